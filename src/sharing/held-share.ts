/** Shares that wait for an answer: "post it again?", or "which of these?". */
import { z } from 'zod';

const place = {
  /** Whether the member may post there is checked when they answer. */
  channel: z.string(),
  note: z.string().optional(),
};

export const heldShare = z.object({
  ...place,
  timeline: z.string(),
  entry: z.string(),
  replyTo: z.string().optional(),
});

export type HeldShare = z.input<typeof heldShare>;

/** Without the entry, which is one of a few. */
export const heldChoice = z.object({
  ...place,
  entries: z.array(z.object({ timeline: z.string(), id: z.string() })),
});

export type HeldChoice = z.input<typeof heldChoice>;
