/** Discord's Markdown as a tree: what a text says, apart from how the page shows it. */

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
  /** `at` in seconds since 1970; `style` as in Discord's reference, `f` unless said otherwise. */
  | { readonly kind: 'time'; readonly at: number; readonly style: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly inside: readonly Inline[] }
  | { readonly kind: 'quote'; readonly inside: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly Item[] }
  | { readonly kind: 'code'; readonly text: string };

export type Item = { readonly inside: readonly Inline[]; readonly below: readonly Block[] };

/** A whole text: message content, an embed's description or field. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rest = text.replaceAll(/\r\n?/gu, '\n');
  let lines: string[] = [];
  const endParagraph = () => {
    const said = lines.join('\n').replace(/^\n+|\n+$/gu, '');
    if (said !== '') blocks.push({ kind: 'paragraph', inside: parseInline(said) });
    lines = [];
  };
  while (rest !== '') {
    const block = blockAt(rest);
    if (block !== undefined) {
      endParagraph();
      blocks.push(block.block);
      rest = rest.slice(block.length);
      continue;
    }
    const fence = rest.indexOf('```');
    const line = /^[^\n]*\n?/u.exec(rest)?.[0] ?? rest;
    // A code block may begin in the middle of a line.
    const taken =
      fence > 0 && fence < line.length && closes(rest, fence) ? rest.slice(0, fence) : line;
    lines.push(taken.replace(/\n$/u, ''));
    rest = rest.slice(taken.length);
  }
  endParagraph();
  return blocks;
}

/** One line's worth: a field's name, a button's neighbour, a title. */
export function parseInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const match = inlineAt(text, at);
    if (match === undefined) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (match.node.kind === 'text') plain += match.node.text;
    else {
      if (plain !== '') found.push({ kind: 'text', text: plain });
      plain = '';
      found.push(match.node);
    }
    at += match.length;
  }
  if (plain !== '') found.push({ kind: 'text', text: plain });
  return found;
}

/** What a text says without any of its marks: for previews and for reading aloud. */
export function plainText(inside: readonly Inline[]): string {
  return inside
    .map((node) =>
      'inside' in node
        ? plainText(node.inside)
        : 'text' in node
          ? node.text
          : 'name' in node
            ? node.name
            : '',
    )
    .join('');
}

type Found<Node> = { readonly length: number } & Node;

function closes(text: string, fence: number): boolean {
  return text.indexOf('```', fence + 3) > 0;
}

function blockAt(text: string): Found<{ block: Block }> | undefined {
  const code = /^```(?:[\w+-]*\n)?([\s\S]*?)```\n?/u.exec(text);
  if (code !== null && (code[1] ?? '').trim() !== '') {
    return {
      block: { kind: 'code', text: (code[1] ?? '').replace(/\n$/u, '') },
      length: code[0].length,
    };
  }
  const heading = /^(#{1,3}) +(\S[^\n]*)\n?/u.exec(text);
  if (heading !== null) {
    const inside = parseInline(heading[2] ?? '');
    return {
      block: { kind: 'heading', level: heading[1]?.length ?? 1, inside },
      length: heading[0].length,
    };
  }
  const subtext = /^-# +(\S[^\n]*)\n?/u.exec(text);
  if (subtext !== null) {
    return {
      block: { kind: 'subtext', inside: parseInline(subtext[1] ?? '') },
      length: subtext[0].length,
    };
  }
  const restQuote = /^>>> ([\s\S]+)$/u.exec(text);
  if (restQuote !== null) {
    return {
      block: { kind: 'quote', inside: parseMarkdown(restQuote[1] ?? '') },
      length: text.length,
    };
  }
  const quote = /^(?:> [^\n]*(?:\n|$))+/u.exec(text);
  if (quote !== null) {
    const said = quote[0]
      .replace(/\n$/u, '')
      .split('\n')
      .map((line) => line.slice(2))
      .join('\n');
    return { block: { kind: 'quote', inside: parseMarkdown(said) }, length: quote[0].length };
  }
  const lines = /^(?: *(?:[-*]|\d+\.) +\S[^\n]*(?:\n|$))+/u.exec(text)?.[0];
  if (lines === undefined) return undefined;
  const { list, taken } = parseList(lines.split('\n'));
  return { block: list, length: lines.split('\n', taken).join('\n').length + 1 };
}

/** The list that the first line begins: deeper lines belong to the item before them, another kind of mark ends it. */
function parseList(lines: readonly string[]): { readonly list: Block; readonly taken: number } {
  const first = lines[0] ?? '';
  const items: Item[] = [];
  let taken = 0;
  while (taken < lines.length && isOrdered(lines[taken]) === isOrdered(first)) {
    const [, said] = /^ *(?:[-*]|\d+\.) +(.*)$/u.exec(lines[taken] ?? '') ?? [];
    if (said === undefined || indent(lines[taken]) < indent(first)) break;
    taken += 1;
    const below: Block[] = [];
    while (taken < lines.length && indent(lines[taken]) > indent(first)) {
      const deeper = parseList(lines.slice(taken));
      below.push(deeper.list);
      taken += deeper.taken;
    }
    items.push({ inside: parseInline(said), below });
  }
  const number = /^ *(\d+)\./u.exec(first)?.[1];
  const start = number === undefined ? undefined : Number(number);
  return { list: { kind: 'list', start, items }, taken };
}

function isOrdered(line: string | undefined): boolean {
  return /^ *\d/u.test(line ?? '');
}

type Rule = readonly [RegExp, (match: RegExpExecArray) => Inline];

const around =
  (kind: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler') =>
  (match: RegExpExecArray): Inline => ({ kind, inside: parseInline(match[1] ?? '') });

/** In the order in which they are tried. All sticky: each looks only where it is pointed at. */
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
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/uy, around('strong')],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/uy, around('underline')],
  [
    /\*(?![\s*])((?:\\[\s\S]|\*\*(?:\\[\s\S]|[^\\*])+?\*\*|[^\\*])+?)(?<!\s)\*(?!\*)/uy,
    around('emphasis'),
  ],
  [/(?<![\p{L}\p{N}_])_((?:\\[\s\S]|__|[^\\_])+?)_(?![\p{L}\p{N}_])/uy, around('emphasis')],
  [/~~([\s\S]+?)~~/uy, around('strike')],
  [/\|\|([\s\S]+?)\|\|/uy, around('spoiler')],
];

function linkTo(href: string): Inline {
  return { kind: 'link', href, inside: [{ kind: 'text', text: href }] };
}

function inlineAt(text: string, at: number): Found<{ node: Inline }> | undefined {
  // Everything begins with one of these; most characters begin nothing.
  if (!'\\`<@[h*_~|'.includes(text.charAt(at))) return undefined;
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { node: make(match), length: match[0].length };
  }
  return undefined;
}

/** How many spaces a line begins with. */
function indent(line: string | undefined): number {
  return /^ */u.exec(line ?? '')?.[0].length ?? 0;
}
