/**
 * Names made of words that a record has in other senses. Only an entry that has the whole name answers:
 * Iran, Iraq and a war are not yet the Iran–Iraq War, and Mullah Omar is no Omar.
 */
import type { TextRange } from '../text/blank-out.ts';
import { isOrdinaryEnglish } from './words/english.ts';
import { toTerm } from './words/tokenizer.ts';

const IRAN = '(?:iran|irán|ایران|ايران|[إا]يرانية|الإيرانية|الايرانية)';
const IRAQ = '(?:ira[kq]|عراق|العراق|العراقية)';
const AND = '(?:\\s*[-–/و]\\s*|\\s+(?:(?:and|vs|und|et|y|و)\\s+)?)';
const PAIR = `(?:${IRAN}${AND}${IRAQ}|${IRAQ}${AND}${IRAN})`;

/** In six languages: the war stands behind the countries, or before them. */
const IRAN_IRAQ_WAR = new RegExp(
  `(?<!\\p{L})(?:${PAIR}[-\\s]*(?:war|krieg)|(?:guerre|guerra|krieg|الحرب|حرب|جنگ)\\s+${PAIR})(?!\\p{L})`,
  'giu',
);

/** Names in English, as entries write them, with where a query has them. */
export function findNamedWars(text: string): readonly (TextRange & { readonly name: string })[] {
  return Array.from(text.matchAll(IRAN_IRAQ_WAR), ({ index, 0: typed }) => ({
    start: index,
    end: index + typed.length,
    name: 'Iran-Iraq War',
  }));
}

/** Titles that nobody bears in another sense, with the next word. */
const TITLED =
  /(?<!\p{L})(?:mullah|mulla|mollah|mul[aá]|queen|pope|ملا|الملا)\s+(?<name>\p{L}{3,})/giu;

/** What a query calls somebody by a title; `text` has no known names any more. */
export function findTitled(text: string): readonly (TextRange & { readonly typed: string })[] {
  return Array.from(text.matchAll(TITLED)).flatMap(({ index, 0: typed, groups }) =>
    isOrdinaryEnglish(toTerm(groups?.['name'] ?? ''))
      ? []
      : [{ start: index, end: index + typed.length, typed }],
  );
}
