/** Replies only to members who may share in this server. Presses and forms can be forged. */
import { isInServer, type Asker, type AskerInServer } from '../bot/asker.ts';
import { privately, type Reply } from '../bot/command.ts';

/** The reply to a member who may share, or a refusal that says what it takes. */
export function ifMayShare(
  asker: Asker,
  reply: (asker: AskerInServer) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const { messages } = asker;
  if (!isInServer(asker)) return privately({ content: messages.share.notHere });
  if (asker.mayShare) return reply(asker);
  return privately({ content: messages.share.mayNot(messages.permissions.manageMessages) });
}
