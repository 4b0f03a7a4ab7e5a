/** Finds the text of a list that was probably meant: an id, a field, a title, a label, a time zone. */
import Fuse from 'fuse.js';
import { createBigramIndex } from './bigram-index.ts';
import { editDistance } from './edit-distance.ts';
import { normalizeWords } from './normalize-text.ts';

export type CloseText = { readonly text: string; readonly position: number };

/** The text that is closest to what was typed, or undefined when none is close enough. */
export function closest(typed: string, texts: readonly string[]): string | undefined {
  return closestFew(typed, texts, 1)[0]?.text;
}

/**
 * At most `limit` texts that were probably meant, with their positions in the list. The closest comes
 * first; among equals, the first in the list. Capitals, accents and punctuation do not count.
 *
 * Fuse ranks, and `isClose` refuses: "1216" does not find 1215. The prepared texts are kept as long
 * as the list, so pass the same array again.
 */
export function closestFew(
  typed: string,
  texts: readonly string[],
  limit: number,
): readonly CloseText[] {
  const wanted = normalizeWords(typed.slice(0, LONGEST_TYPED));
  if (wanted === '') return [];
  return prepare(texts)
    .rank(wanted)
    .filter((match) => isClose(wanted, match.text))
    .map((match) => ({ ...match, gap: Math.abs(match.text.length - wanted.length) }))
    .toSorted((a, b) => a.score - b.score || a.gap - b.gap || a.position - b.position)
    .slice(0, limit)
    .map(({ position }) => ({ text: texts[position] ?? '', position }));
}

/** UTF-16 code units; titles have at most 150. */
const LONGEST_TYPED = 160;

/**
 * Fuse compares about 1,000 texts a millisecond. From this length on, the items that share most
 * pairs of letters with the typed text are looked up first, and Fuse ranks only those.
 */
const LONG_LIST = 1_000;
const CANDIDATES = 64;

/** Fuse's best matches, of which `isClose` refuses some. */
const MATCHES = 20;

/**
 * Fuse only ranks. Its threshold is in errors per typed character, and two swapped letters are two
 * errors to it: "adle" is at 0.5 from "adel". What is too far away, `isClose` refuses by edit distance.
 */
const FUSE_OPTIONS = {
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  threshold: 0.5,
} as const;

type Match = { readonly position: number; readonly text: string; readonly score: number };
type Ranker = { readonly rank: (wanted: string) => readonly Match[] };

const prepared = new WeakMap<readonly string[], Ranker>();

function prepare(texts: readonly string[]): Ranker {
  const known = prepared.get(texts);
  if (known) return known;
  const normalized = texts.map(normalizeWords);
  const ranker =
    normalized.length > LONG_LIST ? rankLongList(normalized) : rankShortList(normalized);
  prepared.set(texts, ranker);
  return ranker;
}

function rankShortList(texts: readonly string[]): Ranker {
  const fuse = new Fuse(texts, FUSE_OPTIONS);
  return {
    rank: (wanted) =>
      fuse
        .search(wanted, { limit: MATCHES })
        .map(({ item, refIndex, score = 1 }) => ({ position: refIndex, text: item, score })),
  };
}

function rankLongList(texts: readonly string[]): Ranker {
  const index = createBigramIndex(texts);
  return {
    rank: (wanted) => {
      const positions = index.nearest(wanted, CANDIDATES);
      const near = rankShortList(positions.map((position) => texts[position] ?? ''));
      return near
        .rank(wanted)
        .map((match) => ({ ...match, position: positions[match.position] ?? 0 }));
    },
  };
}

/**
 * Whether a text is close enough to be offered at all:
 *
 * - Neither text is more than three times as long as the other.
 * - Every typed number is in the other text.
 * - The letters differ by a few typos, or every word of the text with fewer words is in the other,
 *   give or take typos.
 */
function isClose(typed: string, text: string): boolean {
  if (typed.length > 3 * text.length || text.length > 3 * typed.length) return false;
  const numbers = new Set(numbersIn(text));
  if (!numbersIn(typed).every((number) => numbers.has(number))) return false;
  return isTypoOf(typed.replaceAll(' ', ''), text.replaceAll(' ', '')) || sharesWords(typed, text);
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\p{N}+/gu) ?? [];
}

function sharesWords(one: string, other: string): boolean {
  const [few = [], many = []] = [one.split(' '), other.split(' ')].toSorted(
    (a, b) => a.length - b.length,
  );
  return few.every((word) => many.some((like) => isTypoOf(word, like)));
}

/**
 * From these lengths of the longer text on, one, two and three edits are a typo. Two letters that
 * changed places are one edit, unlike in Fuse.
 */
const EDITS_ALLOWED_FROM = [3, 7, 11];

function isTypoOf(one: string, other: string): boolean {
  if (one === other) return true;
  // A number is right or wrong.
  if (/\p{N}/u.test(one) && !/\p{L}/u.test(one)) return false;
  const longer = Math.max(one.length, other.length);
  const most = EDITS_ALLOWED_FROM.filter((letters) => longer >= letters).length;
  return editDistance(one, other, most) <= most;
}
