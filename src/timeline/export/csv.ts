/** Writes a timeline as a table with a row for each claim, in the columns that the import reads. */
import { stringify } from 'csv-stringify/sync';
import { abbreviatedRange } from '../../dates/reading/read-times.ts';
import { NO_SPEAKER } from '../import/rows.ts';
import { createSpeakerReader } from '../model/speakers.ts';
import type { Citation, Person, Timeline } from '../model/timeline.ts';

/** Between the items of a cell; the import splits cells by it. */
const SEPARATOR = ' | ';

const COLUMNS = [
  'id',
  'date',
  'title',
  'claim id',
  'text',
  'standing',
  'default judgment',
  'by',
  'speakers',
  'said',
  'denies',
  'sources',
  'people',
  'places',
  'tags',
  'keywords',
  'unanswered',
] as const;

export function formatCsv({ entries, people }: Timeline): string {
  // The import knows no bodies: it would read their names within a longer `by`, as it does people's.
  const asPeople = people.map((one): Person => ({ ...one, kind: 'person' }));
  const readers = [people, asPeople].map((named) => createSpeakerReader(named));
  const readSpeakers = (by: string) => readers.flatMap((read) => read(by));
  const rows = entries.flatMap((entry) =>
    entry.claims.map((claim): Record<(typeof COLUMNS)[number], string> => ({
      id: entry.id,
      date: forSheet(entry.date.edtf),
      title: entry.title,
      'claim id': claim.id ?? '',
      text: claim.text,
      standing: claim.standing,
      'default judgment': claim.defaultJudgment ? 'yes' : '',
      by: claim.by,
      speakers: formatSpeakers(claim.speakers, readSpeakers(claim.by)),
      said: forSheet(claim.date?.edtf ?? ''),
      denies: claim.denies.map(({ id }) => id ?? '').join(SEPARATOR),
      sources: claim.citations.map(formatCitation).join(SEPARATOR),
      people: entry.people.map(({ name }) => name).join(SEPARATOR),
      places: entry.places.join(SEPARATOR),
      tags: entry.tags.join(SEPARATOR),
      keywords: entry.keywords.join(SEPARATOR),
      unanswered: entry.unanswered ? 'yes' : '',
    })),
  );
  return stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    // A spreadsheet would run a text that begins with = + - @ as a formula.
    escape_formulas: true,
    // Without it, spreadsheets read UTF-8 in an old encoding of their country.
    bom: true,
  });
}

/** Empty where `by` names nobody either, so that the import needs no word for it. */
function formatSpeakers(speakers: readonly Person[], named: readonly Person[]): string {
  if (speakers.length === 0 && named.length > 0) return NO_SPEAKER;
  return speakers.map(({ name }) => name).join(SEPARATOR);
}

function formatCitation({ source, locator }: Citation): string {
  const reference = [source.full, locator].filter((part) => part !== undefined).join(', ');
  // The import takes the link out, and a comma before it would stay.
  return [reference, source.url].filter((part) => part !== undefined).join(' ');
}

/** In a sheet, 2001-22 may be read as years. In brackets, as a set of one, it can only be summer 2001. */
function forSheet(edtf: string): string {
  return abbreviatedRange(edtf) === undefined ? edtf : `[${edtf}]`;
}
