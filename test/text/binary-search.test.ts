/** Where a value belongs in an ascending list. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from '../../src/text/binary-search.ts';

test('the lower bound of a value is the index of the first one that is not less', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, value) => {
      const ascending = numbers.toSorted((a, b) => a - b);
      const index = ascending.findIndex((number) => number >= value);
      expect(lowerBound(0, ascending.length, (at) => (ascending[at] ?? 0) < value)).toBe(
        index === -1 ? ascending.length : index,
      );
    }),
  );
});
