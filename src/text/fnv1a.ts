/** FNV-1a in 32 bits: a quick hash of UTF-16 code units, for tables and not against attackers. */

/** The hash of no code units: where `fnv1aStep` starts. */
export const FNV1A_START = 0x811c9dc5;

/** The hash of what `hash` stands for, followed by one code unit; a signed 32-bit number. */
export function fnv1aStep(hash: number, codeUnit: number): number {
  return Math.imul(hash ^ codeUnit, 0x01000193);
}

/** The hash of a text, or of its code units from `start` to `end`; from 0 to 2^32 - 1. */
export function fnv1a(text: string, start = 0, end = text.length): number {
  let hash = FNV1A_START;
  for (let index = start; index < end; index += 1) hash = fnv1aStep(hash, text.charCodeAt(index));
  return hash >>> 0;
}
