/** Loads the timeline in a folder: reads its files, checks them, joins them into one value. */
import { stat } from 'node:fs/promises';
import { checking } from '../messages.ts';
import { checkContents } from '../checks/check.ts';
import { parseFiles, type Contents } from './parse-files.ts';
import type { PathDiagnostic } from './findings.ts';
import { resolveReferences } from './resolve-references.ts';
import { sortDiagnostics, type Diagnostic } from './diagnostics.ts';
import type { Timeline } from '../model/timeline.ts';

export { formatDiagnostic, type Diagnostic } from './diagnostics.ts';

export type LoadResult =
  /** `problems` are warnings only. */
  | {
      readonly kind: 'loaded';
      readonly timeline: Timeline;
      readonly problems: readonly Diagnostic[];
    }
  /** At least one problem is an error. */
  | { readonly kind: 'broken'; readonly folder: string; readonly problems: readonly Diagnostic[] };

/** Reports everything that is wrong at once; never throws for what a folder holds. */
export async function loadTimeline(folder: string): Promise<LoadResult> {
  return (await examineTimeline(folder)).result;
}

export type Examined = {
  readonly result: LoadResult;
  /** What stands in the files, as far as it fits the format. Undefined without a folder. */
  readonly files:
    | { readonly contents: Contents; readonly place: (finding: PathDiagnostic) => Diagnostic }
    | undefined;
};

/** Loads a timeline for those who also need what its files hold. */
export async function examineTimeline(folder: string): Promise<Examined> {
  const missing = await whyNoFolder(folder);
  if (missing !== undefined) {
    const problem: Diagnostic = {
      severity: 'error',
      file: folder,
      line: 1,
      column: 1,
      message: missing,
    };
    return { result: { kind: 'broken', folder, problems: [problem] }, files: undefined };
  }
  const { contents, problems, place } = await parseFiles(folder);
  const { findings, dates } = await checkContents(contents);
  const all = sortDiagnostics([...problems, ...findings.map(place)]);
  const { timeline } = contents;
  if (!timeline || all.some(({ severity }) => severity === 'error')) {
    return { result: { kind: 'broken', folder, problems: all }, files: { contents, place } };
  }
  const joined = await resolveReferences({ ...contents, timeline }, dates);
  return {
    result: { kind: 'loaded', timeline: joined, problems: all },
    files: { contents, place },
  };
}

async function whyNoFolder(folder: string): Promise<string | undefined> {
  try {
    return (await stat(folder)).isDirectory() ? undefined : checking.notAFolder;
  } catch {
    return checking.missingFolder;
  }
}
