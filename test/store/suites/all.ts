/** Everything that the store promises, as tests that run on either database. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Engine } from '../engine.ts';
import { backupsSuite } from './backups.ts';
import { occurrencesSuite } from './occurrences.ts';
import { openingSuite } from './opening.ts';
import { processesSuite } from './processes.ts';
import { propertiesSuite } from './properties.ts';
import { savedQueriesSuite } from './saved-queries.ts';
import { schedulesSuite } from './schedules.ts';
import { serversSuite } from './servers.ts';
import { settingsSuite } from './settings.ts';
import { sharesSuite } from './shares.ts';

/** `own` holds the suites of this database alone. */
export function allSuites(
  engine: Engine,
  killRounds: number,
  ...own: readonly ((engine: Engine) => void)[]
): void {
  const { name, missing } = engine;
  if (missing !== undefined)
    console.warn(`The tests of the store on ${name} do not run: ${missing}`);
  // CI has everything that the tests need, so that a missing database is a failure there.
  describe.skipIf(missing !== undefined && !process.env['CI'])(`the store on ${name}`, () => {
    beforeAll(() => engine.start());
    afterEach(() => engine.closeAll());
    afterAll(() => engine.stop());

    openingSuite(engine);
    settingsSuite(engine);
    sharesSuite(engine);
    schedulesSuite(engine);
    occurrencesSuite(engine);
    savedQueriesSuite(engine);
    serversSuite(engine);
    backupsSuite(engine);
    propertiesSuite(engine);
    processesSuite(engine, killRounds);
    for (const suite of own) suite(engine);
  });
}
