/** `/share-undo` and the Remove buttons: what was shared last, taken back with one press. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { type TypedCommand, privately } from '../src/bot/command.ts';
import { inServersForModerators } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { listLatestShares, removeShare } from '../src/sharing/latest-shares.ts';
import { ifMayShare } from '../src/sharing/may-share.ts';

const definition = {
  name: 'share-undo',
  ...localizedDescription((messages) => messages.commands.shareUndo.description),
  ...inServersForModerators,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const shareUndo: TypedCommand<typeof definition> = {
  definition,

  run: ({ asker }, services) =>
    ifMayShare(asker, async (member) => privately(await listLatestShares(member, services))),

  presses: {
    unshare: ({ asker, state }, services) =>
      ifMayShare(asker, (member) => removeShare(state.id, member, services)),
  },
};
