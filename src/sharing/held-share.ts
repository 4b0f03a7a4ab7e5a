/** A share that waits for an answer to "post it again?", kept in the store over restarts. */
import { z } from 'zod';
import type { AskerInServer } from '../bot/asker.ts';
import type { SavedQueries } from '../store/saved-queries.ts';

const heldShare = z.object({
  /** The member who was asked. */
  by: z.string(),
  timeline: z.string(),
  entry: z.string(),
  channel: z.string(),
  /** The member's permissions there, as Discord gave them with the first request. */
  may: z.string(),
  note: z.string().optional(),
  replyTo: z.string().optional(),
});

export type HeldShare = Omit<z.infer<typeof heldShare>, 'by' | 'may'> & {
  readonly permissions: bigint;
};

/** Gives the key under which the share can be taken up. */
export function holdShare(
  { permissions, ...share }: HeldShare,
  { home, user }: AskerInServer,
  queries: SavedQueries,
  now: number,
): Promise<string> {
  const held: z.infer<typeof heldShare> = { ...share, by: user, may: String(permissions) };
  return queries.save(home, JSON.stringify(held), now);
}

/** Undefined for a key that another member was given: a `custom_id` can be forged. */
export async function takeUpShare(
  key: string,
  { home, user }: AskerInServer,
  queries: SavedQueries,
  now: number,
): Promise<HeldShare | undefined> {
  const text = await queries.load(home, key, now);
  if (text === undefined) return undefined;
  const { by, may, ...share } = heldShare.parse(JSON.parse(text));
  return by === user ? { ...share, permissions: BigInt(may) } : undefined;
}
