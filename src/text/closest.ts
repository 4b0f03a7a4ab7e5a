/** Finds the item of a list that was probably meant: an id, a field, a title, a label, a time zone. */
import Fuse from 'fuse.js';
import { createBigramIndex } from './bigram-index.ts';
import { editDistance } from './edit-distance.ts';
import { normalizeWords } from './normalize-text.ts';

/** The item whose text is closest to what was typed, or undefined when none is close enough. */
export function closest<Item>(
  typed: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
): Item | undefined {
  return closestFew(typed, items, textOf, 1)[0];
}

/**
 * At most `limit` items that were probably meant, the closest first; among equals in the order of
 * the list. Capitals, accents and punctuation do not count.
 *
 * Fuse ranks, and `isClose` is the floor: what it refuses is never given, so that "1216" does not
 * find 1215. Pass the same array and function again: the prepared texts are kept with the array.
 */
export function closestFew<Item>(
  typed: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
  limit: number,
): readonly Item[] {
  const wanted = normalizeWords(typed.slice(0, LONGEST_TYPED));
  if (wanted === '') return [];
  return prepare(items, textOf)
    .rank(wanted)
    .filter(({ text }) => isClose(wanted, text))
    .map((match) => ({ ...match, gap: Math.abs(match.text.length - wanted.length) }))
    .toSorted((a, b) => a.score - b.score || a.gap - b.gap || a.position - b.position)
    .slice(0, limit)
    .flatMap(({ position }) => items.slice(position, position + 1));
}

/** UTF-16 code units; titles have at most 150. */
const LONGEST_TYPED = 160;

/**
 * Fuse compares about 1,000 texts a millisecond. From this length on, the items that share most
 * pairs of letters with the typed text are looked up first, and Fuse ranks only those.
 */
const LONG_LIST = 1_000;
const CANDIDATES = 64;

/** Fuse's best matches, of which the floor refuses some. */
const MATCHES = 20;

/**
 * Fuse: errors per typed character, where two swapped letters are two errors. Generous, because the
 * floor decides: "adle" is at 0.5 from "adel".
 */
const FUSE_OPTIONS = {
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  threshold: 0.5,
} as const;

type Match = { readonly position: number; readonly text: string; readonly score: number };
type Ranker = { readonly rank: (wanted: string) => readonly Match[] };

const prepared = new WeakMap<readonly unknown[], { textOf: unknown; ranker: Ranker }>();

function prepare<Item>(items: readonly Item[], textOf: (item: Item) => string): Ranker {
  const known = prepared.get(items);
  if (known?.textOf === textOf) return known.ranker;
  const texts = items.map((item) => normalizeWords(textOf(item)));
  const ranker = texts.length > LONG_LIST ? rankLongList(texts) : rankShortList(texts);
  prepared.set(items, { textOf, ranker });
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
 * The floor:
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
 * Length of the longer text from which on one, two and three edits still are a typo. More edits
 * make another word. Two letters that changed places are one edit.
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
