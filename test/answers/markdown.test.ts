import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, escapeWithLinks, link } from '../../src/answers/markdown.ts';
import { webAddress } from '../../src/timeline/model/web-address.ts';

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
  ['bold that touches bold', '**a****b**', String.raw`\*\*a\*\*\*\*b\*\*`],
  ['underlines that touch', '__a____b__', String.raw`\_\_a\_\_\_\_b\_\_`],
  ['three and more marks', '***a*** ~~~b~~~', String.raw`\*\*\*a\*\*\* \~\~\~b\~\~\~`],
  ['an invite without https', 'discord.gg/abc', String.raw`discord\.gg/abc`],
  ['a long invite', 'see Discord.com/invite/abc', String.raw`see Discord\.com/invite/abc`],
  ['the end of an isolate', 'x\u2069y', 'xy'],
  ['isolates and overrides', '\u2066a\u2067b\u2068c\u202ed', 'abcd'],
  ['NUL and ESC', 'a\0b\u001b[31mc', String.raw`ab\[31mc`],
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

test('no mark of a text stays active, whatever touches it', () => {
  const marks = fc.string({ unit: fc.constantFrom('*', '_', '~', '`', '|', '\\', 'a', ' ') });
  fc.assert(
    fc.property(marks, (typed) => {
      const left = escapeText(typed).replaceAll(/\\[*_~`|\\]/gu, 'x');
      // One stroke or tilde by itself is no mark.
      expect(left).not.toMatch(/[*_`\\]|~~|\|\|/u);
    }),
  );
});

test('an ordinary name stays as it is, in any script', () => {
  expect(escapeText("Sayf al-'Adl (سيف العدل)")).toBe("Sayf al-'Adl (سيف العدل)");
});

test('a label or an address cannot end its link early', () => {
  expect(link('a](b) [c', webAddress('https://x.example/a_(b)'))).toBe(
    '[a)(b) (c](https://x.example/a_%28b%29)',
  );
});

test('a source without an address is named without a link', () => {
  expect(link('Rux v. Sudan 2007', undefined)).toBe('Rux v. Sudan 2007');
});
