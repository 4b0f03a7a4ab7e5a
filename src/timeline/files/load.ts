/** Loads the timeline in a folder: parses its files, checks them, and resolves their references. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sortDiagnostics, type Diagnostic } from './diagnostics.ts';
import { fileMessages } from './messages.ts';
import { parseFiles, type Contents, type PlaceDiagnostics } from './parse-files.ts';
import { resolveReferences } from './resolve-references.ts';
import { checkContents } from '../checks/check.ts';
import type { Timeline } from '../model/timeline.ts';

export type LoadResult =
  /** `diagnostics` are warnings only. */
  | {
      readonly kind: 'loaded';
      readonly timeline: Timeline;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** At least one diagnostic is an error. */
  | {
      readonly kind: 'broken';
      readonly folder: string;
      readonly diagnostics: readonly Diagnostic[];
    };

/** Reports everything that is wrong at once; never throws for what a folder holds. */
export async function loadTimeline(folder: string): Promise<LoadResult> {
  return (await examineTimeline(folder)).result;
}

export type ExaminedTimeline = {
  readonly result: LoadResult;
  /** What the files hold, as far as it fits the format. Undefined without a folder. */
  readonly files: { readonly contents: Contents; readonly place: PlaceDiagnostics } | undefined;
};

/** Loads a timeline for those who also need what its files hold. */
export async function examineTimeline(folder: string): Promise<ExaminedTimeline> {
  const problem = await findFolderProblem(folder);
  if (problem !== undefined) {
    const diagnostic = {
      severity: 'error',
      file: folder,
      line: 1,
      column: 1,
      message: problem,
    } as const;
    return { result: { kind: 'broken', folder, diagnostics: [diagnostic] }, files: undefined };
  }
  const { contents, diagnostics: ofFiles, place } = await parseFiles(folder);
  const { diagnostics: ofChecks, dates } = await checkContents(contents);
  const diagnostics = sortDiagnostics([...ofFiles, ...(await place(ofChecks))]);
  const files = { contents, place };
  const { timeline } = contents;
  if (!timeline || diagnostics.some(({ severity }) => severity === 'error')) {
    return { result: { kind: 'broken', folder, diagnostics }, files };
  }
  const resolved = await resolveReferences({ ...contents, timeline }, dates);
  return { result: { kind: 'loaded', timeline: resolved, diagnostics }, files };
}

async function findFolderProblem(folder: string): Promise<string | undefined> {
  try {
    return (await stat(folder)).isDirectory() ? undefined : fileMessages.notAFolder;
  } catch {
    return fileMessages.missingFolder(resolve(folder));
  }
}
