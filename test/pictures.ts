/**
 * Takes pictures of answers in the playground's page.
 *
 *     npm run pictures                      # those of README, into docs/
 *     npm run pictures -- --every FOLDER    # each kind of answer, desk and phone, with its height
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { APIMessage } from 'discord-api-types/v10';
import type { Person } from '@chronocite/playground';
import type { ButtonState } from '../src/answers/custom-id.ts';
import { launchBrowser, openPage, type PageOptions } from '../playground/test/browser.ts';
import { controls, menuOf, optionsOf } from './commands/message.ts';
import { serveBot, type ServedBot } from './served-bot.ts';

const { values: options } = parseArgs({
  options: {
    every: { type: 'string' },
    /** With `--every`: only answers with this in their name. */
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: 'en,de,ar,fa' },
  },
});

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
type Page = Awaited<ReturnType<typeof openPage>>;

type Ask = (person: Person) => Promise<APIMessage>;

function slash(name: string, given: Record<string, string>): Ask {
  return (person) => person.slash(name, given);
}

/** Presses the button of that route and slot: see custom-id.ts. Its label differs by language. */
function thenPress(ask: Ask, route: ButtonState['to'], slot = ''): Ask {
  return async (person) => {
    const message = await ask(person);
    const button = controls(message).find(({ custom_id: id = '' }) =>
      id.startsWith(`1|${route}|${slot}|`),
    );
    return person.press(message, button?.custom_id ?? '');
  };
}

/** Opens the second entry of a list. */
function thenOpen(ask: Ask): Ask {
  return async (person) => {
    const message = await ask(person);
    return person.select(message, menuOf(message), optionsOf(message).slice(1, 2));
  };
}

const attacks = slash('entry', { id: 'september-11-2001' });

const ANSWERS: Readonly<Record<string, Ask>> = {
  'chart-all': slash('chart', {}),
  'chart-saif-al-adel': slash('chart', { person: 'Saif al-Adel' }),
  'chart-several': slash('chart', { person: 'al-Masri' }),
  'year-2001': slash('year', { year: '2001' }),
  'year-2010s': slash('year', { year: '2010s' }),
  'year-2010s-later': thenPress(slash('year', { year: '2010s' }), 'year', 'next'),
  'year-1985': slash('year', { year: '1985' }),
  'year-ambiguous': slash('year', { year: '7/8/1998' }),
  'one-hit': slash('search', { query: 'Larijani' }),
  'two-hits': slash('search', { query: 'who was killed in Tehran in 2020?' }),
  'search-iran': slash('search', { query: 'iran' }),
  'search-denied': slash('search', { query: 'denied in August 2018' }),
  'search-nothing': slash('search', { query: 'Hunter Biden laptop' }),
  'person-saif': slash('person', { name: 'Saif al-Adel' }),
  'person-arabic': slash('person', { name: 'سيف العدل' }),
  'person-names': thenPress(slash('person', { name: 'Saif al-Adel' }), 'names'),
  'person-several': slash('person', { name: 'bin Laden' }),
  'entry-embassies': slash('entry', { id: 'embassy-bombings-1998' }),
  'entry-masri': slash('entry', { id: 'masri-killing-2020' }),
  'entry-from-list': thenOpen(slash('year', { year: '2001' })),
  'entry-all': thenPress(attacks, 'entry', 'all'),
  'entry-errata': thenPress(attacks, 'errata'),
  'entry-close': slash('entry', { id: 'embassies' }),
  'source-911': slash('source', { id: '911-report' }),
  'source-nyt': slash('source', { id: 'nyt-2020' }),
  'source-close': slash('source', { id: '9/11' }),
};

const DESK: PageOptions = { width: 1280, height: 800 };
const PHONE: PageOptions = { width: 390, height: 844, touch: true };

/** Those of README: what is asked, in which window, and the name of the file. */
const README: readonly (readonly [string, Ask, PageOptions])[] = [
  ['desk', slash('year', { year: '2020' }), DESK],
  ['phone', slash('year', { year: '2004' }), PHONE],
];

