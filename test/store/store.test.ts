/** The same promises on a real SQLite and a real PostgreSQL. One PostgreSQL serves them all. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { engines } from './engine.ts';
import { backupsSuite } from './suites/backups.ts';
import { openingSuite } from './suites/opening.ts';
import { processesSuite } from './suites/processes.ts';
import { promisesSuite } from './suites/promises.ts';
import { queriesSuite } from './suites/queries.ts';
import { schedulesSuite } from './suites/schedules.ts';
import { serversSuite } from './suites/servers.ts';
import { settingsSuite } from './suites/settings.ts';
import { sharesSuite } from './suites/shares.ts';

describe.each(engines())('the store on $name', (engine) => {
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
  // PostgreSQL's own processes are not killed: a few rounds show that our side says nothing too early.
  processesSuite(engine, engine.name === 'SQLite' ? 50 : 5);
});
