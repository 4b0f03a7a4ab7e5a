/** The memory of another process, in MiB. Linux only. */
import { readFile } from 'node:fs/promises';

/** The proportional set size divides what several processes map among them. */
export type Memory = { readonly rss: number; readonly pss: number };

export async function memoryOf(pid: number | undefined): Promise<Memory> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]);
  return { rss: field('Rss') / 1024, pss: field('Pss') / 1024 };
}