async function takeReadme(browser: Browser): Promise<void> {
  for (const [name, ask, size] of README) {
    for (const colorScheme of ['dark', 'light'] as const) {
      // Anew each time, so that no earlier answer is above.
      await using served = await serve();
      await ask(asker(served));
      const page = await open(browser, served, { ...size, colorScheme });
      await page.screenshot({ path: join('docs', `${name}-${colorScheme}.png`) });
      await page.context().close();
    }
  }
}

/** The picture of `/chart`, as Discord gets it. */
async function takeChart(): Promise<void> {
  await using served = await serve();
  const reply = await slash('chart', { person: 'Saif al-Adel' })(asker(served));
  const [picture] = reply.attachments;
  if (!picture) throw new Error('/chart gave no picture');
  const response = await fetch(picture.url);
  await writeFile(join('docs', 'chart.png'), Buffer.from(await response.arrayBuffer()));
}

async function serve(): Promise<ServedBot & AsyncDisposable> {
  const served = await serveBot();
  return { ...served, [Symbol.asyncDispose]: () => served.close() };
}

async function takeEvery(folder: string, browser: Browser): Promise<void> {
  await using served = await serve();
  await mkdir(folder, { recursive: true });
  const chosen = options.languages.split(',');
  const names = Object.keys(ANSWERS).filter((name) => name.includes(options.only));
  const heights = new Map(names.map((name) => [name, [] as number[]]));
  for (const language of chosen) {
    const person = asker(served);
    const server = person.channel.server?.id ?? '';
    const act = { server, by: 'pictures', interaction: language, at: Date.now() };
    await served.store.settings.change(act, { language });
    const pages = [
      { size: 'desk', page: await open(browser, served, DESK) },
      { size: 'phone', page: await open(browser, served, PHONE) },
    ];
    for (const name of names) {
      const answer = await ANSWERS[name]?.(person);
      for (const { size, page } of pages) {
        const path = join(folder, `${name}-${language}-${size}.png`);
        heights.get(name)?.push(await takeAnswer(page, answer?.id ?? '', path));
      }
    }
    for (const { page } of pages) await page.context().close();
  }
  const sizes = chosen.flatMap((language) => [`${language} desk`, `${language} phone`]);
  console.log(['px', ...sizes].join('\t'));
  for (const [name, measured] of heights) console.log([name, ...measured].join('\t'));
}

/** Takes a picture of the message with this id. Returns its height in pixels. */
async function takeAnswer(page: Page, id: string, path: string): Promise<number> {
  const answer = page.locator(`[data-message="${id}"]`);
  await answer.waitFor();
  const { height = 0 } = (await answer.boundingBox()) ?? {};
  // In a window that is high enough to show all of it.
  const { width = 0, height: window = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height: Math.ceil(height) + 300 });
  await answer.screenshot({ path });
  await page.setViewportSize({ width, height: window });
  return Math.round(height);
}

function asker({ standIn }: ServedBot): Person {
  return standIn.person({ name: 'Maya Lindqvist', locale: 'en-GB' });
}

/** Opens the page with fonts that look the same on every machine. Its signs already do. */
async function open(browser: Browser, served: ServedBot, size: PageOptions): Promise<Page> {
  const page = await openPage(browser, served.standIn.pageUrl, [], size);
  const faces = await Promise.all(FONTS.map(readFace));
  await page.evaluate(`(async (faces) => {
    for (const { family, weight, base64 } of faces) {
      const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      document.fonts.add(await new FontFace(family, bytes, { weight }).load());
    }
    document.documentElement.style.fontFamily = ['Signs', ...faces.map(({ family }) => family)].join(', ');
  })(${JSON.stringify(faces)})`);
  return page;
}

const FONTS = [
  ['noto-sans', '400', '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2'],
  ['noto-sans', '700', '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2'],
  ['noto-sans-ext', '400', '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2'],
  ['arabic', '400', '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2'],
  ['arabic', '700', '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff2'],
] as const;

async function readFace([family, weight, file]: (typeof FONTS)[number]) {
  return { family, weight, base64: await readFile(join('node_modules', file), 'base64') };
}

const browser = await launchBrowser();
try {
  await (options.every === undefined ? takeReadme(browser) : takeEvery(options.every, browser));
  if (options.every === undefined) await takeChart();
} finally {
  await browser.close();
}
