/** Writes the site of a timeline into a folder, with its index for the search. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { changesFeed, continueHistory, type History } from './changes.ts';
import { createSite } from './create-site.ts';
import { pageFile } from './frame.ts';
import { writeOnePage } from './one-page.ts';
import { writePages } from './pages.ts';
import { similarNames } from './searched-names.ts';
import type { SiteFile } from './site.ts';
import type { Messages } from '../i18n/language.ts';
import { FORMATS, formatTimeline, type FormatName } from '../timeline/export/formats.ts';
import { timelineAddress } from '../timeline/model/addresses.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

export type SiteOptions = {
  readonly messages: Messages;
  /** Where the folder will be served, with a slash at its end. Without it there are no citations and no feed. */
  readonly publicUrl: string | undefined;
};

/** Resolves to the number of files. What was in the timeline's part of the folder is replaced. */
export async function writeSite(
  timeline: Timeline,
  folder: string,
  options: SiteOptions,
): Promise<number> {
  const site = createSite(timeline, { ...options, isOneFile: false });
  const root = timelineAddress(timeline);
  const historyFile = join(folder, root, 'history.json');
  const history = continueHistory(site, await readHistory(historyFile));
  await rm(join(folder, root), { recursive: true, force: true });
  const downloads = await downloadFiles(timeline);
  const feed = changesFeed(site, history);
  const assets = Object.entries(ASSETS).map(async ([name, url]) => ({
    path: `${root}${name}`,
    text: await readFile(new URL(url), 'utf8'),
  }));
  const others = [
    ...downloads,
    ...(await Promise.all(assets)),
    ...(feed === undefined ? [] : [{ path: `${root}changes.xml`, text: feed }]),
    { path: `${root}names.json`, text: similarNames(timeline) },
    { path: `${root}history.json`, text: `${JSON.stringify(history, null, 1)}\n` },
  ];
  const pages = writePages(site, downloads).map((page) => pageFile(page, site));
  const count = (await writeAll(pages, folder)) + (await writeAll(others, folder));
  await writeIndex(join(folder, root));
  return count;
}

/** The same in one file that needs no other, except what a search and a feed need. */
export async function writeSiteFile(
  timeline: Timeline,
  file: string,
  options: SiteOptions,
): Promise<void> {
  const site = createSite(timeline, { ...options, isOneFile: true });
  const style = await readFile(new URL(ASSETS['style.css']), 'utf8');
  await writeFile(file, writeOnePage(site, writePages(site, []), style));
}

/** Files of a site that are the same for every timeline. */
const ASSETS = {
  'style.css': new URL('assets/style.css', import.meta.url).href,
  'search.js': new URL('assets/search.js', import.meta.url).href,
  'fuse.js': new URL('fuse.basic.min.mjs', import.meta.resolve('fuse.js')).href,
};

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

/** Resolves to their number. Pages are made as they are written, since those of a large record fill gigabytes. */
async function writeAll(files: Iterable<SiteFile>, folder: string): Promise<number> {
  let count = 0;
  let batch: SiteFile[] = [];
  for (const file of files) {
    batch.push(file);
    count += 1;
    if (batch.length < AT_ONCE) continue;
    await writeBatch(batch, folder);
    batch = [];
  }
  await writeBatch(batch, folder);
  return count;
}

async function writeBatch(files: readonly SiteFile[], folder: string): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  await Promise.all([...folders].map((one) => mkdir(one, { recursive: true })));
  await Promise.all(files.map(({ path, text }) => writeFile(join(folder, path), text)));
}

/** Pagefind also brings pages and styles of its own, which the search of the site does not need. */
const UNUSED = /-ui\.(?:css|js)$|^pagefind-highlight\.js$/u;

/** Years and lists hold nothing of their own. */
const SEARCHED = '{entries,people,sources}/*.html';

async function writeIndex(folder: string): Promise<void> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({
      rootSelector: 'main',
      excludeSelectors: ['.cite', 'nav', '.anchor', '.open'],
    });
    if (!index) throw new Error(errors.join('; '));
    await index.addDirectory({ path: folder, glob: SEARCHED });
    const outputPath = join(folder, 'search');
    await index.writeFiles({ outputPath });
    for (const file of (await readdir(outputPath)).filter((name) => UNUSED.test(name)))
      await rm(join(outputPath, file));
  } finally {
    await pagefind.close();
  }
}
