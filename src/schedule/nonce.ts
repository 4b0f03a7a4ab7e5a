/** Nonces: for the same nonce, Discord returns the message that it has and sends no second one. */
import { createHash } from 'node:crypto';
import { LIMITS } from '../answers/limits.ts';
import type { OccurrenceKey } from '../store/occurrences.ts';

/** The same for the same occurrence, in any process and on any attempt. */
export function createNonce(
  purpose: 'post' | 'pause',
  { server, schedule, localTime }: OccurrenceKey,
): string {
  return createHash('sha256')
    .update([purpose, server, schedule, localTime].join(' '))
    .digest('base64url')
    .slice(0, LIMITS.nonce);
}
