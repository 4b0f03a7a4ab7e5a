/** `/today`: what happened on this day, or on another day of the year, in any year. */
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
  suggestTimelines,
  timelineOption,
} from '../src/bot/timeline-option.ts';
import { keepWayBack } from '../src/bot/way-back.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { LIMITS } from '../src/answers/limits.ts';
import type { Message } from '../src/answers/message.ts';
import { dayState } from '../src/answers/day-state.ts';
import { ambiguousDay, impossibleDay, todayAnswer, unreadableDay } from '../src/answers/today.ts';
import { toMonthAndDay } from '../src/dates/calendar.ts';
import { type DayOfYear, readDayOfYear } from '../src/dates/reading/day-of-year.ts';
import { entriesRemembered, nearestRemembered } from '../src/lookup/anniversaries.ts';
import type { Scope } from '../src/lookup/lookup.ts';

const definition = {
  name: 'today',
  ...localizedDescription((messages) => messages.commands.today.description),
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'day',
      ...localizedDescription((messages) => messages.commands.today.day),
      max_length: LIMITS.choiceValue,
    },
    timelineOption,
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const today: TypedCommand<typeof definition> = {
  definition,

  run({ asker, options }, services) {
    const scope = resolveScope(options.timeline, services.lookup(), asker.messages);
    if (scope.kind === 'unknown') return scope.reply;
    const now = todayFor(asker, services.now());
    if (options.day === undefined) {
      return entriesOn(toMonthAndDay(now), scope.scope, 0, asker, services).then(answer);
    }
    const { messages } = asker;
    const read = readDayOfYear(options.day, now);
    if (read.kind === 'impossible') return privately(impossibleDay(options.day, messages));
    const [day, ...others] = read.kind === 'days' ? read.days : [];
    if (!day) return privately(unreadableDay(options.day, messages));
    return others.length > 0
      ? privately(ambiguousDay(options.day, [day, ...others], scope.scope, messages))
      : entriesOn(day, scope.scope, 0, asker, services).then(answer);
  },

  suggest: ({ typed }, services) => suggestTimelines(typed, services),

  presses: {
    today({ asker, state }, services) {
      const read = readDayOfYear(state.day, todayFor(asker, services.now()));
      const [day] = read.kind === 'days' ? read.days : [];
      if (!day) return privately(unreadableDay(state.day, asker.messages));
      const scope = servedScope(state.scope, services.lookup());
      return entriesOn(day, scope, state.from, asker, services).then(update);
    },
  },
};

async function entriesOn(
  day: DayOfYear,
  scope: Scope,
  from: number,
  asker: Asker,
  services: Services,
): Promise<Message> {
  const lookup = services.lookup();
  const timelines = lookup.timelines.filter(({ id }) => scope === undefined || id === scope);
  const entries = timelines.flatMap((timeline) => entriesRemembered(timeline, day));
  return todayAnswer({
    context: answerContext(asker, lookup),
    day,
    entries,
    nearest: entries.length > 0 ? [] : nearestRemembered(timelines, day),
    scope,
    from,
    back: await keepWayBack(dayState(day, scope, from), asker, services),
  });
}
