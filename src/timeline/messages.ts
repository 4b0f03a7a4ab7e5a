/** What the keeper of a timeline reads: problems in its files, and the command-line tools' words. */
import type { Statistics } from './model/statistics.ts';
import type { FileKind } from './files/read-file.ts';
import type { LinkFault } from './checks/links.ts';

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

const QUOTING =
  'a text that holds ": " or " #", or begins with a quote or one of []{}&*!|>%@`, needs quotes';

/** js-yaml's reasons, as somebody who only wrote a text would need them. Others are left as they are. */
const YAML_FLAWS: readonly (readonly [RegExp, string])[] = [
  [
    /mapping entry|sequence entry|mapping key/,
    `the indentation is off here, or quotes are missing (${QUOTING})`,
  ],
  [/deficient indentation/, 'the line begins too far left, or a quote before it is not closed'],
  [/within a (single|double) quoted/, 'a quote is not closed'],
  [/within a flow collection/, 'a [ or { is not closed'],
  [/missed comma/, 'a comma is missing between items in [] or {}'],
  [
    /document separator is expected/,
    'the line begins where nothing can begin; check its indentation',
  ],
  [/tab characters/, 'a tab stands in the indentation; use spaces'],
  [/maxDepth/, `lists and fields lie too deep in each other`],
  [
    /unknown escape|hexadecimal/,
    'in double quotes a backslash must be doubled; single quotes take it as it is',
  ],
  [/\btag\b/, `a text that begins with ! needs quotes`],
  [/anchor|alias/, `a text that begins with & or * needs quotes`],
  [/complex keys/, 'a list or a set of fields stands where the name of a field belongs'],
  [/non-printable|null byte/, 'an unprintable character stands here; remove it'],
  [/node content/, QUOTING],
];

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

  // ---- names

  repeatedName: (name: string, line: number) => `“${name}” stands on line ${line} already`,
  sharedName: (name: string, other: string, line: number) =>
    `“${name}” is also the name of \`${other}\` on line ${line}; add to both what tells them apart`,
  sharedAlias: (name: string, other: string, line: number) =>
    `“${name}” is also a name of \`${other}\` on line ${line}; mark it weak, or say in a note who else bears it`,
  alsoNamesake: (name: string, line: number) =>
    `“${name}” is also the name of the namesake on line ${line}; mark it weak, or say in a note whose it is`,
  disputedWithoutNote: (name: string) =>
    `“${name}” is disputed; say in a note who disagrees and why`,

  // ---- claims

  nothingToDeny: 'a denial, and no claim of this entry asserts what is denied',
  defaultWithoutCourt: (standing: string) =>
    `\`defaultJudgment\` belongs to a court-finding, and this is \`${standing}\``,
  establishedByOne: 'an established claim rests on a single source',
  citedTwice: (source: string) => `\`${source}\` is cited twice for this claim`,
  mentionedTwice: (person: string) => `\`${person}\` is listed twice`,
  sameTitle: (line: number) => `the entry on line ${line} has the same title and date`,
  sameText: (line: number) => `the claim on line ${line} has the same text`,
  twoStandings: (first: string, second: string, line: number) =>
    `the same words of the same speaker are \`${first}\` on line ${line} and \`${second}\` here`,

  // ---- sources and people that nothing leads to, and links

  unusedSource: (id: string) => `nothing cites \`${id}\``,
  unusedPerson: (id: string) => `no entry mentions \`${id}\``,
  notHttps: (link: string) => `${link} is not https; link to an https address if there is one`,
  noWebLink: (link: string) => `${link} is not a link to the web; write https://… or leave it out`,
  passwordInLink: 'the link holds a user name or password; remove it',
  linkTooLong: (length: number, most: number) =>
    `the link has ${length} characters, and at most ${most} fit beside others where Discord shows them`,
  sameLink: (line: number) => `the source on line ${line} has the same link`,

  deadLink: (link: string, why: LinkFault) => `${link} leads nowhere: ${fault(why)}`,
  unclearLink: (link: string, why: LinkFault) => `${link} could not be checked: ${fault(why)}`,

  // ---- letters

  halfCharacter:
    'half of a character stands here (a \\ud800 – \\udfff escape without its other half)',
  controlCharacter: (code: string) =>
    `the control character U+${code} stands in this text; remove it`,
  unseenCharacter: (code: string) =>
    `the invisible character U+${code} stands in this text; remove it unless it is needed`,
  lostCharacter: 'a character of this text was lost in an earlier conversion (�)',
  misreadCharacter: (found: string) =>
    `“${found}” looks like a letter that was read in the wrong encoding`,

  // ---- dates

  unclearIssued: '`issued` cannot be understood; write "date-parts": [[2004, 7, 22]]',
  afterUpdate: (updated: string) =>
    `this lies after ${updated}, when timeline.yaml says that the timeline was last updated`,
  nothingHappened: (when: string) =>
    `every claim is dated before ${when}, so that nothing in this entry lies in its own time`,
  sourcesBefore: (when: string) =>
    `every source was published before ${when}, so that none can speak of it`,
  badDate: (field: string, why: string) => `\`${field}\`: ${why}`,

  // ---- JSON Schemas

  schemaTitle: (kind: FileKind) =>
    ({
      timeline: 'A timeline of Chronocite',
      entries: 'The entries of a timeline of Chronocite',
      people: 'The people of a timeline of Chronocite',
      sources: 'The sources of a timeline of Chronocite, in CSL-JSON',
    })[kind],

  // ---- npm run check:data

  checkUsage: 'usage: npm run check:data -- [folder …] [--links]',
  commandLine: (reason: string) => `this command line cannot be understood: ${reason}`,
  systemRefused: (reason: string) => `the system refuses: ${reason}`,
  noTimelines: (folder: string) =>
    `${folder} holds no timeline; \`npm run new:timeline NAME\` makes one`,
  summary: (folder: string, counts: Statistics | undefined, errors: number, warnings: number) => {
    const found = `${some(errors, 'error')}, ${some(warnings, 'warning')}`;
    if (!counts) return `${folder}: ${found}`;
    const share = Math.round((100 * counts.claimsBySeveral) / Math.max(counts.claims, 1));
    const held = [
      some(counts.entries, 'entry', 'entries'),
      `${some(counts.claims, 'claim')} (${share} % with two or more sources)`,
      some(counts.sources, 'source'),
      some(counts.people, 'person', 'people'),
      some(counts.aliases, 'alias', 'aliases'),
      some(counts.errata, 'erratum', 'errata'),
    ];
    return `${folder}: ${held.join(', ')}; ${found}`;
  },

  // ---- timelines that are served

  timelineTaken: (id: string, folder: string) =>
    `the timeline in ${folder} has the id \`${id}\` too; give this one another`,
  cannotWatch: (folder: string, reason: string) =>
    `changes in ${folder} cannot be seen (${reason}); reload with SIGHUP after an edit`,

  // ---- npm run new:timeline

  newUsage: 'usage: npm run new:timeline NAME',
  badTimelineName: (name: string) =>
    `"${name}" cannot name a timeline: use at most 24 lower-case letters and digits, joined by single hyphens`,
  folderTaken: (folder: string) =>
    `${folder} is there already and is left as it is; choose another name`,
  timelineMade: (folder: string, files: readonly string[]) =>
    `${folder} holds ${files.join(', ')}. Write over the example, then: npm run check:data -- ${folder}`,

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
    `this is not YAML: ${YAML_FLAWS.find(([sign]) => sign.test(reason))?.[1] ?? reason}`,
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

function some(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;
}

function fault(why: LinkFault): string {
  switch (why.kind) {
    case 'status':
      return `the server answers with status ${why.status}`;
    case 'no-host':
      return 'there is no such server';
    case 'too-slow':
      return `no answer within ${why.seconds} s`;
    case 'failed':
      return why.reason;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
