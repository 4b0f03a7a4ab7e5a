/**
 * How long an answer takes beside a bot that answers `/ping` with a constant, through the same
 * dispatcher, socket and stand-in, in the same run. Prints ratios; the machine's speed cancels out.
 *
 *     npm run bench:latency
 */
import { performance } from 'node:perf_hooks';
import { answer, type Command } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import type { Person } from '../../src/playground/person.ts';
import { serveBot } from '../served-bot.ts';

const ping: Command = {
  definition: { name: 'ping', description: 'Answers with a constant' },
  run: () => answer({ content: 'Pong!' }),
};

type Asked = { readonly name: string; readonly ask: (person: Person) => Promise<unknown> };

const questions: readonly Asked[] = [
  { name: '/ping (constant)', ask: (person) => person.slash('ping') },
  { name: '/year 1998', ask: (person) => person.slash('year', { year: '1998' }) },
  { name: '/person', ask: (person) => person.slash('person', { name: 'سيف العدل' }) },
  { name: '/search', ask: (person) => person.slash('search', { query: 'embassy bombing 1998' }) },
  { name: 'completion of a name', ask: (person) => person.complete('person', 'name', 'saif al') },
  { name: 'completion of a query', ask: (person) => person.complete('search', 'query', 'bomb') },
];

/** Rounds of every question in turn, so that a slow moment of the machine falls on all of them. */
const ROUNDS = 40;
const WARM_UP_ROUNDS = 5;

const served = await serveBot({ commands: [...commands, ping] });
const people = Array.from({ length: 50 }, (_, index) =>
  served.standIn.person({ name: `person ${index}`, where: 'dm' }),
);

for (const concurrency of [1, 50]) {
  const times = new Map<string, number[]>(questions.map(({ name }) => [name, []]));
  const perRound = concurrency === 1 ? 5 : 1;
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const { name, ask } of questions) {
      for (let repeat = 0; repeat < perRound; repeat += 1) {
        const asked = people.slice(0, concurrency).map(async (person) => {
          const start = performance.now();
          await ask(person);
          return performance.now() - start;
        });
        const taken = await Promise.all(asked);
        if (round >= 0) times.get(name)?.push(...taken);
      }
    }
  }
  report(concurrency, times);
}
await served.close();

function report(concurrency: number, times: ReadonlyMap<string, readonly number[]>): void {
  const [constant = []] = times.values();
  console.log(`\n${concurrency} at a time       p50 ms   p99 ms   p50 ratio   p99 ratio`);
  for (const [name, taken] of times) {
    const [p50, p99] = [quantile(taken, 0.5), quantile(taken, 0.99)];
    const ratios = [p50 / quantile(constant, 0.5), p99 / quantile(constant, 0.99)];
    const columns = [p50, p99, ...ratios].map((value) => value.toFixed(2).padStart(9));
    console.log(`${name.padEnd(24)}${columns.join('')}`);
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
