/** Checks what the files of a timeline say: each item, and what items say about each other. */
import { checkClaims } from './claims.ts';
import { checkDates } from './dates.ts';
import { checkDenials } from './denials.ts';
import { checkGlossary } from './glossary.ts';
import { checkIds } from './ids.ts';
import { checkNames } from './names.ts';
import { checkOpenable } from './openable.ts';
import { checkSourceLinks } from './source-links.ts';
import { checkTexts } from './texts.ts';
import { checkUnused } from './unused.ts';
import { append, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents } from '../files/parse-files.ts';
import type { ParsedDates } from '../files/resolve-references.ts';
import { yieldToEventLoop } from '../files/yield-to-event-loop.ts';

export type CheckedContents = {
  readonly diagnostics: readonly PathDiagnostic[];
  readonly dates: ParsedDates;
};

const CHECKS = [
  checkIds,
  checkNames,
  checkClaims,
  checkDenials,
  checkUnused,
  checkSourceLinks,
  checkOpenable,
  checkTexts,
  checkGlossary,
] as const;

export async function checkContents(contents: Contents): Promise<CheckedContents> {
  const { diagnostics: ofDates, dates } = await checkDates(contents);
  const diagnostics = [...ofDates];
  for (const check of CHECKS) {
    append(diagnostics, await check(contents));
    await yieldToEventLoop();
  }
  return { diagnostics, dates };
}
