/** What a member asked for, kept in the store until they answer a question about it. */
import { z } from 'zod';
import type { Asker } from './asker.ts';
import type { Services } from './command.ts';
import type { SavedKind } from '../store/saved-texts.ts';

type HeldKind = Exclude<SavedKind, 'query'>;

/** Gives the key under which the same member can take the request up. */
export function holdRequest(
  kind: HeldKind,
  request: object,
  { home, user }: Asker,
  { store, now }: Services,
): Promise<string> {
  return store.saved.save(home, kind, JSON.stringify({ by: user, request }), now());
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
  // An older version of the bot may have held it in another shape.
  const held = z.object({ by: z.string(), request: schema }).safeParse(JSON.parse(text));
  return held.success && held.data.by === user ? held.data.request : undefined;
}
