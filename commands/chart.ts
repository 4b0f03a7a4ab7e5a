/** `/chart`: entries as a picture, beside their list. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Asker, todayFor } from '../src/bot/asker.ts';
import {
  findCharted,
  findQuestion,
  keepQuestion,
  questionOfList,
  type Charted,
  type ChartQuestion,
} from '../src/bot/chart-question.ts';
import {
  answer,
  privately,
  type Reply,
  type Services,
  type TypedCommand,
  update,
} from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { personLabel, resolvePickedPerson, suggestPeople } from '../src/bot/person-choice.ts';
import { suggestTimes } from '../src/bot/time-choices.ts';
import {
  resolveScope,
  scopeWhileTyping,
  suggestTimelines,
  timelineOption,
} from '../src/bot/timeline-option.ts';
import { keepWayBack } from '../src/bot/way-back.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { chartList, withoutPicture, withPicture } from '../src/answers/chart.ts';
import type { ButtonState } from '../src/answers/custom-id.ts';
import { LIMITS } from '../src/answers/limits.ts';
import { whichToExport } from '../src/answers/export.ts';
import type { Message } from '../src/answers/message.ts';
import { ambiguousTime, impossibleTime, unreadableTime } from '../src/answers/year.ts';
import { parseCanonicalPeriod, parsePeriod } from '../src/dates/reading/parse-period.ts';
import type { Period } from '../src/dates/reading/period.ts';
import { readRelativePeriod } from '../src/dates/reading/relative-period.ts';
import type { Messages } from '../src/i18n/language.ts';
import { MAX_QUERY, type Lookup, type Scope } from '../src/lookup/lookup.ts';
import { formatRef } from '../src/timeline/model/ref.ts';

const definition = {
  name: 'chart',
  ...localizedDescription((messages) => messages.commands.chart.description),
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'from',
      ...localizedDescription((messages) => messages.commands.chart.from),
      autocomplete: true,
      max_length: LIMITS.choiceValue,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'to',
      ...localizedDescription((messages) => messages.commands.chart.to),
      autocomplete: true,
      max_length: LIMITS.choiceValue,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'person',
      ...localizedDescription((messages) => messages.commands.chart.person),
      autocomplete: true,
      max_length: LIMITS.choiceValue,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'query',
      ...localizedDescription((messages) => messages.commands.chart.query),
      max_length: MAX_QUERY,
    },
    timelineOption,
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const chart: TypedCommand<typeof definition> = {
  definition,

  async run({ asker, options }, services) {
    const { messages } = asker;
    const lookup = services.lookup();
    const scope = resolveScope(options.timeline, lookup, messages);
    if (scope.kind === 'unknown') return scope.reply;
    const time = readTime(options, asker, services);
    if (time.kind === 'question') return privately(time.message);
    const person = readPerson(options.person, scope.scope, lookup, messages);
    if (person.kind === 'question') return privately(person.message);
    const query = options.query?.trim() || undefined;
    const question = { scope: scope.scope, period: time.value, person: person.value, query };
    return drawn(question, asker, services);
  },

  suggest({ asker: { messages }, focused, typed, options }, services) {
    const lookup = services.lookup();
    const scope = scopeWhileTyping(options.timeline, lookup);
    switch (focused) {
      case 'from':
      case 'to':
        return suggestTimes(typed, scope, lookup, messages);
      case 'person':
        return suggestPeople(typed, scope, lookup);
      case 'timeline':
        return suggestTimelines(typed, services);
      case 'query':
        return [];
    }
  },

  presses: {
    async chart({ asker, state }, services): Promise<Reply> {
      const question = await questionOfList(state.list, asker, services);
      return question ? drawn(question, asker, services) : gone(asker);
    },

    /** The picture stays with its message. */
    async chartPage({ asker, state }, services): Promise<Reply> {
      const question = await findQuestion(state.asked, asker, services);
      const charted = question && findCharted(question, services.lookup(), asker.messages);
      if (!question || !charted) return gone(asker);
      return update(await listed(question, charted, state.from, asker, services));
    },
  },
};

function gone({ messages }: Asker): Reply {
  return privately({ content: messages.errors.queryGone });
}

async function drawn(question: ChartQuestion, asker: Asker, services: Services): Promise<Reply> {
  const { messages } = asker;
  const charted = findCharted(question, services.lookup(), messages);
  if (!charted) return gone(asker);
  const list = await listed(question, charted, 0, asker, services);
  if (charted.entries.length === 0) return answer(list);
  try {
    return answer(await withPicture(list, charted, messages));
  } catch (error) {
    services.log.error({ err: error }, NOT_DRAWN);
    return answer(withoutPicture(list, messages));
  }
}

const NOT_DRAWN = 'a chart cannot be drawn on this machine; its list was sent without it';

async function listed(
  question: ChartQuestion,
  { title, entries }: Charted,
  from: number,
  asker: Asker,
  services: Services,
): Promise<Message> {
  const asked = await keepQuestion(question, asker, services);
  const stateFrom = (to: number): ButtonState => ({ to: 'chartPage', from: to, asked });
  const back = await keepWayBack(stateFrom(from), asker, services);
  const context = answerContext(asker, services.lookup());
  return chartList({ context, title, entries, from, stateFrom, back });
}

type Read =
  | { readonly kind: 'value'; readonly value: string | undefined }
  | { readonly kind: 'question'; readonly message: Message };

/** One side alone is open at the other. A range in one of them counts with its outer end. */
function readTime(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  asker: Asker,
  { now }: Services,
): Read {
  const today = todayFor(asker, now());
  const sides: (Period | undefined)[] = [];
  for (const typed of [from, to]) {
    const relative = typed === undefined ? undefined : readRelativePeriod(typed, today);
    const read = typed === undefined || relative ? undefined : parsePeriod(typed);
    if (read && read.kind !== 'period')
      return { kind: 'question', message: unread(typed ?? '', read, asker.messages) };
    sides.push(relative ?? read?.period);
  }
  const [first, last] = sides;
  if (!first && !last) return { kind: 'value', value: undefined };
  const start = first?.edtf.split('/')[0] ?? '..';
  const end = last?.edtf.split('/').at(-1) ?? '..';
  const edtf = `${start}/${end}`;
  if (parseCanonicalPeriod(edtf)) return { kind: 'value', value: edtf };
  return {
    kind: 'question',
    message: impossibleTime(`${from ?? ''} – ${to ?? ''}`, asker.messages),
  };
}

function unread(
  typed: string,
  read: Exclude<ReturnType<typeof parsePeriod>, { readonly kind: 'period' }>,
  messages: Messages,
): Message {
  switch (read.kind) {
    case 'not-a-time':
      return unreadableTime(typed, messages);
    case 'impossible':
      return impossibleTime(typed, messages);
    case 'ambiguous':
      // Its buttons list the entries of a reading, each with a chart.
      return ambiguousTime(typed, read.readings, undefined, messages);
  }
}

function readPerson(
  typed: string | undefined,
  scope: Scope,
  lookup: Lookup,
  messages: Messages,
): Read {
  if (typed === undefined) return { kind: 'value', value: undefined };
  const picked = resolvePickedPerson(typed, lookup);
  if (picked?.kind === 'found') return { kind: 'value', value: formatRef(picked.item) };
  const result = lookup.findPerson(typed, scope);
  if (result.kind === 'found') return { kind: 'value', value: formatRef(result.person) };
  const close = 'people' in result ? result.people : (picked?.close ?? []);
  return { kind: 'question', message: whichToExport(typed, close.map(personLabel), messages) };
}
