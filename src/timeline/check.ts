/** Checks a timeline's contents as a whole: ids, dates, and what items say about each other. */
import { breathe } from './breathing.ts';
import { checkClaims } from './check-claims.ts';
import { checkDates } from './check-dates.ts';
import { checkIds } from './check-ids.ts';
import { checkLetters } from './check-letters.ts';
import { checkNames } from './check-names.ts';
import { checkUse } from './check-use.ts';
import type { Contents } from './contents.ts';
import { append, type Finding } from './findings.ts';
import type { Dates } from './joining.ts';

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
