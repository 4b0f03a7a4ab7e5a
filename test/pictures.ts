/**
 * Takes pictures of answers in the playground's page, desk and phone, light and dark.
 *
 *     npm run pictures                      # those of README, into docs/
 *     npm run pictures -- --every FOLDER    # every kind of answer, with its height in the page
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { APIMessage } from 'discord-api-types/v10';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, type PageOptions } from '../playground/test/browser.ts';
import type { Person } from '@chronocite/playground';
import { controls, menuOf, optionsOf } from './commands/message.ts';
import { serveBot, type ServedBot } from './served-bot.ts';

const { values: options } = parseArgs({
  options: {
    every: { type: 'string' },
    /** Only answers whose name holds this. */
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: 'en,de,ar,fa' },
  },
});

const DESK: PageOptions = { width: 1280, height: 800 };
const PHONE: PageOptions = { width: 390, height: 844, touch: true };

type Ask = (person: Person) => Promise<APIMessage>;

const slash =
  (name: string, given: Record<string, string>): Ask =>
  (person) =>
    person.slash(name, given);

/** Presses the button whose label has this text. */
const thenPress =
  (ask: Ask, find: (label: string) => boolean): Ask =>
  async (person) => {
    const message = await ask(person);
    const button = controls(message).find(({ label = '' }) => find(label));
    return person.press(message, button?.custom_id ?? '');
  };

const thenOpen =
  (ask: Ask): Ask =>
  async (person) => {
    const message = await ask(person);
    return person.select(message, menuOf(message), optionsOf(message).slice(1, 2));
  };

const ANSWERS: Readonly<Record<string, Ask>> = {
  'year-2001': slash('year', { year: '2001' }),
  'year-2015': slash('year', { year: '2015' }),
  'year-2010s': slash('year', { year: '2010s' }),
  'year-1985': slash('year', { year: '1985' }),
  'one-hit': slash('year', { year: '7 August 1998' }),
  'two-hits': slash('year', { year: '2000' }),
  'search-iran': slash('search', { query: 'iran' }),
  'search-denied': slash('search', { query: 'denied in August 2018' }),
  'search-2020': slash('search', { query: 'who was killed in Tehran in 2020?' }),
  'search-nothing': slash('search', { query: 'Hunter Biden laptop' }),
  'person-saif': slash('person', { name: 'Saif al-Adel' }),
  'person-masri': slash('person', { name: 'Abdullah Ahmed Abdullah' }),
  'person-arabic': slash('person', { name: 'سيف العدل' }),
  'person-several': slash('person', { name: 'bin Laden' }),
  'entry-embassies': slash('entry', { id: 'embassy-bombings-1998' }),
  'entry-masri': slash('entry', { id: 'masri-killing-2020' }),
  'entry-11-september': slash('entry', { id: 'september-11-2001' }),
  'entry-from-list': thenOpen(slash('year', { year: '2001' })),
  'entry-all': thenPress(slash('entry', { id: 'september-11-2001' }), (label) =>
    /\((?:7|۷)\)/u.test(label),
  ),
  'entry-close': slash('entry', { id: 'embassies' }),
  'source-911': slash('source', { id: '911-report' }),
  'source-nyt': slash('source', { id: 'nyt-2020' }),
  'source-close': slash('source', { id: '9/11' }),
};

async function takeEvery(folder: string, served: ServedBot, browser: Browser): Promise<void> {
  await mkdir(folder, { recursive: true });
  const names = Object.keys(ANSWERS).filter((name) => name.includes(options.only));
  console.log(
    ['answer', ...options.languages.split(',').flatMap((l) => [`${l} desk`, `${l} phone`])].join(
      '\t',
    ),
  );
  const heights = new Map(names.map((name) => [name, [] as number[]]));
  for (const language of options.languages.split(',')) {
    const person = served.standIn.person({ name: 'Maya Lindqvist', locale: 'en-GB' });
    const server = person.channel.server?.id ?? '';
    await served.store.settings.change(
      { server, by: 'pictures', interaction: language, at: Date.now() },
      { language },
    );
    const pages = [
      { name: 'desk', page: await open(browser, served, DESK) },
      { name: 'phone', page: await open(browser, served, PHONE) },
    ];
    for (const name of names) {
      await ANSWERS[name]?.(person);
      for (const { name: size, page } of pages) {
        const answer = page.locator('article.message').last();
        await page.waitForTimeout(300);
        const box = await answer.boundingBox();
        heights.get(name)?.push(Math.round(box?.height ?? 0));
        await answer.screenshot({ path: join(folder, `${name}-${language}-${size}.png`) });
      }
    }
    for (const { page } of pages) await page.context().close();
  }
  for (const [name, measured] of heights) console.log([name, ...measured].join('\t'));
}

async function open(browser: Browser, served: ServedBot, page: PageOptions): Promise<Page> {
  const problems: string[] = [];
  return openPage(browser, served.standIn.pageUrl, problems, page);
}

const browser = await launchBrowser();
const served = await serveBot();
try {
  if (options.every !== undefined) await takeEvery(options.every, served, browser);
} finally {
  await browser.close();
  await served.close();
}
