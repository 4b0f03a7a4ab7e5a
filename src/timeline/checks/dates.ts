/** Every date is one that the calendar has, and nothing is dated before it can have been. */
import { checkMessages } from './messages.ts';
import { DateError, type EventDate } from '../../dates/event-date.ts';
import { tryParseDate } from '../../dates/parse-date.ts';
import { append, warning, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import { explainDate } from '../files/date-errors.ts';
import type { Contents, Item } from '../files/parse-files.ts';
import type { FileKind } from '../files/read-file.ts';
import type { ParsedDates } from '../files/resolve-references.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';
import { readCslDate } from '../model/csl-dates.ts';
import type { EntryFile } from '../model/schema.ts';

/** Also gives the dates that it parsed, so that they are parsed once. */
export async function checkDates(
  contents: Contents,
): Promise<{ readonly diagnostics: readonly PathDiagnostic[]; readonly dates: ParsedDates }> {
  const diagnostics: PathDiagnostic[] = [];
  const dates = new Map<string, EventDate>();
  const read = createDateReader(dates, diagnostics);
  const updated = read('timeline', ['updated'], contents.timeline?.updated);
  const issued = new Map<string, EventDate>();
  for (const { index, value: source } of contents.sources) {
    // They say when a text appeared and was read. Where they are not understood, nothing else breaks.
    for (const field of ['issued', 'accessed'] as const) {
      const reading = readCslDate(source[field]);
      if (reading?.kind === 'date') {
        const date = read('sources', [index, field], reading.edtf);
        if (date && field === 'issued') issued.set(source.id, date);
      } else if (reading) {
        const message = checkMessages.unclearSourceDate(field, reading.text);
        diagnostics.push(warning('sources', [index, field], message));
      }
    }
  }
  for await (const batch of inBatches(contents.entries)) {
    append(
      diagnostics,
      batch.flatMap((entry) => checkEntry(entry, read, updated, issued)),
    );
  }
  return { diagnostics, dates };
}

/** Undefined for what is not given, and for what is no date, which is then reported. */
type DateReader = (file: FileKind, path: Path, text: string | undefined) => EventDate | undefined;

function createDateReader(
  dates: Map<string, EventDate>,
  diagnostics: PathDiagnostic[],
): DateReader {
  return (file, path, text) => {
    if (text === undefined) return undefined;
    const known = dates.get(text);
    if (known) return known;
    const date = tryParseDate(text);
    if (date instanceof DateError) {
      diagnostics.push(explainDate(file, path, text, date));
      return undefined;
    }
    dates.set(text, date);
    return date;
  };
}

function checkEntry(
  { index, value: entry }: Item<EntryFile>,
  read: DateReader,
  updated: EventDate | undefined,
  issued: ReadonlyMap<string, EventDate>,
): readonly PathDiagnostic[] {
  const diagnostics: PathDiagnostic[] = [];
  const checkUpdate = (date: EventDate | undefined, path: Path) => {
    if (date && updated && date.first > updated.last) {
      diagnostics.push(warning('entries', path, checkMessages.afterUpdate(updated.edtf)));
    }
  };
  const entryDate = read('entries', [index, 'date'], entry.date);
  checkUpdate(entryDate, [index, 'date']);
  let latest = -Infinity;
  for (const [nth, claim] of entry.claims.entries()) {
    const path = [index, 'claims', nth];
    const claimDate = read('entries', [...path, 'date'], claim.date);
    checkUpdate(claimDate, [...path, 'date']);
    const date = claimDate ?? entryDate;
    latest = Math.max(latest, date?.last ?? Infinity);
    // An opinion of today may rest on old texts alone.
    if (date && claim.standing !== 'opinion' && allBefore(claim.sources, issued, date)) {
      const message = checkMessages.sourcesBefore(date.edtf);
      diagnostics.push(warning('entries', [...path, 'sources'], message));
    }
  }
  // A claim may look back, but where all do, the entry has the wrong date.
  if (entryDate && latest < entryDate.first) {
    const message = checkMessages.nothingHappened(entryDate.edtf);
    diagnostics.push(warning('entries', [index, 'date'], message));
  }
  return diagnostics;
}

/** Whether all sources have a date of publication, and that is before `date`. */
function allBefore(
  citations: readonly { readonly source: string }[],
  issued: ReadonlyMap<string, EventDate>,
  date: EventDate,
): boolean {
  return citations.every(({ source }) => {
    const published = issued.get(source);
    return published !== undefined && published.last < date.first;
  });
}
