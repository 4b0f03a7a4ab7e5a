/** A timeline as a table: a claim a row, in the columns that the import reads. */
import { stringify } from 'csv-stringify/sync';
import type { Citation, Timeline } from '../model/timeline.ts';

/** A cell may hold several: what the import takes apart again. */
const BETWEEN = ' | ';

const COLUMNS = [
  'id',
  'date',
  'title',
  'text',
  'standing',
  'default judgment',
  'by',
  'said',
  'sources',
  'people',
  'places',
  'tags',
] as const;

export function formatCsv({ entries }: Timeline): string {
  const rows = entries.flatMap((entry) =>
    entry.claims.map((claim): Record<(typeof COLUMNS)[number], string> => ({
      id: entry.id,
      date: entry.date.edtf,
      title: entry.title,
      text: claim.text,
      standing: claim.standing,
      'default judgment': claim.defaultJudgment ? 'yes' : '',
      by: claim.by,
      said: claim.date?.edtf ?? '',
      sources: claim.citations.map(formatCitation).join(BETWEEN),
      people: entry.people.map(({ name }) => name).join(BETWEEN),
      places: entry.places.join(BETWEEN),
      tags: entry.tags.join(BETWEEN),
    })),
  );
  return stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    // A text that begins with = + - @ would run as a formula where a spreadsheet opens it.
    escape_formulas: true,
    // Without it, spreadsheets read UTF-8 as their country's old encoding.
    bom: true,
  });
}

function formatCitation({ source, locator }: Citation): string {
  return [source.full, locator, source.url].filter((part) => part !== undefined).join(', ');
}
