/** The message menu **Remove this post**: any moderator takes a shared entry back. */
import {
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Command, privately } from '../src/bot/command.ts';
import { inServersForModerators } from '../src/bot/contexts.ts';
import { localizedName } from '../src/bot/localized.ts';
import { ifMayShare } from '../src/sharing/if-may-share.ts';
import { removedAnswer, removeShare } from '../src/sharing/remove-share.ts';

const definition = {
  type: ApplicationCommandType.Message,
  ...localizedName((messages) => messages.commands.removePost.name),
  ...inServersForModerators,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const removePost: Command = {
  definition,

  run: ({ asker, target }, services) =>
    ifMayShare(asker, async (member) => {
      const { messages, server } = member;
      const share = await services.store.shares.findPosted(server.id, target?.id ?? '');
      if (!share) return privately({ content: messages.share.notShared });
      const removal = await removeShare(share.id, member, services);
      return privately(
        removal.kind === 'removed'
          ? removedAnswer(removal.share, member, services)
          : { content: removal.why },
      );
    }),
};
