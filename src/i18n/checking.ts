/** What the keeper of a timeline reads: problems in its files, and the command-line tools' words. */
import type { FileKind } from '../timeline/files.ts';

const FILES: Readonly<Record<FileKind, string>> = {
  timeline: 'timeline.yaml',
  entries: 'entries.yaml',
  people: 'people.yaml',
  sources: 'sources.json',
};

/** What zod calls a kind of value, as a writer of YAML would. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of fields',
  null: 'nothing',
  undefined: 'nothing',
};

/** jsonc-parser's codes. */
const JSON_FLAWS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that JSON does not know (only true, false and null stand without quotes)',
  InvalidNumberFormat: 'a number that is not written as JSON writes numbers',
  PropertyNameExpected:
    'a field name in double quotes is missing here (or the comma before is one too many)',
  ValueExpected: 'a value is missing here (or the comma before is one too many)',
  ColonExpected: 'a colon is missing after the field name',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'the file should have ended here',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a text is not closed by a quote',
  UnexpectedEndOfNumber: 'a number breaks off',
  InvalidUnicode: 'a \\u escape needs four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash before a letter that has no such escape',
  InvalidCharacter: 'a control character inside a text; write it as \\n, \\t or \\u00…',
};

export const checking = {
  /** A problem, as compilers write them, so that editors and terminals make it a link. */
  problem: (
    place: { file: string; line: number; column: number },
    severity: 'error' | 'warning',
    message: string,
    suggestion: string | undefined,
  ) =>
    `${place.file}:${place.line}:${place.column} ${severity} ${message}` +
    (suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`),

  // ---- ids

  unknownPerson: (id: string) => `\`${id}\` is not a person of ${FILES.people}`,
  unknownSource: (id: string) => `\`${id}\` is not a source of ${FILES.sources}`,
  duplicateId: (id: string, line: number) => `\`${id}\` is taken already, on line ${line}`,

  // ---- dates

  badDate: (field: string, why: string) => `\`${field}\`: ${why}`,

  // ---- files

  missingFolder: 'there is no such folder; `npm run new:timeline NAME` makes one',
  missingFile: (kind: FileKind) =>
    `this file is missing; a timeline has ${Object.values(FILES).join(', ')}` +
    (kind === 'people' || kind === 'sources' ? ' (write [] into it while it is empty)' : ''),
  notAFolder: 'this is not a folder; name the folder that holds the four files',
  isFolder: 'this is a folder, not a file',
  notAllowed: 'this file may not be read by the account that runs this',
  cannotRead: (reason: string) => `this file cannot be read: ${reason}`,
  fileTooLarge: (bytes: number, most: number) =>
    `the file has ${megabytes(bytes)}, and at most ${megabytes(most)} are read; split the timeline in two`,
  wrongEncoding: (encoding: string) => `the file is in ${encoding}; save it as UTF-8`,
  notUtf8: 'this is not UTF-8 (a letter saved in another encoding?); save the file as UTF-8',
  byteOrderMark: 'the file begins with a byte order mark; save it as UTF-8 without one',

  // ---- syntax

  notYaml: (reason: string) =>
    `this is not YAML: ${reason} (a text that holds ": " or " #", or begins with a quote or one of []{}&*!|>%@, needs quotes)`,
  severalDocuments: 'the file holds several YAML documents; remove the lines that are only ---',
  alias: 'an alias (*name) is not read here; write the value out',
  notJson: (code: string) => `this is not JSON: ${JSON_FLAWS[code] ?? code}`,
  tooDeep: (most: number) => `lists and fields lie more than ${most} deep in each other here`,
  duplicateKey: (key: string) => `\`${key}\` is written twice; the second would hide the first`,

  // ---- shape

  emptyFile: (kind: 'timeline' | 'entries') =>
    kind === 'timeline'
      ? `${FILES[kind]} is empty; it needs id, title, summary, version, updated, licence and corrections`
      : `${FILES[kind]} holds no entry`,
  notAList: (kind: FileKind) =>
    `${FILES[kind]} must be a list${kind === 'sources' ? '' : ', each item beginning with "- id: …"'}`,
  unknownField: (field: string) => `\`${field}\` is not a field here`,
  missingField: (field: string) => `\`${field}\` is missing here`,
  wrongKind: (field: string, expected: string, found: string) => {
    const wanted = expected.split(' | ').map((kind) => KINDS[kind] ?? kind);
    const quotes =
      found === 'number' || found === 'boolean' ? '; put it in quotes to make it a text' : '';
    const hint = wanted.includes('a text') ? quotes : '';
    return `${named(field)} must be ${wanted.join(' or ')}, and is ${KINDS[found] ?? found}${hint}`;
  },
  tooLong: (field: string, length: number, most: number) =>
    `${named(field)} has ${length} characters, and at most ${most} fit where Discord shows it`,
  tooMany: (field: string, most: number) => `${named(field)} may have at most ${most}`,
  tooFew: (field: string, why: string) => `${named(field)} is too short a list: ${why}`,
  empty: (field: string) => `${named(field)} is empty`,
  notOneOf: (field: string, found: string, allowed: readonly string[]) =>
    `${named(field)} is \`${found}\`; it must be one of ${allowed.join(', ')}`,
  wrongFormat: (field: string, found: string, format: string, rule: string) =>
    format === 'url'
      ? `${named(field)} is \`${found}\`, which is not a link; write it as https://…`
      : `${named(field)} is \`${found}\`; it must be ${rule}`,
  other: (field: string, message: string) => `${named(field)}: ${message}`,
};

function named(field: string): string {
  return field === '' ? 'this item' : `\`${field}\``;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
