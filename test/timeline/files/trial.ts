/** Loads a folder with a damaged file, and says which promises the result breaks. */
import { readFile, writeFile } from 'node:fs/promises';
import { FILE_KINDS, filePath } from '../../../src/timeline/files/read-file.ts';
import { formatDiagnostic } from '../../../src/timeline/files/diagnostics.ts';
import { loadTimeline, type LoadResult } from '../../../src/timeline/files/load.ts';
import type { Timeline } from '../../../src/timeline/model/timeline.ts';
import { VALID } from '../folder.ts';
import type { Mutation } from './mutations.ts';

/** `folder` is overwritten. Whatever the loader throws is thrown. */
export async function tryMutation(folder: string, { kind, bytes }: Mutation): Promise<LoadResult> {
  for (const each of FILE_KINDS) {
    await writeFile(filePath(folder, each), each === kind ? bytes : VALID[each]);
  }
  return loadTimeline(folder);
}

/** The promises that a result breaks. */
export async function brokenPromises(
  folder: string,
  result: LoadResult,
): Promise<readonly string[]> {
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  const lines = new Map<string, number>();
  for (const kind of FILE_KINDS) {
    const text = await readFile(filePath(folder, kind), 'latin1');
    lines.set(filePath(folder, kind), text.split('\n').length);
  }
  const broken = result.diagnostics.flatMap((diagnostic) => {
    const formatted = formatDiagnostic(diagnostic);
    const found: string[] = [];
    if (diagnostic.line < 1 || diagnostic.line > (lines.get(diagnostic.file) ?? 0))
      found.push('no such line');
    if (diagnostic.column < 1 || !Number.isInteger(diagnostic.column)) found.push('no such column');
    if (/undefined|\[object/.test(diagnostic.message)) found.push('a word of the machine');
    return found.map((what) => `${what}: ${formatted}`);
  });
  if (result.kind === 'broken') {
    return errors.length === 0 ? [...broken, 'broken without an error'] : broken;
  }
  if (errors.length > 0) broken.push('loaded with an error');
  return [...broken, ...flawsOf(result.timeline)];
}

function flawsOf({ entries }: Timeline): readonly string[] {
  const flaws: string[] = [];
  let before = -Infinity;
  for (const { id, date, claims } of entries) {
    if (!(date.first <= date.last)) flaws.push(`${id} ends before it begins`);
    if (date.first < before) flaws.push(`${id} stands before what it follows`);
    before = date.first;
    if (claims.length === 0) flaws.push(`${id} makes no claim`);
    for (const { citations } of claims) {
      if (citations.length === 0) flaws.push(`${id} makes a claim without a source`);
      if (citations.some(({ source }) => !source)) flaws.push(`${id} cites nothing`);
    }
  }
  return flaws;
}
