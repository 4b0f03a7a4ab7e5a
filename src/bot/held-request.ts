/** What a member asked for, kept in the store until they answer a question about it. */
import { z } from 'zod';
import type { Asker } from './asker.ts';
import type { Services } from './command.ts';
import type { HeldKind } from '../store/saved-texts.ts';

/** An hour. What a member may do was checked with the request, and may change. */
const HELD_MS = 3_600_000;

/** Gives the key under which the same member can take the request up, within an hour. */
export function holdRequest(
  kind: HeldKind,
  request: object,
  { home, user }: Asker,
  { store, now }: Services,
): Promise<string> {
  const at = now();
  return store.saved.save(home, kind, JSON.stringify({ by: user, at, request }), at);
}

/** Undefined for a key that another member was given, since a `custom_id` can be forged. */
export async function takeUpRequest<Request>(
  kind: HeldKind,
  schema: z.ZodType<Request>,
  key: string,
  { home, user }: Asker,
  { store, now }: Services,
): Promise<Request | undefined> {
  const text = await store.saved.load(home, kind, key, now());
  if (text === undefined) return undefined;
  const held = z
    .object({ by: z.string(), at: z.number(), request: schema })
    .safeParse(JSON.parse(text));
  // An older version of the bot may have held it in another shape.
  if (!held.success || held.data.by !== user || held.data.at <= now() - HELD_MS) return undefined;
  return held.data.request;
}

/** The member as one who asks once, however often they press the buttons of a question. */
export function askedOnce<One extends Asker>(asker: One, key: string): One {
  return { ...asker, interaction: key };
}
