/** Which terms of the entries are names. */
import { expect, test } from 'vitest';
import { atOnce } from '../../../src/lookup/slices.ts';
import { createVocabulary } from '../../../src/lookup/words/vocabulary.ts';
import type { Vocabulary } from '../../../src/lookup/words/vocabulary.ts';
import { indexWords } from '../../../src/lookup/words/words-index.ts';
import { bundledTimeline } from '../../bundled.ts';
import { sampleTimeline } from '../sample.ts';

const vocabulary = createVocabulary(atOnce(indexWords(bundledTimeline.entries)));

function isName(terms: Vocabulary, term: string): boolean {
  const id = terms.id(term);
  return id !== undefined && terms.isName(id);
}

test('a name is known by its capitals, although ids and tags have none', () => {
  expect(isName(vocabulary, 'tehran')).toBe(true);
  expect(vocabulary.isOrdinary('tehran')).toBe(false);
  expect(vocabulary.isOrdinary('killed')).toBe(true);
  const { entries } = sampleTimeline(
    'small',
    [],
    [
      {
        id: 'baghdad-falls-in-baghdad-province',
        date: '1258-02-10',
        title: 'The Mongols take Baghdad',
        tags: ['the-siege-of-baghdad'],
      },
    ],
  );
  expect(isName(createVocabulary(atOnce(indexWords(entries))), 'baghdad')).toBe(true);
});
