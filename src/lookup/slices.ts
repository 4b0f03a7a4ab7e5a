/**
 * Long work in slices. Indexing a timeline of 64 MB takes seconds, and a running bot answers between two
 * slices: Discord waits three seconds for an answer.
 */
import { setImmediate } from 'node:timers/promises';

/** Work that stops at each `yield`, where it can be left for a while. */
export type Slices<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds of work at a time: an answer that comes this much later goes unnoticed. */
const SLICE = 10;

/** Does all of the work in one go. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does the work slice by slice, and lets everything that waits run in between. */
export async function inSlices<Result>(work: Slices<Result>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    await setImmediate();
    since = performance.now();
  }
}
