/** Checks a timeline's contents as a whole: ids, dates, and what items say about each other. */
import { breathe } from '../files/yield-to-event-loop.ts';
import { checkClaims } from './claims.ts';
import { checkDates } from './dates.ts';
import { checkIds } from './ids.ts';
import { checkLetters } from './characters.ts';
import { checkNames } from './names.ts';
import { checkUse } from './unused.ts';
import type { Contents } from '../files/parse-files.ts';
import { append, type Finding } from '../files/findings.ts';
import type { Dates } from '../files/resolve-references.ts';

export type Checked = { readonly findings: readonly Finding[]; readonly dates: Dates };

export async function checkContents(contents: Contents): Promise<Checked> {
  const dated = await checkDates(contents);
  const findings = [...dated.findings];
  for (const check of [checkIds, checkNames, checkClaims, checkUse, checkLetters]) {
    append(findings, await check(contents));
    await breathe();
  }
  return { findings, dates: dated.dates };
}
