/** Whether only one person sees a message. */
import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags } from '../discord-enums.ts';

export function isPrivate(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
