/**
 * Splits a BibTeX file into entries and their fields, with macros put in.
 *
 * The reader of citation-js is not used for this: what people have (no key, a second comma, a comment
 * between entries, an entry that never ends) costs it the entry or the rest of the file.
 */
import { importMessages } from './messages.ts';
import { createPositions } from '../files/positions.ts';

export type BibtexEntry = {
  readonly kind: 'entry';
  readonly line: number;
  /** As it is in the file. */
  readonly text: string;
  /** In small letters, like the names of fields. */
  readonly type: string;
  /** Empty where the file has none. */
  readonly key: string;
  /** Values as LaTeX, without the outer braces or quotation marks. */
  readonly fields: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
};

export type BibtexItem =
  | BibtexEntry
  | { readonly kind: 'broken'; readonly line: number; readonly text: string; readonly why: string };

/** Comments and preambles are left out, but for those that hold entries. */
export function splitBibtex(text: string): readonly BibtexItem[] {
  const position = createPositions(text);
  const items: BibtexItem[] = [];
  const macros = new Map(MONTH_MACROS);
  const add = (from: number, item: { kind: 'broken'; why: string } | EntryBody, to: number) => {
    items.push({ ...item, line: position(from).line, text: text.slice(from, to).trim() });
  };
  let next = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', next)) {
    const comment = commentEnd(text, at, next);
    const head = match(ENTRY_HEAD, text, at);
    next = comment ?? at + 1;
    if (comment !== undefined) {
      if (HOLDS_ENTRY.test(text.slice(at, comment).replace(/^@comment/i, ''))) {
        add(at, { kind: 'broken', why: importMessages.commentedOut }, comment);
      }
    } else if (head) {
      const from = at + head[0].length;
      try {
        const read = readBody(text, from, head, macros);
        next = read.end;
        if (read.body) add(at, read.body, next);
      } catch (error) {
        if (!(error instanceof BrokenEntry)) throw error;
        next = nextLineWithEntry(text, from);
        add(at, { kind: 'broken', why: importMessages.notBibtex(error.message) }, next);
      }
    }
  }
  return items;
}

type EntryBody = Omit<BibtexEntry, 'line' | 'text'>;

/** Why an entry cannot be read. */
class BrokenEntry extends Error {}

