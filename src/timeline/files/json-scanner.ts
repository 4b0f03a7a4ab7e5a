/**
 * Reads the tokens of a JSON text (RFC 8259) and says everything that is wrong with them at once.
 *
 * `JSON.parse` stops at the first error, often without its place, and takes the last of two equal
 * names silently. `yaml` allows what JSON forbids: comments, single quotes, a last comma.
 */
import { fileMessages } from './messages.ts';
import type { SyntaxDiagnostic } from './parsed-text.ts';

/** Spaces are skipped. A string that lacks its closing quote ends with its line. */
export const TOKEN =
  /[{}[\],:]|"((?:[^"\\\n\r]|\\[^\n\r])*)("?)|'[^'\n\r]*'?|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|[^ \t\n\r{}[\],:"]+/g;

export type JsonItem = {
  readonly from: number;
  readonly to: number;
  /** No bracket, comma, colon or quote is missing in it or one too many. */
  readonly isIntact: boolean;
};

export class JsonScanner {
  readonly errors: SyntaxDiagnostic[] = [];
  /** Where the items of the outermost list are. Undefined while the text is no list. */
  items: JsonItem[] | undefined;
  readonly #frames: Frame[] = [];
  #expected: Expected = 'value';
  #itemStart = 0;
  #isItemIntact = true;
  #hasEnded = false;
  /** Whether the token before was an opening bracket: a closing one may follow it at once. */
  #wasOpening = false;
  /** After a bracket, comma or colon that was missing, until one is read where it is expected. */
  #isLost = false;

  /** Lists and objects in each other at this point. */
  get depth(): number {
    return this.#frames.length;
  }

