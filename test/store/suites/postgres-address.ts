/** What an operator reads when DATABASE_URL names no reachable database of PostgreSQL's. */
import { describe, expect, test } from 'vitest';
import type { Engine } from '../engine.ts';

export function postgresAddressSuite(engine: Engine): void {
  describe('an address without a database', () => {
    test.each<[string, (url: URL) => void, RegExp]>([
      ['a wrong password', (url) => (url.password = 'wrong'), /refuses the user or password \(/],
      [
        'a database that does not exist',
        (url) => (url.pathname = '/none'),
        /"none" does not exist; create/,
      ],
      // A server may be about to start, so opening is retried for 5 s.
      [
        'a port where nothing listens',
        (url) => (url.port = '1'),
        /cannot be reached \(.*ECONNREFUSED/,
      ],
    ])('%s is reported in one line without the password', async (_, change, line) => {
      const url = new URL(await engine.freshUrl());
      change(url);
      const refused = await engine.open(url.href).catch((error: unknown) => error);
      expect(refused).toMatchObject({ name: 'StoreError', kind: 'unopened' });
      const message = refused instanceof Error ? refused.message : '';
      expect(message).toMatch(line);
      expect(message).toMatch(
        /^The store postgres:\/\/127\.0\.0\.1:\d+\/\w+ cannot be opened: .+$/,
      );
      expect(message).not.toContain(url.password);
    });
  });
}
