/** `/share-undo` and the Remove buttons: what was shared last, taken back with one press. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { type Command, privately, type Services, update } from '../src/bot/command.ts';
import { inServersForModerators } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { refuse, urlOf } from './share.ts';
import type { Message } from '../src/answers/message.ts';
import { type ListedShare, shareList } from '../src/answers/share.ts';
import type { Messages } from '../src/i18n/language.ts';
import type { Lookup } from '../src/lookup/lookup.ts';
import type { Share } from '../src/store/shares.ts';

const definition = {
  name: 'share-undo',
  ...localizedDescription((messages) => messages.commands.shareUndo.description),
  ...inServersForModerators,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** One row of buttons removes any of them. */
const LISTED = 5;

export const shareUndo: Command = {
  definition,

  async run({ asker }, services) {
    const { messages, server } = asker;
    const refusal = refuse(asker);
    if (refusal || !server) return refusal ?? privately({ content: messages.share.notHere });
    const shares = await services.store.shares.latest(server.id, LISTED);
    const lookup = services.lookup();
    return privately(
      shareList(
        shares.flatMap((one) => listed(one, lookup)),
        messages,
      ),
    );
  },

  presses: {
    async unshare({ asker, state }, services) {
      const { messages, server } = asker;
      const refusal = refuse(asker);
      if (refusal || !server) return refusal ?? privately({ content: messages.share.notHere });
      const { store, channels, now } = services;
      const act = {
        server: server.id,
        by: asker.user,
        interaction: asker.interaction,
        at: now(),
      };
      // Looked up within this server alone, so that an id from another finds nothing.
      const known = await store.shares.get({ server: server.id, id: state.id });
      if (known?.state.kind === 'removed')
        return privately({ content: messages.share.removedBefore });
      if (known?.state.kind !== 'posted') return privately({ content: messages.share.unknown });
      const result = await channels.remove(known.thread ?? known.channel, known.state.message);
      if (result === 'forbidden') return privately({ content: messages.share.cannotRemove });
      if (result === 'unavailable') return privately({ content: messages.share.unavailable });
      await store.shares.markRemoved(act, state.id);
      return update({
        ...(await latest(server.id, messages, services)),
        content: messages.share.removed,
      });
    },
  },
};

async function latest(
  server: string,
  messages: Messages,
  { store, lookup }: Services,
): Promise<Message> {
  const shares = await store.shares.latest(server, LISTED);
  const index = lookup();
  return shareList(
    shares.flatMap((one) => listed(one, index)),
    messages,
  );
}

function listed(known: Share, lookup: Lookup): ListedShare[] {
  const { id, by, state, thread, channel, timeline, entry } = known;
  if (state.kind !== 'posted') return [];
  const title = lookup.entry({ timeline, id: entry })?.title ?? entry;
  const url = urlOf(known, state.message);
  return [{ id, title, by, channel: thread ?? channel, at: state.at, url }];
}
