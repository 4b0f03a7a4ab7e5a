/** All messages of a language as texts. Their gaps are filled with numbers that a test can find. */
import { en } from '../../src/i18n/en.ts';
import { languages, type Messages, messagesFor } from '../../src/i18n/language.ts';

export type MessageText = { readonly path: string; readonly text: string };

export const everyLanguage: readonly Messages[] = languages.map(({ code }) => messagesFor(code));
export const otherLanguages = everyLanguage.filter((messages) => messages !== en);
export const rightToLeftLanguages = everyLanguage.filter(({ direction }) => direction === 'rtl');

/** In the order of `en`, without the locale and the direction, which no member reads. */
export function everyMessage(messages: Messages): readonly MessageText[] {
  return messagesWithin(en, messages, '').filter(
    ({ path }) => path !== 'locale' && path !== 'direction',
  );
}

function messagesWithin(english: unknown, own: unknown, path: string): readonly MessageText[] {
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

/** The texts for which the condition is false, each with its path. */
export function findFailures(
  texts: readonly MessageText[],
  holds: (message: MessageText) => boolean,
): string[] {
  return texts
    .filter((message) => !holds(message))
    .map(({ path, text }) => `${path}: ${JSON.stringify(text)}`);
}

/** Numbers as texts serve as names and as counts. Above ten they are plural in each language. */
function gapsOf(path: string, number: number): unknown[] {
  if (path === 'list' || path === 'series') return [['11', '23', '35']];
  if (/^dates\.(since|until|beganUnknown|endUnknown)$/.test(path)) return ['11', 'year'];
  return Array.from({ length: number }, (_, index) => String(11 + 12 * index));
}
