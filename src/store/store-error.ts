/** The error of a store that could not do what was asked. */

export type StoreErrorKind =
  /** DATABASE_URL cannot be read. */
  | 'address'
  /** The file or server is missing, refuses access, or is not a database. */
  | 'unopened'
  /** A newer Chronocite wrote the store. */
  | 'newer'
  /** Another process held the store, or PostgreSQL was away, for too long. Nothing was changed. */
  | 'busy'
  /** A backup or a restore failed. */
  | 'backup';

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
