/**
 * Starts the program as a newcomer does, opens its page in a browser, asks one question, and checks
 * that the answer shows its year and its source.
 *
 *     npm run smoke
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, openPage, whyNoBrowser } from '../playground/test/browser.ts';
import { runProgram } from './program.ts';

const noBrowser = await whyNoBrowser();
if (noBrowser !== undefined) {
  console.log(`not run: ${noBrowser}`);
  // CI must not take what was not run for what passed.
  process.exit(process.env['CI'] === 'true' ? 1 : 0);
}

const browser = await launchBrowser();
const folder = await mkdtemp(join(tmpdir(), 'chronocite-smoke-'));
const program = runProgram('npm', ['start'], {
  HOME: process.env['HOME'] ?? folder,
  PORT: '0',
  DATABASE_URL: `sqlite:${join(folder, 'store.sqlite')}`,
});
try {
  const line = await program.waitForLine(/http:\/\/\S+/);
  await program.waitForLine(/"msg":"ready"/);
  const [url = ''] = /http:\/\/\S+/.exec(line) ?? [];
  const problems: string[] = [];
  const page = await openPage(browser, url, problems);
  await page.locator('#composer').click();
  await page.keyboard.type('/year 1998');
  await page.keyboard.press('Enter');
  const answer = page.getByText(/7 Aug\w* 1998/).last();
  await answer.waitFor();
  await page
    .getByRole('link', { name: /Cape Cod Times/ })
    .last()
    .waitFor();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  console.log(`npm start answered /year 1998 at ${url}`);
} finally {
  await browser.close();
  program.signal('SIGTERM');
  await program.waitForExit();
  await rm(folder, { recursive: true, force: true });
}
