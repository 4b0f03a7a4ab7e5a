/**
 * Finds texts of YAML that a comment cuts short. In `text: It was flight #12`, YAML takes ` #12` for a
 * comment: nothing is wrong for it, and the text has lost its end.
 */

/** Fields that hold sentences and names. Beside other values, a comment is meant as one. */
const FIELD =
  /^(?:title|summary|licence|corrections|text|by|said|record|name|about|note):(?:\s+|$)/;

/** Lines on which something comes before ` #`. */
const BEFORE_COMMENT = /^[ \t]*[^\s#][^\n]*?[ \t]#/gm;

/** The offset of each `#` that ends an unquoted text. */
export function findCutTexts(text: string): readonly number[] {
  return [...text.matchAll(BEFORE_COMMENT)].flatMap(({ index, 0: line }) =>
    isUnquoted(text, index, line.slice(0, -1)) ? [index + line.length - 1] : [],
  );
}

/** Whether the line that begins at `start` is in an unquoted text of one of the fields. */
function isUnquoted(text: string, start: number, line: string): boolean {
  const parents = [...parentLines(text, start, indentOf(line))];
  // In a block of several lines, ` #` is text like any other.
  if (parents.some((parent) => /(?:^|\s)[|>][-+\d]*\s*(?:#.*)?$/.test(parent))) return false;
  const own = contentOf(line);
  if (FIELD.test(own)) return own.replace(FIELD, '') !== '' && isPlain(own);
  // The line goes on with what was begun above.
  return isPlain(contentOf(parents[0] ?? ''));
}

/** Whether a field is begun, and its value with no quote, bracket or other sign of YAML. */
function isPlain(content: string): boolean {
  return FIELD.test(content) && !/^["'[{&*!#]/.test(content.replace(FIELD, ''));
}

/** The longest text, a summary, has 1,000 characters, and hardly this many lines. */
const MOST_LINES = 200;

/** The lines that a line belongs to, from the inmost one: each above the one before, with a smaller indent. */
function* parentLines(text: string, start: number, indent: number): Generator<string> {
  let most = indent;
  let end = start - 1;
  for (let lines = 0; lines < MOST_LINES && end > 0 && most > 0; lines += 1) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(begin, end);
    if (line.trim() !== '' && indentOf(line) < most) {
      most = indentOf(line);
      yield line;
    }
    end = begin - 1;
  }
}

/** Where a line's field begins: `- text:` and the fields below it are one under the other. */
function indentOf(line: string): number {
  return line.length - contentOf(line).length;
}

function contentOf(line: string): string {
  return line.replace(/^\s*(?:-\s+)*/, '');
}
