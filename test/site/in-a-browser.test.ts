/** The site as it is read: in a real browser, on a phone and a desk, by day and by night, by keyboard. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from '../../playground/test/axe.ts';
import { launchBrowser } from '../../playground/test/browser.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import { writeSite, writeSiteFile } from '../../src/site/write-site.ts';
import { bundledTimeline } from '../bundled.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.xml': 'application/atom+xml',
};

const PUBLIC_URL = 'https://example.org/record/';
const PAGES = {
  'the overview': 'index.html',
  'an entry': 'entries/masri-killing-2020.html',
  'an entry with differing accounts': 'entries/september-11-2001.html',
  'a year': 'years/2003.html',
  'a person': 'people/saif-al-adel.html',
  'a body': 'people/iran.html',
  people: 'people.html',
  sources: 'sources.html',
  'a source': 'sources/911-report.html',
  'the search': 'search.html?q=zawahiri',
};

type AtomNode = {
  readonly id: readonly string[];
  readonly title: readonly string[];
  readonly updated: readonly string[];
  /** `rel` and `href`. */
  readonly links: readonly (readonly [string, string])[];
};

type AtomFeed = { readonly whole: AtomNode; readonly entries: readonly AtomNode[] };

describe.skipIf(inject('noBrowser') !== undefined)('the site in a browser', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  let folder: string;
  let server: Server;
  let problems: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'));
    for (const { code } of languages) {
      const options = { messages: messagesFor(code), publicUrl: PUBLIC_URL };
      await writeSite(bundledTimeline, join(folder, code), options);
    }
    const english = { messages: messagesFor('en'), publicUrl: PUBLIC_URL };
    await writeSiteFile(bundledTimeline, join(folder, 'one.html'), english);
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
      readFile(join(folder, decodeURIComponent(pathname))).then(
        (content) => response.writeHead(200, { 'content-type': type }).end(content),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
    await rm(folder, { recursive: true });
  });

  async function open(path: string, width = 1280, colorScheme: 'dark' | 'light' = 'light') {
    problems = [];
    const viewport = { width, height: 800 };
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    // Files that are missing and what the policy of the page forbids are told here.
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/${path}`);
    return page;
  }

  const inLanguage = (code: string, path: string) => `${code}/iran-al-qaeda/${path}`;

  describe.each([
    ['en', 1280, 'light'],
    ['fa', 390, 'dark'],
    ['en', 390, 'light'],
    ['fa', 1280, 'dark'],
  ] as const)('in %s, %i pixels wide, %s', (code, width, scheme) => {
    test.each(Object.entries(PAGES))(
      'axe finds nothing in %s, nor does it scroll sideways',
      async (_, path) => {
        const page = await open(inLanguage(code, path), width, scheme);
        if (path.startsWith('search')) await page.locator('section li a').first().waitFor();
        expect(await violations(page)).toEqual([]);
        const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(over)).toBe(0);
        expect(problems).toEqual([]);
        await page.context().close();
      },
    );
  });

  test.each([
    ['zawahiri', 'Ayman al-Zawahiri'],
    ['الظواهري', 'Ayman al-Zawahiri'],
    ['الظواهری', 'Ayman al-Zawahiri'],
    ['سیف العدل', 'Saif al-Adel'],
    ['sayf al-adl', 'Saif al-Adel'],
    ['Khātamī', 'Mohammad Khatami'],
  ])('the search finds for %s first the person', async (query, name) => {
    for (const code of ['en', 'fa']) {
      const page = await open(inLanguage(code, `search.html?q=${encodeURIComponent(query)}`));
      const first = page.locator('section:not([hidden]) li a').first();
      expect(await first.textContent()).toBe(name);
      await page.context().close();
    }
  });

  test.each(['en', 'fa'])(
    'each text of a chart begins where it was laid out, in %s',
    async (code) => {
      for (const path of [PAGES['the overview'], PAGES['a year']]) {
        const page = await open(inLanguage(code, path));
        const shifts = (await page.evaluate(`[...document.querySelectorAll('.chart.wide text')].map(
        (text) => Math.abs(text.getBBox().x - Number(text.getAttribute('x'))))`)) as number[];
        expect(shifts.length).toBeGreaterThan(10);
        expect(Math.max(...shifts)).toBeLessThan(3);
        await page.context().close();
      }
    },
  );

  test.each(['en', 'fa'])(
    'no arrow and no # is alone on a line of a phone, in %s',
    async (code) => {
      for (const path of [PAGES['an entry'], PAGES['a source'], PAGES['a person']]) {
        const page = await open(inLanguage(code, path), 390);
        const alone = await page.evaluate(`[...document.querySelectorAll('.open, .anchor')].filter(
        (sign) => {
          const before = [...sign.previousElementSibling.getClientRects()].at(-1);
          const { top, bottom } = sign.getBoundingClientRect();
          return bottom < before.top || top > before.bottom;
        }).length`);
        expect(alone).toBe(0);
        await page.context().close();
      }
    },
  );

  test.each([
    ['zawaheri', 'Ayman al-Zawahiri', 'en'],
    ['Zarkaui', 'Abu Musab al-Zarqawi', 'de'],
    ['khamenie', 'Ali Khamenei', 'fr'],
    ['dschawad sariff', 'Javad Zarif', 'es'],
    ['الظواهيري', 'Ayman al-Zawahiri', 'ar'],
    ['خامنهء', 'Ali Khamenei', 'fa'],
  ])('the search finds somebody by a name with a mistake: %s', async (query, name, code) => {
    const page = await open(inLanguage(code, `search.html?q=${encodeURIComponent(query)}`));
    const names = page.locator('section[data-kind="people"] li a');
    await names.first().waitFor();
    expect(await names.allTextContents()).toContain(name);
    // Entries have the name as it is usually spelt.
    expect(await page.locator('section[data-kind="entries"] li').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('the search says that a name is only similar', async () => {
    const page = await open(inLanguage('en', 'search.html?q=zawaheri'));
    const said = page.getByText(messagesFor('en').site.similar);
    await said.waitFor();
    expect(await said.getAttribute('role')).toBe('status');
    await page.context().close();
  });

  test('the search says where else to ask when it finds nothing', async () => {
    const page = await open(inLanguage('de', 'search.html?q=xyzzy'));
    await page.getByText('In Discord versteht /search mehr').waitFor();
    expect(await page.locator('section:not([hidden])').count()).toBe(0);
    await page.context().close();
  });

  test('the feed is Atom as RFC 4287 asks, for an XML parser', async () => {
    // Its policy lets a script load files of the site.
    const page = await open(inLanguage('fa', 'search.html'));
    const feed = (await page.evaluate(`(async () => {
      const text = await (await fetch('changes.xml')).text();
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const read = (node) => {
        const own = [...node.children];
        const textOf = (name) => own.filter(({ localName }) => localName === name).map((one) => one.textContent);
        const links = own.filter(({ localName }) => localName === 'link')
          .map((link) => [link.getAttribute('rel') ?? 'alternate', link.getAttribute('href')]);
        return { id: textOf('id'), title: textOf('title'), updated: textOf('updated'), links };
      };
      const { documentElement: root } = document;
      return {
        errors: document.querySelectorAll('parsererror').length,
        name: root.namespaceURI + ' ' + root.localName,
        authors: root.querySelectorAll(':scope > author > name').length,
        whole: read(root),
        entries: [...root.querySelectorAll(':scope > entry')].map(read),
      };
    })()`)) as AtomFeed;
    expect(feed).toMatchObject({ errors: 0, name: 'http://www.w3.org/2005/Atom feed', authors: 1 });
    // Section 4.1: each has exactly one id, title and date, and one alternate link.
    for (const { id, title, updated, links } of [feed.whole, ...feed.entries]) {
      expect([id, title, updated].map(({ length }) => length)).toEqual([1, 1, 1]);
      expect(id[0]).toMatch(/^https:\/\/example\.org\/record\//u);
      expect(title[0]).toMatch(/\p{L}/u);
      expect(updated[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u);
      expect(links.filter(([rel]) => rel === 'alternate')).toEqual([['alternate', id[0]]]);
    }
    const self = `${PUBLIC_URL}iran-al-qaeda/changes.xml`;
    expect(feed.whole.links).toContainEqual(['self', self]);
    expect(new Set(feed.entries.map(({ id }) => id[0])).size).toBe(feed.entries.length);
    expect(feed.entries).toHaveLength(Math.min(100, bundledTimeline.entries.length));
    await page.context().close();
  });

  test('the keyboard alone skips to the content, and opens how a page is cited', async () => {
    const page = await open(inLanguage('en', PAGES['an entry']));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
    const summary = page.locator('.cite > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.getByText('@online{').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('the keyboard alone searches and opens what is found', async () => {
    const page = await open(inLanguage('en', 'search.html'));
    await page.locator('#query:focus').waitFor();
    await page.keyboard.type('zawahiri');
    await page.locator('section li a').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/ayman-al-zawahiri/u);
    expect(page.url()).toContain('/people/ayman-al-zawahiri.html');
    await page.context().close();
  });

  test('on paper there are claims and sources, and nothing to press', async () => {
    const page = await open(inLanguage('en', PAGES['an entry']));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header nav').isVisible()).toBe(false);
    expect(await page.locator('.cite').isVisible()).toBe(false);
    expect(await page.locator('.claim').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('the site in one file keeps its own policy', async () => {
    const page = await open('one.html#iran-al-qaeda/entries/masri-killing-2020', 390);
    expect(problems).toEqual([]);
    expect(await page.locator('main > section').count()).toBeGreaterThan(500);
    expect(await page.locator('section:not(main > section):not(main > section *)').count()).toBe(0);
    expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).not.toBe('none');
    await page.context().close();
  });
});
