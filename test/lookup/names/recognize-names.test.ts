/** Which people a query or a message names, and which words only look like names. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/lookup/slices.ts';
import { createPersonFinder } from '../../../src/lookup/names/find-person.ts';
import type { TextStyle } from '../../../src/lookup/names/name-in-text.ts';
import { createNameRecognizer } from '../../../src/lookup/names/recognize-names.ts';
import { createVocabulary } from '../../../src/lookup/words/vocabulary.ts';
import { indexWords } from '../../../src/lookup/words/words-index.ts';
import { SAMPLE } from '../sample.ts';

const recognizer = atOnce(
  createNameRecognizer(
    SAMPLE.people,
    atOnce(createPersonFinder(SAMPLE.people, () => 0)),
    createVocabulary(atOnce(indexWords(SAMPLE.entries))),
  ),
);

function named(text: string, style: TextStyle): readonly (readonly string[])[] {
  return recognizer
    .recognize(text, style)
    .map(({ typed, people }) => [typed, ...people.map(({ id }) => id).toSorted()]);
}

describe('a query names', () => {
  test.each([
    ['abu muhammad al masri killed', [['abu muhammad al masri', 'abdullah-ahmed-abdullah']]],
    ['zarkaoui in iran', [['zarkaoui', 'abu-musab-al-zarqawi']]],
    [
      'what did Pompeo say about saif al adl',
      [
        ['Pompeo', 'mike-pompeo'],
        ['saif al adl', 'saif-al-adel'],
      ],
    ],
    [
      'bin laden passports',
      [['bin laden', 'hamza-bin-laden', 'saad-bin-laden', 'usama-bin-laden']],
    ],
    ['ظواهری در کابل', [['ظواهری', 'ayman-al-zawahiri']]],
    [
      'Usama bin Laden Ayman al-Zawahiri',
      [
        ['Usama bin Laden', 'usama-bin-laden'],
        ['Ayman al-Zawahiri', 'ayman-al-zawahiri'],
      ],
    ],
  ])('people in any case and spelling: %s', (text, expected) => {
    expect(named(text, 'query')).toEqual(expected);
  });

  test('nobody by words that only sound like a name', () => {
    expect(named('who was killed by truck bombs in march', 'query')).toEqual([]);
  });

  test.each(['عاصمة', 'قاض', 'کرد', 'مدينة', 'مصري', 'الله', 'ww2', 'u2 tour', 'суд', 'суд 1998'])(
    'nobody by an ordinary word of another script, or by a word with a digit: %s',
    (text) => {
      expect(named(text, 'query')).toEqual([]);
    },
  );

  test('nobody by the name of a namesake', () => {
    expect(named('Abu Hamza al-Masri', 'query')).toEqual([['Abu Hamza al-Masri']]);
  });
});

describe('a message names', () => {
  test.each([
    [
      'Pompeo met the family of Abu Mus‘ab az-Zarqawi.',
      [
        ['Pompeo', 'mike-pompeo'],
        ['Abu Mus‘ab az-Zarqawi', 'abu-musab-al-zarqawi'],
      ],
    ],
    ['Michael R. Pompeo spoke', [['Michael R. Pompeo', 'mike-pompeo']]],
    ['In Zarqawi’s time', [['Zarqawi', 'abu-musab-al-zarqawi']]],
    ['كتب أيمن الظواهري رسالة', [['أيمن الظواهري', 'ayman-al-zawahiri']]],
  ])('people by their names: %s', (text, expected) => {
    expect(named(text, 'prose')).toEqual(expected);
  });

  test.each([
    'Abdullah went to the market with Mohammed',
    'ask the Doctor, Saleh or Abu Abdullah',
    'Mustafa al-Masri sells carpets',
    'pompeo is a small village in lower case',
    'A Saudi and a Yemeni walk into a bar',
    'Adel called Usama about Hamza',
    'May and March are months',
    'عاصمة البلاد مدينة كبيرة',
    'WW2 and Z4 are letters with digits',
  ])('nobody by a given name, a weak alias, or the family of somebody else: %s', (text) => {
    expect(named(text, 'prose')).toEqual([]);
  });
});

test('recognized names are parts of the text, in order, whatever the text is', () => {
  const piece = fc.constantFrom(
    'Abu ',
    'Muhammad ',
    'al-',
    'Masri ',
    'bin ',
    'Laden ',
    'أبو ',
    'محمد ',
    '. ',
    ', ',
    'of ',
    '😀',
    '\u0640',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  fc.assert(
    fc.property(text, fc.constantFrom<TextStyle>('query', 'prose'), (written, style) => {
      let end = 0;
      for (const name of recognizer.recognize(written, style)) {
        expect(name.start).toBeGreaterThanOrEqual(end);
        expect(written.slice(name.start, name.end)).toBe(name.typed);
        ({ end } = name);
      }
    }),
    { numRuns: 200 },
  );
});
