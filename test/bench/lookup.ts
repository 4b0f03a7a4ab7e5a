/**
 * Measures how long it takes to find entries, beside the libraries that people would use instead: in
 * the bundled timeline, in any folder, and in generated timelines.
 *
 *     npm run bench -- lookup [--data FOLDER …] [--sizes 16983,100000]
 */
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { weightedTexts } from '../../src/lookup/words/weighted-texts.ts';
import { tokenize } from '../../src/lookup/words/tokenizer.ts';
import { formatDiagnostic } from '../../src/timeline/files/diagnostics.ts';
import { loadTimeline } from '../../src/timeline/files/load.ts';
import type { Timeline } from '../../src/timeline/model/timeline.ts';
import { generateTimeline } from './entry-generator.ts';
import { fuseOver, miniSearchOver, textsOf, uFuzzyOver } from './peers.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';

type Engine = { readonly name: string; search(query: string): unknown };

/**
 * A peer is left out of timelines in which it would take minutes. At 100,000 entries a query takes
 * Fuse seconds, and building takes MiniSearch 17 s.
 */
const PEERS = [
  { build: fuseOver, maxEntries: 20_000 },
  { build: miniSearchOver, maxEntries: 20_000 },
  { build: uFuzzyOver, maxEntries: 100_000 },
];

const KINDS = ['one word', 'two, one typo', 'four words', 'prefix', 'name', 'name, typo'] as const;
type Kind = (typeof KINDS)[number];
type Asked = ReadonlyMap<Kind, readonly string[]>;

/** Enough for a 99th percentile. A peer is asked fewer when they take longer than `MAX_PEER_MS`. */
const QUERIES = 300;
const MAX_PEER_MS = 1_500;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: ['data/iran-al-qaeda'] },
    sizes: { type: 'string', default: '16983,100000,1000000' },
  },
});

for (const folder of values.data) {
  const loaded = await loadTimeline(folder);
  if (loaded.kind === 'broken') {
    console.error(loaded.diagnostics.map(formatDiagnostic).join('\n'));
    process.exit(1);
  }
  measure(folder, loaded.timeline);
}
for (const size of values.sizes.split(',').filter(Boolean).map(Number)) {
  measure(`${size.toLocaleString('en')} generated entries`, generateTimeline(size, 7));
}

function measure(title: string, timeline: Timeline): void {
  flatten(timeline);
  const asked = questionsOver(timeline);
  console.log(`\n${title} (${timeline.entries.length} entries, ${timeline.people.length} people)`);
  console.log(
    `  ${'ms: p50/p99'.padEnd(16)}${KINDS.map((kind) => kind.padStart(16)).join('')}   build; memory`,
  );
  const ours = run(() => {
    const lookup = createLookup([timeline]);
    return { name: 'Chronocite', search: (query: string) => lookup.search(query, undefined) };
  }, asked);
  for (const { build, maxEntries } of PEERS) {
    if (timeline.entries.length <= maxEntries) run(() => build(timeline.entries), asked, ours);
  }
  measureCompletion(timeline);
}

/**
 * Reads each text once. V8 joins the pieces of a text when it is first read, and that memory would be
 * counted for whoever reads first. The sum keeps the compiler from leaving the reads out.
 */
function flatten(timeline: Timeline): void {
  let codes = 0;
  for (const entry of timeline.entries)
    for (const [text] of weightedTexts(entry)) codes += text.charCodeAt(text.length - 1) || 0;
  if (codes === 0) throw new Error('a timeline without texts cannot be measured');
}

/** Autocompletion of beginnings of names and words; Discord takes 25 choices. */
function measureCompletion(timeline: Timeline): void {
  const { complete } = createLookup([timeline]);
  const random = seeded(13);
  const typed = Array.from({ length: QUERIES }, () => {
    const text = random.next() < 0.5 ? random.pick(timeline.people).name : wordIn(timeline, random);
    return text.slice(0, 1 + random.below(text.length));
  });
  const cells = (['people', 'entries', 'queries', 'years', 'sources'] as const).map((kind) => {
    const engine = { name: kind, search: (text: string) => complete[kind](text, undefined, 25) };
    const times = timesOf(engine, typed, Infinity);
    return `${kind} ${shown(quantile(times, 0.5))}/${shown(quantile(times, 0.99))}`;
  });
  console.log(`  as you type: ${cells.join(', ')}`);
}

/** Gives the medians by kind. Those of a peer are also printed as multiples of `ours`. */
function run(build: () => Engine, asked: Asked, ours?: ReadonlyMap<Kind, number>) {
  collect();
  const before = memory();
  const started = performance.now();
  const engine = build();
  const built = performance.now() - started;
  collect();
  const held = memory() - before;
  const medians = new Map<Kind, number>();
  const cells = KINDS.map((kind) => {
    const times = timesOf(engine, asked.get(kind) ?? [], ours ? MAX_PEER_MS : Infinity);
    const [median, slow] = [quantile(times, 0.5), quantile(times, 0.99)];
    medians.set(kind, median);
    const own = ours?.get(kind);
    const ratio = own === undefined ? '' : ` ×${(median / own).toFixed(0)}`;
    return `${shown(median)}/${shown(slow)}${ratio}`.padStart(16);
  });
  console.log(
    `  ${engine.name.padEnd(16)}${cells.join('')}   ${(built / 1000).toFixed(2)} s; ${(held / 1e6).toFixed(0)} MB`,
  );
  return medians;
}

function timesOf(engine: Engine, queries: readonly string[], most: number): readonly number[] {
  // The first calls include compilation and do not count, unless they take seconds.
  const first: number[] = [];
  for (const query of queries.slice(0, 50)) {
    first.push(timeOf(engine, query));
    if (sum(first) > most) return first;
    if (sum(first) > most / 10) break;
  }
  const times: number[] = [];
  for (const query of queries) {
    times.push(timeOf(engine, query));
    if (sum(times) > most) break;
  }
  return times;
}

function timeOf(engine: Engine, query: string): number {
  const from = performance.now();
  engine.search(query);
  return performance.now() - from;
}

function sum(times: readonly number[]): number {
  return times.reduce((all, time) => all + time, 0);
}

/** Words are drawn from the texts of entries, so that common ones are asked for more often. */
function questionsOver(timeline: Timeline): Asked {
  const random = seeded(11);
  const some = (make: () => string): readonly string[] => Array.from({ length: QUERIES }, make);
  const word = (): string => wordIn(timeline, random);
  const name = (): string => random.pick(timeline.people).name;
  return new Map<Kind, readonly string[]>([
    ['one word', some(word)],
    ['two, one typo', some(() => `${word()} ${withTypo(word(), random)}`)],
    ['four words', some(() => `${word()} ${word()} ${word()} ${word()}`)],
    ['prefix', some(() => word().slice(0, 2 + random.below(3)))],
    ['name', some(name)],
    ['name, typo', some(() => withTypo(name(), random))],
  ]);
}

function wordIn(timeline: Timeline, random: Random): string {
  for (;;) {
    const { title, claims } = textsOf(random.pick(timeline.entries));
    const text = `${title} ${claims}`;
    const { start, end } = random.pick(tokenize(text));
    if (end - start > 3) return text.slice(start, end);
  }
}

/** One letter left out, in the middle. */
function withTypo(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  return text.slice(0, at) + text.slice(at + 1);
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function shown(ms: number): string {
  return ms < 0.1 ? ms.toFixed(3) : ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}
