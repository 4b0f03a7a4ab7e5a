/** Imports a foreign file as `npm run import` does, and loads what came of it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importFile } from '../../src/timeline/cli/import.ts';
import { loadTimeline } from '../../src/timeline/files/load.ts';
import { emptyFolder } from './folder.ts';

export const TODAY = '2026-11-22';

/** Imports a file with this content. */
export async function imported(name: string, content: string | Uint8Array, ...options: string[]) {
  const folder = await emptyFolder();
  const file = join(folder, name);
  const made = join(folder, 'made');
  await writeFile(file, content);
  const output: string[] = [];
  const status = await importFile([file, made, ...options], (line) => output.push(line), TODAY);
  const report = await reportIn(made);
  const result = await loadTimeline(made);
  const entries = result.kind === 'loaded' ? result.timeline.entries : [];
  return { status, output: output.join('\n'), report, result, entries, folder: made };
}

/** The lines of a folder's report. */
export async function reportIn(folder: string): Promise<readonly Record<string, unknown>[]> {
  const text = await readFile(join(folder, 'import-report.jsonl'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
