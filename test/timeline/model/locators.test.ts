/** Locators put what rests on a source in the order of the source. */
import { expect, test } from 'vitest';
import { itemNumber, sortByLocator } from '../../../src/timeline/model/locators.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['items by their numbers', ['item 10', 'item 9', 'item 1'], ['item 1', 'item 9', 'item 10']],
  [
    'pages, whatever chapter is named beside them',
    ['pp. 240–241', 'ch. 2.4, p. 61', 'p. 9', 'ch. 7.3, p. 241'],
    ['p. 9', 'ch. 2.4, p. 61', 'pp. 240–241', 'ch. 7.3, p. 241'],
  ],
  [
    'pages within documents',
    ['Doc. 98', 'Doc. 66, p. 2', 'Doc. 66, pp. 1–2'],
    ['Doc. 66, pp. 1–2', 'Doc. 66, p. 2', 'Doc. 98'],
  ],
  ['chapters as numbers', ['ch. 2.10', 'ch. 2.4', 'ch. 2'], ['ch. 2', 'ch. 2.4', 'ch. 2.10']],
  ['paragraphs', ['¶ 12', '¶¶ 3–5', '¶12, note 1'], ['¶¶ 3–5', '¶ 12', '¶12, note 1']],
  ['digits of other scripts', ['ص ۶۱', 'ص ۹'], ['ص ۹', 'ص ۶۱']],
  [
    'what has no number last',
    ['front matter', 'p. 2', 'cover', 'p. 1'],
    ['p. 1', 'p. 2', 'front matter', 'cover'],
  ],
])('%s', (_, given, sorted) => {
  expect(sortByLocator(given, (locator) => locator)).toEqual(sorted);
});

test('items keep their order where nothing says where they are', () => {
  expect(sortByLocator([3, 1, 2], () => undefined)).toEqual([3, 1, 2]);
});

test.each([
  ['item 4', 4],
  ['Items 4–5', 4],
  ['p. 4', undefined],
  [undefined, undefined],
])('the number of the item in %j is %j', (locator, number) => {
  expect(itemNumber(locator)).toBe(number);
});
