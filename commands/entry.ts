/** `/entry`: one entry in full. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Asker } from '../src/bot/asker.ts';
import {
  answer,
  privately,
  type Reply,
  type Services,
  type TypedCommand,
  update,
} from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { resolveEntry, suggestEntries } from '../src/bot/entry-choice.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { findWayBack } from '../src/bot/way-back.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { entryAnswer } from '../src/answers/entry.ts';
import { errataAnswer } from '../src/answers/errata.ts';
import type { Message } from '../src/answers/message.ts';
import { unknownEntry } from '../src/answers/not-found.ts';
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

  async run({ asker, options }, services) {
    const { messages } = asker;
    const lookup = services.lookup();
    const typed = options.id.trim();
    const resolved = resolveEntry(typed, lookup, messages);
    return resolved.kind === 'found'
      ? answer(await inFull(resolved.item, 0, asker, services))
      : privately(unknownEntry(typed, resolved.close, messages));
  },

  suggest: ({ asker: { messages }, typed }, services) =>
    suggestEntries(typed, services.lookup(), messages),

  presses: {
    async entry({ asker, state }, services): Promise<Reply> {
      const found = services.lookup().entry(state);
      return found
        ? update(await inFull(found, state.page, asker, services, state.back))
        : gone(asker);
    },

    async pickEntry({ asker, state, values }, services): Promise<Reply> {
      const ref = parseRef(values[0] ?? '');
      const found = ref && services.lookup().entry(ref);
      return found ? update(await inFull(found, 0, asker, services, state.back)) : gone(asker);
    },

    errata({ asker, state }, services): Reply {
      const found = services.lookup().entry(state);
      return found ? privately(errataAnswer(found, asker.messages)) : gone(asker);
    },
  },
};

async function inFull(
  found: Entry,
  page: number,
  asker: Asker,
  services: Services,
  back?: string,
): Promise<Message> {
  const wayBack = await findWayBack(back, asker, services);
  const lookup = services.lookup();
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
