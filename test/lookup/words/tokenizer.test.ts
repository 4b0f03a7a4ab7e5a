/** How texts are cut into words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHold, tokenize } from '../../../src/lookup/words/tokenizer.ts';

const terms = (text: string): readonly string[] => tokenize(text).map(({ term }) => term);

describe('a text is cut into', () => {
  test.each([
    ['words without their marks', 'Café Šibenik, naïve!', ['cafe', 'sibenik', 'naive']],
    [
      'words with apostrophes of any kind in one',
      "al-Qa'ida Qa’ida Sana‘a",
      ['al', 'qaida', 'qaida', 'sanaa'],
    ],
    ['words without the possessive', 'Iran’s Laden’s', ['iran', 'laden']],
    [
      'numbers with their thousands',
      'more than 4,500 of 470,000',
      ['more', 'than', '4500', 'of', '470000'],
    ],
    ['a day that is written with a slash', 'the 9/11 Commission', ['the', '911', 'commission']],
    ['letters with dots between them', 'the U.S. said', ['the', 'us', 'said']],
    ['Arabic words in one form', 'أسامة بن لادن إيران', ['اسامه', 'بن', 'لادن', 'ايران']],
    ['Persian words as Arabic ones', 'ایران', ['ايران']],
    ['digits of any script', '٢٠٢٠ ۱۹۹۸', ['2020', '1998']],
  ])('%s', (_, text, words) => {
    expect(terms(text)).toEqual(words);
  });

  test('words in order, with their offsets, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let previous = 0;
        for (const { term, start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(terms(text.slice(start, end)).join('')).toBe(term);
          previous = end;
        }
      }),
    );
  });
});

test('no text is passed over that holds a term, however it is written', () => {
  for (const text of [
    'Zawahiri',
    'ZAWAHIRI’S',
    "Zawahiri's",
    "Zawa'hiri",
    'Zawāhirī',
    'al-Zawahiri,',
  ])
    expect(mayHold(text, new Set(['zawahiri']))).toBe(true);
  expect(mayHold('Zarqawi', new Set(['zawahiri']))).toBe(false);
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const term of terms(text)) expect(mayHold(text, new Set([term]))).toBe(true);
    }),
  );
});
