/** Picks the piece of an entry that answers a query best, and marks what matched in it. */
import type { Span } from '../dates/calendar.ts';
import { overlaps } from '../dates/event-date.ts';
import type { Standing } from '../timeline/model/schema.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';
import type { Snippet } from './lookup.ts';
import { tokenize } from './words/tokenizer.ts';

/** Which word of the query a word of a text answers, and what that word tells. */
export type Sought = ReadonlyMap<string, { readonly word: number; readonly weight: number }>;

/** A title says what an entry is about, a claim answers: of two that match alike, the claim. */
const TITLE_WORTH = 0.9;

/** Asked for what is denied, a denial answers before an accusation that matches alike. */
const STANDING_WORTH = 1.5;

/** What was asked for of an entry's claims. */
export type AskedOfClaims = {
  readonly standings: readonly Standing[];
  /** The entry was found for what was said in this time: nothing else of it answers. */
  readonly saidIn?: Span | undefined;
};

/** `sought` holds folded words. */
export function bestSnippet(
  entry: Entry,
  sought: Sought,
  { standings, saidIn }: AskedOfClaims = { standings: [] },
): Snippet {
  const claims = saidIn ? entry.claims.filter((claim) => isOf(saidIn, claim)) : entry.claims;
  const pieces = [
    ...claims.map((claim) => ({
      ...marked(claim.text, sought),
      claim,
      worth: standings.includes(claim.standing) ? STANDING_WORTH : 1,
      // Without a word to match, the standing alone decides.
      base: standings.includes(claim.standing) ? 1e-3 : 0,
    })),
    ...(saidIn
      ? []
      : [{ ...marked(entry.title, sought), claim: undefined, worth: TITLE_WORTH, base: 0 }]),
  ];
  let best = pieces[0];
  let most = -1;
  for (const piece of pieces) {
    const value = piece.base + piece.weight * piece.worth;
    if (value > most) [best, most] = [piece, value];
  }
  return { text: best?.text ?? entry.title, marks: best?.marks ?? [], claim: best?.claim };
}

/** Whether a claim has a date of its own in this time. */
export function isOf(time: Span, { date }: Claim): boolean {
  return date !== undefined && overlaps(date, time);
}

/** `weight` counts each word of the query once. */
function marked(text: string, sought: Sought) {
  const marks: { start: number; end: number }[] = [];
  const weights = new Map<number, number>();
  for (const { term, start, end } of tokenize(text)) {
    const match = sought.get(term);
    if (!match) continue;
    marks.push({ start, end });
    weights.set(match.word, match.weight);
  }
  return { text, marks, weight: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}
