/**
 * Loads damaged files in a child process. Prints the inputs tried, crashes (anything thrown), broken
 * promises and hangs, and exits with 1 when there was one of these.
 *
 *     node test/bench/load-fuzz.ts [INPUTS] [SEED]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutate } from '../timeline/files/mutations.ts';
import { brokenPromises, tryMutation } from '../timeline/files/trial.ts';
import { seeded } from './random.ts';

type Verdict = {
  readonly outcome: 'loaded' | 'broken' | 'crash' | 'promise';
  readonly about: string;
  readonly milliseconds: number;
};

/** Milliseconds after which one input counts as a hang; the slowest usual one takes a few hundred. */
const HANG = 20_000;

if (process.send) {
  const [folder = '', seed = '1'] = process.argv.slice(2);
  process.on('message', (input: number) => {
    void tryOne(folder, Number(seed), input).then((verdict) => process.send?.(verdict));
  });
} else {
  const [inputs = 10_000, seed = 1] = process.argv.slice(2).map(Number);
  process.exitCode = await watchOver(inputs, seed);
}

async function watchOver(inputs: number, seed: number): Promise<number> {
  const counts = { loaded: 0, broken: 0, crash: 0, promise: 0, hang: 0 };
  const folder = await mkdtemp(join(tmpdir(), 'load-fuzz-'));
  const start = () => fork(import.meta.filename, [folder, String(seed)]);
  const begun = performance.now();
  let slowest = { milliseconds: 0, input: 0 };
  let child = start();
  for (let input = 0; input < inputs; input += 1) {
    const over = new AbortController();
    const { signal } = over;
    const outcome = Promise.race([
      once(child, 'message', { signal }).then(([verdict]: Verdict[]) => verdict),
      // Out of memory, or worse.
      once(child, 'exit', { signal }).then(() => undefined),
      once(AbortSignal.timeout(HANG), 'abort', { signal }).then(() => 'hang' as const),
    ]);
    child.send(input);
    const verdict = await outcome;
    over.abort();
    const where = `seed ${seed}, input ${input}`;
    if (verdict === 'hang' || verdict === undefined) {
      counts[verdict === 'hang' ? 'hang' : 'crash'] += 1;
      console.log(`${verdict === 'hang' ? 'hang' : 'the process died'}: ${where}`);
      child.kill('SIGKILL');
      child = start();
    } else {
      counts[verdict.outcome] += 1;
      const { milliseconds } = verdict;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, input };
      if (verdict.about !== '') console.log(`${verdict.outcome}: ${where}: ${verdict.about}`);
    }
  }
  child.disconnect();
  await rm(folder, { recursive: true });
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${inputs} inputs (seed ${seed}) in ${seconds} s: ${counts.loaded} loaded, ${counts.broken} refused, ` +
      `${counts.crash} crashes, ${counts.promise} broken promises, ${counts.hang} hangs; ` +
      `slowest ${Math.round(slowest.milliseconds)} ms (input ${slowest.input})`,
  );
  return counts.crash + counts.promise + counts.hang > 0 ? 1 : 0;
}

async function tryOne(folder: string, seed: number, input: number): Promise<Verdict> {
  // Each input has a seed of its own, so that it can be repeated alone.
  const mutation = mutate(seeded(seed * 1_000_003 + input));
  const begun = performance.now();
  const verdict = (outcome: Verdict['outcome'], about: string): Verdict => {
    return { outcome, about, milliseconds: performance.now() - begun };
  };
  try {
    const result = await tryMutation(folder, mutation);
    const tried = verdict(result.kind, '');
    const promises = await brokenPromises(folder, result);
    if (promises.length === 0) return tried;
    return verdict('promise', `${mutation.done.join(', ')}: ${promises.slice(0, 3).join(' | ')}`);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return verdict('crash', `${mutation.done.join(', ')}: ${stack.slice(0, 600)}`);
  }
}
