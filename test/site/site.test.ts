import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'htmlparser2';
import { messagesFor } from '../../src/i18n/language.ts';
import { writeSite, writeSiteFile } from '../../src/site/write-site.ts';
import type { Timeline } from '../../src/timeline/model/timeline.ts';
import { unansweredLine } from '../../src/timeline/model/unanswered.ts';
import { bundledTimeline } from '../bundled.ts';

const PUBLIC_URL = 'https://example.org/record/';

type Page = { readonly text: string; readonly links: readonly string[]; readonly ids: Set<string> };

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  folders.push(folder);
  return folder;
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function write(
  timeline: Timeline,
  language: string,
  publicUrl?: string,
): Promise<Map<string, Page>> {
  const folder = await newFolder();
  await writeSite(timeline, folder, { messages: messagesFor(language), publicUrl });
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(folder.length + 1), parse(await readFile(path, 'utf8'))] as const;
    });
  return new Map(await Promise.all(read));
}

function parse(text: string): Page {
  const links: string[] = [];
  const ids = new Set<string>();
  if (text.startsWith('<!doctype')) visit(parseDocument(text));
  return { text, links, ids };

  function visit(node: object): void {
    const { attribs = {}, children = [] } = node as {
      attribs?: Record<string, string>;
      children?: readonly object[];
    };
    for (const name of ['href', 'src']) if (attribs[name] !== undefined) links.push(attribs[name]);
    if (attribs['id'] !== undefined) {
      if (ids.has(attribs['id'])) throw new Error(`two of ${attribs['id']}`);
      ids.add(attribs['id']);
    }
    children.forEach(visit);
  }
}

/** Links that lead to no file or to no place of it. */
function brokenLinks(pages: ReadonlyMap<string, Page>): readonly string[] {
  return [...pages].flatMap(([path, { links }]) =>
    links
      .filter((link) => !/^https?:/u.test(link))
      .filter((link) => {
        const [file = '', place] = link.split('#');
        const to = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
        const page = pages.get(to);
        return page === undefined || (place !== undefined && !page.ids.has(decodeURI(place)));
      })
      .map((link) => `${path} → ${link}`),
  );
}

const HOSTILE = `"><script>alert(1)</script>&'</title>`;

const hostileTimeline: Timeline = (() => {
  const [entry] = bundledTimeline.entries;
  const [claim] = entry?.claims ?? [];
  if (!entry || !claim) throw new Error('the bundled timeline has changed');
  const source = {
    ...(claim.citations[0]?.source as (typeof claim.citations)[0]['source']),
    title: HOSTILE,
    short: HOSTILE,
    full: HOSTILE,
  };
  const citations = [{ source, locator: HOSTILE }];
  const person = {
    ...(bundledTimeline.people[0] as Timeline['people'][0]),
    name: HOSTILE,
    about: HOSTILE,
  };
  const hostile = {
    ...claim,
    text: HOSTILE,
    by: HOSTILE,
    citations,
    speakers: [],
    denies: [],
    deniedBy: [],
  };
  return {
    ...bundledTimeline,
    title: HOSTILE,
    summary: HOSTILE,
    licence: HOSTILE,
    corrections: HOSTILE,
    entries: [
      {
        ...entry,
        title: HOSTILE,
        places: [HOSTILE],
        people: [person],
        errata: [],
        claims: [hostile],
      },
    ],
    people: [person],
    sources: [source],
  };
})();

