/** The bot's token and the application's key pair, made anew for each stand-in. */
import { generateKeyPairSync, sign } from 'node:crypto';

/** An Ed25519 key pair, as Discord gives each application one. */
export function createKeyPair(): {
  /** In hex, as Discord shows it to developers. */
  readonly publicKey: string;
  /** Signs as Discord does for `X-Signature-Ed25519`. Returns hex. */
  readonly sign: (timestamp: string, body: string) => string;
} {
  const keys = generateKeyPairSync('ed25519');
  return {
    // The last 32 bytes of the encoded key are the key itself.
    publicKey: keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    sign: (timestamp, body) =>
      sign(null, Buffer.from(timestamp + body), keys.privateKey).toString('hex'),
  };
}

/** Has the form of a real token, and is good for this stand-in only. */
export function createBotToken(applicationId: string): string {
  return `${Buffer.from(applicationId).toString('base64url')}.${randomText(4)}.${randomText(28)}`;
}

function randomText(bytes: number): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('base64url');
}
