/** A share that waits for an answer to "post it again?", kept in the store over restarts. */
import { z } from 'zod';

export const heldShare = z.object({
  timeline: z.string(),
  entry: z.string(),
  channel: z.string(),
  /** The member's permissions there, as Discord gave them with the first request. */
  permissions: z.string().transform(BigInt),
  note: z.string().optional(),
  replyTo: z.string().optional(),
});

export type HeldShare = z.input<typeof heldShare>;