/** The type and the opening brace. */
const ENTRY_HEAD = /@\s*([^\s"#%'(),={}@]+)\s*([{(])/y;

/** Up to the comma behind it, or to the first field where the comma was left out. */
const ENTRY_KEY = /\s*([^,="{}]*?)\s*(?=[,})]|\n\s*[\w-]+\s*=)/y;

const HOLDS_ENTRY = /@\s*\w+\s*[{(][^{}@]*[,=]/;

/** `year = 1998`, `month = mar`. */
const MONTH_MACROS: readonly (readonly [string, string])[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
].map((month) => [month.slice(0, 3).toLowerCase(), month]);

/**
 * The end of the comment in which the sign at `at` lies or begins. Undefined outside of comments. What is
 * before `since` was read.
 */
function commentEnd(text: string, at: number, since: number): number | undefined {
  const before = text.slice(since, at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/^\s*%/.test(line)) {
    const block = match(/[^\n]*(?:\n[ \t]*%[^\n]*)*/y, text, at);
    return at + (block?.[0].length ?? 1);
  }
  const word = match(/@comment\b\s*/iy, text, at);
  if (!word) return undefined;
  const from = at + word[0].length;
  const end = text[from] === '{' ? closingBrace(text, from) : undefined;
  return end ?? lineEnd(text, at);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function nextLineWithEntry(text: string, from: number): number {
  const found = /\n[ \t]*@\s*\w+\s*[{(]/.exec(text.slice(from));
  return found ? from + found.index : text.length;
}

/** `pattern` is sticky. */
function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

/** Behind the brace that closes the one at `from`. In BibTeX a backslash changes nothing. */
function closingBrace(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** `from` is behind the opening brace. Without a body for a macro or a preamble. */
function readBody(
  text: string,
  from: number,
  [, word = '', open = '']: RegExpExecArray,
  macros: Map<string, string>,
): { readonly end: number; readonly body?: EntryBody } {
  const type = word.toLowerCase();
  if (type === 'preamble') return { end: closingBrace(text, from - 1) ?? lineEnd(text, from) };
  const key = type === 'string' ? undefined : match(ENTRY_KEY, text, from);
  const { end, fields, notes } = readFields(
    text,
    from + (key?.[0].length ?? 0),
    open === '{' ? '}' : ')',
    macros,
  );
  if (type !== 'string') {
    return { end, body: { kind: 'entry', type, key: key?.[1] ?? '', fields, notes } };
  }
  for (const [name, value] of fields) macros.set(name, value);
  return { end };
}

const BLANK = /(?:[\s,]|%[^\n]*)+/y;
const FIELD_NAME = /([^\s"#%'(),={}]+)\s*=\s*/y;

/** Fields up to the brace that closes the entry. Throws BrokenEntry. */
function readFields(
  text: string,
  from: number,
  close: string,
  macros: ReadonlyMap<string, string>,
) {
  const fields = new Map<string, string>();
  const notes: string[] = [];
  let at = from;
  for (;;) {
    at += match(BLANK, text, at)?.[0].length ?? 0;
    if (at >= text.length) throw new BrokenEntry(importMessages.entryNotClosed);
    if (text[at] === close) {
      // A field that follows was parted from its entry by a brace too many.
      const stray = match(/\}\s*,(?=\s*\w+\s*=)/y, text, at);
      if (!stray) return { end: at + 1, fields, notes };
      at += stray[0].length;
      continue;
    }
    const field = match(FIELD_NAME, text, at);
    if (!field) {
      const [junk = ''] = match(/[^,@})\n]*/y, text, at) ?? [];
      // The next entry begins, or the brace is not the one that opened this one.
      if (junk === '') throw new BrokenEntry(importMessages.entryNotClosed);
      notes.push(importMessages.notAField(junk.trim()));
      at += junk.length;
      continue;
    }
    const value = readValue(text, at + field[0].length, macros, notes);
    at = value.end;
    const name = (field[1] ?? '').toLowerCase();
    if (!fields.has(name)) fields.set(name, value.text);
    else if (fields.get(name) !== value.text) {
      notes.push(importMessages.secondField(name, value.text));
    }
  }
}

/** Pieces joined by #, each in braces, in quotation marks, a number or a macro. Throws BrokenEntry. */
function readValue(
  text: string,
  from: number,
  macros: ReadonlyMap<string, string>,
  notes: string[],
): { readonly text: string; readonly end: number } {
  let value = '';
  let at = from;
  for (;;) {
    const piece = readPiece(text, at, macros, notes);
    value += piece.text;
    at = piece.end;
    const joint = match(/\s*#\s*/y, text, at);
    if (!joint) return { text: value, end: at };
    at += joint[0].length;
  }
}

function readPiece(
  text: string,
  from: number,
  macros: ReadonlyMap<string, string>,
  notes: string[],
): { readonly text: string; readonly end: number } {
  if (text[from] === '{') {
    const end = closingBrace(text, from);
    if (end === undefined) throw new BrokenEntry(importMessages.entryNotClosed);
    return { text: text.slice(from + 1, end - 1), end };
  }
  if (text[from] === '"') {
    const end = closingQuote(text, from);
    if (end === undefined) throw new BrokenEntry(importMessages.entryNotClosed);
    return { text: text.slice(from + 1, end - 1), end };
  }
  // Up to the next comma, where somebody has left out the braces.
  const [bare = ''] = match(/[^\s"#,{}()][^#,{}()\n]*/y, text, from) ?? [];
  const word = bare.trim();
  const known = macros.get(word.toLowerCase()) ?? (/^[\d-]*$/.test(word) ? word : undefined);
  if (known === undefined) notes.push(importMessages.unknownMacro(word));
  return { text: known ?? word, end: from + bare.length };
}

/** Behind the quotation mark that ends the value: one within it is not followed by the next field. */
function closingQuote(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    else if (text[at] === '"' && depth === 0 && match(/"\s*(?:[,#})%]|\w+\s*=)/y, text, at)) {
      return at + 1;
    }
  }
  return undefined;
}
