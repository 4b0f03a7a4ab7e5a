/** Who sees an answer: only the asker, unless the server has chosen otherwise. */
import { InteractionType, type APIInteraction } from 'discord-api-types/v10';
import { botMay } from '../bot/permissions.ts';
import { parsePermissions } from './parse-permissions.ts';
import type { ServerSettings } from '../store/settings.ts';

export type Visibility = 'public' | 'private';

/**
 * A channel's own setting wins over its parent's, and that one over the server's. Buttons answer
 * privately, so that one member's browsing does not disturb the others. Answers are private too where
 * the bot lacks Embed Links: a public one would be empty.
 */
export function visibilityFor(
  interaction: APIInteraction,
  settings: ServerSettings | undefined,
): Visibility {
  if (!settings || interaction.type !== InteractionType.ApplicationCommand) return 'private';
  const allowed = parsePermissions(interaction.app_permissions);
  if (!botMay(allowed, 'embed')) return 'private';
  const { channel } = interaction as { readonly channel?: typeof interaction.channel };
  if (!channel) return 'private';
  const parent = 'parent_id' in channel ? channel.parent_id : undefined;
  return (
    settings.channels[channel.id] ??
    (typeof parent === 'string' ? settings.channels[parent] : undefined) ??
    settings.answers
  );
}
