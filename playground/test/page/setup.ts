/** Runs once before the tests in a browser: where none can run, says why in one line. */
import type { TestProject } from 'vitest/node';
import { whyNoBrowser } from '../browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why the tests in a browser are skipped. */
    noBrowser: string | undefined;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  const noBrowser = await whyNoBrowser();
  if (noBrowser !== undefined) {
    // CI must not take what was not run for what passed.
    if (process.env['CI'] === 'true') throw new Error(noBrowser);
    console.warn(`The tests of the page are skipped: ${noBrowser}`);
  }
  project.provide('noBrowser', noBrowser);
}
