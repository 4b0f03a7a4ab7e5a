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
import { answerContext } from '../src/answers/answer-context.ts';
import { codePoints, LIMITS } from '../src/answers/limits.ts';
import type { Message } from '../src/answers/message.ts';
import { emptySearch, searchAnswer, tooLongSearch } from '../src/answers/search.ts';
import { tryFormatCustomId, type ButtonState } from '../src/answers/custom-id.ts';
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
    return answer(await resultPage(query, scope.scope, 0, asker, services));
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
    search: ({ asker, state }, services) => turnPage(state.query, state, asker, services),

    async saved({ asker, state }, services) {
      const query = await services.store.saved.load(asker.home, 'query', state.key, services.now());
      if (query === undefined) return privately({ content: asker.messages.errors.queryGone });
      return turnPage(query, state, asker, services);
    },
  },
};

async function turnPage(
  query: string,
  state: { readonly scope: string; readonly page: number },
  asker: Asker,
  services: Services,
): Promise<Reply> {
  const scope = servedScope(state.scope, services.lookup());
  return update(await resultPage(query, scope, state.page, asker, services));
}

async function resultPage(
  query: string,
  scope: Scope,
  page: number,
  asker: Asker,
  services: Services,
): Promise<Message> {
  const pageState = await createPageState(query, scope, asker.home, services);
  const lookup = services.lookup();
  const result = lookup.search(query, scope);
  return searchAnswer({ context: answerContext(asker, lookup), query, result, page, pageState });
}

/** A button holds the query if that fits into its `custom_id`, and else the key of a saved query. */
async function createPageState(
  query: string,
  scope: Scope,
  home: string,
  services: Services,
): Promise<(page: number) => ButtonState> {
  const withQuery = (page: number): ButtonState => ({
    to: 'search',
    scope: scope ?? '',
    page,
    query,
  });
  // The longest page number and slot of a pager.
  if (tryFormatCustomId(withQuery(99_999), 'previous') !== undefined) return withQuery;
  const key = await services.store.saved.save(home, 'query', query, services.now());
  return (page) => ({ to: 'saved', scope: scope ?? '', page, key });
}
