/** All messages of a language as texts: those with gaps are filled with numbers that can be found again. */
import { en } from '../../src/i18n/en.ts';
import { languages, type Messages, messagesFor } from '../../src/i18n/language.ts';

export type Said = { readonly path: string; readonly text: string };

export const everyLanguage: readonly Messages[] = languages.map(({ code }) => messagesFor(code));
export const otherLanguages = everyLanguage.filter((messages) => messages !== en);
export const rightToLeftLanguages = everyLanguage.filter(({ direction }) => direction === 'rtl');

/** In the order of `en`, whose names and gaps every language has; without what no member reads. */
export function everyMessage(messages: Messages): readonly Said[] {
  return messagesWithin(en, messages, '').filter(
    ({ path }) => path !== 'locale' && path !== 'direction',
  );
}

function messagesWithin(english: unknown, own: unknown, path: string): readonly Said[] {
  if (typeof english === 'string') return [{ path, text: String(own) }];
  if (typeof english === 'function') {
    const text = (own as (...gaps: unknown[]) => string)(...gapsOf(path, english.length));
    return [{ path, text }];
  }
  const names = Object.keys(english as object);
  return names.flatMap((name) =>
    messagesWithin(
      (english as Record<string, unknown>)[name],
      (own as Record<string, unknown>)[name],
      path === '' ? name : `${path}.${name}`,
    ),
  );
}

/** Where the test does not hold, to be compared with an empty list: the places, and what stands there. */
export function failing(said: readonly Said[], holds: (message: Said) => boolean): string[] {
  return said
    .filter((message) => !holds(message))
    .map(({ path, text }) => `${path}: ${JSON.stringify(text)}`);
}

/** Numbers as texts: they pass for names and for counts alike, and above ten are plural everywhere. */
function gapsOf(path: string, number: number): unknown[] {
  if (path === 'list') return [['11', '23', '35']];
  if (/^dates\.(since|until|beganUnknown|endUnknown)$/.test(path)) return ['11', 'year'];
  return Array.from({ length: number }, (_, index) => String(11 + 12 * index));
}
