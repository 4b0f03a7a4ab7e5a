/** Writes and reads values as both databases can hold them in a column. */

/** Undefined becomes null. */
export function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** Null becomes undefined. */
export function fromJson(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text);
}

/** Replaces what PostgreSQL refuses in a text: NUL and halves of surrogate pairs. */
export function sanitizeText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
