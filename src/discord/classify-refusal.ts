/** What a refusal by Discord says about a channel or a message. */
import type { DiscordAPIError } from '@discordjs/rest';

/** `refused`: Discord does not accept the request itself. */
export function classifyRefusal({
  status,
  code,
}: DiscordAPIError): 'gone' | 'forbidden' | 'refused' | 'unavailable' {
  // Only Discord gives a code. A proxy before it refuses without one.
  if (typeof code !== 'number' || status === 429 || status >= 500) return 'unavailable';
  if (status === 404) return 'gone';
  return status === 403 ? 'forbidden' : 'refused';
}
