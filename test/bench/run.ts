/**
 * Runs benchmarks, each in a process of its own: the main ones, or one by its name with its options.
 *
 *     npm run bench
 *     npm run bench -- lookup --sizes 16983
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What Node needs to be told for each. */
const BENCHES: ReadonlyMap<string, readonly string[]> = new Map([
  ['latency', []],
  ['http', []],
  ['footprint', []],
  // A million entries and the libraries beside us do not fit into the default of 4 GB.
  ['lookup', ['--max-old-space-size=8192']],
  ['quality', []],
  ['load', []],
  ['faults', []],
  ['soak', []],
  ['store', []],
  ['deploys', []],
  ['shards', []],
  ['schedule', ['--expose-gc']],
  ['charts', ['--expose-gc']],
]);

/** What members and operators notice first; the others measure one part. */
const MAIN = ['latency', 'footprint', 'lookup', 'quality'];

const [name, ...options] = process.argv.slice(2);
for (const bench of name === undefined ? MAIN : [name]) {
  const flags = BENCHES.get(bench);
  if (flags === undefined) {
    console.error(`No benchmark is called ${bench}; there are: ${[...BENCHES.keys()].join(', ')}`);
    process.exit(1);
  }
  console.log(`\n# ${bench}`);
  const script = join(import.meta.dirname, `${bench}.ts`);
  const { status } = spawnSync(process.execPath, [...flags, script, ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
