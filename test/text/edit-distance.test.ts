/** How many typos are between two words. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

test.each([
  ['zarqawi', 'zarqawi', 0],
  ['zarqawi', 'zarkawi', 1],
  ['zarqawi', 'zarqwai', 1],
  ['zarqawi', 'zarqaw', 1],
  ['zarqawi', 'zaraqawi', 1],
  ['', 'abu', 3],
])('%s and %s are %i edits apart', (a, b, edits) => {
  expect(editDistance(a, b, 5)).toBe(edits);
});

test('more edits than the limit are the limit and one', () => {
  expect(editDistance('pompeo', 'zarqawi', 2)).toBe(3);
});

test('the distance is the same in both directions, and 0 only for equal words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b, 8)).toBe(editDistance(b, a, 8));
      expect(editDistance(a, b, 8) === 0).toBe(a === b);
    }),
  );
});
