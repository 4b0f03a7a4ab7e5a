/** What DATABASE_URL may hold, and what an operator reads when it holds something else. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../src/store/engine/address.ts';
import { openStore } from '../../src/store/open-store.ts';

describe('DATABASE_URL', () => {
  test.each([
    ['sqlite:chronocite.sqlite', path.resolve('chronocite.sqlite')],
    ['SQLITE:./data/a b.sqlite ', path.resolve('data/a b.sqlite')],
    ['sqlite:/var/lib/chronocite.sqlite', '/var/lib/chronocite.sqlite'],
    ['sqlite::memory:', ':memory:'],
  ])('%s is an SQLite file', (held, file) => {
    expect(parseAddress(held)).toEqual({ engine: 'sqlite', file, name: `sqlite:${file}` });
  });

  test.each([
    [
      'postgres://bot:secret@db.example:6543/chronocite?sslmode=require',
      'postgres://db.example:6543/chronocite',
    ],
    ['postgresql://localhost/chronocite', 'postgres://localhost/chronocite'],
    ['postgres:///chronocite?host=/run/postgresql', 'postgres:///run/postgresql/chronocite'],
  ])('%s is PostgreSQL, and its name in messages has no password', (held, name) => {
    expect(parseAddress(held)).toEqual({ engine: 'postgres', url: held, name });
  });

  test.each([
    ['', 'DATABASE_URL is empty'],
    ['   ', 'DATABASE_URL is empty'],
    ['chronocite.sqlite', 'DATABASE_URL holds "chronocite.sqlite", which is neither'],
    ['mysql://bot:secret@db/chronocite', 'DATABASE_URL holds "mysql:…", which is neither'],
    ['bot:secret@db', 'DATABASE_URL holds "bot:…"'],
    ['s3cr3t!token', 'DATABASE_URL holds "s3cr…"'],
    ['sqlite:', 'write sqlite: and the path of a file'],
    [
      'sqlite://chronocite.sqlite',
      'DATABASE_URL holds "sqlite://chronocite.sqlite"; for SQLite, write',
    ],
    ['postgres:chronocite', 'is not a URL'],
    ['postgres://bot:secret@db:port/chronocite', 'is not a URL'],
  ])(
    '%s is refused with a message that says what to write and shows no password',
    async (held, line) => {
      const opening = openStore(held);
      await expect(opening).rejects.toMatchObject({ name: 'StoreError', kind: 'address' });
      await expect(opening).rejects.toThrow(line);
      await expect(opening).rejects.not.toThrow('secret');
    },
  );
});
