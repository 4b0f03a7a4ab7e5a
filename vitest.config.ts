import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'playground/test/**/*.test.ts'],
    // A real browser and a real PostgreSQL take seconds to start on a small machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
