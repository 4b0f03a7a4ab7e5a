/** The words of a command's definition: in English, and in Discord's languages that we have. */
import type { LocalizationMap } from 'discord-api-types/v10';
import { en } from '../i18n/en.ts';
import { discordLocales, messagesFor, type Messages } from '../i18n/language.ts';

type Words = (messages: Messages) => string;

/** For a command or an option, whose own names stay English: members tell them to each other. */
export function localizedDescription(words: Words) {
  return { description: words(en), description_localizations: inEachLanguage(words) };
}

/** For a menu command or a choice, of which members read the name. */
export function localizedName(words: Words) {
  return { name: words(en), name_localizations: inEachLanguage(words) };
}

function inEachLanguage(words: Words): LocalizationMap {
  return Object.fromEntries(discordLocales.map((locale) => [locale, words(messagesFor(locale))]));
}
