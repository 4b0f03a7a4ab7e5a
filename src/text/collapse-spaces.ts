/** Writes a text in one line: each run of spaces and line breaks is one space, and none is outside. */
export function collapseSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
