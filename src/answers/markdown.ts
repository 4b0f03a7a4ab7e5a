/** Text from members and from timelines, made safe to stand inside Discord's Markdown. */
import { escapeMarkdown } from '@discordjs/formatters';
import { isolate } from '../i18n/bidi.ts';
import type { Messages } from '../i18n/language.ts';

/**
 * The text as it reads, whatever it holds: no formatting, no masked or bare link, no mention, no
 * timestamp or emoji code takes effect. Line breaks become spaces.
 */
export function escapeText(text: string): string {
  // Most names and sentences hold nothing to escape, and escaping is most of the work of an answer.
  if (!SPECIAL.test(text)) return text;
  const oneLine = text.replace(/\s+/gu, ' ').trim();
  return escapeMarkdown(oneLine, {
    heading: true,
    bulletedList: true,
    numberedList: true,
    maskedLink: true,
  })
    .replaceAll('<', String.raw`\<`)
    .replaceAll('://', String.raw`:\//`)
    .replace(/@(?=everyone|here)/gu, '@\u200b')
    .replace(/^(?=[>-])/u, '\\');
}

/** Whatever `plain` would change: marks, white space to fold, and what only counts at the start. */
const SPECIAL = /[\\*_~`|<[]|[^\S ]|\s\s|\s$|^[\s>#-]|^\d+\.|:\/\/|@(?:everyone|here)/u;

/** Such a text for a place within a line of the messages: neither disturbs the other's direction. */
export function escapeInline(text: string, { direction }: Messages): string {
  return isolate(escapeText(text), direction);
}

/** A link, or the label alone when there is nothing to link to. */
export function link(label: string, url: string | undefined): string {
  if (url === undefined) return escapeText(label);
  // A closing parenthesis would end the link, a space would end the URL.
  const safe = url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');
  return `[${escapeText(label).replaceAll('[', '(').replaceAll(']', ')')}](${safe})`;
}

export function bold(text: string): string {
  return `**${text}**`;
}

/** Discord's small grey line. */
export function small(text: string): string {
  return `-# ${text}`;
}
