/** The address of a source as every reader of it takes it: Discord, Markdown, HTML and spreadsheets. */

/**
 * Encodes what is no part of an address: spaces, letters beyond ASCII, and signs that end a link in
 * Markdown or that Discord refuses in a button. Throws TypeError for what is no address at all.
 */
export function webAddress(url: string): string {
  const { href, pathname, search, hash } = new URL(url);
  const start = href.slice(0, href.length - `${pathname}${search}${hash}`.length);
  // Behind the first # there may be no other (RFC 3986, 3.5).
  const fragment = hash.slice(0, 1) + hash.slice(1).replaceAll('#', '%23');
  const rest = `${pathname}${search}${fragment}`;
  return start + rest.replace(STRAY_PERCENT, '%25').replace(UNSAFE, encode);
}

/** A percent sign that begins no escape. */
const STRAY_PERCENT = /%(?![0-9a-f]{2})/giu;

/** What a URI may hold nowhere (RFC 3986), and the brackets and parentheses of Markdown. */
const UNSAFE = /[\s"<>\\^`{|}()[\]]/gu;

function encode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
