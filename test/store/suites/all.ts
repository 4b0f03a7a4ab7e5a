/** Everything that the store promises, as tests that run on either database. */
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { Engine } from '../engine.ts';
import { backupsSuite } from './backups.ts';
import { occurrencesSuite } from './occurrences.ts';
import { openingSuite } from './opening.ts';
import { processesSuite } from './processes.ts';
import { propertiesSuite } from './properties.ts';
import { savedTextsSuite } from './saved-texts.ts';
import { schedulesSuite } from './schedules.ts';
import { serversSuite } from './servers.ts';
import { sessionsSuite } from './sessions.ts';
import { settingsSuite } from './settings.ts';
import { sharesSuite } from './shares.ts';

/** `own` holds the suites of this database alone. */
export function allSuites(engine: Engine, ...own: readonly ((engine: Engine) => void)[]): void {
  describe(`the store on ${engine.name}`, () => {
    let missing: string | undefined;
    beforeAll(async () => {
      try {
        await engine.start();
      } catch (error) {
        // CI must not take what was not run for what passed.
        if (process.env['CI'] === 'true') throw error;
        missing = `The tests of the store on ${engine.name} are skipped: ${firstLine(error)}`;
        console.warn(missing);
      }
    });
    beforeEach(({ skip }) => {
      if (missing !== undefined) skip(missing);
    });
    afterEach(() => engine.recycle());
    afterAll(() => engine.stop());

    openingSuite(engine);
    settingsSuite(engine);
    sharesSuite(engine);
    schedulesSuite(engine);
    occurrencesSuite(engine);
    savedTextsSuite(engine);
    sessionsSuite(engine);
    serversSuite(engine);
    backupsSuite(engine);
    propertiesSuite(engine);
    processesSuite(engine);
    for (const suite of own) suite(engine);
  });
}

/** What a program that failed wrote first, or else what the error says first. */
function firstLine(error: unknown): string {
  const { stderr = '', message = '' } = error as { stderr?: unknown; message?: string };
  const [line = ''] = (String(stderr) || message).trim().split('\n');
  return line;
}
