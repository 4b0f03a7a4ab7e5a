/** What a typed term is searched by: corrections of typos, and names in other spellings. */
import { expect, test } from 'vitest';
import { atOnce } from '../../../src/lookup/slices.ts';
import { expandTerm, findSpellings } from '../../../src/lookup/words/expand-term.ts';
import { createVocabulary } from '../../../src/lookup/words/vocabulary.ts';
import { indexWords } from '../../../src/lookup/words/words-index.ts';
import { bundledTimeline } from '../../bundled.ts';
import { sampleTimeline } from '../sample.ts';

const vocabulary = createVocabulary(atOnce(indexWords(bundledTimeline.entries)));

test.each([
  ['dipolmat', 'diplomat'],
  ['embasy', 'embassy'],
  ['sanctons', 'sanctions'],
])('%s is corrected to %s', (typed, correction) => {
  expect(expandTerm(vocabulary, typed)).toMatchObject({ kind: 'corrected', correction });
});

test.each([
  'titanic',
  'berlin',
  '1987',
  '227',
  'bitcoin',
  'paris',
  'clinton',
  'sweden',
  'spain',
  'polish',
  'restoring',
  'resort',
  'soleimani',
  'zzyzx',
])('%s is not taken for another word', (typed) => {
  expect(expandTerm(vocabulary, typed).kind).toBe('unknown');
});

test('a name is found in any spelling that sounds the same, and not where it only might', () => {
  const { entries } = sampleTimeline(
    'names',
    [],
    [
      { id: 'khrushchev', date: '1959-09-15', title: 'The leader Nikita Khrushchev visits' },
      { id: 'sherocho', date: '1897-09-11', title: 'The king Gaki Sherocho is captured' },
      { id: 'ali', date: '1964-03-06', title: 'The boxer Muhammad Ali is given his name' },
    ],
  );
  const names = createVocabulary(atOnce(indexWords(entries)));
  const spellings = (name: string) => findSpellings(names, name).map((id) => names.term(id));
  expect(spellings('mohammed')).toEqual(['muhammad']);
  expect(spellings('khruschev')).toEqual(['khrushchev']);
  expect(spellings('chruschtschow')).toEqual([]);
});
