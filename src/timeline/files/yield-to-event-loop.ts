/**
 * Lets the bot answer while a large timeline is read again: a reload of 100,000 entries takes
 * seconds, and Discord waits three for an answer.
 */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work at a stretch; an answer that comes this much later is not noticed. */
const STRETCH = 15;

/** Small enough that a batch of the slowest work stays well below a stretch. */
const BATCH = 50;

/** Lets everything that waits have its turn. */
export async function yieldToEventLoop(): Promise<void> {
  await setImmediate();
}

/** The items, some at a time, with a breath between them when work went on for a stretch. */
export async function* inBatches<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  let since = performance.now();
  for (let from = 0; from < items.length; from += BATCH) {
    yield items.slice(from, from + BATCH);
    if (performance.now() - since > STRETCH) {
      await yieldToEventLoop();
      since = performance.now();
    }
  }
}
