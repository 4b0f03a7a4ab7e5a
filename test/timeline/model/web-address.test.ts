/** Addresses of sources as Discord, Markdown and HTML take them. */
import { expect, test } from 'vitest';
import { sourceAnswer } from '../../../src/answers/source.ts';
import { createLookup } from '../../../src/lookup/create-lookup.ts';
import { messagesFor } from '../../../src/i18n/language.ts';
import { loadTimeline } from '../../../src/timeline/files/load.ts';
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
  ['https://[2001:db8::1]/a', 'https://[2001:db8::1]/a'],
  ['mailto:harbour@example.org', 'mailto:harbour@example.org'],
])('%s becomes %s, and stays so', (typed, address) => {
  expect(webAddress(typed)).toBe(address);
  expect(webAddress(address)).toBe(address);
});

test('the button of a source holds its address as Discord takes it', async () => {
  const odd = 'https://gazette.example/a)b](c) @everyone';
  const sources = altered('sources', 'https://gazette.example/light', odd);
  const loaded = await loadTimeline(await folderWith({ sources }));
  if (loaded.kind === 'broken') throw new Error('the timeline does not load');
  const { timelines } = createLookup([loaded.timeline]);
  const source = [...(timelines[0]?.sources.values() ?? [])].find(
    ({ id }) => id === 'gazette-1998',
  );
  if (!source) throw new Error('there is no such source');
  const context = { messages: messagesFor('en'), timelines, mayShare: false };
  const answer = sourceAnswer({ context, source, entries: [], from: 0, back: '' });
  expect(JSON.stringify(answer.components)).toContain(
    '"https://gazette.example/a%29b%5D%28c%29%20@everyone"',
  );
});
