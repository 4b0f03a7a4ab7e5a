/** Checks a timeline's contents as a whole: ids, dates, and what items say about each other. */
import { yieldToEventLoop } from '../files/yield-to-event-loop.ts';
import { checkClaims } from './claims.ts';
import { checkDates } from './dates.ts';
import { checkDenials } from './denials.ts';
import { checkIds } from './ids.ts';
import { checkCharacters } from './characters.ts';
import { checkNames } from './names.ts';
import { checkUnused } from './unused.ts';
import type { Contents } from '../files/parse-files.ts';
import { append, type PathDiagnostic } from '../files/findings.ts';
import type { Dates } from '../files/resolve-references.ts';

export type Checked = { readonly findings: readonly PathDiagnostic[]; readonly dates: Dates };

export async function checkContents(contents: Contents): Promise<Checked> {
  const dated = await checkDates(contents);
  const findings = [...dated.findings];
  for (const check of [
    checkIds,
    checkNames,
    checkClaims,
    checkDenials,
    checkUnused,
    checkCharacters,
  ]) {
    append(findings, await check(contents));
    await yieldToEventLoop();
  }
  return { findings, dates: dated.dates };
}
