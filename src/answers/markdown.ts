/** Text from members and from timelines, made safe inside Discord's Markdown. */
import { codePoints, shorten } from './limits.ts';
import { isolate } from '../i18n/bidi.ts';
import type { Messages } from '../i18n/language.ts';

/**
 * Shows the text as it is written: no formatting, link, invite, mention, timestamp or emoji code in it
 * takes effect. Line breaks become spaces. Invisible marks that would reorder or cut the text are removed.
 */
export function escapeText(text: string): string {
  // Most names and sentences hold nothing to escape, and escaping is most of the work of an answer.
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/\s+/gu, ' ')
    .replaceAll(INVISIBLE, '')
    .trim()
    .replaceAll(MARK, String.raw`\$&`)
    .replaceAll('://', String.raw`:\//`)
    .replaceAll(INVITE, String.raw`$1\.`)
    .replace(/@(?=everyone|here)/gu, '@\u200b')
    .replace(/^(?=[>-]|#{1,3} )/u, '\\')
    .replace(/^\d+(?=\.)/u, '$&\\');
}

// One pass, each sign by itself, so that signs which touch (**a****b**) are no case of their own.
const MARK = /[\\*_`<[]|~(?=~)|(?<=~)~|\|(?=\|)|(?<=\|)\|/gu;

/** Controls such as NUL and ESC, and the marks of bidirectional text that last beyond the text. */
// eslint-disable-next-line no-control-regex -- these are what is removed
const INVISIBLE = /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/gu;

/** Discord shows an invite as a card even without `https://`. */
const INVITE = /\b(discord(?:app)?)\.(?=(?:gg|com)\b)/giu;

/** What `escapeText` would change: marks, white space, and what only counts at the start of a line. */
const SPECIAL =
  // eslint-disable-next-line no-control-regex -- as in INVISIBLE
  /[\\*_~`|<[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|[^\S ]|\s\s|\s$|^[\s>#-]|^\d+\.|:\/\/|@(?:everyone|here)|discord(?:app)?\./iu;

/** Escapes a name or title within a sentence. Neither changes the writing direction of the other. */
export function escapeInline(text: string, { direction }: Messages): string {
  return isolate(escapeText(text), direction);
}

/** As `escapeInline`, of at most `longest` code points: shows back what a member typed. */
export function excerpt(text: string, messages: Messages, longest = 100): string {
  return escapeInline(shorten(text, longest), messages);
}

/**
 * As `escapeText`, of at most `longest` code points, for what the keeper of a timeline wrote: https
 * addresses in it can be pressed. In a text that is too long they stay text, since a cut one would
 * lead elsewhere.
 */
export function escapeWithLinks(text: string, longest: number): string {
  const links: string[] = [];
  const marked = text.replaceAll(ADDRESS, (address) => {
    links.push(`<${address}>`);
    return IN_PLACE;
  });
  const linked = escapeText(marked).replaceAll(IN_PLACE, () => links.shift() ?? '');
  return codePoints(linked) <= longest ? linked : shorten(escapeText(text), longest);
}

/** Without the punctuation that ends a sentence. */
const ADDRESS = /https:\/\/[^\s<>()"']*[^\s<>()"'.,:;!?]/gu;

/** Stands for an address while the rest is escaped: a character that no text has. */
const IN_PLACE = '\uFDD0';

/** A link, or only the label where there is no address. `url` is as `webAddress` gives it. */
export function link(label: string, url: string | undefined): string {
  if (url === undefined) return escapeText(label);
  return `[${escapeText(label).replaceAll(/\\?\[/gu, '(').replaceAll(']', ')')}](${url})`;
}

export function bold(text: string): string {
  return `**${text}**`;
}

/** Discord's small grey line. */
export function small(text: string): string {
  return `-# ${text}`;
}
