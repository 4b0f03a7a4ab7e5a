/** Why the store did not do what was asked: one line that an operator can act on. */

export type StoreErrorKind =
  /** DATABASE_URL is not understood. */
  | 'address'
  /** The file or server is not there, refuses, or is no database. */
  | 'unopened'
  /** A newer Chronocite wrote it. */
  | 'newer'
  /** Nothing was changed, because another process held the store or PostgreSQL was away too long. */
  | 'busy'
  /** A backup or restore that cannot be done. */
  | 'backup';

/** `message` is the line to show; it never holds a password. `cause` is what the database said. */
export class StoreError extends Error {
  override readonly name = 'StoreFault';
  readonly kind: StoreErrorKind;

  constructor(kind: StoreErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
