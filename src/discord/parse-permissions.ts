/** Reads permissions, which Discord sends as a decimal number in a text. */

/** No permissions at all for anything else, so that nothing is allowed by mistake. */
export function parsePermissions(sent: unknown): bigint {
  return typeof sent === 'string' && /^\d{1,40}$/u.test(sent) ? BigInt(sent) : 0n;
}
