/** Reads DATABASE_URL. */
import path from 'node:path';
import { storeMessages } from '../messages.ts';
import { StoreError } from '../store-error.ts';

/** `name` is how the store is called in logs; unlike `url`, it never holds a password. */
export type StoreAddress =
  | { readonly engine: 'sqlite'; readonly file: string; readonly name: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly name: string };

/** The store that lives in this process only, and ends with it. */
const IN_MEMORY = ':memory:';

/**
 * `sqlite:` and a path (relative to the working directory) or `:memory:`; `postgres://` or
 * `postgresql://` as libpq writes it. Throws StoreFault `address`.
 */
export function readAddress(databaseUrl: string): StoreAddress {
  const written = databaseUrl.trim();
  if (written === '') throw new StoreError('address', storeMessages.noAddress);
  const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(written)?.[0].toLowerCase();
  if (scheme === 'sqlite') return sqliteAddress(written);
  if (scheme === 'postgres' || scheme === 'postgresql') return postgresAddress(written);
  throw new StoreError('address', storeMessages.unknownAddress(withoutSecrets(written, scheme)));
}

function sqliteAddress(written: string): StoreAddress {
  const file = written.slice('sqlite:'.length);
  // Other programs read sqlite://x and sqlite:///x as relative or as absolute; here is no guess.
  if (file === '' || file.startsWith('//') || file.includes('\0')) {
    throw new StoreError('address', storeMessages.sqliteAddress(written));
  }
  if (file === IN_MEMORY) return { engine: 'sqlite', file, name: `sqlite:${IN_MEMORY}` };
  const absolute = path.resolve(file);
  return { engine: 'sqlite', file: absolute, name: `sqlite:${absolute}` };
}

function postgresAddress(written: string): StoreAddress {
  const url = URL.parse(written);
  if (!url || !written.includes('://'))
    throw new StoreError('address', storeMessages.postgresAddress);
  const host = url.host || url.searchParams.get('host') || 'localhost';
  return { engine: 'postgres', url: written, name: `postgres://${host}${url.pathname}` };
}

/** What may be a URL may hold a password: no more than its scheme is told. */
function withoutSecrets(written: string, scheme: string | undefined): string {
  if (scheme !== undefined) return `${scheme}:…`;
  return /^[\w./\\-]{1,60}$/.test(written) ? written : `${written.slice(0, 4)}…`;
}
