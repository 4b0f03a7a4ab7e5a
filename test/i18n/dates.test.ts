import { expect, test } from 'vitest';
import { dateInWords } from '../../src/i18n/dates.ts';
import { messagesFor } from '../../src/i18n/language.ts';
import { parseDate } from '../../src/timeline/dates.ts';

test.each([
  ['1998-08-07', '7 August 1998'],
  ['1998-08', 'August 1998'],
  ['1998', '1998'],
  ['199X', '1990s'],
  ['1992/1996', '1992 – 1996'],
  ['1998~', 'about 1998'],
  ['1998?', '1998 (uncertain)'],
  ['[1991,1992]', '1991 or 1992'],
  ['{1991,1992,1995}', '1991, 1992 and 1995'],
  ['2015/..', 'since 2015'],
  ['../1996', 'until 1996'],
  ['2001-22', 'summer 2001'],
  ['-0043-03-15', '15 March 44 BC'],
  ['1998-08-XX', 'August 1998'],
])('%s is said as "%s"', (edtf, said) => {
  expect(dateInWords(parseDate(edtf), messagesFor('en-GB'))).toBe(said);
});
