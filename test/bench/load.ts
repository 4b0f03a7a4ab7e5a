/**
 * Measures loading and checking a timeline: time, memory afterwards, and the longest time for which
 * the bot could not answer. In the same run, `yaml` alone parses the same files for comparison.
 *
 * 70,000 generated entries are the largest file that is read, 64 MB.
 *
 *     npm run bench -- load [--data FOLDER …] [--entries 16983]
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';
import { FILE_KINDS, filePath } from '../../src/timeline/files/read-file.ts';
import { loadTimeline } from '../../src/timeline/files/load.ts';
import { losslessSchema } from '../../src/timeline/import/lossless-json.ts';
import { formatFiles, writeFiles } from '../../src/timeline/files/write-files.ts';
import { seeded, type Random } from './random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true },
    entries: { type: 'string', multiple: true, default: ['16983', '70000'] },
  },
});

const SYLLABLES = [
  'ka',
  'lo',
  'mir',
  'ta',
  'sen',
  'dra',
  'vi',
  'nor',
  'e',
  'shi',
  'bu',
  'gal',
] as const;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

console.log('                load+check         CPU per   longest      heap   CPU beside');
console.log('  entries      wall       CPU        entry     block     after   yaml alone');
for (const folder of values.data ?? ['data/iran-al-qaeda']) await measure(folder);
if (!values.data) {
  for (const entries of values.entries.map(Number)) {
    const folder = await mkdtemp(join(tmpdir(), 'load-bench-'));
    try {
      await writeGenerated(join(folder, 'made'), entries);
      await measure(join(folder, 'made'));
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}

async function measure(folder: string): Promise<void> {
  // Once before the measurement, so that the code is compiled.
  await loadTimeline('data/iran-al-qaeda');
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const loaded = await time(() => loadTimeline(folder));
  delays.disable();
  const result = loaded.value;
  if (result.kind === 'broken') {
    console.log(`${folder} is broken; see npm run check:data`);
    return;
  }
  collectGarbage();
  const heap = process.memoryUsage().heapUsed - before;
  const texts = await Promise.all(
    FILE_KINDS.map((kind) => readFile(filePath(folder, kind), 'utf8')),
  );
  const parsed = await time(() => texts.map((text) => parse(text)));
  const { entries } = result.timeline;
  console.log(
    [
      entries.length.toLocaleString('en-GB').padStart(9),
      `${Math.round(loaded.wall)} ms`.padStart(10),
      `${Math.round(loaded.cpu)} ms`.padStart(10),
      `${((1000 * loaded.cpu) / entries.length).toFixed(0)} µs`.padStart(13),
      `${Math.round(delays.max / 1e6)} ms`.padStart(10),
      `${(heap / 2 ** 20).toFixed(1)} MB`.padStart(10),
      (loaded.cpu / parsed.cpu).toFixed(2).padStart(13),
    ].join(''),
  );
}

/** In milliseconds. Other programs on the machine lengthen `wall`, and hardly `cpu`. */
async function time<Value>(
  work: () => Value | Promise<Value>,
): Promise<{ readonly value: Value; readonly wall: number; readonly cpu: number }> {
  const spent = process.cpuUsage();
  const begun = performance.now();
  const value = await work();
  const { user, system } = process.cpuUsage(spent);
  return { value, wall: performance.now() - begun, cpu: (user + system) / 1000 };
}

/** Entries like those of a real timeline: two claims, three citations, some people. */
async function writeGenerated(folder: string, entries: number): Promise<void> {
  const random = seeded(1998);
  const people = Math.ceil(entries / 20);
  const sources = Math.ceil(entries / 2);
  const cite = () => `source-${random.below(sources)}`;
  const files = losslessSchema.parse({
    chronocite: 1,
    timeline: {
      id: 'generated',
      title: 'Generated',
      summary: words(random, 30),
      version: '1.0.0',
      updated: '2100',
      licence: 'CC0',
      corrections: 'None.',
    },
    entries: Array.from({ length: entries }, (_, nth) => ({
      id: `entry-${nth}`,
      title: words(random, 8),
      date: randomDate(random),
      claims: [
        {
          text: words(random, 30),
          standing: 'reported',
          by: words(random, 3),
          sources: [cite(), cite()],
        },
        {
          text: words(random, 20),
          standing: 'denial',
          by: words(random, 3),
          sources: [{ source: cite(), locator: 'p. 7' }],
        },
      ],
      people: [`person-${random.below(people)}`],
      tags: [word(random)],
    })),
    people: Array.from({ length: people }, (_, nth) => ({
      id: `person-${nth}`,
      name: `${word(random)} ${nth}`,
      about: words(random, 12),
      sources: [cite()],
      aliases: [`${word(random)} ${word(random)} ${nth}`, { name: word(random), weak: true }],
    })),
    sources: Array.from({ length: sources }, (_, nth) => ({
      id: `source-${nth}`,
      type: 'article-newspaper',
      title: words(random, 8),
      'container-title': words(random, 2),
      issued: {
        'date-parts': [[2000 + random.below(25), 1 + random.below(12), 1 + random.below(28)]],
      },
      URL: `https://source.example/${nth}`,
    })),
  });
  await writeFiles(folder, formatFiles(files, folder));
}

function randomDate(random: Random): string {
  const day = new Date(Date.UTC(1900 + random.below(100), random.below(12), 1 + random.below(28)));
  return day.toISOString().slice(0, random.pick([4, 7, 10, 10, 10]));
}

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => word(random)).join(' ');
}

function word(random: Random): string {
  return Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join('');
}
