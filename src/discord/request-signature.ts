/** Checks that an HTTP request is Discord's own: who signed it, when, and that it comes for the first time. */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';

export type SignedRequest = {
  /** `X-Signature-Ed25519`, in hex. */
  readonly signature: unknown;
  /** `X-Signature-Timestamp`, in seconds since 1970. */
  readonly timestamp: unknown;
  /** As it arrived, byte for byte. */
  readonly body: Uint8Array;
};

export type Verdict =
  | 'genuine'
  /** Not signed by Discord, or altered since. */
  | 'forged'
  /** Signed by Discord, too long ago or in the future. */
  | 'stale'
  /** Genuine, and seen before. */
  | 'replayed';

/**
 * Discord signs what it sends, and waits 3 s for the answer. The rest is for clocks that disagree: Slack
 * and Stripe allow the same for their signed requests.
 */
const MAX_AGE_S = 5 * 60;

const NO_SIGNATURE = Buffer.alloc(64);

export class SignatureCheck {
  readonly #key: KeyObject;
  /** Signatures by the second in which they were made, as long as that is not stale. */
  readonly #seen = new Map<number, Set<string>>();

  /** `publicKey`: 32 bytes in hex, as Discord shows it. */
  constructor(publicKey: string) {
    const x = Buffer.from(publicKey, 'hex').toString('base64url');
    this.#key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  }

  /** `now` is in milliseconds since 1970. Takes the same time whatever is wrong. */
  check({ signature, timestamp, body }: SignedRequest, now: number): Verdict {
    const signedAt = String(timestamp);
    const isWellFormed = isHex(signature) && /^\d{1,12}$/u.test(signedAt);
    const bytes = isWellFormed ? Buffer.from(signature, 'hex') : NO_SIGNATURE;
    const signed = Buffer.concat([Buffer.from(signedAt), body]);
    if (!verify(null, signed, this.#key, bytes)) return 'forged';
    const second = Number(signedAt);
    if (Math.abs(now / 1000 - second) > MAX_AGE_S) return 'stale';
    return this.#isFirst(second, bytes, now) ? 'genuine' : 'replayed';
  }

  #isFirst(second: number, signature: Buffer, now: number): boolean {
    for (const old of this.#seen.keys()) {
      if (old < now / 1000 - MAX_AGE_S) this.#seen.delete(old);
    }
    const seen = this.#seen.get(second) ?? new Set<string>();
    this.#seen.set(second, seen);
    // Half of a signature is enough to know it by, and a quarter of its text to keep.
    const key = signature.toString('latin1', 0, 32);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  }
}

function isHex(signature: unknown): signature is string {
  return typeof signature === 'string' && /^[\da-f]{128}$/iu.test(signature);
}
