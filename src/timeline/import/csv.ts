/** Reads tables with a header: tables of claims, and the spreadsheets of TimelineJS. */
import { readClaimRow } from './claim-rows.ts';
import {
  Cells,
  columnName,
  findColumns,
  toRecord,
  type ColumnMapping,
  type Columns,
} from './columns.ts';
import { importMessages } from './messages.ts';
import type { Row } from './rows.ts';
import { parseTable, TableError } from './table.ts';
import type { Slide } from './slides.ts';
import { readSheetRow, type SheetRow } from './timelinejs-sheet.ts';
import type { SlashOrder } from './written-dates.ts';

export type TableOptions = {
  readonly order?: SlashOrder | undefined;
  readonly mapping?: ColumnMapping | undefined;
};

/** Throws TableError. */
export function readCsv(
  text: string,
  { order, mapping = new Map() }: TableOptions = {},
): { readonly rows: readonly Row[]; readonly slide: Slide | undefined } {
  const { header, records } = parseTable(text);
  const columns = findColumns(header, mapping);
  const isSheet = isTimelineJsSheet(header, columns);
  if (!isSheet && !isTable(columns)) throw new TableError(importMessages.noColumns(header));
  let slide: Slide | undefined;
  const rows = records.map(({ line, cells: texts }): Row => {
    const cells = new Cells(header, columns, texts);
    const row: SheetRow = isSheet ? readSheetRow(cells, order) : readClaimRow(cells, order);
    slide ??= row.slide;
    return {
      place: importMessages.line(line),
      record: toRecord(header, texts),
      reading: row.reading,
      notes: [...row.notes, ...cells.unread],
    };
  });
  return { rows, slide };
}

function isTable(columns: Columns): boolean {
  const hasTime = columns.has('date') || columns.has('year');
  return hasTime && (columns.has('title') || columns.has('text'));
}

/** The third version has columns for years, months and days; those before it have one for each date. */
function isTimelineJsSheet(header: readonly string[], columns: Columns): boolean {
  const names = new Set(header.map(columnName));
  if (!names.has('headline') || !names.has('text')) return false;
  return names.has('year') || (columns.has('date') && columns.has('media'));
}
