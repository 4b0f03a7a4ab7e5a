/** How texts are cut into words, and which forms of a word find each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../src/text/compare-texts.ts';
import { indexWords } from '../../../src/lookup/words/words-index.ts';
import { createVocabulary } from '../../../src/lookup/words/expand-term.ts';
import { createWordsSearch } from '../../../src/lookup/words/words-search.ts';
import { stemTerm, tokenize } from '../../../src/lookup/words/tokenizer.ts';
import { bundledTimeline } from '../../bundled.ts';
import { sampleTimeline } from '../sample.ts';

const keys = (text: string): readonly string[] => tokenize(text).map(({ term }) => term);

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
    ['the date that stands for a day', 'the 9/11 Commission', ['the', '911', 'commission']],
    ['letters with dots between them', 'the U.S. said', ['the', 'us', 'said']],
    ['Arabic words in one form', 'أسامة بن لادن إيران', ['اسامه', 'بن', 'لادن', 'ايران']],
    ['Persian words as Arabic ones', 'ایران', ['ايران']],
    ['digits of any script', '٢٠٢٠ ۱۹۹۸', ['2020', '1998']],
  ])('%s', (_, text, words) => {
    expect(keys(text)).toEqual(words);
  });

  test('words that stand where they say, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let previous = 0;
        for (const { term, start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(keys(text.slice(start, end)).join('')).toBe(term);
          previous = end;
        }
      }),
    );
  });
});

test.each([
  ['bombing', 'bombings', 'bombed', 'bomber', 'bombs'],
  ['flee', 'fled', 'flees'],
  ['arrest', 'arrested', 'arrests'],
  ['deny', 'denied', 'denies', 'denial'],
  ['death', 'died', 'dead', 'dies'],
  ['القاعدة', 'قاعدة', 'بالقاعدة', 'والقاعدة'],
])('%s and its forms are one word', (word, ...forms) => {
  const stem = (text: string) => stemTerm(keys(text)[0] ?? '');
  for (const form of forms) expect(stem(form)).toBe(stem(word));
});

describe('the index', () => {
  const index = indexWords(bundledTimeline.entries);
  const vocabulary = createVocabulary(index);

  test('holds each word once, in order, with its entries ascending', () => {
    expect(index.vocabulary).toEqual([...new Set(index.vocabulary)].toSorted(compareTexts));
    expect(index.starts.at(-1)).toBe(index.postings.length);
    for (let word = 0; word < index.vocabulary.length; word += 1) {
      const entries = [...index.postings.subarray(index.starts[word], index.starts[word + 1])];
      expect(entries.length).toBeGreaterThan(0);
      expect(entries).toEqual([...new Set(entries)].toSorted((a, b) => a - b));
    }
  });

  test('finds every entry by every word of its title', () => {
    const search = createWordsSearch(index);
    for (const [position, entry] of bundledTimeline.entries.entries()) {
      for (const key of keys(entry.title)) {
        const word = vocabulary.positionOf(key);
        if (word === undefined) continue;
        const hits = search.search(
          [{ forms: [{ word, worth: 1 }], weight: 1 }],
          1,
          bundledTimeline.entries.length,
          () => true,
        );
        expect(hits.map((hit) => hit.entry)).toContain(position);
      }
    }
  });

  test.each([
    ['dipolmat', 'diplomat'],
    ['embasy', 'embassy'],
    ['sanctons', 'sanctions'],
  ])('corrects %s to %s', (typed, used) => {
    expect(vocabulary.meaningOf(typed)).toMatchObject({ kind: 'corrected', used });
  });

  test('knows a name by its capitals, whatever ids and tags are written in', () => {
    expect(vocabulary.isName('tehran')).toBe(true);
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
    expect(createVocabulary(indexWords(entries)).isName('baghdad')).toBe(true);
  });

  test('knows a name in any spelling that sounds the same, and nothing that merely may', () => {
    const { entries } = sampleTimeline(
      'names',
      [],
      [
        { id: 'khrushchev', date: '1959-09-15', title: 'The leader Nikita Khrushchev visits' },
        { id: 'sherocho', date: '1897-09-11', title: 'The king Gaki Sherocho is captured' },
        { id: 'ali', date: '1964-03-06', title: 'The boxer Muhammad Ali is given his name' },
      ],
    );
    const names = createVocabulary(indexWords(entries));
    const spellings = (name: string) => names.spellingsOf(name).map((word) => names.wordAt(word));
    expect(spellings('mohammed')).toEqual(['muhammad']);
    expect(spellings('khruschev')).toEqual(['khrushchev']);
    expect(spellings('chruschtschow')).toEqual([]);
  });

  test.each([
    'titanic',
    'berlin',
    '1997',
    '225',
    'bitcoin',
    'paris',
    'obama',
    'sweden',
    'spain',
    'police',
    'restoring',
    'resort',
    'soleimani',
    'zzyzx',
  ])('does not take %s for another word', (typed) => {
    expect(vocabulary.meaningOf(typed).kind).toBe('unknown');
  });
});
