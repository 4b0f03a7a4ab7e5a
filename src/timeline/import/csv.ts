/** Reads tables with a header: tables of claims, and the spreadsheet of TimelineJS. */
import { parse, CsvError } from 'csv-parse/sync';
import { importMessages } from './messages.ts';
import { STANDINGS } from '../model/schema.ts';
import { splitItems, leftOut, splitSources, type Reading, type Row } from './rows.ts';
import { readSheetRow, SHEET_COLUMNS, type Slide } from './timelinejs.ts';
import { formatInterval, readWrittenDate, type SlashOrder } from './written-dates.ts';

/** The table cannot be read at all; `message` says where and why. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** The columns that are imported, with the names that they may have. */
const COLUMNS = {
  id: ['id'],
  date: ['date', 'when', 'start', 'start date'],
  end: ['end', 'end date'],
  title: ['title', 'headline', 'event', 'name'],
  claimId: ['claim id'],
  text: ['text', 'description', 'claim', 'summary', 'details'],
  standing: ['standing'],
  defaultJudgment: ['default judgment'],
  by: ['by', 'according to', 'said by'],
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
} as const;

type Column = keyof typeof COLUMNS;

/** Throws TableError. */
export function readCsv(text: string, order?: SlashOrder): { rows: readonly Row[]; slide?: Slide } {
  const { header, records } = parseTable(text);
  const small = header.map((name) => name.trim().toLowerCase());
  if (SHEET_COLUMNS.every((name) => small.includes(name))) {
    return readSheet(header, small, records);
  }
  const columns = findColumns(small);
  if (
    columns.get('date') === undefined ||
    (columns.get('title') ?? columns.get('text')) === undefined
  ) {
    throw new TableError(importMessages.noColumns(header));
  }
  const rows = records.map(({ line, cells }): Row => {
    const cell = (column: Column) => {
      const index = columns.get(column);
      return index === undefined
        ? undefined
        : unescapeFormula(cells[index] ?? '').trim() || undefined;
    };
    const known = new Set(columns.values());
    const notes = cells.flatMap((value, nth) =>
      known.has(nth) || value.trim() === ''
        ? []
        : [importMessages.unknownColumn(header[nth] ?? '', value.trim())],
    );
    const record = toRecord(header, cells);
    return { place: importMessages.line(line), record, reading: readRow(cell, order), notes };
  });
  return { rows };
}

function readSheet(
  header: readonly string[],
  small: readonly string[],
  records: Table['records'],
): { rows: readonly Row[]; slide?: Slide } {
  let slide: Slide | undefined;
  const rows = records.map(({ line, cells }): Row => {
    const fields = new Map(small.map((name, nth) => [name, (cells[nth] ?? '').trim()]));
    const { reading, notes, slide: titleSlide } = readSheetRow(fields);
    slide ??= titleSlide;
    return { place: importMessages.line(line), record: toRecord(header, cells), reading, notes };
  });
  return slide ? { rows, slide } : { rows };
}

type Table = {
  readonly header: readonly string[];
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

function parseTable(text: string): Table {
  try {
    // The overloads of csv-parse do not know what `info` does to the result.
    const rows = parse(text, {
      bom: true,
      info: true,
      delimiter: detectDelimiter(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    const [header, ...records] = rows;
    if (!header) throw new TableError(importMessages.emptyTable);
    return {
      header: header.record,
      records: records.map(({ record, info }) => ({ line: info.lines, cells: record })),
    };
  } catch (error) {
    if (error instanceof CsvError) throw new TableError(importMessages.badTable(error.message));
    throw error;
  }
}

/** Some countries' spreadsheets write semicolons, and some programs write tabs. */
function detectDelimiter(text: string): string {
  const header = text.slice(0, Math.max(text.indexOf('\n'), 0) || undefined);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function findColumns(header: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (const [column, names] of Object.entries(COLUMNS)) {
    const index = header.findIndex((name) => names.some((known) => known === name));
    if (index !== -1) columns.set(column as Column, index);
  }
  return columns;
}

function readRow(
  cell: (column: Column) => string | undefined,
  order: SlashOrder | undefined,
): Reading {
  const begun = readWrittenDate(cell('date') ?? '', order);
  if (begun.kind === 'unclear') return leftOut(begun.why);
  const end = cell('end');
  const ended = end === undefined ? begun : readWrittenDate(end, order);
  if (ended.kind === 'unclear') return leftOut(ended.why);
  const date = formatInterval(begun.edtf, ended.edtf);
  if (date.kind === 'unclear') return leftOut(date.why);

  const written = cell('standing')?.toLowerCase().replaceAll(' ', '-');
  const standing = STANDINGS.find((known) => known === written);
  if (written !== undefined && !standing) {
    return leftOut(importMessages.unknownStanding(written, STANDINGS));
  }

  const said = cell('claimDate');
  const claimDate = said === undefined ? undefined : readWrittenDate(said, order);
  if (claimDate?.kind === 'unclear') return leftOut(claimDate.why);

  const named = splitSources(cell('source'));
  const linked = splitSources(cell('url'));
  // One source and one link, each in its column, are one source.
  const [source] = named;
  const [link] = linked;
  const together = named.length === 1 && linked.length === 1 && source && link && !source.url;
  return {
    kind: 'draft',
    draft: {
      id: cell('id'),
      title: cell('title'),
      date: date.edtf,
      claimId: cell('claimId'),
      text: cell('text'),
      standing,
      defaultJudgment: isYes(cell('defaultJudgment')),
      claimDate: claimDate?.edtf,
      by: cell('by'),
      denies: splitItems(cell('denies')),
      locator: cell('locator'),
      sources: together ? [{ ...source, url: link.url }] : [...named, ...linked],
      people: splitItems(cell('people')),
      places: splitItems(cell('places')),
      tags: splitItems(cell('tags')),
      keywords: splitItems(cell('keywords')),
      unanswered: isYes(cell('unanswered')),
    },
  };
}

function isYes(cell = ''): boolean {
  return /^(?:yes|true|x|1)$/i.test(cell);
}

/** Removes the quote that keeps spreadsheets from running a text as a formula. */
function unescapeFormula(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function toRecord(header: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell, nth) => [header[nth] ?? String(nth + 1), cell]));
}
