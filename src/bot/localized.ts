/** The texts of a command's definition, in English and in each language that Discord's client has. */
import type { LocalizationMap } from 'discord-api-types/v10';
import { en } from '../i18n/en.ts';
import { discordLocales, messagesFor, type Messages } from '../i18n/language.ts';

type Words = (messages: Messages) => string;

/** For a command or an option. Its name stays English, because members tell it to each other. */
export function localizedDescription(words: Words) {
  return { description: words(en), description_localizations: inEachLanguage(words) };
}

/** For a menu command or a choice: members read its name. */
export function localizedName(words: Words) {
  return { name: words(en), name_localizations: inEachLanguage(words) };
}

function inEachLanguage(words: Words): LocalizationMap {
  return Object.fromEntries(discordLocales.map((locale) => [locale, words(messagesFor(locale))]));
}
