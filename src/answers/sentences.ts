/** Parts of a text as sentences: with a capital letter and a full stop. */
import type { Messages } from '../i18n/language.ts';

/** One after another. A part that was cut ends with "…" and gets no full stop. */
export function joinSentences(parts: readonly string[], messages: Messages): string {
  return parts.map((part) => withStop(capitalize(part, messages))).join(' ');
}

/** "Al-Qaeda denied it" for "al-Qaeda denied it". */
function capitalize(text: string, { locale }: Messages): string {
  return text.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (start) => start.toLocaleUpperCase(locale));
}

/** Behind a quotation or a direction mark, a stop is seen too. */
function withStop(text: string): string {
  return /[.…!?؟]["”»’\u200e\u200f\u2066-\u2069]*$/u.test(text) ? text : `${text}.`;
}
