/** Every date is one that the calendar has, and nothing is dated before it can have been. */
import { checking } from '../i18n/checking.ts';
import { issuedAsEdtf } from './citations.ts';
import type { Contents } from './contents.ts';
import { DateError, parseDate, type EventDate } from './dates.ts';
import { error, type Finding } from './findings.ts';
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

  read('timeline', ['updated'], contents.timeline?.updated);
  for (const { index, shaped } of contents.sources) {
    read('sources', [index, 'issued'], issuedAsEdtf(shaped));
  }
  for (const [nth, { index, shaped }] of contents.entries.entries()) {
    if (nth % BATCH === BATCH - 1) await breathe();
    read('entries', [index, 'date'], shaped.date);
    for (const [at, claim] of shaped.claims.entries()) {
      read('entries', [index, 'claims', at, 'date'], claim.date);
    }
  }
  return { findings, dates };
}
