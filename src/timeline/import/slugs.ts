/** Makes readable ids of words. */
import anyAscii from 'any-ascii';
import { LONGEST_ID } from '../model/schema.ts';

/** Code units of an id made of a title or a name. Leaves room for a number, and makes ids readable. */
export const LONGEST_SLUG = 50;

/** The words in Latin letters, whatever their script, joined by hyphens. Empty without a word. */
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

/** Each id is given once: where `wished` was given before, a number follows it. */
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
