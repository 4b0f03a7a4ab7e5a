/** Parses DATABASE_URL. */
import path from 'node:path';
import { storeMessages } from '../messages.ts';
import { StoreError } from '../store-error.ts';

/** `name` stands for the store in logs and messages. Unlike `url`, it never holds a password. */
export type StoreAddress =
  | { readonly engine: 'sqlite'; readonly file: string; readonly name: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly name: string };

/** SQLite's own name for a store that lives in this process only. */
export const IN_MEMORY = ':memory:';

/**
 * Takes `sqlite:` and a path (relative to the working directory) or `:memory:`, or a `postgres://` or
 * `postgresql://` URL as libpq reads it. Throws StoreError `address`.
 */
export function parseAddress(databaseUrl: string): StoreAddress {
  const text = databaseUrl.trim();
  if (text === '') throw new StoreError('address', storeMessages.noAddress);
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(text)?.[0].toLowerCase();
  if (scheme === 'sqlite') return parseSqlite(text);
  if (scheme === 'postgres' || scheme === 'postgresql') return parsePostgres(text);
  throw new StoreError('address', storeMessages.unknownAddress(withoutSecrets(text, scheme)));
}

function parseSqlite(text: string): StoreAddress {
  const file = text.slice('sqlite:'.length);
  // Some programs read sqlite://x and sqlite:///x as relative paths, others as absolute ones.
  if (file === '' || file.startsWith('//') || file.includes('\0')) {
    throw new StoreError('address', storeMessages.sqliteAddress(text));
  }
  if (file === IN_MEMORY) return { engine: 'sqlite', file, name: `sqlite:${IN_MEMORY}` };
  const absolute = path.resolve(file);
  return { engine: 'sqlite', file: absolute, name: `sqlite:${absolute}` };
}

function parsePostgres(text: string): StoreAddress {
  const url = URL.parse(text);
  if (!url || !text.includes('://')) {
    throw new StoreError('address', storeMessages.postgresAddress);
  }
  const host = url.host || url.searchParams.get('host') || 'localhost';
  return { engine: 'postgres', url: text, name: `postgres://${host}${url.pathname}` };
}

/** Shows the scheme only, since any URL may hold a password. Shows a text that looks like a path. */
function withoutSecrets(text: string, scheme: string | undefined): string {
  if (scheme !== undefined) return `${scheme}:…`;
  return /^[\w./\\-]{1,60}$/.test(text) ? text : `${text.slice(0, 4)}…`;
}
