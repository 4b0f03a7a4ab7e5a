/** The Arabic article, as names write it, and “son of”. Words are normalized. */

/**
 * The article as a word of its own, which spellings of a name often leave out.
 * Examples: al-Zawahiri, Seif el-Adl, Saif ul-Islam.
 */
export const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul']);

/** Words between those of a name that texts write or leave out: al-Mihdhar is Mihdhar. */
export const OPTIONAL_PARTICLES: ReadonlySet<string> = new Set([...ARTICLES, 'bin', 'ben', 'ibn']);

/** Whether a word is an article of any name, whatever follows it. */
export function isArticle(word: string): boolean {
  return ALL_ARTICLES.has(word);
}

const ALL_ARTICLES: ReadonlySet<string> = new Set([...ARTICLES, 'il', 'l', 'ال']);

/**
 * An article that has taken on the sound of the next word.
 * Examples: ash-Shaykh, an-Nur, ed-Din.
 */
const ASSIMILATED = /^[aeu](?:sh|ch|th|dh|[tdrsznl])$/;

/** Whether a word may be an article. Some of these are other words too, such as "an" and "as". */
export function mayBeArticle(word: string): boolean {
  return isArticle(word) || ASSIMILATED.test(word);
}

/** Whether a word in Latin letters is the article of the word that follows it in a name. */
export function isArticleBefore(word: string, next: string | undefined): boolean {
  if (isArticle(word)) return word !== 'l' || next !== undefined;
  if (next === undefined || !ASSIMILATED.test(word)) return false;
  // German writes the z of an Arabic name as s: az-Sawahiri.
  return next.startsWith(word.slice(1)) || (word.endsWith('z') && next.startsWith('s'));
}
