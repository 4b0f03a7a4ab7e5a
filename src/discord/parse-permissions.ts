/** Reads permissions, which Discord sends as a decimal number in a text. */

/** Anything else gives no permissions, so that nothing is allowed by mistake. */
export function parsePermissions(sent: unknown): bigint {
  return typeof sent === 'string' && /^\d{1,40}$/u.test(sent) ? BigInt(sent) : 0n;
}
