/** Parses Discord's Markdown into a tree, which says nothing about how the page draws it. */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler';
      readonly inside: readonly Inline[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] }
  | { readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everyone'; readonly text: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'emoji'; readonly name: string }
  /** `at`: in seconds since 1970. `style`: a letter of Discord's reference, by default `f`. */
  | { readonly kind: 'time'; readonly at: number; readonly style: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly inside: readonly Inline[] }
  | { readonly kind: 'quote'; readonly inside: readonly Block[]; readonly isApart?: true }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly Item[] }
  | { readonly kind: 'code'; readonly text: string };

export type Item = { readonly inside: readonly Inline[]; readonly nested: readonly Block[] };

/** For a whole text: message content, an embed's description or field. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rest = text.replaceAll(/\r\n?/gu, '\n');
  let lines: string[] = [];
  const endParagraph = () => {
    const paragraph = lines.join('\n').replace(/^\n+|\n+$/gu, '');
    if (paragraph !== '') blocks.push({ kind: 'paragraph', inside: parseInline(paragraph) });
    lines = [];
  };
  while (rest !== '') {
    const found = findBlock(rest);
    if (found !== undefined) {
      endParagraph();
      blocks.push(found.block);
      rest = rest.slice(found.length);
    } else {
      const line = takeLine(rest);
      lines.push(line.replace(/\n$/u, ''));
      rest = rest.slice(line.length);
    }
  }
  endParagraph();
  return blocks;
}

/** For a text of one line: a title, or the name of a field. */
export function parseInline(text: string): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  let index = 0;
  while (index < text.length) {
    const found = findInline(text, index);
    if (found === undefined) plain += text.charAt(index);
    else if (found.node.kind === 'text') plain += found.node.text;
    else {
      if (plain !== '') nodes.push({ kind: 'text', text: plain });
      plain = '';
      nodes.push(found.node);
    }
    index += found?.length ?? 1;
  }
  if (plain !== '') nodes.push({ kind: 'text', text: plain });
  return nodes;
}

/** The text without its marks, for previews and for reading aloud. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if ('inside' in node) return plainText(node.inside);
      if ('text' in node) return node.text;
      return 'name' in node ? node.name : '';
    })
    .join('');
}

/** The first line with its end; only up to a code block that begins in the middle of it. */
function takeLine(text: string): string {
  const line = /^[^\n]*\n?/u.exec(text)?.[0] ?? text;
  const fence = text.indexOf('```');
  const isCodeInLine = fence > 0 && fence < line.length && text.indexOf('```', fence + 3) > 0;
  return isCodeInLine ? text.slice(0, fence) : line;
}

/** `length`: how many characters of the text it takes. */
type Found<Node> = { readonly length: number } & Node;

