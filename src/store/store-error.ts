/** The error of a store that could not do what was asked. */

export type StoreErrorKind =
  /** DATABASE_URL cannot be read. */
  | 'address'
  /** The file or server is missing, refuses access, or is not a database. */
  | 'unopened'
  /** A newer Chronocite wrote the store. */
  | 'newer'
  /** A backup or a restore failed. */
  | 'backup'
  | StoreTrouble;

/** Why a store that is open takes no change. Nothing was changed. */
export type StoreTrouble =
  /** Another process held the store, or PostgreSQL was away or frozen, for too long. */
  | 'busy'
  /** The disk is full. */
  | 'full'
  /** The file or the server can only be read. */
  | 'readonly'
  /** The file was deleted, moved or replaced while it was open. */
  | 'replaced';

const TROUBLES: ReadonlySet<string> = new Set<StoreTrouble>([
  'busy',
  'full',
  'readonly',
  'replaced',
]);

/**
 * `message` is one line that tells an operator what to do; it never holds a password. `cause` is the
 * error of the database.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** What keeps the store from taking changes; undefined for another error. */
export function storeTrouble(error: unknown): StoreTrouble | undefined {
  return error instanceof StoreError && TROUBLES.has(error.kind)
    ? (error.kind as StoreTrouble)
    : undefined;
}
