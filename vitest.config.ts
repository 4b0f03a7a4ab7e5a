/**
 * Four projects, each with limits of its own. Those of processes and of the browser are generous: a
 * test that is slow because the machine is busy has not failed.
 *
 *     npm test                # all but `hard`
 *     npm run test:quick      # `quick`
 *     npm run test:hard       # `hard`
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** Tests that start other processes or PostgreSQL. */
const processes = [
  'test/main.test.ts',
  'test/schedule/killed.test.ts',
  'test/store/backup-command.test.ts',
  'test/store/on-*.test.ts',
  'test/timeline/cli/command-line.test.ts',
];
/** Tests in a real browser. */
const browser = ['playground/test/page/*.test.ts'];
/** Tests that repeat many times in `test:hard` what they do a few times otherwise. */
const hard = [
  'test/schedule/killed.test.ts',
  'test/store/on-*.test.ts',
  'test/timeline/files/broken-files.test.ts',
];

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, and would run one file at a time where there are two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Loading the modules anew for each file takes longer than most of its tests.
    isolate: false,
    teardownTimeout: 5 * MINUTE,
    provide: { hard: false },
    // Projects begin in the order of their names: the slow ones first, so that both workers end together.
    projects: [
      {
        extends: true,
        test: {
          name: 'browser',
          include: browser,
          globalSetup: 'playground/test/page/setup.ts',
          testTimeout: 5 * MINUTE,
          hookTimeout: 5 * MINUTE,
          expect: { poll: { timeout: 2 * MINUTE } },
        },
      },
      {
        extends: true,
        test: {
          name: 'hard',
          include: hard,
          provide: { hard: true },
          testTimeout: 30 * MINUTE,
          hookTimeout: 5 * MINUTE,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: processes,
          testTimeout: 5 * MINUTE,
          hookTimeout: 5 * MINUTE,
        },
      },
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts', 'playground/test/**/*.test.ts'],
          exclude: [...browser, ...processes],
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
        },
      },
    ],
  },
});
