/** As-you-type over short texts: what begins like the typed letters, at any of its words. */
import { lowerBound } from './binary-search.ts';
import { compareTexts } from './compare-texts.ts';
import { normalizeText } from './normalize-text.ts';

export type PrefixIndex<Item> = {
  /** At most `limit`, each item once: those that begin with the typed text before others. */
  startingWith(typed: string, limit: number): readonly Item[];
};

/** A text under which an item is looked for; `rank` 0 before 1 before 2 where both begin alike. */
export type Label<Item> = { readonly text: string; readonly item: Item; readonly rank: number };

/** So many labels are looked at for one or two letters, which begin half of everything. */
const MOST_LABELS = 2_000;

/** Labels are compared by so many letters, which tell apart all that people type. */
const LONGEST = 60;

export function createPrefixIndex<Item>(labels: readonly Label<Item>[]): PrefixIndex<Item> {
  const starts = labels
    .flatMap((label) => startsOf(label))
    .toSorted((a, b) => compareTexts(a.key, b.key) || a.rank - b.rank);
  return {
    startingWith(typed, limit) {
      const key = prefixKey(typed);
      if (key === '' || limit <= 0) return [];
      const found: Start<Item>[] = [];
      for (
        let at = lowerBound(0, starts.length, (index) => (starts[index]?.key ?? '') < key);
        at < starts.length && found.length < MOST_LABELS;
        at += 1
      ) {
        const start = starts[at];
        if (!start?.key.startsWith(key)) break;
        found.push(start);
      }
      const items = found.toSorted(
        (a, b) => a.rank - b.rank || a.key.length - b.key.length || compareTexts(a.key, b.key),
      );
      return [...new Set(items.map(({ item }) => item))].slice(0, limit);
    },
  };
}

/** What typed text and labels are compared by: folded words with one space between them. */
export function prefixKey(text: string): string {
  return normalizeText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

type Start<Item> = { readonly key: string; readonly item: Item; readonly rank: number };

/** "ayman al zawahiri" is found at ayman, at al and at zawahiri; at its beginning first. */
function startsOf<Item>({ text, item, rank }: Label<Item>): readonly Start<Item>[] {
  const words = prefixKey(text).split(' ');
  return words.flatMap((word, index) => {
    const start = { key: words.slice(index).join(' '), item, rank: rank * 2 + Math.min(index, 1) };
    // The Arabic article is part of the word it stands before.
    const bare =
      word.startsWith('ال') && word.length > 4 ? [{ ...start, key: start.key.slice(2) }] : [];
    return [start, ...bare];
  });
}
