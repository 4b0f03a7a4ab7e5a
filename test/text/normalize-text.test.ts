/** Spellings that differ only by keyboard or marks have one form. */
import { expect, test } from 'vitest';
import { normalizeText, normalizeWords, toLatinDigits } from '../../src/text/normalize-text.ts';

test.each([
  ['ÉMILE', 'emile'],
  ["al-Qa'ida", 'al-qaida'],
  ['ʿĀdil', 'adil'],
  ['أُسَامَة', 'اسامه'],
  ['كی', 'كي'],
  ['Straße', 'strasse'],
  ['١٩٩٨', '1998'],
])('%s is normalized to %s', (text, normalized) => {
  expect(normalizeText(text)).toBe(normalized);
});

test('words are separated by one space, whatever is between them', () => {
  expect(normalizeWords('  Izz  al-Din,\nKhalil ')).toBe('izz al din khalil');
});

test.each([
  ['۱۹۹۸', '1998'],
  ['٧ أغسطس', '7 أغسطس'],
  ['𝟙𝟡𝟡𝟠', '1998'],
])('the digits of %s are written as in %s', (text, latin) => {
  expect(toLatinDigits(text)).toBe(latin);
});
