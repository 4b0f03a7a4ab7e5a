/** Every date is one that the calendar has, and nothing is dated before it can have been. */
import { checking } from '../i18n/checking.ts';
import { issuedAsEdtf } from './citations.ts';
import type { Contents } from './contents.ts';
import { DateError, parseDate, type EventDate } from './dates.ts';
import { error, warning, type Finding } from './findings.ts';
import type { FileKind } from './files.ts';
import type { Dates } from './joining.ts';
import { breathe, type Path } from './located.ts';

/** Dates read between two breaths: some 10 ms of work. */
const BATCH = 1_000;

export async function checkDates(
  contents: Contents,
): Promise<{ readonly findings: readonly Finding[]; readonly dates: Dates }> {
  const findings: Finding[] = [];
  const dates = new Map<string, EventDate>();
  const read = (file: FileKind, path: Path, text: string | undefined): EventDate | undefined => {
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
  for (const { index, shaped } of contents.sources) {
    const edtf = issuedAsEdtf(shaped);
    const date = read('sources', [index, 'issued'], edtf);
    if (date) issued.set(shaped.id, date);
    if (shaped.issued && edtf === undefined) {
      findings.push(warning('sources', [index, 'issued'], checking.unclearIssued));
    }
  }
  for (const [nth, { index, shaped }] of contents.entries.entries()) {
    if (nth % BATCH === BATCH - 1) await breathe();
    const happened = read('entries', [index, 'date'], shaped.date);
    if (happened && updated && happened.first > updated.last) {
      findings.push(warning('entries', [index, 'date'], checking.afterUpdate(updated.edtf)));
    }
    let latest = -Infinity;
    for (const [at, claim] of shaped.claims.entries()) {
      const path = [index, 'claims', at];
      const said = read('entries', [...path, 'date'], claim.date);
      if (said && updated && said.first > updated.last) {
        findings.push(warning('entries', [...path, 'date'], checking.afterUpdate(updated.edtf)));
      }
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
  }
  return { findings, dates };
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
