/** A real browser from npm, for the tests of the page. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';

/** A page that waits longer than this, in milliseconds, waits for something that will not come. */
const LONGEST_WAIT = 120_000;

/** Starts the browser and stops it again. Returns why it cannot run here, or undefined if it can. */
export async function whyNoBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux') {
    return `@sparticuz/chromium has no browser for ${process.platform}`;
  }
  try {
    const browser = await launchBrowser();
    await browser.close();
    return undefined;
  } catch (error) {
    return `the browser of @sparticuz/chromium does not start: ${reason(error)}`;
  }
}

/** The caller must close it. Throws where no browser can run. */
export async function launchBrowser(): Promise<Browser> {
  const folder = unpackBrowser();
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      // A machine without fonts of its own gets those of the package.
      ...(!existsSync('/etc/fonts/fonts.conf') && {
        FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      }),
    },
    headless: true,
    timeout: LONGEST_WAIT,
    // Root has no sandbox to give; nothing but the playground is opened.
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

/**
 * Unpacks the browser, with the libraries and fonts that a bare machine lacks, and returns its
 * folder. It stays there (190 MB) until `npm ci` empties node_modules. The package's own
 * `executablePath()` would leave it in the system's temporary folder, without the libraries.
 */
function unpackBrowser(): string {
  const home = path.resolve(
    createRequire(import.meta.url).resolve('@sparticuz/chromium'),
    '../../..',
  );
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.resolve(home, '../../.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;

  const packed = (name: string) => brotliDecompressSync(readFileSync(path.join(home, 'bin', name)));
  // Two processes may unpack it at once, and one may be killed: the folder appears when complete.
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    writeFileSync(path.join(unfinished, 'chromium'), packed('chromium.br'), { mode: 0o755 });
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      execFileSync('tar', ['-x', '--no-same-owner', '-C', unfinished], { input: packed(archive) });
    }
    writeFileSync(
      path.join(unfinished, 'fonts.conf'),
      `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
    );
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** Playwright's errors hold a whole log. Returns the line of the system, or else the first one. */
function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /error while loading[^\n]*|\bspawn [^\n]*/u.exec(text)?.[0] ?? text.replace(/\n.*/su, '');
}

export type PageOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'dark' | 'light';
  readonly touch?: boolean;
};

/** Opens the page for the first time. `problems` collects its errors and the requests to other hosts. */
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
  context.setDefaultTimeout(LONGEST_WAIT);
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
