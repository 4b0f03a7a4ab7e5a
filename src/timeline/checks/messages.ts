/** What the keeper of a timeline reads about what it says: ids, names, claims, dates and links. */
import type { Message } from '../files/diagnostics.ts';
import type { LinkFault } from './probe-links.ts';

export const checkMessages = {
  // ---- ids

  unknownPerson: (id: string) => `\`${id}\` is not a person of people.yaml`,
  unknownSource: (id: string) => `\`${id}\` is not a source of sources.json`,
  duplicateId: (id: string, line: number) => `\`${id}\` is taken already, on line ${line}`,
  unusedSource: (id: string) => `nothing cites \`${id}\``,
  unusedPerson: (id: string) => `no entry mentions \`${id}\`, who says nothing in one either`,

  // ---- names

  repeatedName: (name: string, line: number) => `“${name}” is already on line ${line}`,
  sharedName: (name: string, other: string, line: number) =>
    `“${name}” is also the name of \`${other}\` on line ${line}; add to both what tells them apart`,
  sharedAlias: (name: string, other: string, line: number) =>
    `“${name}” is also a name of \`${other}\` on line ${line}; mark it weak, or say in a note who else has this name`,
  alsoNamesake: (name: string, line: number) =>
    `“${name}” is also the name of the namesake on line ${line}; mark it weak, or say in a note whose name it is`,
  disputedWithoutNote: (name: string) =>
    `“${name}” is disputed; say in a note who disagrees and why`,

  // ---- claims

  nothingToDeny: 'this is a denial, but no claim of this entry asserts what is denied',
  defaultWithoutCourt: (standing: string) =>
    `\`defaultJudgment\` belongs to a court-finding, and this is \`${standing}\``,
  establishedByOne: 'an established claim rests on a single source',
  citedTwice: (source: string) => `\`${source}\` is cited twice for this claim`,
  mentionedTwice: (person: string) => `\`${person}\` is listed twice`,
  sameTitle: (line: number) => `the entry on line ${line} has the same title and date`,
  sameText: (line: number) => `the claim on line ${line} has the same text`,
  twoStandings: (first: string, second: string, line: number) =>
    `the same words of the same speaker are \`${first}\` on line ${line} and \`${second}\` here`,

  // ---- denials

  duplicateClaim: (id: string, line: number) =>
    `\`${id}\` is already the id of the claim on line ${line}`,
  unknownClaim: (id: string) => `\`${id}\` is not the id of a claim of this entry`,
  deniesItself: (id: string) => `this claim is \`${id}\` itself`,
  deniesNothing: (standing: string) =>
    `\`denies\` belongs to a denial, and this is \`${standing}\``,

  aimless: (example: string) =>
    `this denial does not say what it denies, and only the whole entry shows it; give that claim an \`id\`, and write here \`denies: [${example}]\``,
  unanswered:
    'no denial of this accusation is in the entry; add what the accused say, or `unanswered: true` to the entry if no answer was found',

  // ---- glossary

  glossaryOfNothing: (words: string) =>
    `no entry says "${words}", so what stands beside it finds nothing`,
  glossaryOfNoDay: (day: string) =>
    `no entry has the date ${day}, so what stands beside it finds no event`,

  // ---- dates

  unclearSourceDate: (field: 'issued' | 'accessed', text: string) =>
    `\`${field}\` is not understood and is ${field === 'issued' ? `shown as “${text}”` : 'not shown'}; write "date-parts": [[2004, 7, 22]]`,
  afterUpdate: (updated: string) =>
    `this is later than ${updated}, when the timeline was last updated according to timeline.yaml`,
  nothingHappened: (when: string) =>
    `every claim is dated before ${when}, which is the date of the entry`,
  sourcesBefore: (when: string) =>
    `every source was published before ${when}, so none can speak of it`,

  // ---- links

  notHttps: (link: string) => `${link} is not https; link to an https address if there is one`,
  noWebLink: (link: string) => `${link} is not a link to the web; write https://… or leave it out`,
  noHost: (host: string) =>
    `the link has the host "${host}", to which Discord takes no link; write https://… with a full host`,
  privateLink: (host: string) =>
    `${host} can be opened in one network only; link to a public address if there is one`,
  unencodedLink: 'the link holds spaces or signs that an address holds only encoded',
  passwordInLink: 'the link holds a user name or password; remove it',
  linkTooLong: (length: number, most: number) =>
    `the link has ${length} characters, and at most ${most} fit beside others where Discord shows them`,
  sameLink: (line: number) => `the source on line ${line} has the same link`,
  deadLink: (link: string, why: LinkFault) => `${link} leads nowhere: ${explainFault(why)}`,
  unclearLink: (link: string, why: LinkFault) =>
    `${link} could not be checked: ${explainFault(why)}`,

  nothingOpens:
    'none of these sources has a link; add one that a reader can open, if only to a copy',

  // ---- what is left to write

  placeholder: (found: string) =>
    `“${found}” looks like a place to fill in; write what belongs there`,
  starterText: 'this is the text of a new timeline; write your own over it',
  exampleHost: (host: string) => `${host} is an address for examples; link to the source itself`,
  /** Behind the last of many warnings of one kind. */
  andMore: (message: Message, more: number): Message => {
    const withCount = (text: string) => `${text} (and ${more.toLocaleString('en-GB')} more)`;
    return typeof message === 'string'
      ? withCount(message)
      : { ...message, text: (line) => withCount(message.text(line)) };
  },

  // ---- characters

  halfCharacter: 'this text holds half of a character (one \\ud800 – \\udfff escape of two)',
  controlCharacter: (code: string) => `this text holds the control character U+${code}; remove it`,
  unseenCharacter: (code: string) =>
    `this text holds the invisible character U+${code}; remove it unless it is needed`,
  lostCharacter: 'a character of this text was lost in an earlier conversion (�)',
  misreadCharacter: (found: string) =>
    `“${found}” looks like a letter that was read in the wrong encoding`,
};

function explainFault(why: LinkFault): string {
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