/** The block that a text begins with; undefined when it begins with a paragraph. */
function findBlock(text: string): Found<{ block: Block }> | undefined {
  for (const parse of [findCode, findHeading, findSubtext, findQuote, findList]) {
    const found = parse(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findCode(text: string): Found<{ block: Block }> | undefined {
  const [all, code = ''] = /^```(?:[\w+-]*\n)?([\s\S]*?)```\n?/u.exec(text) ?? [];
  if (all === undefined || code.trim() === '') return undefined;
  return { block: { kind: 'code', text: code.replace(/\n$/u, '') }, length: all.length };
}

function findHeading(text: string): Found<{ block: Block }> | undefined {
  const [all, marks = '', title = ''] = /^(#{1,3}) +(\S[^\n]*)\n?/u.exec(text) ?? [];
  if (all === undefined) return undefined;
  return {
    block: { kind: 'heading', level: marks.length, inside: parseInline(title) },
    length: all.length,
  };
}

function findSubtext(text: string): Found<{ block: Block }> | undefined {
  const [all, line = ''] = /^-# +(\S[^\n]*)\n?/u.exec(text) ?? [];
  if (all === undefined) return undefined;
  return { block: { kind: 'subtext', inside: parseInline(line) }, length: all.length };
}

/** Lines after `> `, or everything after `>>> `. */
function findQuote(text: string): Found<{ block: Block }> | undefined {
  const [all, rest] = /^>>> ([\s\S]+)$/u.exec(text) ?? [];
  if (all !== undefined && rest !== undefined)
    return { block: { kind: 'quote', inside: parseMarkdown(rest) }, length: all.length };
  const [lines] = /^(?:> [^\n]*(?:\n|$))+/u.exec(text) ?? [];
  if (lines === undefined) return undefined;
  // A quote takes the end of its last line, so that an empty line after it is seen.
  const isApart = /^\n+[^\n]/u.test(text.slice(lines.length));
  const quoted = lines
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => line.slice(2))
    .join('\n');
  const inside = parseMarkdown(quoted);
  const block: Block = { kind: 'quote', inside, ...(isApart ? { isApart } : {}) };
  return { block, length: lines.length };
}

function findList(text: string): Found<{ block: Block }> | undefined {
  const [found] = /^(?: *(?:[-*]|\d+\.) +\S[^\n]*(?:\n|$))+/u.exec(text) ?? [];
  if (found === undefined) return undefined;
  const { list, lineCount } = parseList(found.split('\n'));
  return { block: list, length: found.split('\n', lineCount).join('\n').length + 1 };
}

/**
 * The list that the first line begins, and how many lines it takes. Deeper lines belong to the item
 * before them; another kind of mark ends the list.
 */
function parseList(lines: readonly string[]): {
  readonly list: Block;
  readonly lineCount: number;
} {
  const first = lines[0] ?? '';
  const items: Item[] = [];
  let index = 0;
  while (index < lines.length && isOrdered(lines[index]) === isOrdered(first)) {
    const [, text] = /^ *(?:[-*]|\d+\.) +(.*)$/u.exec(lines[index] ?? '') ?? [];
    if (text === undefined || indent(lines[index]) < indent(first)) break;
    index += 1;
    const nested: Block[] = [];
    while (index < lines.length && indent(lines[index]) > indent(first)) {
      const deeper = parseList(lines.slice(index));
      nested.push(deeper.list);
      index += deeper.lineCount;
    }
    items.push({ inside: parseInline(text), nested });
  }
  const number = /^ *(\d+)\./u.exec(first)?.[1];
  const start = number === undefined ? undefined : Number(number);
  return { list: { kind: 'list', start, items }, lineCount: index };
}

function isOrdered(line: string | undefined): boolean {
  return /^ *\d/u.test(line ?? '');
}

/** How many spaces a line begins with. */
function indent(line: string | undefined): number {
  return /^ */u.exec(line ?? '')?.[0].length ?? 0;
}

type Rule = readonly [RegExp, (match: RegExpExecArray) => Inline];

const wrap =
  (kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler') =>
  (match: RegExpExecArray): Inline => ({ kind, inside: parseInline(match[1] ?? '') });

/** In the order in which they are tried. All are sticky: each matches only at its `lastIndex`. */
const RULES: readonly Rule[] = [
  [/\\([^\p{L}\p{N}\s])/uy, (match) => ({ kind: 'text', text: match[1] ?? '' })],
  [/(`{1,2})([\s\S]*?[^`])\1(?!`)/uy, (match) => ({ kind: 'code', text: (match[2] ?? '').trim() })],
  [/<(https?:\/\/[^\s<>]+)>/uy, (match) => linkTo(match[1] ?? '')],
  [/<@!?(\d+)>/uy, (match) => ({ kind: 'user', id: match[1] ?? '' })],
  [/<@&(\d+)>/uy, (match) => ({ kind: 'role', id: match[1] ?? '' })],
  [/<#(\d+)>/uy, (match) => ({ kind: 'channel', id: match[1] ?? '' })],
  [/<\/([^:<>\n]{1,98}):\d+>/uy, (match) => ({ kind: 'command', name: match[1] ?? '' })],
  [/<a?:(\w{2,32}):\d+>/uy, (match) => ({ kind: 'emoji', name: match[1] ?? '' })],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/uy,
    (match) => ({ kind: 'time', at: Number(match[1]), style: match[2] ?? 'f' }),
  ],
  [/@(?:everyone|here)\b/uy, (match) => ({ kind: 'everyone', text: match[0] })],
  [
    /\[((?:\\.|[^\\[\]\n]|\[[^\]\n]*\])+)\]\(\s*<?(https?:\/\/(?:\([^\s()]*\)|\\.|[^\s()<>\\])+)>?(?:\s+["'][^\n]*?["'])?\s*\)/uy,
    (match) => ({
      kind: 'link',
      href: (match[2] ?? '').replaceAll(/\\(.)/gu, '$1'),
      inside: parseInline(match[1] ?? ''),
    }),
  ],
  [/https?:\/\/[^\s<>]+[^\s<>.,:;"'\])*_~|]/uy, (match) => linkTo(match[0])],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/uy, wrap('strong')],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/uy, wrap('underline')],
  [
    /\*(?![\s*])((?:\\[\s\S]|\*\*(?:\\[\s\S]|[^\\*])+?\*\*|[^\\*])+?)(?<!\s)\*(?!\*)/uy,
    wrap('emphasis'),
  ],
  [/(?<![\p{L}\p{N}_])_((?:\\[\s\S]|__|[^\\_])+?)_(?![\p{L}\p{N}_])/uy, wrap('emphasis')],
  [/~~([\s\S]+?)~~/uy, wrap('strike')],
  [/\|\|([\s\S]+?)\|\|/uy, wrap('spoiler')],
];

function linkTo(href: string): Inline {
  return { kind: 'link', href, inside: [{ kind: 'text', text: href }] };
}

function findInline(text: string, index: number): Found<{ node: Inline }> | undefined {
  // Every rule begins with one of these characters; most characters of a text begin none.
  if (!'\\`<@[h*_~|'.includes(text.charAt(index))) return undefined;
  for (const [pattern, toNode] of RULES) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (match !== null) return { node: toNode(match), length: match[0].length };
  }
  return undefined;
}
