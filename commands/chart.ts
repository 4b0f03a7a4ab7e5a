/** `/chart`: entries as a picture, beside their list. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Asker } from '../src/bot/asker.ts';
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
import { suggestPeople } from '../src/bot/person-choice.ts';
import { readChartQuestion } from '../src/bot/read-chart-question.ts';
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
import type { Message } from '../src/answers/message.ts';
import { MAX_QUERY } from '../src/lookup/lookup.ts';

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
    const read = await readChartQuestion(options, scope.scope, asker, services);
    return read.kind === 'question'
      ? drawn(read.question, asker, services)
      : privately(read.message);
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

    /** One of those that were offered: its question is in the button, or picked in the menu. */
    async chartAsked({ asker, state, values }, services): Promise<Reply> {
      const question = await findQuestion(state.asked ?? values[0] ?? '', asker, services);
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
