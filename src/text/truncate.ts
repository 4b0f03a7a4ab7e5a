/** Cuts a long text. */

/** At most `most` code points of a text; one that is cut ends with "…". */
export function truncate(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
