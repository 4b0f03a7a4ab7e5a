/** For each test of a file: a stand-in, the gallery bot, and the page open in a real browser. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { startStandIn, type StandIn } from '../../src/stand-in.ts';
import { launchBrowser, openPage, type PageOptions } from '../browser.ts';
import { startGalleryBot, type AnswerKind } from '../gallery-bot.ts';
import { createManualClock, type ManualClock } from '../manual-clock.ts';
import type { TestBot } from '../test-bot.ts';

export let standIn: StandIn;
export let bot: TestBot;
export let clock: ManualClock;
export let page: Page;
const noBrowser = inject('noBrowser');
let browser: Browser;
let problems: string[];

/** Call once in a file. Its tests are skipped where no browser runs, and fail on an error in the page. */
export function usePage(): void {
  beforeAll(async () => {
    if (noBrowser === undefined) browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async ({ skip }) => {
    if (noBrowser !== undefined) skip(noBrowser);
    clock = createManualClock(Date.now());
    standIn = await startStandIn({ port: 0, clock });
    bot = await startGalleryBot(standIn);
    problems = [];
    page = await openAnotherPage();
  });

  afterEach(async () => {
    if (noBrowser !== undefined) return;
    await Promise.all(browser.contexts().map((context) => context.close()));
    await bot.close();
    await standIn.close();
    if (problems.length > 0) throw new Error(problems.join('\n'));
  });
}

/** The page as somebody else sees it at the same time, in a browser of their own. */
export function openAnotherPage(options?: PageOptions): Promise<Page> {
  return openPage(browser, standIn.pageUrl, problems, options);
}

/** The page of the test anew, in a window of another kind. */
export async function reopenPage(options: PageOptions): Promise<void> {
  page = await openAnotherPage(options);
}

export async function restartBot(): Promise<void> {
  bot = await startGalleryBot(standIn);
}

/** Ends the stand-in, and with it the bot; the page stays open. */
export async function stopPlayground(): Promise<void> {
  await bot.close();
  await standIn.close();
}

/** Starts the stand-in at the address that it had, and the bot. */
export async function restartPlayground(): Promise<void> {
  const { port } = new URL(standIn.pageUrl);
  standIn = await startStandIn({ port: Number(port), clock });
  await restartBot();
}

/** Forgets the errors of this kind: the test provoked them. */
export function forgiveErrors(kind: string): void {
  problems = problems.filter((problem) => !problem.includes(kind));
}

/** The message box. */
export const box = (): Locator => page.getByRole('textbox', { name: /^Message/u });
/** The field of an option in the command that is being filled in. */
export const option = (name: string): Locator => page.getByRole('combobox', { name, exact: true });
/** The list above the message box. */
export const choices = (): Locator => page.locator('.picker [role=option]');
export const lastMessage = (): Locator => page.locator('article.message').last();
/** The person that the page begins with, as tests know her. */
export const maya = () => standIn.person({ name: 'Maya Lindqvist' });

/** Waits until it can be seen. */
export async function isShown(locator: Locator): Promise<boolean> {
  await locator.waitFor();
  return locator.isVisible();
}

/** Types `/show what:…` and gives the answer. */
export async function show(what: AnswerKind): Promise<Locator> {
  const before = await page.locator('article.message').count();
  await box().fill('/show ');
  await option('what').fill(what);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  if (what !== 'never' && what !== 'form')
    await page.locator('article.message').nth(before).waitFor();
  return lastMessage();
}

export async function become(name: string): Promise<void> {
  await page.getByRole('button', { name: /Who you are/u }).click();
  await page.getByRole('radio', { name: new RegExp(name, 'u') }).click();
  await page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).waitFor();
}