describe('the site of the bundled timeline', () => {
  let pages: Map<string, Page>;
  beforeAll(async () => {
    pages = await write(bundledTimeline, 'en', PUBLIC_URL);
  });

  test('has a page for every entry, person, body and source', () => {
    const { entries, people, sources } = bundledTimeline;
    const expected = [
      ...entries.map(({ id }) => `entries/${id}`),
      ...people.map(({ id }) => `people/${id}`),
      ...sources.map(({ id }) => `sources/${id}`),
    ];
    const missing = expected.filter((path) => !pages.has(`iran-al-qaeda/${path}.html`));
    expect(missing).toEqual([]);
  });

  test('has no link that leads nowhere, and no two places of one name in a page', () => {
    expect(brokenLinks(pages)).toEqual([]);
  });

  test('shows every claim of every entry, with each of its sources', () => {
    for (const entry of bundledTimeline.entries) {
      const page = pages.get(`iran-al-qaeda/entries/${entry.id}.html`);
      for (const { citations } of entry.claims) {
        for (const { source } of citations)
          expect(page?.links).toContain(`../../iran-al-qaeda/sources/${source.id}.html`);
      }
      const claims = [...(page?.ids ?? [])].filter((id) => id.startsWith('claim-'));
      expect(claims).toHaveLength(entry.claims.length);
    }
  });

  test('says how a claim is cited, with an address that leads to it', () => {
    const page = pages.get('iran-al-qaeda/entries/masri-killing-2020.html');
    const claim = [...(page?.ids ?? [])].find((id) => id.startsWith('claim-'));
    const url = `${PUBLIC_URL}iran-al-qaeda/entries/masri-killing-2020.html#${claim}`;
    expect(page?.text).toContain(`url = {${url}}`);
    expect(page?.text).toContain(`&#34;URL&#34;: &#34;${url}&#34;`);
  });

  test('cites a page as APA has it, with the date of the edition', () => {
    const { updated, title, version } = bundledTimeline;
    const [year, month, day] = updated.edtf.split('-').map(Number);
    const monthName = new Date(updated.edtf).toLocaleString('en-US', { month: 'long' });
    expect(month).toBeGreaterThan(0);
    expect(pages.get('iran-al-qaeda/years/2003.html')?.text).toContain(
      `2003. (${year}, ${monthName} ${day}). In ${title} (Version ${version}). ${PUBLIC_URL}`,
    );
  });

  test('leads from a year to the one before and the one after', () => {
    const links = pages.get('iran-al-qaeda/years/2003.html')?.links;
    expect(links).toContain('../../iran-al-qaeda/years/2002.html');
    expect(links).toContain('../../iran-al-qaeda/years/2004.html');
  });

  test('says that no answer was found where nobody who is accused has answered', () => {
    const unanswered = bundledTimeline.entries.filter((entry) => entry.unanswered);
    expect(unanswered.length).toBeGreaterThan(0);
    for (const entry of unanswered)
      expect(pages.get(`iran-al-qaeda/entries/${entry.id}.html`)?.text).toContain(
        unansweredLine(entry, messagesFor('en')),
      );
  });

  test('names who denies a claim on the pages of its source and its speaker', () => {
    for (const { claims } of bundledTimeline.entries) {
      for (const { deniedBy, citations } of claims.filter((claim) => claim.deniedBy.length > 0)) {
        const source = citations[0]?.source.id;
        const text = pages.get(`iran-al-qaeda/sources/${source}.html`)?.text;
        expect(text).toContain('class="denied"');
        expect(deniedBy.length).toBeGreaterThan(0);
      }
    }
  });

  test('has a feed whose entries have ids, links and dates', () => {
    const { text = '' } = pages.get('iran-al-qaeda/changes.xml') ?? {};
    expect(text).toMatch(/<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/u);
    const items = text.match(/<entry>.*?<\/entry>/gsu) ?? [];
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item).toMatch(
        /<id>https:\/\/example\.org\/record\/iran-al-qaeda\/entries\/[^<]+<\/id>/u,
      );
      expect(item).toMatch(/<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/u);
      expect(item).toMatch(/<title/u);
    }
  });

  test('brings nothing of the search that it does not use', () => {
    expect([...pages.keys()].filter((path) => /ui\.|highlight/u.test(path))).toEqual([]);
  });
});

test('without its address, a site has no citations and no feed, and its links lead somewhere', async () => {
  const pages = await write(bundledTimeline, 'fa');
  expect(brokenLinks(pages)).toEqual([]);
  expect(pages.has('iran-al-qaeda/changes.xml')).toBe(false);
  const { text } = pages.get('iran-al-qaeda/index.html') as Page;
  expect(text).toContain('<html lang="fa" dir="rtl">');
  expect(text).not.toContain('class="cite"');
});

test('a hostile text is shown as it is written, and nothing of it runs', async () => {
  const pages = await write(hostileTimeline, 'en', PUBLIC_URL);
  const shown = [...pages].filter(([path]) => path.endsWith('.html')).map(([, { text }]) => text);
  expect(shown.join('')).toContain('&#60;script&#62;alert(1)');
  expect(shown.join('')).not.toContain('<script>alert');
  // What the feed holds is HTML once more.
  expect(pages.get('iran-al-qaeda/changes.xml')?.text).toContain('&#60;script&#62;alert(1)');
  expect(pages.get('iran-al-qaeda/changes.xml')?.text).not.toContain('<script>alert');
});

test('the site in one file needs no other, and all its links lead to places of it', async () => {
  const file = join(await newFolder(), 'site.html');
  await writeSiteFile(bundledTimeline, file, {
    messages: messagesFor('en'),
    publicUrl: PUBLIC_URL,
  });
  const page = parse(await readFile(file, 'utf8'));
  expect(brokenLinks(new Map([['site.html', page]]))).toEqual([]);
  expect(page.text).not.toContain('<script src');
  const { entries, people, sources } = bundledTimeline;
  for (const { id } of entries) expect(page.ids).toContain(`iran-al-qaeda/entries/${id}`);
  for (const { id } of people) expect(page.ids).toContain(`iran-al-qaeda/people/${id}`);
  for (const { id } of sources) expect(page.ids).toContain(`iran-al-qaeda/sources/${id}`);
});
