/** Chooses the language in which a member is answered. */
import type { Locale } from 'discord-api-types/v10';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Messages } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';

export type { Messages };

/** The languages that a server can choose, each by its own name. Codes are of ISO 639-1. */
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

/** The messages for a locale such as "en-US" or "fr". English for a language that is not here. */
export function messagesFor(locale: string): Messages {
  return MESSAGES.get(locale.split('-')[0] ?? '') ?? en;
}

/**
 * The locales of Discord's client, other than English, whose language is here. Discord has no locale for
 * Arabic or Persian: https://docs.discord.com/developers/reference#locales
 */
export const discordLocales = ['de', 'fr', 'es-ES', 'es-419'] as const satisfies `${Locale}`[];
