/** Picks the piece of an entry that answers a query best, and marks what matched in it. */
import type { Standing } from '../timeline/schema.ts';
import type { Entry } from '../timeline/timeline.ts';
import type { Snippet } from './lookup.ts';
import { wordsAt } from './words.ts';

/** Which word of the query a word of a text answers, and what that word tells. */
export type Sought = ReadonlyMap<string, { readonly word: number; readonly weight: number }>;

/** A title says what an entry is about, a claim answers: of two that match alike, the claim. */
const TITLE_WORTH = 0.9;

/** Asked for what is denied, a denial answers before an accusation that matches alike. */
const STANDING_WORTH = 1.5;

/** `sought` holds folded words; `standings` are those that were asked for. */
export function snippetOf(entry: Entry, sought: Sought, standings: readonly Standing[]): Snippet {
  const pieces = [
    ...entry.claims.map(({ text, standing }) => ({
      ...marked(text, sought),
      worth: standings.includes(standing) ? STANDING_WORTH : 1,
      // Without a word to match, the standing alone decides.
      base: standings.includes(standing) ? 1e-3 : 0,
    })),
    { ...marked(entry.title, sought), worth: TITLE_WORTH, base: 0 },
  ];
  let best = pieces[0];
  let most = -1;
  for (const piece of pieces) {
    const value = piece.base + piece.weight * piece.worth;
    if (value > most) [best, most] = [piece, value];
  }
  return { text: best?.text ?? entry.title, marks: best?.marks ?? [] };
}

/** `weight` counts each word of the query once. */
function marked(text: string, sought: Sought): Snippet & { readonly weight: number } {
  const marks: { start: number; end: number }[] = [];
  const weights = new Map<number, number>();
  for (const { key, start, end } of wordsAt(text)) {
    const match = sought.get(key);
    if (!match) continue;
    marks.push({ start, end });
    weights.set(match.word, match.weight);
  }
  return { text, marks, weight: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}
