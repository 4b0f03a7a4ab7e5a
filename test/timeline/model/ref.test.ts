import { expect, test } from 'vitest';
import { formatRef, parseRef } from '../../../src/timeline/model/ref.ts';

test('a reference is written as its timeline and its id, and read back', () => {
  const ref = { timeline: 'iran-al-qaeda', id: '911-report' };
  expect(formatRef(ref)).toBe('iran-al-qaeda/911-report');
  expect(parseRef(formatRef(ref))).toEqual(ref);
});

test.each(['', '/', 'no slash', 'timeline/', '/id', 'a/b/c'])('“%s” is no reference', (text) => {
  expect(parseRef(text)).toBeUndefined();
});
