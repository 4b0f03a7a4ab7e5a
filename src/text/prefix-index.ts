/** Completes what is typed: finds short texts of which any word begins with it. */
import { lowerBound } from './binary-search.ts';
import { compareTexts } from './compare-texts.ts';
import { normalizeWords } from './normalize-text.ts';

export type PrefixIndex<Item> = {
  /** At most `limit` items, each once: by `rank`, then those whose first word matches, then the shortest. */
  startingWith(typed: string, limit: number): readonly Item[];
};

/** A text under which an item is found. Items of a lower `rank` come first. */
export type Label<Item> = { readonly text: string; readonly item: Item; readonly rank: number };

/** One or two letters begin half of all labels; looking at more of them takes too long per keystroke. */
const MOST_LABELS = 2_000;

/** Labels are compared by this many characters, which is more than people type to tell them apart. */
const LONGEST = 60;

export function createPrefixIndex<Item>(labels: readonly Label<Item>[]): PrefixIndex<Item> {
  const suffixes = labels
    .flatMap((label) => wordSuffixes(label))
    .toSorted((a, b) => compareTexts(a.text, b.text) || a.rank - b.rank);
  return {
    startingWith(typed, limit) {
      const prefix = normalizePrefix(typed);
      if (prefix === '' || limit <= 0) return [];
      const first = lowerBound(
        0,
        suffixes.length,
        (index) => (suffixes[index]?.text ?? '') < prefix,
      );
      const found: Label<Item>[] = [];
      for (let index = first; index < suffixes.length && found.length < MOST_LABELS; index += 1) {
        const suffix = suffixes[index];
        if (!suffix?.text.startsWith(prefix)) break;
        found.push(suffix);
      }
      const ranked = found.toSorted(
        (a, b) => a.rank - b.rank || a.text.length - b.text.length || compareTexts(a.text, b.text),
      );
      return [...new Set(ranked.map(({ item }) => item))].slice(0, limit);
    },
  };
}

/** The form in which typed text and labels are compared: normalized words with one space between. */
export function normalizePrefix(text: string): string {
  return normalizeWords(text).slice(0, LONGEST);
}

/**
 * A label from each of its words on; those from its first word rank before the others.
 * Example: "Ayman al-Zawahiri" is found at "ayman", "al" and "zawahiri".
 */
function wordSuffixes<Item>({ text, item, rank }: Label<Item>): readonly Label<Item>[] {
  const words = normalizePrefix(text).split(' ');
  return words.flatMap((word, index) => {
    const suffix = {
      text: words.slice(index).join(' '),
      item,
      rank: rank * 2 + Math.min(index, 1),
    };
    // The Arabic article is written on to the word that it belongs to.
    const hasArticle = word.startsWith('ال') && word.length > 4;
    return hasArticle ? [suffix, { ...suffix, text: suffix.text.slice(2) }] : [suffix];
  });
}
