/** What the keeper of a timeline reads about its files: whether they can be read, and their format. */
import type { FileKind } from './read-file.ts';

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

export const fileMessages = {
  // ---- folders and files

  missingFolder: (place: string) =>
    `there is no such folder; it was looked for at ${place}. \`npm run new:timeline NAME\` makes one`,
  notAFolder: 'this is not a folder; name the folder that holds the four files',
  missingFile: (kind: FileKind) =>
    `this file is missing; a timeline has ${Object.values(FILES).join(', ')}` +
    (kind === 'people' || kind === 'sources' ? ' (write [] into it while it is empty)' : ''),
  isFolder: 'this is a folder, not a file',
  noRegularFile:
    'this is no regular file but a pipe, a socket or a device; put a file with the text in its place',
  notAllowed: 'this file may not be read by the account that runs this',
  cannotRead: (reason: string) => `this file cannot be read: ${reason}`,
  fileTooLarge: (bytes: number, most: number) =>
    `the file has ${megabytes(bytes)}, and at most ${megabytes(most)} are read; split the timeline in two`,
  wrongEncoding: (encoding: string) => `the file is in ${encoding}; save it as UTF-8`,
  notUtf8: 'this is not UTF-8 (a letter saved in another encoding?); save the file as UTF-8',
  byteOrderMark: 'the file begins with a byte order mark; save it as UTF-8 without one',

  andMore: (count: number) =>
    count === 1
      ? '1 more problem in this file is not shown; correct those above first'
      : `${count} more problems in this file are not shown; correct those above first`,
  notChecked: (count: number) =>
    `${count === 1 ? 'the last item' : `the last ${count} items`} of this file are not checked yet, because so many before are wrong`,

  // ---- syntax

  cutText:
    'the text ends before this `#`, which begins a comment; put the text in quotes, or the comment on a line of its own',
  notYaml: (reason: string) => `this is not YAML: ${reason}`,
  notJson: (reason: string) => `this is not JSON: ${reason}`,
  severalDocuments: 'the file holds several YAML documents; remove the lines that are only ---',
  alias: 'an alias (*name) is not read here; write the value out',
  tooDeep: (most: number) => `lists and fields are nested more than ${most} deep here`,
  duplicateKey: (key: string) => `\`${key}\` is written twice; the second would hide the first`,

  // ---- format

  badDate: (field: string, why: string) => `\`${field}\`: ${why}`,
  emptyFile: (kind: 'timeline' | 'entries') =>
    kind === 'timeline'
      ? `${FILES[kind]} is empty; it needs id, title, summary, version, updated, licence and corrections`
      : `${FILES[kind]} holds no entry`,
  notAList: (kind: FileKind) =>
    `${FILES[kind]} must be a list${kind === 'sources' ? '' : ', each item beginning with "- id: …"'}`,
  spacedField: (field: string) =>
    `a space of another kind stands in \`${field}\`, as in texts copied from websites; type the word anew`,
  unknownField: (field: string) => `\`${field}\` is not a field here`,
  missingField: (field: string) => `\`${field}\` is missing here`,
  wrongKind: (field: string, expected: readonly string[], found: string) => {
    const wanted = expected.map((kind) => KINDS[kind] ?? kind);
    const needsQuotes =
      wanted.includes('a text') && (found === 'number' || found === 'boolean')
        ? '; put it in quotes to make it a text'
        : '';
    return `${quote(field)} must be ${wanted.join(' or ')}, and is ${KINDS[found] ?? found}${needsQuotes}`;
  },
  tooLong: (field: string, length: number, most: number) =>
    `${quote(field)} has ${length} characters, and at most ${most} fit where Discord shows it`,
  tooMany: (field: string, most: number) => `${quote(field)} may have at most ${most}`,
  tooFew: (field: string, why: string) => `${quote(field)} is too short a list: ${why}`,
  empty: (field: string) => `${quote(field)} is empty`,
  notOneOf: (field: string, found: string, allowed: readonly string[]) =>
    `${quote(field)} is \`${found}\`; it must be one of ${allowed.join(', ')}`,
  wrongFormat: (field: string, found: string, format: string, rule: string) =>
    format === 'url'
      ? `${quote(field)} is \`${found}\`, which is not a link; write it as https://…`
      : `${quote(field)} is \`${found}\`; it must be ${rule}`,
  other: (field: string, message: string) => `${quote(field)}: ${message}`,

  // ---- JSON Schemas, for editors

  schemaTitle: (kind: FileKind) =>
    ({
      timeline: 'A timeline of Chronocite',
      entries: 'The entries of a timeline of Chronocite',
      people: 'The people of a timeline of Chronocite',
      sources: 'The sources of a timeline of Chronocite, in CSL-JSON',
    })[kind],
};

function quote(field: string): string {
  return field === '' ? 'this item' : `\`${field}\``;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
