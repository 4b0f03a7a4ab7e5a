/**
 * Names the website that a link opens, if it is not the publisher's own. That is so where a source has
 * `Accessed via`, and none of the names that readers see resembles the website's.
 */

/**
 * For "www.cnn.com" it is "cnn.com". Undefined where one of `names` resembles it. `names` are those of
 * the publisher or, without one, of the authors, and the short citation.
 */
export function copyHost(
  url: string | undefined,
  accessedVia: string | undefined,
  names: readonly string[],
): string | undefined {
  if (url === undefined || accessedVia === undefined) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, '');
  const name = websiteName(host);
  const parts = names.flatMap((one) => one.split(/[,;:()/]/));
  return parts.some((part) => resembles(part, name)) ? undefined : host;
}

/** Hosts of blogs, where each subdomain is a website of its own. */
const BLOG_HOSTS: ReadonlySet<string> = new Set([
  'blogspot',
  'medium',
  'substack',
  'tripod',
  'tumblr',
  'typepad',
  'wordpress',
]);

/** "bbc" for "news.bbc.co.uk", "jiw" for "jiw.blogspot.com". */
function websiteName(host: string): string {
  const labels = host.replace(/(?:\.(?:ac|co|com|edu|gov|net|org))?\.[^.]+$/, '').split('.');
  const own = labels.at(-1) ?? '';
  return (BLOG_HOSTS.has(own) ? (labels.at(-2) ?? own) : own).replaceAll('-', '');
}

/** Words that are in the names of many publishers. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'agency court daily international journal press radio states times united'.split(' '),
);

/** Shorter words are in names by chance. */
const SHORTEST_WORD = 5;

/** By its letters (The Hill: thehill), its initials (Voice of America: voanews) or a long word of it. */
function resembles(name: string, website: string): boolean {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.join('');
  const initials = words.map((word) => word.charAt(0)).join('');
  const capitals = plain.replaceAll(/[^\p{Lu}]/gu, '').toLowerCase();
  return (
    (letters !== '' && (letters.includes(website) || website.includes(letters))) ||
    [initials, capitals].some(
      (short) => short.length > 2 && (website.startsWith(short) || short.includes(website)),
    ) ||
    words.some(
      (word) => word.length >= SHORTEST_WORD && !COMMON_WORDS.has(word) && website.includes(word),
    )
  );
}
