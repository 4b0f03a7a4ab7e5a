/**
 * Lets the bot answer while it loads a large timeline again: 100,000 entries take seconds, and
 * Discord waits three seconds for an answer.
 */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work at a time: an answer that comes this much later goes unnoticed. */
const STRETCH = 15;

/** Items: a batch of the slowest work takes far less than `STRETCH`. */
const BATCH = 50;

/** Lets everything that waits run first. */
export async function yieldToEventLoop(): Promise<void> {
  await setImmediate();
}

/** The items in batches. Between two of them it yields when work has gone on for `STRETCH`. */
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
