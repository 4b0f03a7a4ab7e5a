/** `/source` shows what rests on a source in the order of the source, with the place of each. */
import { expect, test } from 'vitest';
import { entryRow } from '../../src/answers/entry-row.ts';
import { sourceAnswer, sourceState } from '../../src/answers/source.ts';
import { formatCustomId } from '../../src/answers/custom-id.ts';
import { parseDate } from '../../src/dates/parse-date.ts';
import { messagesFor } from '../../src/i18n/language.ts';
import type { Claim, Entry, Source } from '../../src/timeline/model/timeline.ts';
import { bundledTimeline } from '../bundled.ts';

const messages = messagesFor('en');
const context = { messages, timelines: [bundledTimeline], mayShare: true };
const [model] = bundledTimeline.entries;
const [aClaim] = model?.claims ?? [];
const source = aClaim?.citations[0]?.source as Source;
if (!model || !aClaim) throw new Error('the record is empty');

/** A claim that cites the source at these places. */
const citing = (text: string, ...locators: (string | undefined)[]): Claim => ({
  ...aClaim,
  text,
  deniedBy: [],
  citations: locators.map((locator) => ({ source, locator })),
});

const entry = (nth: number, ...claims: Claim[]): Entry => ({
  ...model,
  id: `entry-${nth}` as Entry['id'],
  title: `Event ${nth}`,
  claims,
});

/** The rows of all pages, and how many there are on each. */
function rowsOf(entries: readonly Entry[]) {
  const pages: string[][] = [];
  for (let from = 0; ; from += pages.at(-1)?.length ?? 0) {
    const back = formatCustomId(sourceState(source, from));
    const message = sourceAnswer({ context, source, entries, from, back });
    const text = message.embeds?.[0]?.description ?? '';
    pages.push([...text.matchAll(/^\*\*.+\n(?:(?!-# ).+\n)?-# .+$/gmu)].map(([row]) => row));
    const last = /–(\d+) \/ (\d+)"/u.exec(JSON.stringify(message.components));
    if (!last || last[1] === last[2] || pages.length > 9) return { rows: pages.flat(), message };
  }
}

test('thirteen items are thirteen rows in their order, each with what the source says there', () => {
  const numbers = [3, 12, 1, 13, 2, 10, 4, 11, 5, 9, 6, 8, 7];
  const { rows } = rowsOf(
    numbers.map((n) => entry(n, citing(`It says this of ${n}.`, `item ${n}`))),
  );
  expect(rows.map((row) => row.split('\n')[0])).toEqual(
    numbers
      .toSorted((a, b) => a - b)
      .map((n) =>
        expect.stringMatching(new RegExp(`^\\*\\*item ${n}\\*\\* · .+ · It says this of ${n}\\.$`)),
      ),
  );
});

test('an entry has a row for each place that it cites, and is one entry of the menu', () => {
  const several = entry(
    1,
    citing('It says the second thing.', 'p. 9'),
    citing('It says the first thing.', 'p. 8'),
    citing('It says more of the first thing.', 'p. 8'),
    citing('It says something somewhere.', undefined),
  );
  const { rows, message } = rowsOf([several, entry(2, citing('Another.', 'p. 1'))]);
  expect(rows.map((row) => row.split('\n')[0]?.split(' · ').at(-1))).toEqual([
    'Another.',
    'It says the first thing. (and 1 more)',
    'It says the second thing.',
    'It says something somewhere.',
  ]);
  expect(message.content).toContain('2 entries');
  expect(JSON.stringify(message.components).match(/"label":"[^"]*Event/gu)).toHaveLength(2);
});

test('a copy is named with its website, and the source says when it was read', () => {
  const copied = {
    ...source,
    copyHost: 'people.com.cn',
    accessedVia: 'people.com.cn',
    url: 'https://people.com.cn/a',
    accessed: parseDate('2026-11-27'),
  };
  const claim = { ...aClaim, citations: [{ source: copied, locator: 'p. 2' }] };
  expect(entryRow({ entry: entry(1, claim) }, context)).toContain(
    `(copy at people.com.cn)](https://people.com.cn/a)`,
  );
  const { embeds } = sourceAnswer({ context, source: copied, entries: [], from: 0, back: '' });
  expect(embeds?.[0]?.description).toContain(
    'Text read at: people.com.cn · Read: 27 November 2026 · The link opens: copy at people.com.cn',
  );
});

test.each([
  [512, 'button'],
  [513, 'text'],
])('an address of %i characters is a link in a %s', (length, place) => {
  const url = `https://example.org/${'a'.repeat(length)}`.slice(0, length);
  for (const entries of [[], [entry(1, citing('said'))]]) {
    const one = { ...source, url };
    const { components, embeds } = sourceAnswer({
      context,
      source: one,
      entries,
      from: 0,
      back: '',
    });
    const isButton = JSON.stringify(components).includes(url);
    const isText = JSON.stringify(embeds).includes(`](${url})`);
    expect({ isButton, isText }).toEqual({
      isButton: place === 'button',
      isText: place === 'text',
    });
  }
});
