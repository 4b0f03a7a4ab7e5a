import { expect, test } from 'vitest';
import { escapeText, escapeWithLinks, link } from '../../src/answers/markdown.ts';

test.each([
  ['bold and italics', '**b** _i_', String.raw`\*\*b\*\* \_i\_`],
  ['a masked link', '[free](https://evil.example)', String.raw`\[free](https:\//evil.example)`],
  ['a bare link', 'see https://evil.example', String.raw`see https:\//evil.example`],
  ['a user mention', '<@123>', String.raw`\<@123>`],
  ['a timestamp', '<t:1:R>', String.raw`\<t:1:R>`],
  ['everyone', '@everyone', '@\u200beveryone'],
  ['here', '@here', '@\u200bhere'],
  ['a heading on a new line', 'a\n# b', 'a # b'],
  ['a list', '- a', String.raw`\- a`],
  ['a numbered list', '1. a', String.raw`1\. a`],
  ['a heading', '# a', String.raw`\# a`],
  ['a quotation', '> a', String.raw`\> a`],
  ['small print', '-# a', String.raw`\-# a`],
  ['a spoiler', '||x||', String.raw`\|\|x\|\|`],
  ['code', '`x`', String.raw`\`x\``],
  ['its own escapes', String.raw`\*`, String.raw`\\\*`],
])('%s from a member is shown as typed', (_, typed, shown) => {
  expect(escapeText(typed)).toBe(shown);
});

test.each([
  [
    'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). *Facts*',
    'CC BY 4.0 (<https://creativecommons.org/licenses/by/4.0/>). \\*Facts\\*',
  ],
  ['See https://a.example/x_y_z.', 'See <https://a.example/x_y_z>.'],
  ['<@123> http://a.example', String.raw`\<@123> http:\//a.example`],
])('an https address in %j of a timeline can be pressed', (written, shown) => {
  expect(escapeWithLinks(written, 100)).toBe(shown);
});

test('an address that does not fit whole is no link', () => {
  const cut = escapeWithLinks('See https://a.example/somewhere', 20);
  expect(cut).toBe(String.raw`See https:\//a.exam…`);
});

test('an ordinary name stays as it is, in any script', () => {
  expect(escapeText("Sayf al-'Adl (سيف العدل)")).toBe("Sayf al-'Adl (سيف العدل)");
});

test('a label or an address cannot end its link early', () => {
  expect(link('a](b) [c', 'https://x.example/a_(b)')).toBe(
    '[a)(b) (c](https://x.example/a_%28b%29)',
  );
});

test('a source without an address is named without a link', () => {
  expect(link('Rux v. Sudan 2007', undefined)).toBe('Rux v. Sudan 2007');
});
