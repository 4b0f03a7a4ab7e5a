/** All that the store promises, in a form that runs on either database. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Engine } from '../engine.ts';
import { backupsSuite } from './backups.ts';
import { openingSuite } from './opening.ts';
import { processesSuite } from './processes.ts';
import { promisesSuite } from './properties.ts';
import { queriesSuite } from './saved-queries.ts';
import { schedulesSuite } from './schedules.ts';
import { serversSuite } from './servers.ts';
import { settingsSuite } from './settings.ts';
import { sharesSuite } from './shares.ts';

/** `own` are those of this database alone. */
export function allSuites(
  engine: Engine,
  killRounds: number,
  ...own: readonly ((engine: Engine) => void)[]
): void {
  const { name, missing } = engine;
  if (missing !== undefined)
    console.warn(`The tests of the store on ${name} are not run: ${missing}`);
  // Where all else runs, its absence is a failure.
  describe.skipIf(missing !== undefined && !process.env['CI'])(`the store on ${name}`, () => {
    beforeAll(() => engine.start());
    afterEach(() => engine.closeAll());
    afterAll(() => engine.stop());

    openingSuite(engine);
    settingsSuite(engine);
    sharesSuite(engine);
    schedulesSuite(engine);
    queriesSuite(engine);
    serversSuite(engine);
    backupsSuite(engine);
    promisesSuite(engine);
    processesSuite(engine, killRounds);
    for (const suite of own) suite(engine);
  });
}
