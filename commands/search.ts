/** `/search`: entries by words, names and years in any mixture. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Asker } from '../src/bot/asker.ts';
import {
  answer,
  type TypedCommand,
  privately,
  type Reply,
  type Services,
  update,
} from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import {
  resolveScope,
  servedScope,
  scopeWhileTyping,
  suggestTimelines,
  timelineOption,
} from '../src/bot/timeline-option.ts';
import { keepWayBack } from '../src/bot/way-back.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { codePoints, LIMITS } from '../src/answers/limits.ts';
import type { Message } from '../src/answers/message.ts';
import {
  emptySearch,
  listsEntries,
  searchAnswer,
  tooLongSearch,
  type SearchAnswer,
  type SearchOrder,
} from '../src/answers/search.ts';
import { tryFormatCustomId } from '../src/answers/custom-id.ts';
import { MAX_QUERY, type Scope } from '../src/lookup/lookup.ts';

const definition = {
  name: 'search',
  ...localizedDescription((messages) => messages.commands.search.description),
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'query',
      ...localizedDescription((messages) => messages.commands.search.query),
      required: true,
      autocomplete: true,
    },
    timelineOption,
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const search: TypedCommand<typeof definition> = {
  definition,

  async run({ asker, options }, services) {
    const { messages } = asker;
    const query = options.query.trim();
    if (query === '') return privately(emptySearch(messages));
    if (codePoints(query) > MAX_QUERY) return privately(tooLongSearch(MAX_QUERY, messages));
    const scope = resolveScope(options.timeline, services.lookup(), messages);
    if (scope.kind === 'unknown') return scope.reply;
    return answer(await resultPage({ query, scope: scope.scope }, 'best', 0, asker, services));
  },

  suggest({ focused, typed, options }, services) {
    if (focused === timelineOption.name) return suggestTimelines(typed, services);
    const lookup = services.lookup();
    const scope = scopeWhileTyping(options.timeline, lookup);
    return lookup.complete
      .queries(typed, scope, LIMITS.choices)
      .filter((query) => query !== '' && codePoints(query) <= LIMITS.choiceValue)
      .map((query) => ({ name: query, value: query }));
  },

  presses: {
    search: ({ asker, state }, services) => turnPage(state.query, state, 'best', asker, services),
    searchByTime: ({ asker, state }, services) =>
      turnPage(state.query, state, 'time', asker, services),
    saved: ({ asker, state }, services) => turnSavedPage(state, 'best', asker, services),
    savedByTime: ({ asker, state }, services) => turnSavedPage(state, 'time', asker, services),
  },
};

type Page = { readonly scope: string; readonly from: number };

async function turnSavedPage(
  state: Page & { readonly key: string },
  order: SearchOrder,
  asker: Asker,
  services: Services,
): Promise<Reply> {
  const query = await services.store.saved.load(asker.home, 'query', state.key, services.now());
  if (query === undefined) return privately({ content: asker.messages.errors.queryGone });
  return turnPage(query, state, order, asker, services);
}

async function turnPage(
  query: string,
  { scope, from }: Page,
  order: SearchOrder,
  asker: Asker,
  services: Services,
): Promise<Reply> {
  const question = { query, scope: servedScope(scope, services.lookup()) };
  return update(await resultPage(question, order, from, asker, services));
}

type Question = { readonly query: string; readonly scope: Scope };

async function resultPage(
  question: Question,
  order: SearchOrder,
  from: number,
  asker: Asker,
  services: Services,
): Promise<Message> {
  const { query, scope } = question;
  const lookup = services.lookup();
  const result = lookup.search(query, scope);
  // What no button needs is not kept.
  const isKept = listsEntries(result);
  const stateFrom = isKept
    ? await createStateFrom(question, asker.home, services)
    : stateWithQuery(question);
  const back = isKept ? await keepWayBack(stateFrom(from, order), asker, services) : '';
  const context = answerContext(asker, lookup);
  return searchAnswer({ context, query, result, order, from, stateFrom, back });
}

function stateWithQuery({ query, scope }: Question): SearchAnswer['stateFrom'] {
  return (from, order) => ({
    to: order === 'best' ? 'search' : 'searchByTime',
    scope: scope ?? '',
    from,
    query,
  });
}

/** A button holds the query if that fits into its `custom_id`, and else the key of a saved query. */
async function createStateFrom(
  question: Question,
  home: string,
  services: Services,
): Promise<SearchAnswer['stateFrom']> {
  const { query, scope = '' } = question;
  const withQuery = stateWithQuery(question);
  // The longest number and slot of a pager.
  if (tryFormatCustomId(withQuery(99_999, 'time'), 'previous') !== undefined) return withQuery;
  const key = await services.store.saved.save(home, 'query', query, services.now());
  return (from, order) => ({ to: order === 'best' ? 'saved' : 'savedByTime', scope, from, key });
}
