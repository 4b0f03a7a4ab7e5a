/** What Discord's client does not let a person do. The message is what the page shows. */

export type ClientErrorKind =
  | 'no-such-command'
  | 'hidden-command'
  | 'bad-option'
  | 'no-such-component'
  | 'disabled'
  | 'not-visible'
  | 'bad-field'
  | 'no-such-channel'
  | 'no-permission'
  | 'bad-message';

export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly kind: ClientErrorKind;

  constructor(kind: ClientErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
