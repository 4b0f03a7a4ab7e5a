/** Readable ids made of words. */
import anyAscii from 'any-ascii';
import { LONGEST_ID } from '../model/schema.ts';

/** Words joined by hyphens, in Latin letters whatever the script; empty when there is no word. */
export function slugify(text: string, longest = LONGEST_ID): string {
  const words = anyAscii(text)
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = (words[0] ?? '').slice(0, longest);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug;
}

/** Gives ids that were not given before; `wished` with a number behind it where it was. */
export function createIdGenerator(): (wished: string) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (wished) => {
    let id = wished;
    while (given.has(id)) {
      const count = (counts.get(wished) ?? 1) + 1;
      counts.set(wished, count);
      const tail = `-${count}`;
      id = wished.slice(0, LONGEST_ID - tail.length).replace(/-+$/, '') + tail;
    }
    given.add(id);
    return id;
  };
}
