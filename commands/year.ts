/** `/year`: what the record has for a time. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Asker, todayFor } from '../src/bot/asker.ts';
import { answer, privately, type Services, type TypedCommand, update } from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import {
  resolveScope,
  servedScope,
  scopeWhileTyping,
  suggestTimelines,
  timelineOption,
} from '../src/bot/timeline-option.ts';
import { suggestTimes } from '../src/bot/time-choices.ts';
import { keepWayBack } from '../src/bot/way-back.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { LIMITS } from '../src/answers/limits.ts';
import type { Message } from '../src/answers/message.ts';
import { dayWithoutYear } from '../src/answers/today.ts';
import {
  ambiguousTime,
  impossibleTime,
  unreadableTime,
  yearAnswer,
  yearState,
} from '../src/answers/year.ts';
import type { Day } from '../src/dates/calendar.ts';
import type { Messages } from '../src/i18n/language.ts';
import type { Lookup, Scope } from '../src/lookup/lookup.ts';
import { readDayOfYear } from '../src/dates/reading/day-of-year.ts';
import type { Period } from '../src/dates/reading/period.ts';
import { parseCanonicalPeriod, parsePeriod } from '../src/dates/reading/parse-period.ts';
import { readRelativePeriod } from '../src/dates/reading/relative-period.ts';

const definition = {
  name: 'year',
  ...localizedDescription((messages) => messages.commands.year.description),
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'year',
      ...localizedDescription((messages) => messages.commands.year.year),
      required: true,
      autocomplete: true,
      max_length: LIMITS.choiceValue,
    },
    timelineOption,
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const year: TypedCommand<typeof definition> = {
  definition,

  run({ asker, options }, services) {
    const { messages } = asker;
    const lookup = services.lookup();
    const typed = options.year;
    const scope = resolveScope(options.timeline, lookup, messages);
    if (scope.kind === 'unknown') return scope.reply;
    const now = todayFor(asker, services.now());
    const relative = readRelativePeriod(typed, now);
    const read = relative ? { kind: 'period' as const, period: relative } : parsePeriod(typed);
    switch (read.kind) {
      case 'not-a-time':
        return privately(withoutYear(typed, now, scope.scope, messages));
      case 'impossible':
        return privately(impossibleTime(typed, messages));
      case 'ambiguous':
        return privately(ambiguousTime(typed, read.readings, scope.scope, messages));
      case 'period':
        return listPeriod(
          { period: read.period, scope: scope.scope },
          lookup,
          asker,
          services,
        ).then(answer);
    }
  },

  suggest({ asker: { messages }, focused, typed, options }, services) {
    if (focused === timelineOption.name) return suggestTimelines(typed, services);
    const lookup = services.lookup();
    const scope = scopeWhileTyping(options.timeline, lookup);
    return suggestTimes(typed, scope, lookup, messages);
  },

  presses: {
    year({ asker, state }, services) {
      const lookup = services.lookup();
      const period = parseCanonicalPeriod(state.edtf);
      if (!period) return privately(unreadableTime(state.edtf, asker.messages));
      const scope = servedScope(state.scope, lookup);
      const asked = { period, scope, from: state.from };
      return listPeriod(asked, lookup, asker, services).then(update);
    },
  },
};

/** What is no time to `/year` may still be a day of any year, or a day that no year has. */
function withoutYear(typed: string, now: Day, scope: Scope, messages: Messages): Message {
  const read = readDayOfYear(typed, now);
  switch (read.kind) {
    case 'days':
      return dayWithoutYear(typed, read.days, scope, messages);
    case 'impossible':
      return impossibleTime(typed, messages);
    case 'not-a-day':
      return unreadableTime(typed, messages);
  }
}

type Asked = {
  readonly period: Period;
  readonly scope: Scope;
  readonly from?: number;
};

async function listPeriod(
  { period, scope, from = 0 }: Asked,
  lookup: Lookup,
  asker: Asker,
  services: Services,
): Promise<Message> {
  const back = await keepWayBack(yearState(period, scope, from), asker, services);
  return yearAnswer({
    context: answerContext(asker, lookup),
    period,
    result: lookup.during(period, scope),
    scope,
    from,
    back,
  });
}
