/**
 * Notices that the file of an open SQLite store was deleted, moved or replaced. SQLite itself does not
 * notice: it writes on to the file that it opened, and the next start finds none of it.
 */
import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isSqliteBusy } from './sqlite.ts';
import { storeMessages } from '../messages.ts';
import { StoreError } from '../store-error.ts';

export type FileWatch = {
  /** Throws StoreError `replaced`. Costs some 10 µs, so it is called before each change. */
  assertInPlace(): void;
  close(): void;
};

/** Milliseconds. An operator who replaced the file by mistake is still there to read of it. */
const CHECK_EVERY_MS = 30_000;

/** `onLost` is called once, at the first check that fails. */
export function watchFile(
  file: string,
  name: string,
  onLost: (error: StoreError) => void,
): FileWatch {
  // The WAL file appears with the first change, and stays while a process has the store open.
  const files = ['', '-wal'].map((ending) => createIdentityCheck(`${file}${ending}`));
  const isInPlace = () => files.every((check) => check());
  let wasReported = false;
  const lost = (): StoreError => {
    const error = new StoreError('replaced', storeMessages.replaced(name));
    if (!wasReported) onLost(error);
    wasReported = true;
    return error;
  };
  isInPlace();
  const timer = setInterval(() => {
    if (!isInPlace() || !isStore(file)) lost();
  }, CHECK_EVERY_MS).unref();
  return {
    assertInPlace() {
      if (!isInPlace()) throw lost();
    },
    close: () => clearInterval(timer),
  };
}

/** Whether the file is still the one that was seen first. True before it was seen. */
function createIdentityCheck(file: string): () => boolean {
  let first: string | undefined;
  return () => {
    const found = statSync(file, { throwIfNoEntry: false });
    const identity = found && `${found.dev} ${found.ino}`;
    first ??= identity;
    return identity === first;
  };
}

/** Bytes: the smallest page of SQLite. The size of a store is a multiple of it. */
const SMALLEST_PAGE = 512;

/** Whether the file can still be opened as a store: it may have been overwritten in its place. */
function isStore(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 || size % SMALLEST_PAGE !== 0) return false;
  try {
    // Through SQLite, since closing the file by other means would release the locks of this process.
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      database.prepare('select version from chronocite_version').get();
      return true;
    } finally {
      database.close();
    }
  } catch (error) {
    // SQLITE_BUSY: another process is at work, and all is well.
    return isSqliteBusy(error);
  }
}
