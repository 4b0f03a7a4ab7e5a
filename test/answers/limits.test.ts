import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePoints, shorten } from '../../src/answers/limits.ts';

test('lengths are counted as Discord counts them, in code points', () => {
  expect(codePoints('a😀ب')).toBe(3);
});

test('a text that is too long is cut at a word', () => {
  expect(shorten('one two three four', 12)).toBe('one two…');
});

test('a text that fits stays as it is', () => {
  expect(shorten('one two', 7)).toBe('one two');
});

test('a cut text never exceeds its limit and never splits a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 1, max: 200 }),
      (text, longest) => {
        const cut = shorten(text, longest);
        expect(codePoints(cut)).toBeLessThanOrEqual(Math.max(longest, 1));
        expect(cut.isWellFormed()).toBe(true);
      },
    ),
  );
});
