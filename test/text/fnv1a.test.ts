/** The hash is FNV-1a in 32 bits, as others compute it. */
import { expect, test } from 'vitest';
import { fnv1a } from '../../src/text/fnv1a.ts';

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of “%s” is the published one', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

test('the hash of a part of a text is that of the part alone', () => {
  expect(fnv1a('a foobar b', 2, 8)).toBe(fnv1a('foobar'));
});
