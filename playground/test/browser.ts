/** A real browser from npm, for the tests of the page. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

/** Why no browser runs here; undefined where one does. The package is built for Linux. */
export const whyNoBrowser: string | undefined =
  process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)
    ? undefined
    : `@sparticuz/chromium has no browser for ${process.platform} on ${process.arch}`;

export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    // Root has no sandbox to give; nothing but the playground is opened.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

export type PageOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'dark' | 'light';
  readonly touch?: boolean;
};

/** Opens the page as somebody who was never there before; `problems` gathers what goes wrong in it. */
export async function openPage(
  browser: Browser,
  url: string,
  problems: string[],
  { width = 1280, height = 800, colorScheme = 'dark', touch = false }: PageOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    hasTouch: touch,
    reducedMotion: 'reduce',
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const { host } = new URL(url);
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (to.protocol !== 'data:' && to.host !== host) problems.push(`asked ${request.url()}`);
  });
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.locator('.message').first().waitFor();
  return page;
}