  /** Takes the next match of `TOKEN`. */
  read(match: RegExpExecArray): void {
    const [token, content = '', closingQuote] = match;
    const { index: offset } = match;
    const [first = ''] = token;
    if (token.startsWith('//') || token.startsWith('/*')) this.#report(offset, 'comment');
    else if (this.#hasEnded) this.#reportStructure(offset, 'afterEnd');
    else if (first === '{' || first === '[') this.#openFrame(first, offset);
    else if (first === '}' || first === ']') this.#closeFrame(first, offset);
    else if (first === ':') this.#readColon(offset);
    else if (first === ',') this.#readComma(offset);
    else if (first === '"') this.#readString(token, offset, content, closingQuote === '"');
    else this.#readWord(token, offset);
    this.#wasOpening = first === '{' || first === '[';
  }

  /** Takes the end of the text, which has `length` UTF-16 code units. */
  end(length: number): void {
    if (this.#hasEnded || this.#isLost) return;
    const expected = this.#expected;
    if (!this.#wasOpening && expected !== 'comma') this.#report(length, expected);
    for (const { names } of this.#frames.toReversed()) {
      this.#report(length, names ? 'closingBrace' : 'closingBracket');
    }
  }

  #report(offset: number, reason: keyof typeof REASONS): void {
    this.errors.push({ offset, message: fileMessages.notJson(REASONS[reason]) });
  }

  /** One missing quote makes nonsense of what follows it: only its beginning is reported. */
  #reportStructure(offset: number, reason: keyof typeof REASONS): void {
    if (!this.#isLost) this.#report(offset, reason);
    this.#isLost = true;
    this.#isItemIntact = false;
  }

  #openFrame(bracket: '{' | '[', offset: number): void {
    const [outer, inner] = this.#frames.slice(-2);
    if (bracket === '{' && this.#expected === 'name' && inner?.names && !outer?.names) {
      // The next item of a list: the one before was not closed.
      this.#report(offset, 'closingBrace');
      this.#frames.pop();
      this.#endValue(offset);
      this.#expected = 'value';
    }
    this.#beginValue(offset);
    if (this.depth === 0 && bracket === '[') this.items = [];
    this.#frames.push({ names: bracket === '{' ? new Set() : undefined });
    this.#expected = bracket === '{' ? 'name' : 'value';
  }

  #closeFrame(bracket: '}' | ']', offset: number): void {
    const opened = this.#frames.findLastIndex(
      ({ names }) => (names !== undefined) === (bracket === '}'),
    );
    if (opened === -1) {
      this.#reportStructure(offset, 'extraBracket');
      return;
    }
    while (this.depth > opened + 1) {
      this.#report(offset, this.#frames.pop()?.names ? 'closingBrace' : 'closingBracket');
      this.#endValue(offset);
    }
    const expected = this.#expected;
    const mayClose = expected === 'comma' || this.#wasOpening;
    if (mayClose) this.#isLost = false;
    else this.#reportStructure(offset, expected);
    this.#frames.pop();
    this.#endValue(offset + 1);
  }

  #readColon(offset: number): void {
    if (this.#expected === 'colon') this.#isLost = false;
    else this.#reportStructure(offset, this.#expected === 'name' ? 'name' : 'extraColon');
    this.#expected = 'value';
  }

  #readComma(offset: number): void {
    if (this.#expected === 'comma' && this.depth > 0) this.#isLost = false;
    else this.#reportStructure(offset, this.#expected);
    this.#expected = this.#frames.at(-1)?.names ? 'name' : 'value';
  }

  #readString(token: string, offset: number, content: string, closed: boolean): void {
    const { names } = this.#frames.at(-1) ?? {};
    const isName = this.#expected === 'name' || (names && this.#expected === 'comma');
    if (isName) this.#readName(offset, token, content);
    else this.#beginValue(offset);
    this.#checkString(offset, content, closed);
    if (!isName) this.#endValue(offset + token.length);
    // The comma was meant to follow the quote that is missing.
    if (!closed && content.endsWith(',')) this.#expected = names ? 'name' : 'value';
  }

  #readName(offset: number, token: string, content: string): void {
    if (this.#expected === 'comma') this.#reportStructure(offset, 'comma');
    const name = content.includes('\\') ? decode(token) : content;
    const { names } = this.#frames.at(-1) ?? {};
    if (names?.has(name)) {
      this.errors.push({ offset, message: fileMessages.duplicateKey(name) });
    }
    names?.add(name);
    this.#expected = 'colon';
  }

  #checkString(offset: number, content: string, closed: boolean): void {
    if (!closed) this.#reportStructure(offset, 'openString');
    const control = /[^\P{Cc}\x7f-\x9f]/u.exec(content);
    if (control) this.#report(offset + 1 + control.index, 'controlCharacter');
    if (!content.includes('\\')) return;
    for (const escape of content.matchAll(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4}|(.))/g)) {
      if (escape[1] === undefined) continue;
      const reason = escape[1] === 'u' ? 'unicodeEscape' : 'escape';
      this.#report(offset + 1 + escape.index, reason);
    }
  }

  #readWord(token: string, offset: number): void {
    if (this.#expected === 'name') {
      this.#reportStructure(offset, 'name');
      this.#expected = 'colon';
      return;
    }
    const isExpected = this.#beginValue(offset);
    if (isExpected && !LITERAL.test(token)) {
      const reason = /^[-+.\d]/.test(token) ? 'number' : 'word';
      this.#report(offset, token.startsWith("'") ? 'singleQuotes' : reason);
    }
    this.#endValue(offset + token.length);
  }

  /** Whether a value could come here. */
  #beginValue(offset: number): boolean {
    if (this.depth === 1) {
      this.#itemStart = offset;
      this.#isItemIntact = !this.#isLost;
    }
    if (this.#expected === 'value') return true;
    this.#reportStructure(offset, this.#expected);
    return false;
  }

  #endValue(offset: number): void {
    if (this.depth === 0) this.#hasEnded = true;
    if (this.depth === 1) {
      this.items?.push({ from: this.#itemStart, to: offset, isIntact: this.#isItemIntact });
    }
    this.#expected = 'comma';
  }
}

const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

const REASONS = {
  value: 'a value is missing here (or the comma before is one too many)',
  name: 'a field name in double quotes is missing here (or the comma before is one too many)',
  colon: 'a colon is missing after the field name',
  comma: 'a comma is missing before this',
  closingBrace: 'a } is missing',
  closingBracket: 'a ] is missing',
  extraBracket: 'this bracket closes nothing',
  extraColon: 'a colon can only follow a field name',
  afterEnd: 'the file should have ended here',
  comment: 'JSON has no comments',
  openString: 'a text is not closed by a quote',
  singleQuotes: 'a text needs double quotes',
  word: 'a word that JSON does not know (only true, false and null need no quotes)',
  number: 'a number that is not written as JSON writes numbers',
  unicodeEscape: 'a \\u escape needs four hexadecimal digits',
  escape: 'a backslash before a letter that has no such escape',
  controlCharacter: 'a control character inside a text; write it as \\n, \\t or \\u00…',
} as const;

/** What has to come next. */
type Expected = 'value' | 'name' | 'colon' | 'comma';

/** An open object with the names that it has so far, or an open list. */
type Frame = { readonly names: Set<string> | undefined };

function decode(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}
