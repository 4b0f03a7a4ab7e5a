/** Where the post of a share can be opened. */
import { messageUrl } from '../bot/message-url.ts';
import type { Share } from '../store/shares.ts';

/** `message` is the id of the post. */
export function shareUrl({ server, thread, channel }: Share, message: string): string {
  return messageUrl(server, thread ?? channel, message);
}
