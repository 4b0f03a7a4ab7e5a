/** The columns of a table: which of them are known, by which names, and what is left in the others. */
import { importMessages } from './messages.ts';
import { TableError } from './table.ts';
import { closest } from '../../text/closest.ts';

/** What a column may hold, with the names that it may have, the best first. */
const COLUMNS = {
  id: ['id'],
  date: ['date', 'when', 'start', 'start date', 'begin', 'begin date', 'event date'],
  end: ['end', 'end date'],
  year: ['year'],
  month: ['month'],
  day: ['day'],
  endYear: ['end year'],
  endMonth: ['end month'],
  endDay: ['end day'],
  title: ['title', 'headline', 'event', 'event title', 'event name', 'label', 'name', 'topic'],
  claimId: ['claim id'],
  text: ['text', 'description', 'claim', 'summary', 'details', 'content', 'desc'],
  standing: ['standing'],
  defaultJudgment: ['default judgment'],
  by: ['by', 'according to', 'said by'],
  speakers: ['speakers', 'speaker'],
  claimDate: ['said', 'said on', 'date said'],
  denies: ['denies'],
  source: ['source', 'sources', 'reference', 'references', 'citation'],
  url: ['url', 'link', 'links', 'source url'],
  locator: ['locator', 'page', 'pages'],
  people: ['people', 'persons', 'who'],
  places: ['places', 'place', 'location', 'where'],
  tags: ['tags', 'tag', 'category', 'categories'],
  keywords: ['keywords', 'keyword', 'search words'],
  unanswered: ['unanswered'],
  // Of TimelineJS.
  type: ['type'],
  group: ['group'],
  displayDate: ['display date', 'exact date'],
  media: ['media'],
  mediaCaption: ['media caption'],
  mediaCredit: ['media credit'],
} as const;

export type Column = keyof typeof COLUMNS;

/** Columns by the names of a person's own header: `title` is in "Label". */
export type ColumnMapping = ReadonlyMap<Column, string>;

/** The columns of a table, by their place in its header. */
export type Columns = ReadonlyMap<Column, number>;

/** The columns that a header has. Throws TableError for a mapping to a name that is not in it. */
export function findColumns(header: readonly string[], mapping: ColumnMapping): Columns {
  const names = header.map(columnName);
  const columns = new Map<Column, number>();
  for (const [column, wanted] of mapping) {
    const index =
      header.indexOf(wanted) === -1 ? names.indexOf(columnName(wanted)) : header.indexOf(wanted);
    if (index === -1) {
      throw new TableError(importMessages.noSuchColumn(wanted, header, closest(wanted, header)));
    }
    columns.set(column, index);
  }
  const mapped = new Set(columns.values());
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    if (columns.has(column)) continue;
    const index = known.map((name) => names.indexOf(name)).find((place) => place !== -1);
    if (index !== undefined && !mapped.has(index)) columns.set(column, index);
  }
  return columns;
}

/** The field that a person names in a mapping, or a text that says why there is none. */
export function findField(name: string): { readonly column: Column } | string {
  const fields = Object.entries(COLUMNS) as [Column, readonly string[]][];
  const found = fields.find(([, names]) => names.includes(columnName(name)));
  if (found) return { column: found[0] };
  const known = fields.map(([, names]) => names[0] ?? '');
  return importMessages.noSuchField(name, known, closest(name, known));
}

/** "Start_Date" and "startDate" are "start date". */
export function columnName(name: string): string {
  return name
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}

/** The cells of a row. What no reader asked for is in `unread`. */
export class Cells {
  readonly #header: readonly string[];
  readonly #columns: Columns;
  readonly #cells: readonly string[];
  readonly #read = new Set<number>();

  constructor(header: readonly string[], columns: Columns, cells: readonly string[]) {
    this.#header = header;
    this.#columns = columns;
    this.#cells = cells;
  }

  /** Trimmed. Undefined for an empty cell, and where the table has no such column. */
  readonly get = (column: Column): string | undefined => {
    const index = this.#columns.get(column);
    if (index === undefined) return undefined;
    this.#read.add(index);
    return unescapeFormula(this.#cells[index] ?? '').trim() || undefined;
  };

  /** A note for each cell that was not read and is not empty. */
  get unread(): readonly string[] {
    return this.#cells.flatMap((cell, index) => {
      const value = cell.trim();
      if (this.#read.has(index) || value === '') return [];
      const name = this.#header[index];
      return name === undefined
        ? [importMessages.beyondHeader(value)]
        : [importMessages.unknownColumn(name, value)];
    });
  }
}

/** Removes the quote that keeps spreadsheets from running a text as a formula. */
function unescapeFormula(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** The row for the report. Where two columns have one name, the second is called by its place too. */
export function toRecord(
  header: readonly string[],
  cells: readonly string[],
): Readonly<Record<string, string>> {
  const record: Record<string, string> = {};
  for (const [index, cell] of cells.entries()) {
    const name = header[index] ?? '';
    const isFree = name !== '' && !Object.hasOwn(record, name);
    record[isFree ? name : importMessages.columnAt(name, index + 1)] = cell;
  }
  return record;
}
