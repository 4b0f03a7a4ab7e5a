/** Every date is one that the calendar has, and nothing is dated before it can have been. */
import { checking } from '../messages.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';
import { issuedEdtf } from '../model/citations.ts';
import type { Contents, Item } from '../files/parse-files.ts';
import { DateError } from '../../dates/event-date.ts';
import type { EventDate } from '../../dates/event-date.ts';
import { parseDate } from '../../dates/parse-date.ts';
import { append, error, warning, type PathDiagnostic } from '../files/findings.ts';
import type { FileKind } from '../files/read-file.ts';
import type { Dates } from '../files/resolve-references.ts';
import type { Path } from '../files/positions.ts';
import type { EntryFile } from '../model/schema.ts';

export async function checkDates(
  contents: Contents,
): Promise<{ readonly findings: readonly PathDiagnostic[]; readonly dates: Dates }> {
  const findings: PathDiagnostic[] = [];
  const dates = new Map<string, EventDate>();
  const read: ReadDate = (file, path, text) => {
    if (text === undefined) return undefined;
    const known = dates.get(text);
    if (known) return known;
    try {
      const date = parseDate(text);
      dates.set(text, date);
      return date;
    } catch (reason) {
      if (!(reason instanceof DateError)) throw reason;
      findings.push(error(file, path, checking.badDate(String(path.at(-1) ?? ''), reason.message)));
      return undefined;
    }
  };

  const updated = read('timeline', ['updated'], contents.timeline?.updated);
  const issued = new Map<string, EventDate>();
  for (const { index, value } of contents.sources) {
    const edtf = issuedEdtf(value);
    const date = read('sources', [index, 'issued'], edtf);
    if (date) issued.set(value.id, date);
    if (value.issued && edtf === undefined) {
      findings.push(warning('sources', [index, 'issued'], checking.unclearIssued));
    }
  }
  for await (const batch of inBatches(contents.entries)) {
    append(
      findings,
      batch.flatMap((entry) => checkEntry(entry, read, updated, issued)),
    );
  }
  return { findings, dates };
}

/** Undefined for what is not given, and for what is no date, which is then reported. */
type ReadDate = (file: FileKind, path: Path, text: string | undefined) => EventDate | undefined;

function checkEntry(
  { index, value }: Item<EntryFile>,
  read: ReadDate,
  updated: EventDate | undefined,
  issued: ReadonlyMap<string, EventDate>,
): readonly PathDiagnostic[] {
  const findings: PathDiagnostic[] = [];
  const checkUpdate = (date: EventDate | undefined, path: Path) => {
    if (date && updated && date.first > updated.last) {
      findings.push(warning('entries', path, checking.afterUpdate(updated.edtf)));
    }
  };
  const happened = read('entries', [index, 'date'], value.date);
  checkUpdate(happened, [index, 'date']);
  let latest = -Infinity;
  for (const [nth, claim] of value.claims.entries()) {
    const path = [index, 'claims', nth];
    const said = read('entries', [...path, 'date'], claim.date);
    checkUpdate(said, [...path, 'date']);
    const when = said ?? happened;
    latest = Math.max(latest, when?.last ?? Infinity);
    // To compare old texts is an opinion of today.
    if (when && claim.standing !== 'opinion' && allBefore(claim.sources, issued, when)) {
      findings.push(warning('entries', [...path, 'sources'], checking.sourcesBefore(when.edtf)));
    }
  }
  // Claims may look back, but where all of them do, the entry's own time holds nothing.
  if (happened && latest < happened.first) {
    findings.push(warning('entries', [index, 'date'], checking.nothingHappened(happened.edtf)));
  }
  return findings;
}

/** Whether each source says when it was published, and that was before what it is cited for. */
function allBefore(
  citations: readonly { readonly source: string }[],
  issued: ReadonlyMap<string, EventDate>,
  when: EventDate,
): boolean {
  return citations.every(({ source }) => {
    const published = issued.get(source);
    return published !== undefined && published.last < when.first;
  });
}
