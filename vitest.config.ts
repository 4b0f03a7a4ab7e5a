/**
 * Three projects, each with limits of its own; and a fourth, `hard`, which runs alone.
 *
 *     npm test                # quick, processes and browser
 *     npm run test:quick      # quick
 *     npm run test:hard       # hard
 *
 * Limits of processes and browsers are generous: a test has not failed because the machine is busy.
 */
import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const MINUTE = 60_000;

/** Tests that start other processes or PostgreSQL. */
const processes = [
  'test/discord/replicas.test.ts',
  'test/discord/shared-shards.test.ts',
  'test/deploy/ready.test.ts',
  'test/invite.test.ts',
  'test/main.test.ts',
  'test/replacing.test.ts',
  'test/schedule/killed.test.ts',
  'test/store/backup-command.test.ts',
  'test/store/on-*.test.ts',
  'test/timeline/cli/command-line.test.ts',
];

/** Tests in a real browser. */
const browser = [
  'playground/test/page/*.test.ts',
  'test/site/in-a-browser.test.ts',
  'test/timeline/export/timelinejs.test.ts',
];

/** Tests that repeat many times in `hard` what they do a few times otherwise. */
const hard = [
  'test/charts/layout.test.ts',
  'test/schedule/killed.test.ts',
  'test/store/on-*.test.ts',
  'test/timeline/files/broken-files.test.ts',
];

const common = {
  // Loading the modules anew for each file takes longer than most tests.
  isolate: false,
  // By default vitest leaves a core to itself, and runs one file at a time where there are two.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  provide: { hard: false },
};

// They start in the order of their names: the slow ones first, so that no worker ends long before
// the others.
const projects: TestProjectInlineConfiguration[] = [
  {
    test: {
      ...common,
      name: 'browser',
      include: browser,
      globalSetup: 'playground/test/page/setup.ts',
      testTimeout: 5 * MINUTE,
      hookTimeout: 5 * MINUTE,
      expect: { poll: { timeout: 2 * MINUTE } },
    },
  },
  {
    test: {
      ...common,
      name: 'processes',
      include: processes,
      testTimeout: 5 * MINUTE,
      hookTimeout: 5 * MINUTE,
    },
  },
  {
    test: {
      ...common,
      name: 'quick',
      include: ['test/**/*.test.ts', 'playground/test/**/*.test.ts'],
      exclude: [...browser, ...processes],
      testTimeout: MINUTE,
      hookTimeout: MINUTE,
    },
  },
];

const hardProject: TestProjectInlineConfiguration = {
  test: {
    ...common,
    name: 'hard',
    include: hard,
    provide: { hard: true },
    testTimeout: 30 * MINUTE,
    hookTimeout: 5 * MINUTE,
  },
};

export default defineConfig(({ mode }) => ({
  test: {
    globalSetup: 'test/temporary-folder.ts',
    teardownTimeout: 5 * MINUTE,
    projects: mode === 'hard' ? [hardProject] : projects,
  },
}));
