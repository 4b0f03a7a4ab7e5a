/** What is offered as "did you mean", and what is not. */
import { expect, test } from 'vitest';
import { closest, closestFew } from '../../src/text/closest.ts';

test.each([
  ['saif-al-adle', ['ayman-al-zawahiri', 'saif-al-adel', 'saif-al-islam'], 'saif-al-adel'],
  ['saif-adel', ['ayman-al-zawahiri', 'saif-al-adel', 'saif-al-islam'], 'saif-al-adel'],
  ['abuot', ['id', 'name', 'about', 'aliases'], 'about'],
  ['tag', ['id', 'title', 'tags'], 'tags'],
  ['uri', ['id', 'type', 'URL'], 'URL'],
  ['default_judgement', ['standing', 'defaultJudgment', 'date'], 'defaultJudgment'],
  ['official', ['court-finding', 'official-finding', 'opinion'], 'official-finding'],
  ['nyt', ['nyt-1969', 'bbc-1969'], 'nyt-1969'],
  ['Kopenhagen', ['Europe/Berlin', 'Europe/Copenhagen'], 'Europe/Copenhagen'],
  ['berln', ['Europe/Berlin', 'Europe/Copenhagen'], 'Europe/Berlin'],
  [
    'Apolo 11 frist landing',
    ['Apollo 11: the first landing', 'Apollo 12'],
    'Apollo 11: the first landing',
  ],
  ['Bakër, ada', ['Ada Keeper', 'Ada Baker'], 'Ada Baker'],
  ['سيف العادل', ['أيمن الظواهري', 'سيف العدل'], 'سيف العدل'],
])('“%s” is taken for the closest of %j', (typed, list, meant) => {
  expect(closest(typed, list)).toBe(meant);
});

test.each([
  ['a number is never another number', '1216', ['1215']],
  ['nor within an id', 'nyt-1968', ['nyt-1969']],
  ['nor with two digits that changed places', 'nyt-1996', ['nyt-1969']],
  ['nor a longer number that holds it', '199', ['1998']],
  ['nor in a title', 'Attack of 1997', ['Attack of 1998']],
  ['one different word makes another title', 'Tanzania bombing', ['Nairobi bombing']],
  ['one letter is in almost every text', 'a', ['about', 'aliases']],
  ['a short word has few typos', 'usa', ['ups']],
  ['a common word does not stand for a title', 'the', ['The fall of Kabul']],
  ['a syllable is no word', 'fact', ['accusation', 'reported', 'denial']],
  ['nothing was typed', '', ['about']],
  ['only punctuation was typed', '--', ['about']],
  ['the list is empty', 'about', []],
])('nothing is offered where %s', (_, typed, list) => {
  expect(closest(typed, list)).toBeUndefined();
});

test('several texts are offered, the closest first', () => {
  const zones = ['Berlin East', 'Berlin', 'Bern', 'Paris'];
  expect(closestFew('berlni', zones, 2)).toEqual([
    { text: 'Berlin', position: 1 },
    { text: 'Berlin East', position: 0 },
  ]);
});

test('what was meant is found in a list of a hundred thousand', () => {
  const ids = Array.from(
    { length: 100_000 },
    (_, nth) => `entry-${nth}-${['alpha', 'beta'][nth % 2] ?? ''}`,
  );
  expect(closest('entry-4711-bteta', ids)).toBe('entry-4711-beta');
  expect(closest('entry-100001-beta', ids)).toBeUndefined();
});
