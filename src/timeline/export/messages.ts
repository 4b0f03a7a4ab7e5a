/** What `npm run export` says, and the words in what it writes. */
import type { Alias, Citation, Claim, Entry } from '../model/timeline.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import { unansweredLine } from '../model/unanswered.ts';

const LIST = new Intl.ListFormat('en-GB');

export const exportMessages = {
  usage: (formats: readonly string[]) =>
    `usage: npm run export -- FOLDER FORMAT [FILE]\n` +
    `  FORMAT  ${formats.join(', ')}\n` +
    `  FILE    where to write; without it, the export is printed`,
  wrongArguments: 'name the folder of a timeline and a format',
  unknownFormat: (format: string) => `"${format}" is not a format`,
  broken: (folder: string) => `${folder} has errors, and nothing was exported:`,
  exported: (folder: string, file: string) => `${folder} is exported to ${file}`,
  withoutDay: (count: number, all: number) =>
    `${count} of ${all} entries have no exact day and are not in the calendar`,

  /** "Court finding (default judgment), US District Court, 28 November 2011". */
  standing: ({ standing, defaultJudgment, by, date }: Claim) => {
    const { name } = en.standings[standing];
    const qualified = defaultJudgment ? en.qualified(name, en.defaultJudgment) : name;
    return [qualified, by, ...(date ? [formatDate(date, en)] : [])].join(', ');
  },
  /** "9/11 Commission 2004, p. 241". */
  cited: ({ source, locator }: Citation) =>
    locator ? `${source.short}, ${locator}` : source.short,
  /** "Reported, The Harbour Gazette: The lighthouse was lit." */
  said: (claim: Claim) => en.labelled(exportMessages.standing(claim), claim.text),
  /** With a space before it; empty where nobody denies the claim. */
  deniedBy: ({ deniedBy }: Claim) => {
    const speakers = new Set(deniedBy.map(({ by }) => by));
    return speakers.size === 0 ? '' : ` Denied by ${LIST.format(speakers)}.`;
  },
  alias: ({ name, disputed }: Alias) => (disputed ? `${name} (disputed)` : name),
  labelled: en.labelled,
  erratum: (said: string, source: string, record: string) =>
    `“${said}” (${source}). The record: ${record}`,

  unanswered: (entry: Entry) => unansweredLine(entry, en),

  excerpt: (count: number, all: number) =>
    `This is an excerpt: ${count} of ${all} ${all === 1 ? 'entry' : 'entries'}.`,
  /** Where a program shows a date that it takes for certain. */
  dateAsRecorded: (date: string) => `Date: ${date}`,

  headings: {
    entries: 'Entries',
    people: 'People',
    sources: 'Sources',
    errata: en.entry.errata,
    standings: 'How firmly a claim stands',
    about: 'About this timeline',
  },
  version: (version: string, updated: string) => `Version ${version}, updated ${updated}.`,
  alsoKnown: (names: string) => `Also: ${names}.`,
  accessedVia: (via: string) => `Read via: ${via}.`,
};
