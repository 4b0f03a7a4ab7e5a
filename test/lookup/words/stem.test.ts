/** Which forms of a word share a stem. */
import { expect, test } from 'vitest';
import { stemTerm } from '../../../src/lookup/words/stem.ts';
import { toTerm } from '../../../src/lookup/words/tokenizer.ts';

test.each([
  ['bombing', 'bombings', 'bombed', 'bomber', 'bombs'],
  ['flee', 'fled', 'flees'],
  ['arrest', 'arrested', 'arrests'],
  ['deny', 'denied', 'denies', 'denial'],
  ['death', 'died', 'dead', 'dies'],
  ['القاعدة', 'قاعدة', 'بالقاعدة', 'والقاعدة'],
])('%s and its forms are one word', (word, ...forms) => {
  const stem = (written: string) => stemTerm(toTerm(written));
  for (const form of forms) expect(stem(form)).toBe(stem(word));
});

test('a word has no stem of one letter, so that "i" finds nothing', () => {
  expect(stemTerm('ied')).toBe('ied');
});
