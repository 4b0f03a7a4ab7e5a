/** The index of words: each term once, with the entries that hold it. */
import { expect, test } from 'vitest';
import { atOnce } from '../../../src/lookup/slices.ts';
import { tokenize } from '../../../src/lookup/words/tokenizer.ts';
import { createVocabulary } from '../../../src/lookup/words/vocabulary.ts';
import { indexWords } from '../../../src/lookup/words/words-index.ts';
import { createWordsSearch } from '../../../src/lookup/words/words-search.ts';
import { compareTexts } from '../../../src/text/compare-texts.ts';
import { bundledTimeline } from '../../bundled.ts';

const index = atOnce(indexWords(bundledTimeline.entries));

test('each term is listed once, in order, with its entries ascending', () => {
  const { terms, starts, postings } = index;
  expect(terms).toEqual([...new Set(terms)].toSorted(compareTexts));
  expect(starts.at(-1)).toBe(postings.length);
  for (const id of terms.keys()) {
    const entries = [...postings.subarray(starts[id], starts[id + 1])];
    expect(entries.length).toBeGreaterThan(0);
    expect(entries).toEqual([...new Set(entries)].toSorted((a, b) => a - b));
  }
});

test('every entry is found by every word of its title', () => {
  const wordsSearch = createWordsSearch(index);
  const vocabulary = createVocabulary(index);
  const all = bundledTimeline.entries.length;
  for (const [position, entry] of bundledTimeline.entries.entries()) {
    for (const { term } of tokenize(entry.title)) {
      const id = vocabulary.id(term);
      if (id === undefined) continue;
      const hits = wordsSearch.search(
        [{ variants: [{ id, boost: 1 }], weight: 1 }],
        1,
        all,
        () => true,
      );
      expect(hits.map((hit) => hit.entry)).toContain(position);
    }
  }
});
