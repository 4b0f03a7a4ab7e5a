/** Reads the rows of TimelineJS's spreadsheet. Columns of a table of claims may stand in it too. */
import { readDetails, type RowReading } from './claim-rows.ts';
import type { Cells } from './columns.ts';
import { readPartsInterval } from './date-parts.ts';
import { withDisplayedDate } from './displayed-dates.ts';
import { importMessages } from './messages.ts';
import { leftOut } from './rows.ts';
import { readMedia, readWords, toSlide, type Slide } from './slides.ts';
import { readWrittenInterval, type SlashOrder, type WrittenDate } from './written-dates.ts';

/** A title slide gives the timeline its title, and is no event. */
export type SheetRow = RowReading & { readonly slide?: Slide };

export function readSheetRow({ get }: Pick<Cells, 'get'>, order: SlashOrder | undefined): SheetRow {
  const type = get('type')?.toLowerCase();
  const words = readWords(get('title'), get('text'));
  if (type === 'title' || type === 'start') {
    return { reading: leftOut(importMessages.titleSlide), notes: [], slide: toSlide(words) };
  }
  if (type === 'era') return { reading: leftOut(importMessages.era), notes: [] };
  const date = withDisplayedDate(
    readSheetDate(get, order),
    get('displayDate'),
    importMessages.displayDate,
    order,
  );
  const details = readDetails(get, order);
  if (date.kind === 'unclear') return { reading: leftOut(date.why), notes: [] };
  if (details.kind === 'left-out') return { reading: details, notes: [] };
  const media = readMedia({
    url: get('media'),
    caption: get('mediaCaption'),
    credit: get('mediaCredit'),
  });
  const { sources, tags, ...rest } = details.draft;
  const group = get('group');
  const draft = {
    ...rest,
    title: words.title,
    text: words.text,
    date: date.edtf,
    sources: [...sources, ...words.links, ...media.sources],
    tags: group === undefined ? tags : [...tags, group],
  };
  return {
    reading: { kind: 'draft', draft },
    notes: [...media.notes, ...date.notes, ...details.notes],
  };
}

function readSheetDate(get: Cells['get'], order: SlashOrder | undefined): WrittenDate {
  const date = get('date');
  // The sheets of the first versions have one column for a date, and no year.
  if (date !== undefined && get('year') === undefined) {
    return readWrittenInterval(date, get('end') ?? '', order);
  }
  const from = { year: get('year'), month: get('month'), day: get('day') };
  const year = get('endYear');
  const until = year ? { year, month: get('endMonth'), day: get('endDay') } : undefined;
  return readPartsInterval(from, until, { order, years: 'historical' });
}
