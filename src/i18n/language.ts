/** Chooses the language in which a member is answered. */
import { en } from './en.ts';

/** Every word that a member reads. */
export type Messages = typeof en;

/** What a server can choose from, each by its own name. */
export const languages = [{ code: 'en', name: 'English' }] as const;

/** Discord's locale codes and what operators set by hand (ISO 639-1), to what we have. */
const LANGUAGES: Readonly<Record<string, Messages>> = { en };

/** The messages for a locale such as "en-US" or "fr"; English where we have none. */
export function messagesFor(locale: string): Messages {
  return LANGUAGES[locale] ?? LANGUAGES[locale.split('-')[0] ?? ''] ?? en;
}
