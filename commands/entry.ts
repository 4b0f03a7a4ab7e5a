/** `/entry`: one entry in full. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Asker } from '../src/bot/asker.ts';
import {
  answer,
  close,
  privately,
  type Reply,
  type TypedCommand,
  update,
} from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { resolveEntry, suggestEntries } from '../src/bot/entry-choice.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { findWayBack } from '../src/bot/way-back.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { entryAnswer, reportAnswer, wayBackAbove, type WayBack } from '../src/answers/entry.ts';
import { errataAnswer } from '../src/answers/errata.ts';
import type { Message } from '../src/answers/message.ts';
import { unknownEntry } from '../src/answers/not-found.ts';
import type { Lookup } from '../src/lookup/lookup.ts';
import { parseRef } from '../src/timeline/model/ref.ts';
import type { Entry } from '../src/timeline/model/timeline.ts';

const definition = {
  name: 'entry',
  ...localizedDescription((messages) => messages.commands.entry.description),
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'id',
      ...localizedDescription((messages) => messages.commands.entry.id),
      required: true,
      autocomplete: true,
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const entry: TypedCommand<typeof definition> = {
  definition,

  run({ asker, options }, services) {
    const { messages } = asker;
    const lookup = services.lookup();
    const typed = options.id.trim();
    const resolved = resolveEntry(typed, lookup, messages);
    return resolved.kind === 'found'
      ? answer(inFull(resolved.item, lookup, asker, 0))
      : privately(unknownEntry(typed, resolved.close, messages));
  },

  suggest: ({ asker: { messages }, typed }, services) =>
    suggestEntries(typed, services.lookup(), messages),

  presses: {
    async entry({ asker, state }, services): Promise<Reply> {
      const lookup = services.lookup();
      const found = lookup.entry(state);
      const wayBack = await findWayBack(state.back, asker, services);
      return found ? update(inFull(found, lookup, asker, state.page, wayBack)) : gone(asker);
    },

    async pickEntry({ asker, state, values }, services): Promise<Reply> {
      const lookup = services.lookup();
      const ref = parseRef(values[0] ?? '');
      const found = ref && lookup.entry(ref);
      const wayBack = await findWayBack(state.back, asker, services);
      return found ? update(inFull(found, lookup, asker, 0, wayBack)) : gone(asker);
    },

    readEntry({ asker, values }, services): Reply {
      const lookup = services.lookup();
      const ref = parseRef(values[0] ?? '');
      const found = ref && lookup.entry(ref);
      return found ? privately(inFull(found, lookup, asker, 0, wayBackAbove)) : gone(asker);
    },

    close: () => close,

    errata({ asker, state }, services): Reply {
      const found = services.lookup().entry(state);
      return found ? privately(errataAnswer(found, asker.messages)) : gone(asker);
    },

    report({ asker, state }, services): Reply {
      const lookup = services.lookup();
      const found = lookup.entry(state);
      return found ? privately(reportAnswer(found, answerContext(asker, lookup))) : gone(asker);
    },
  },
};

function inFull(
  found: Entry,
  lookup: Lookup,
  asker: Asker,
  page: number,
  wayBack?: WayBack,
): Message {
  return entryAnswer({
    context: answerContext(asker, lookup),
    entry: found,
    page,
    neighbours: lookup.neighbours(found),
    wayBack,
  });
}

function gone({ messages }: Asker): Reply {
  return privately({ content: messages.notFound.entryGone });
}
