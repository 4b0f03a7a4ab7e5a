/**
 * What a chart costs, by number of entries: CPU, the longest stretch for which it holds the event loop, and the
 * size of its PNG; and memory after 1,000 different charts. Each chart is drawn anew. Times are also printed as
 * multiples of an empty picture of the same size, drawn in turn, so that the machine's speed cancels out.
 *
 *     npm run bench -- charts [--runs 40]
 */
import { parseArgs } from 'node:util';
import { seeded } from './random.ts';
import { leadClaim } from '../../src/answers/shown-claim.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { drawPng } from '../../src/charts/draw-png.ts';
import { parseDate } from '../../src/dates/parse-date.ts';
import { messagesFor } from '../../src/i18n/language.ts';
import { bundledTimeline } from '../bundled.ts';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '40' } } });
const runs = Number(options.runs);

const SIZES = [1, 5, 14, 40, 300, 5_000];

const random = seeded(1);
const items = bundledTimeline.entries.map((entry) => ({ entry, claim: leadClaim(entry) }));
let charts = 0;

/** Entries by chance, at times by chance, so that no two charts are alike. */
function anyChart(count: number): Chart {
  charts += 1;
  const entries = Array.from({ length: count }, () => {
    const item = random.pick(items);
    return { ...item, entry: { ...item.entry, date: anyDate() } };
  });
  return {
    title: `${charts} · سيف العدل`,
    entries: entries.toSorted((one, other) => one.entry.date.first - other.entry.date.first),
    footer: bundledTimeline.licence,
    messages: messagesFor('en'),
  };
}

function anyDate() {
  const year = 1_900 + random.below(127);
  const month = String(1 + random.below(12)).padStart(2, '0');
  const day = String(1 + random.below(28)).padStart(2, '0');
  return parseDate(
    random.pick([`${year}`, `${year}-${month}`, `${year}-${month}-${day}`, `${year}/${year + 2}`]),
  );
}

type Cost = {
  readonly cpuMs: number;
  /** CPU of the main thread from the call until it gives the event loop back: turns of other processes do not count. */
  readonly stretchMs: number;
  readonly kilobytes: number;
};

async function cost(draw: () => Promise<Uint8Array>): Promise<Cost> {
  const cpu = process.cpuUsage();
  const before = process.threadCpuUsage();
  const drawing = draw();
  const stretch = process.threadCpuUsage(before);
  const { length } = await drawing;
  const { user, system } = process.cpuUsage(cpu);
  return {
    cpuMs: (user + system) / 1_000,
    stretchMs: (stretch.user + stretch.system) / 1_000,
    kilobytes: length / 1_000,
  };
}

/** As large as the picture of 40 entries. */
const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="896"/>';

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function line(name: string, costs: readonly Cost[], constantMs: number): string {
  const both = (values: readonly number[]) =>
    [0.5, 0.99].map((share) => percentile(values, share).toFixed(1)).join(' / ');
  const cpu = costs.map(({ cpuMs }) => cpuMs);
  const largest = Math.max(...costs.map(({ kilobytes }) => kilobytes));
  return [
    name,
    both(cpu),
    `${(percentile(cpu, 0.5) / constantMs).toFixed(1)} ×`,
    both(costs.map(({ stretchMs }) => stretchMs)),
    `${largest.toFixed(0)} kB`,
  ].join('\t');
}

async function measureTimes(): Promise<void> {
  // The first charts load fonts and compile what draws.
  for (const size of SIZES) await drawChart(anyChart(size));
  const empty: Cost[] = [];
  const drawn = new Map(SIZES.map((size) => [size, [] as Cost[]]));
  for (let run = 0; run < runs; run += 1) {
    empty.push(await cost(() => drawPng(EMPTY)));
    for (const [size, costs] of drawn) {
      const chart = anyChart(size);
      costs.push(await cost(async () => (await drawChart(chart)).png));
    }
  }
  const constant = percentile(
    empty.map(({ cpuMs }) => cpuMs),
    0.5,
  );
  console.log('entries\tCPU p50 / p99, ms\tof empty\tstretch p50 / p99, ms\tlargest PNG');
  console.log(line('empty', empty, constant));
  for (const [size, costs] of drawn) console.log(line(String(size), costs, constant));
}

async function measureMemory(): Promise<void> {
  const used = () => {
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    return `${(rss / 2 ** 20).toFixed(0)} MiB, heap ${(heapUsed / 2 ** 20).toFixed(0)} MiB`;
  };
  for (let count = 0; count <= 1_000; count += 1) {
    if ([0, 100, 500, 1_000].includes(count)) console.log(`after ${count} more charts\t${used()}`);
    await drawChart(anyChart(40));
  }
}

await measureTimes();
await measureMemory();
