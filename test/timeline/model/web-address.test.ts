/** Addresses of sources as Discord, Markdown and HTML take them. */
import { expect, test } from 'vitest';
import { entryAnswer } from '../../../src/answers/entry.ts';
import { sourceAnswer } from '../../../src/answers/source.ts';
import { createLookup } from '../../../src/lookup/create-lookup.ts';
import { messagesFor } from '../../../src/i18n/language.ts';
import { loadTimeline } from '../../../src/timeline/files/load.ts';
import { formatMarkdown } from '../../../src/timeline/export/markdown.ts';
import { altered, folderWith } from '../folder.ts';
import { webAddress } from '../../../src/timeline/model/web-address.ts';

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['https://example.org/a"b<c>d', 'https://example.org/a%22b%3Cc%3Ed'],
  ['https://example.org/a|b{c}^d`e', 'https://example.org/a%7Cb%7Bc%7D%5Ed%60e'],
  ['https://example.org/a(b)[c]', 'https://example.org/a%28b%29%5Bc%5D'],
  ['https://example.org/100%', 'https://example.org/100%25'],
  ['https://example.org/a%20b?q=%D8%A7', 'https://example.org/a%20b?q=%D8%A7'],
  [
    'https://example.org/?a=b c&d=[e]#f g(h)',
    'https://example.org/?a=b%20c&d=%5Be%5D#f%20g%28h%29',
  ],
  ['https://de.wikipedia.org/wiki/Österreich', 'https://de.wikipedia.org/wiki/%C3%96sterreich'],
  [
    'https://fa.wikipedia.org/wiki/القاعده',
    'https://fa.wikipedia.org/wiki/%D8%A7%D9%84%D9%82%D8%A7%D8%B9%D8%AF%D9%87',
  ],
  ['https://bücher.example/x', 'https://xn--bcher-kva.example/x'],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/a#b#c', 'https://example.org/a#b%23c'],
  ['https://[2001:db8::1]/a', 'https://[2001:db8::1]/a'],
  ['mailto:harbour@example.org', 'mailto:harbour@example.org'],
])('%s becomes %s, and stays so', (typed, address) => {
  expect(webAddress(typed)).toBe(address);
  expect(webAddress(address)).toBe(address);
});

/** Served as the first source of the record of the tests, with these fields in place of its link. */
async function servedWith(fields: Readonly<Record<string, string>>) {
  const written = JSON.stringify(fields).slice(1, -1);
  const sources = altered('sources', '"URL": "https://gazette.example/light"', written);
  const loaded = await loadTimeline(await folderWith({ sources }));
  if (loaded.kind === 'broken') throw new Error('the timeline does not load');
  const { timelines } = createLookup([loaded.timeline]);
  const source = timelines[0]?.sources.find(({ id }) => id === 'gazette-1998');
  const entry = timelines[0]?.entries.find(({ id }) => id === 'lighthouse-lit');
  if (!source || !entry) throw new Error('the record of the tests has changed');
  const context = { messages: messagesFor('en'), timelines, mayShare: false };
  return {
    button: JSON.stringify(sourceAnswer({ context, source, entries: [], from: 0, back: '' })),
    inline: JSON.stringify(
      entryAnswer({ context, entry, page: 0, neighbours: { before: undefined, after: undefined } }),
    ),
    markdown: formatMarkdown(loaded.timeline),
  };
}

test.each([
  ['https://gazette.example/a b', 'https://gazette.example/a%20b'],
  ['https://gazette.example/a"b', 'https://gazette.example/a%22b'],
  ['https://gazette.example/a|b', 'https://gazette.example/a%7Cb'],
  ['https://gazette.example/{a}', 'https://gazette.example/%7Ba%7D'],
  ['https://gazette.example/100%', 'https://gazette.example/100%25'],
  ['https://gazette.example/a[1]', 'https://gazette.example/a%5B1%5D'],
  ['https://gazette.example/a)b](c)', 'https://gazette.example/a%29b%5D%28c%29'],
  [
    'https://gazette.example/القاعده',
    'https://gazette.example/%D8%A7%D9%84%D9%82%D8%A7%D8%B9%D8%AF%D9%87',
  ],
  ['https://gazette.example/Österreich', 'https://gazette.example/%C3%96sterreich'],
  ['https://bücher.example/x', 'https://xn--bcher-kva.example/x'],
  ['https://gazette.example/😀', 'https://gazette.example/%F0%9F%98%80'],
])('%s is %s in a button, in a text and in Markdown', async (typed, address) => {
  const { button, inline, markdown } = await servedWith({ URL: typed });
  expect(button).toContain(`"url":"${address}"`);
  expect(inline).toContain(`(${address})`);
  expect(markdown).toContain(`<${address}>`);
});

test('a source with a DOI and no link opens by its DOI', async () => {
  const { button, inline, markdown } = await servedWith({ DOI: 'doi:10.1000/a(b)' });
  const address = 'https://doi.org/10.1000/a%28b%29';
  expect(button).toContain(`"url":"${address}"`);
  expect(inline).toContain(`(${address})`);
  expect(markdown).toContain(`<${address}>`);
});
