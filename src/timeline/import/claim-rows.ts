/** Reads the rows of a table of claims. */
import type { Cells } from './columns.ts';
import { withDisplayedDate } from './displayed-dates.ts';
import { readPartsInterval } from './date-parts.ts';
import { importMessages } from './messages.ts';
import { STANDINGS } from '../model/schema.ts';
import { isHtml, readHtml } from './html.ts';
import {
  joinSources,
  leftOut,
  NO_SPEAKER,
  splitItems,
  splitSources,
  type DraftSource,
  type Draft,
  type Reading,
} from './rows.ts';
import {
  readWrittenDate,
  readWrittenInterval,
  type SlashOrder,
  type WrittenDate,
} from './written-dates.ts';

/** `notes`: what of the row was not imported, or changed, beside the cells that no column is for. */
export type RowReading = { readonly reading: Reading; readonly notes: readonly string[] };

export function readClaimRow(
  { get }: Pick<Cells, 'get'>,
  order: SlashOrder | undefined,
): RowReading {
  const date = readRowDate(get, order);
  const [title, text] = [get('title'), get('text')].map(readProse);
  const details = readDetails(get, order);
  if (date.kind === 'unclear') return { reading: leftOut(date.why), notes: [] };
  if (details.kind === 'left-out') return { reading: details, notes: [] };
  const draft = {
    ...details.draft,
    title: title?.text,
    text: text?.text,
    date: date.edtf,
    sources: [...details.draft.sources, ...(title?.links ?? []), ...(text?.links ?? [])],
  };
  return { reading: { kind: 'draft', draft }, notes: [...date.notes, ...details.notes] };
}

type Prose = { readonly text: string | undefined; readonly links: readonly DraftSource[] };

/** Exports of websites hold HTML, and its links lead to sources. */
function readProse(cell: string | undefined): Prose {
  if (cell === undefined || !isHtml(cell)) return { text: cell, links: [] };
  return readHtml(cell);
}

/** A source in HTML is its text, with its link if there is one. */
function readSources(cell: string | undefined): readonly DraftSource[] {
  if (cell === undefined || !isHtml(cell)) return splitSources(cell);
  const { text, links } = readHtml(cell);
  const [link, another] = links;
  if (!link) return splitSources(text);
  if (another) return links;
  const title = text.replace(link.url ?? '', '').trim();
  return [title === '' ? { url: link.url } : { title, url: link.url }];
}

/** Of a table whose dates are in one column, or whose years have a column of their own. */
function readRowDate(get: Cells['get'], order: SlashOrder | undefined): WrittenDate {
  const [date, end] = [get('date'), get('end')];
  if (date === undefined) {
    const year = get('year');
    if (year === undefined) return { kind: 'unclear', why: importMessages.noDate };
    const from = { year, month: get('month'), day: get('day') };
    const endYear = get('endYear');
    const until = endYear
      ? { year: endYear, month: get('endMonth'), day: get('endDay') }
      : { year: end };
    const isRange = until.year !== undefined;
    const years = readPartsInterval(from, isRange ? until : undefined, {
      order,
      years: 'not-said',
    });
    return withDisplayedDate(years, get('displayDate'), importMessages.displayDate, order);
  }
  const read = readWrittenInterval(date, end ?? '', order);
  if (read.kind === 'date') return read;
  // "August 7" in one column, and 1998 in another.
  const year = get('year');
  if (year === undefined) return read;
  const whole = readWrittenInterval(
    `${date} ${year}`,
    end === undefined ? '' : `${end} ${year}`,
    order,
  );
  return whole.kind === 'date' ? whole : read;
}

export type Details =
  | {
      readonly kind: 'details';
      readonly draft: Omit<Draft, 'date' | 'title' | 'text'>;
      readonly notes: readonly string[];
    }
  | Extract<Reading, { kind: 'left-out' }>;

/** Everything of a row but its date, title and text. */
export function readDetails(get: Cells['get'], order: SlashOrder | undefined): Details {
  const written = get('standing')?.toLowerCase().replaceAll(' ', '-');
  const standing = STANDINGS.find((known) => known === written);
  if (written !== undefined && !standing)
    return leftOut(importMessages.unknownStanding(written, STANDINGS));
  const said = get('claimDate');
  const claimDate = said === undefined ? undefined : readWrittenDate(said, order);
  if (claimDate?.kind === 'unclear') return leftOut(claimDate.why);

  const notes = [...(claimDate?.notes ?? [])];
  const draft = {
    id: get('id'),
    claimId: get('claimId'),
    standing,
    defaultJudgment: isYes(get('defaultJudgment')),
    claimDate: claimDate?.edtf,
    by: get('by'),
    speakers: readSpeakers(get('speakers')),
    denies: splitItems(get('denies')),
    locator: get('locator'),
    sources: joinSources(readSources(get('source')), readSources(get('url')), notes),
    people: splitItems(get('people')),
    places: splitItems(get('places')),
    tags: splitItems(get('tags')),
    keywords: splitItems(get('keywords')),
    unanswered: isYes(get('unanswered')),
  };
  return { kind: 'details', draft, notes };
}

/** "nobody" says so; an empty cell leaves it to `by`. */
function readSpeakers(cell: string | undefined): readonly string[] | undefined {
  if (cell === undefined) return undefined;
  return cell.toLowerCase() === NO_SPEAKER ? [] : splitItems(cell);
}

function isYes(cell = ''): boolean {
  return /^(?:yes|true|x|1)$/i.test(cell);
}
