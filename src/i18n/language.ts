/** Chooses the language in which a member is answered. */
import type { Locale } from 'discord-api-types/v10';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';

export type { Messages };

/** What a server can choose from, each by its own name; the code is of ISO 639-1. */
export const languages = [
  { code: 'en', name: 'English' },
  { code: 'de', name: 'Deutsch' },
  { code: 'fr', name: 'Français' },
  { code: 'es', name: 'Español' },
  { code: 'ar', name: 'العربية' },
  { code: 'fa', name: 'فارسی' },
] as const;

const MESSAGES: ReadonlyMap<string, Messages> = new Map(
  Object.entries({ en, de, fr, es, ar, fa } satisfies Record<
    (typeof languages)[number]['code'],
    Messages
  >),
);

/** The messages for a locale such as "en-US" or "fr"; English where we have none. */
export function messagesFor(locale: string): Messages {
  return MESSAGES.get(locale.split('-')[0] ?? '') ?? en;
}

/**
 * The locales of Discord's client, other than English, whose language we have:
 * https://docs.discord.com/developers/reference#locales. Arabic and Persian are none of them.
 */
export const discordLocales = ['de', 'fr', 'es-ES', 'es-419'] as const satisfies `${Locale}`[];
