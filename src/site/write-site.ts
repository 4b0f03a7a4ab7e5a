/** Writes the site of a timeline into a folder, with its index for the search. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changesFeed, continueHistory, type History } from './changes.ts';
import { pageFiles } from './pages.ts';
import type { Site, SiteFile } from './site.ts';
import { toYear } from '../dates/calendar.ts';
import type { Messages } from '../i18n/language.ts';
import { FORMATS, formatTimeline, type FormatName } from '../timeline/export/formats.ts';
import { timelineAddress } from '../timeline/model/addresses.ts';
import type { Entry, Person, Source, Timeline } from '../timeline/model/timeline.ts';

export type SiteOptions = {
  readonly messages: Messages;
  /** Where the folder will be served, with a slash at its end. Without it there are no citations and no feed. */
  readonly publicUrl?: string | undefined;
};

/** Resolves to the number of files. What was in the timeline's part of the folder is replaced. */
export async function writeSite(
  timeline: Timeline,
  folder: string,
  options: SiteOptions,
): Promise<number> {
  const site = siteOf(timeline, options);
  const root = timelineAddress(timeline);
  const historyFile = join(folder, root, 'history.json');
  const history = continueHistory(site, await readHistory(historyFile));
  await rm(join(folder, root), { recursive: true, force: true });
  const downloads = await downloadFiles(timeline);
  const feed = changesFeed(site, history);
  const assets = ['style.css', 'search.js'].map(async (name) => ({
    path: `${root}${name}`,
    text: await readFile(fileURLToPath(new URL(`assets/${name}`, import.meta.url)), 'utf8'),
  }));
  const files = [
    ...pageFiles(site, downloads),
    ...downloads,
    ...(await Promise.all(assets)),
    ...(feed === undefined ? [] : [{ path: `${root}changes.xml`, text: feed }]),
    { path: `${root}history.json`, text: `${JSON.stringify(history, null, 1)}\n` },
  ];
  await writeAll(files, folder);
  await writeIndex(join(folder, root));
  return files.length;
}

function siteOf(timeline: Timeline, { messages, publicUrl }: SiteOptions): Site {
  const entriesOf = new Map<Person | Source, Entry[]>();
  const years = new Set<number>();
  for (const entry of timeline.entries) {
    for (const person of entry.people)
      entriesOf.set(person, [...(entriesOf.get(person) ?? []), entry]);
    for (const { first, last } of entry.date.spans) {
      for (const year of yearsBetween(toYear(first), toYear(last))) years.add(year);
    }
  }
  return {
    timeline,
    messages,
    publicUrl,
    entriesOf,
    years: [...years].toSorted((one, other) => one - other),
  };
}

/** A long or open time would give pages that hold nothing else. */
const MOST_YEARS = 50;

function yearsBetween(first: number, last: number): readonly number[] {
  if (!Number.isFinite(first)) return Number.isFinite(last) ? [last] : [];
  if (!Number.isFinite(last)) return [first];
  if (last - first >= MOST_YEARS) return [first, last];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

async function readHistory(file: string): Promise<History> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as History;
  } catch {
    // The first time, or not by us.
    return {};
  }
}

async function downloadFiles(timeline: Timeline): Promise<readonly SiteFile[]> {
  const root = timelineAddress(timeline);
  return Promise.all(
    DOWNLOADS.map(async (name) => ({
      path: `${root}${timeline.id}.${name}.${FORMATS[name].extension}`.replace(
        /\.(\w+)\.\1$/u,
        '.$1',
      ),
      text: (await formatTimeline(name, timeline)).text,
    })),
  );
}

const DOWNLOADS = [
  'csv',
  'markdown',
  'ical',
  'bibtex',
  'csl',
  'jsonld',
  'timelinejs',
] as const satisfies readonly FormatName[];

/** Files that are being written at once. A system lets a process have some thousand open. */
const AT_ONCE = 64;

async function writeAll(files: readonly SiteFile[], folder: string): Promise<void> {
  for (const path of new Set(files.map((file) => dirname(file.path)))) {
    await mkdir(join(folder, path), { recursive: true });
  }
  for (let start = 0; start < files.length; start += AT_ONCE) {
    await Promise.all(
      files
        .slice(start, start + AT_ONCE)
        .map(({ path, text }) => writeFile(join(folder, path), text)),
    );
  }
}

async function writeIndex(root: string): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({
      rootSelector: 'main',
      excludeSelectors: ['.cite', 'nav'],
    });
    if (!index) throw new Error(errors.join('; '));
    await index.addDirectory({ path: root, glob: '{entries,people,sources}/*.html' });
    await index.writeFiles({ outputPath: join(root, 'search') });
  } finally {
    await pagefind.close();
  }
}
