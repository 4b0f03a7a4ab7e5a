import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startStandIn, type StandIn } from '../../src/stand-in.ts';
import { violations } from '../axe.ts';
import { launchBrowser, openPage } from '../browser.ts';
import { startGalleryBot } from '../gallery-bot.ts';
import type { TestBot } from '../test-bot.ts';

const noBrowser = inject('noBrowser');
let browser: Browser;
let standIn: StandIn;
let bot: TestBot;

beforeAll(async () => {
  if (noBrowser === undefined) browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async ({ skip }) => {
  if (noBrowser !== undefined) skip(noBrowser);
  standIn = await startStandIn({ port: 0 });
  bot = await startGalleryBot(standIn);
});

afterEach(async () => {
  if (noBrowser !== undefined) return;
  await Promise.all(browser.contexts().map((context) => context.close()));
  await bot.close();
  await standIn.close();
});

async function show(page: Page, what: string): Promise<void> {
  const before = await page.locator('article.message').count();
  await page.getByRole('textbox', { name: /^Message/u }).fill('/show ');
  await page.getByRole('combobox', { name: 'what' }).fill(what);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  if (what !== 'form') await page.locator('article.message').nth(before).waitFor();
}

const SCENES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the server': async () => undefined,
  'the list of commands': (page) => page.getByRole('textbox', { name: /^Message/u }).fill('/'),
  async 'a command being filled in'(page) {
    await page.getByRole('textbox', { name: /^Message/u }).fill('/year ');
    await page.locator('.picker [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
  },
  async 'a command without a required option'(page) {
    await page.getByRole('textbox', { name: /^Message/u }).fill('/year ');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required.').waitFor();
  },
  async 'answers of every kind'(page) {
    for (const what of ['markdown', 'embeds', 'buttons', 'menus', 'picture', 'public'])
      await show(page, what);
  },
  async 'an open menu'(page) {
    await show(page, 'menus');
    await page.getByRole('combobox', { name: 'Pick years' }).click();
  },
  async 'a form'(page) {
    await show(page, 'form');
    await page.getByRole('dialog').waitFor();
  },
  'the menu of a message': (page) => page.getByText('shot in Tehran').click({ button: 'right' }),
  async 'a forum'(page) {
    await goTo(page, 'debates');
    await page.getByText('Is “officials say” a source?').waitFor();
  },
  async 'the settings'(page) {
    await openDrawer(page);
    await page.getByRole('button', { name: /Who you are/u }).click();
  },
  async 'a bot that is offline'(page) {
    await bot.close();
    await page.getByText('Chronocite is offline.').waitFor();
  },
};

async function openDrawer(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Show channels' });
  if (await button.isVisible()) await button.click();
}

async function goTo(page: Page, channel: string): Promise<void> {
  await openDrawer(page);
  await page.getByRole('button', { name: channel }).click();
}

describe.each([
  ['dark', 1280],
  ['light', 390],
] as const)('the page, %s and %i pixels wide', (colorScheme, width) => {
  test.each(Object.keys(SCENES))('%s has no violation that axe finds', async (scene) => {
    const page = await openPage(browser, standIn.pageUrl, [], {
      colorScheme,
      width,
      height: 800,
      touch: width < 760,
    });
    await SCENES[scene]?.(page);
    expect(await violations(page)).toEqual([]);
  });
});
