/** Loads the timeline in a folder: reads its files, checks them, joins them into one value. */
import { stat } from 'node:fs/promises';
import { checking } from '../i18n/checking.ts';
import { checkContents } from './check.ts';
import { readContents } from './contents.ts';
import { joinContents } from './joining.ts';
import { inOrder, type Problem } from './problems.ts';
import type { Timeline } from './timeline.ts';

export { formatProblem, type Problem } from './problems.ts';

export type LoadResult =
  /** `problems` are warnings only. */
  | { readonly kind: 'loaded'; readonly timeline: Timeline; readonly problems: readonly Problem[] }
  /** At least one problem is an error. */
  | { readonly kind: 'broken'; readonly folder: string; readonly problems: readonly Problem[] };

/** Reports everything that is wrong at once; never throws for what a folder holds. */
export async function loadTimeline(folder: string): Promise<LoadResult> {
  const missing = await whyNoFolder(folder);
  if (missing !== undefined) {
    const problem: Problem = {
      severity: 'error',
      file: folder,
      line: 1,
      column: 1,
      message: missing,
    };
    return { kind: 'broken', folder, problems: [problem] };
  }
  const { contents, problems, place } = await readContents(folder);
  const { findings, dates } = await checkContents(contents);
  const all = inOrder([...problems, ...findings.map(place)]);
  const { timeline } = contents;
  if (!timeline || all.some(({ severity }) => severity === 'error')) {
    return { kind: 'broken', folder, problems: all };
  }
  return {
    kind: 'loaded',
    timeline: joinContents({ ...contents, timeline }, dates),
    problems: all,
  };
}

async function whyNoFolder(folder: string): Promise<string | undefined> {
  try {
    return (await stat(folder)).isDirectory() ? undefined : checking.notAFolder;
  } catch {
    return checking.missingFolder;
  }
}
