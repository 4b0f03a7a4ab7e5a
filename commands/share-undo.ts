/** `/share-undo` and the Remove buttons: what was shared last, taken back after a question. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import {
  type PressRequest,
  type TypedCommand,
  privately,
  type Reply,
  type Services,
  update,
} from '../src/bot/command.ts';
import { inServersForModerators } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { undoAnswer, type UndoList } from '../src/answers/share-undo.ts';
import { listShares } from '../src/sharing/latest-shares.ts';
import { ifMayShare } from '../src/sharing/if-may-share.ts';
import { removedAnswer, removeShare } from '../src/sharing/remove-share.ts';

const definition = {
  name: 'share-undo',
  ...localizedDescription((messages) => messages.commands.shareUndo.description),
  ...inServersForModerators,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const shareUndo: TypedCommand<typeof definition> = {
  definition,

  run: ({ asker }, services) =>
    ifMayShare(asker, async (member) => {
      const shares = await listShares([], member, services);
      return privately(undoAnswer({ shares }, member.messages));
    }),

  presses: {
    /** Below the post's "Posted in #channel", where no other post can be meant. */
    unshare: ({ asker, state }, services) =>
      ifMayShare(asker, async (member) => {
        const removal = await removeShare(state.id, member, services);
        return removal.kind === 'removed'
          ? update(removedAnswer(removal.share, member, services))
          : privately({ content: removal.why });
      }),

    undoAsk: (request, services) =>
      updateList(request, services, (shares) => ({
        asked: shares.find(({ id, isRemoved }) => id === request.state.id && !isRemoved),
      })),

    undoKeep: (request, services) => updateList(request, services, () => ({})),

    undo: (request, services) =>
      ifMayShare(request.asker, async (member) => {
        const removal = await removeShare(request.state.id, member, services);
        if (removal.kind === 'obstacle') return privately({ content: removal.why });
        return updateList(request, services, (shares) => ({
          removed: shares.find(({ id }) => id === request.state.id),
        }));
      }),
  },
};

/** The list of the pressed message as it is now. */
function updateList(
  { asker, buttons }: PressRequest,
  services: Services,
  change: (shares: UndoList['shares']) => Omit<UndoList, 'shares'>,
): Reply | Promise<Reply> {
  return ifMayShare(asker, async (member) => {
    const shares = await listShares(buttons, member, services);
    return update(undoAnswer({ shares, ...change(shares) }, member.messages));
  });
}
