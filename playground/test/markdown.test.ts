import { describe, expect, test } from 'vitest';
import { parseInline, parseMarkdown, plainText } from '../page/messages/markdown.ts';

const text = (plain: string) => ({ kind: 'text', text: plain });

describe("Discord's Markdown, in a line", () => {
  test.each([
    ['plain', [text('plain')]],
    ['**bold**', [{ kind: 'strong', inside: [text('bold')] }]],
    ['*slanted*', [{ kind: 'emphasis', inside: [text('slanted')] }]],
    ['_slanted_', [{ kind: 'emphasis', inside: [text('slanted')] }]],
    ['__under__', [{ kind: 'underline', inside: [text('under')] }]],
    ['~~gone~~', [{ kind: 'strike', inside: [text('gone')] }]],
    ['||hidden||', [{ kind: 'spoiler', inside: [text('hidden')] }]],
    ['***both***', [{ kind: 'strong', inside: [{ kind: 'emphasis', inside: [text('both')] }] }]],
    [
      '**a *b* c**',
      [
        {
          kind: 'strong',
          inside: [text('a '), { kind: 'emphasis', inside: [text('b')] }, text(' c')],
        },
      ],
    ],
    ['`a **b**`', [{ kind: 'code', text: 'a **b**' }]],
    ['``a ` b``', [{ kind: 'code', text: 'a ` b' }]],
    ['\\*not\\*', [text('*not*')]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['snake_case_name', [text('snake_case_name')]],
    ['** **', [{ kind: 'strong', inside: [text(' ')] }]],
    ['<@12>', [{ kind: 'user', id: '12' }]],
    ['<@&12>', [{ kind: 'role', id: '12' }]],
    ['<#12>', [{ kind: 'channel', id: '12' }]],
    ['</schedule add:12>', [{ kind: 'command', name: 'schedule add' }]],
    ['<:owl:12>', [{ kind: 'emoji', name: 'owl' }]],
    ['@everyone', [{ kind: 'everyone', text: '@everyone' }]],
    ['<t:902476800>', [{ kind: 'time', at: 902_476_800, style: 'f' }]],
    ['<t:-1000:R>', [{ kind: 'time', at: -1000, style: 'R' }]],
    ['a < b', [text('a < b')]],
  ])('%s', (source, inside) => {
    expect(parseInline(source)).toEqual(inside);
  });

  test.each([
    ['[a source](https://example.org/a)', 'https://example.org/a', 'a source'],
    ['[a](<https://example.org/a>)', 'https://example.org/a', 'a'],
    ['[a](https://example.org/a_(b))', 'https://example.org/a_(b)', 'a'],
    ['[a](https://example.org/ "title")', 'https://example.org/', 'a'],
    ['[p. 12, [sic]](https://example.org/)', 'https://example.org/', 'p. 12, [sic]'],
    ['https://example.org/a', 'https://example.org/a', 'https://example.org/a'],
    ['<https://example.org/a>', 'https://example.org/a', 'https://example.org/a'],
  ])('links: %s', (source, href, shown) => {
    const [link, ...more] = parseInline(source);
    expect(link).toMatchObject({ kind: 'link', href });
    expect(more).toEqual([]);
    expect(plainText([link as never])).toBe(shown);
  });

  test.each(['[a](javascript:alert(1))', '[a](data:text/html,x)', 'javascript:alert(1)'])(
    'never links to code: %s',
    (source) => {
      expect(JSON.stringify(parseInline(source))).not.toContain('"link"');
    },
  );

  test('leaves a full stop after an address out of it', () => {
    expect(parseInline('See https://example.org/a.')).toEqual([
      text('See '),
      { kind: 'link', href: 'https://example.org/a', inside: [text('https://example.org/a')] },
      text('.'),
    ]);
  });
});

describe("Discord's Markdown, in blocks", () => {
  const kinds = (source: string) => parseMarkdown(source).map(({ kind }) => kind);

  test('headings, subtext, quotes, lists, code and paragraphs follow each other', () => {
    expect(
      kinds('# One\nsaid\n-# small\n> quoted\n> twice\n- item\n1. first\n```\ncode\n```\nend'),
    ).toEqual(['heading', 'paragraph', 'subtext', 'quote', 'list', 'list', 'code', 'paragraph']);
  });

  test('a paragraph keeps its lines', () => {
    expect(parseMarkdown('one\ntwo\n\nthree')).toEqual([
      { kind: 'paragraph', inside: [text('one\ntwo\n\nthree')] },
    ]);
  });

  test('deeper items belong to the one before them', () => {
    expect(parseMarkdown('- one\n  - deeper\n- two')).toEqual([
      {
        kind: 'list',
        start: undefined,
        items: [
          {
            inside: [text('one')],
            nested: [
              { kind: 'list', start: undefined, items: [{ inside: [text('deeper')], nested: [] }] },
            ],
          },
          { inside: [text('two')], nested: [] },
        ],
      },
    ]);
  });

  test('a numbered list begins with its number', () => {
    expect(parseMarkdown('3. three\n4. four')).toMatchObject([
      { kind: 'list', start: 3, items: [{}, {}] },
    ]);
  });

  test('a quote stands apart from what an empty line parts from it', () => {
    const quote = { kind: 'quote', inside: [{ kind: 'paragraph', inside: [text('one')] }] };
    const [near] = parseMarkdown('> one\ntwo');
    expect(near).toEqual(quote);
    const [apart] = parseMarkdown('> one\n\ntwo');
    expect(apart).toEqual({ ...quote, isApart: true });
  });

  test('three arrows quote everything that follows', () => {
    expect(parseMarkdown('>>> one\n\ntwo')).toEqual([
      { kind: 'quote', inside: [{ kind: 'paragraph', inside: [text('one\n\ntwo')] }] },
    ]);
  });

  test('a hash without a space, an empty heading and a lone fence are text', () => {
    expect(kinds('#one')).toEqual(['paragraph']);
    expect(kinds('# ')).toEqual(['paragraph']);
    expect(kinds('```')).toEqual(['paragraph']);
  });

  test('4,000 marks of any kind are parsed', () => {
    for (const mark of [
      '*',
      '_',
      '`',
      '|',
      '~',
      '[',
      '(',
      '<',
      '>',
      '- ',
      '# ',
      '**a',
      '||',
      '[a](',
      '\\',
    ]) {
      expect(parseMarkdown(mark.repeat(4000 / mark.length)).length).toBeGreaterThan(0);
    }
  });
});
