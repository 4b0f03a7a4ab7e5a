/** What an operator reads where DATABASE_URL leads to no database of PostgreSQL's. */
import { describe, expect, test } from 'vitest';
import type { Engine } from '../engine.ts';

export function postgresAddressSuite(engine: Engine): void {
  describe('an address that leads nowhere', () => {
    test.each<[string, (url: URL) => void, RegExp]>([
      ['a wrong password', (url) => (url.password = 'wrong'), /refuses the user or password \(/],
      [
        'a database that does not exist',
        (url) => (url.pathname = '/none'),
        /"none" does not exist; create/,
      ],
      // It may be about to start: it is asked for 5 s before it is given up.
      ['a port where nobody listens', (url) => (url.port = '1'), /is not reached \(.*ECONNREFUSED/],
    ])('%s is told in one line that holds no password', async (_, change, line) => {
      const url = new URL(await engine.freshUrl());
      change(url);
      const refused = await engine.open(url.href).catch((error: unknown) => error);
      expect(refused).toMatchObject({ name: 'StoreFault', kind: 'unopened' });
      const message = refused instanceof Error ? refused.message : '';
      expect(message).toMatch(line);
      expect(message).toMatch(/^The store postgres:\/\/127\.0\.0\.1:\d+\/\w+ does not open: .+$/);
      expect(message).not.toContain(url.password);
    });
  });
}
