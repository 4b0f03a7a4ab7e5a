/** Orders texts by their UTF-16 code units: the same order on every machine and in every language. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
