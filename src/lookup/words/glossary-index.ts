/** Finds what an English record calls a word or expression of another language. */
import { daysInMonth, toDay } from '../../dates/calendar.ts';
import type { Day } from '../../dates/calendar.ts';
import { isArabic } from '../phonetics/transliterate.ts';
import { isEnglishName, isEnglishWord, isOrdinaryEnglish } from './english.ts';
import {
  ARABIC_SCRIPT,
  LATIN_SCRIPT,
  arabicBases,
  isArabicScript,
  ofEachLanguage,
  stemForeign,
  withoutPrefixes,
} from './foreign-forms.ts';
import { isCommonWord } from './common-words.ts';
import type { ArabicScriptLanguage, ForeignLanguage } from './foreign-forms.ts';
import { findCountry } from './country-names.ts';
import { GLOSSARY } from './glossary.ts';
import { lazy } from '../lazy.ts';
import { remember } from '../remember.ts';
import { stemTerm } from './stem.ts';
import { isStopWord, isStopWordOf } from './stop-words.ts';
import { termsOf, toTerm, withEnglishSigns } from './tokenizer.ts';

/**
 * The terms that an expression is searched by: each list is one term of the search, and holds the
 * alternatives for it.
 */
export type Translation = readonly (readonly string[])[];

/**
 * Expressions of a timeline's own by what its entries say, or by the day on which the event with these
 * names happened: "2001-09-11".
 */
export type OwnGlossary = Readonly<Record<string, readonly string[]>>;

/** `count` words that make one expression. */
export type FoundExpression = {
  readonly translation: Translation;
  readonly count: number;
  /** What the timeline's entries write for its own expression. */
  readonly written?: string;
  /** The day of the event whose name it is. */
  readonly day?: Day;
};

export type Glossary = {
  /** Of the words from the first on, as many as make one expression. */
  find(terms: readonly string[], language: ForeignLanguage): FoundExpression | undefined;
  /** The same of the timelines' own expressions, which are of any language. */
  findOwn(
    terms: readonly string[],
    languages: readonly ForeignLanguage[],
  ): FoundExpression | undefined;
};

/** Words of the longest expression: "11 de septiembre", "no more than". */
export const MAX_EXPRESSION = 5;

/** `own` are the glossaries of the timelines that are served. */
export function createGlossary(own: readonly OwnGlossary[]): Glossary {
  const ownWords = indexOwnWords(own.flatMap((each) => Object.entries(each)));
  return {
    find: (terms, language) => {
      const found = findExpression(terms, language);
      return found && withDay(found, found.translation.flat()[0] ?? '', ownWords);
    },
    findOwn: (terms, languages) => findOwnWords(terms, languages, ownWords),
  };
}

/** What the timelines add. */
type OwnWords = {
  /** By the terms as written, with a space between. */
  readonly exact: Map<string, Translation>;
  /** By their stems in each language that has stems. */
  readonly stems: Readonly<Record<StemmedLanguage, Map<string, Translation>>>;
  /** The first stems of any of them: words that begin otherwise need no further look-up. */
  readonly firstStems: Set<string>;
  /** By the translation, what entries call it, as it is written. */
  readonly written: Map<Translation, string>;
  /** By the terms of a name. */
  readonly days: Map<string, Day>;
};

type StemmedLanguage = keyof typeof STEMMERS;

const STEMMERS = {
  en: stemTerm,
  de: (term: string) => stemForeign(term, 'de'),
  fr: (term: string) => stemForeign(term, 'fr'),
  es: (term: string) => stemForeign(term, 'es'),
} as const;

const STEMMED = ['en', ...LATIN_SCRIPT] as const;

function indexOwnWords(own: readonly (readonly [string, readonly string[]])[]): OwnWords {
  const words: OwnWords = {
    exact: new Map(),
    stems: { en: new Map(), de: new Map(), fr: new Map(), es: new Map() },
    firstStems: new Set(),
    written: new Map(),
    days: new Map(),
  };
  for (const [key, expressions] of own) {
    const day = dayOfKey(key);
    const english = readEnglish(key);
    if (day === undefined) words.written.set(english, key.split(',')[0] ?? key);
    for (const terms of expressions.map(expressionTerms)) {
      const joined = terms.join(' ');
      if (day !== undefined) words.days.set(joined, day);
      // A name of a day is searched by its own words, where entries write nothing else for it.
      if (day === undefined) addOwnWords(terms, english, words);
      else if (!words.exact.has(joined))
        addOwnWords(
          terms,
          terms.map((term) => [term]),
          words,
        );
    }
  }
  return words;
}

function addOwnWords(
  terms: readonly string[],
  translation: Translation,
  { exact, stems, firstStems }: OwnWords,
): void {
  exact.set(terms.join(' '), translation);
  for (const language of STEMMED) {
    const stemmed = terms.map(STEMMERS[language]);
    stems[language].set(stemmed.join(' '), translation);
    firstStems.add(stemmed[0] ?? '');
  }
}

/** The day of a key such as "2001-09-11"; undefined for words. */
function dayOfKey(key: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(key)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isDate ? toDay(year, month, day) : undefined;
}

/** As written, else with the endings of English or of the languages of the text. */
function findOwnWords(
  terms: readonly string[],
  languages: readonly ForeignLanguage[],
  words: OwnWords,
): FoundExpression | undefined {
  // "Nix" is nothing, and no form of "nixed".
  const isStop = languages.some((language) => isStopWordOf(terms[0] ?? '', language));
  const formsOf = isStop ? [] : (['en', ...languages] as const);
  const found =
    findLong(terms, (joined) => words.exact.get(joined), 1) ??
    formsOf
      .map((language) => findOwnForm(terms, language, words))
      .find((each) => each !== undefined);
  if (!found) return undefined;
  const written = words.written.get(found.translation);
  const named = written ?? found.translation.flat().join(' ');
  return withDay(written === undefined ? found : { ...found, written }, named, words);
}

function findOwnForm(
  terms: readonly string[],
  language: ForeignLanguage | 'en',
  { exact, stems, firstStems }: OwnWords,
): FoundExpression | undefined {
  const [first = ''] = terms;
  if (first.length > LONGEST_WORD) return undefined;
  if (language === 'ar' || language === 'fa') {
    const long = findInflected(terms, language, exact);
    const translation = long ? undefined : findBase(first, language, exact);
    return long ?? (translation && { translation, count: 1 });
  }
  const stem = STEMMERS[language];
  if (!firstStems.has(stem(first))) return undefined;
  const stemmed = terms.slice(0, MAX_EXPRESSION).map(stem);
  return findLong(stemmed, (joined) => stems[language].get(joined), 1);
}

/** With the day of the event that `name` names. */
function withDay(found: FoundExpression, name: string, { days }: OwnWords): FoundExpression {
  const day = days.get(expressionTerms(name).join(' '));
  return day === undefined ? found : { ...found, day };
}

/** The longest German compound that people type; more letters are no word, and take long to stem. */
const LONGEST_WORD = 40;

/** Of the words from the first on, as many as make one expression that every timeline knows. */
function findExpression(
  terms: readonly string[],
  language: ForeignLanguage,
): FoundExpression | undefined {
  const found = findForm(terms, language, BUILT_IN()[language]);
  const [term = ''] = terms;
  if (found || term.length > LONGEST_WORD) return found;
  const translation =
    findCountry(term, language)?.map((word) => [word]) ??
    (language === 'de' ? findCompound(term, BUILT_IN()[language]) : undefined);
  return translation && { translation, count: 1 };
}

/** The longest of the known expressions with which the words begin, in any form. */
function findForm(
  terms: readonly string[],
  language: ForeignLanguage,
  known: Expressions,
): FoundExpression | undefined {
  const long =
    findLong(terms, (joined) => known.expressions.get(joined), 2) ??
    findLongStems(terms, language, known) ??
    (language === 'de' ? findSeparated(terms, known) : undefined);
  if (long) return long;
  if (isArabicScript(language)) {
    const inflected = findInflected(terms, language, known.expressions);
    if (inflected) return inflected;
  }
  const [term] = terms;
  if (term === undefined || term.length > LONGEST_WORD) return undefined;
  const translation = findWord(term, language, known);
  return translation && { translation, count: 1 };
}

/** Whether a term is a stop word of a language, or in its glossary and not written as in English. */
export function isWordOf(term: string, language: ForeignLanguage): boolean {
  return readers[language](term);
}

/** Words of one question are looked at several times. */
const MOST_REMEMBERED = 1_000;
const readers = ofEachLanguage((language) =>
  remember(MOST_REMEMBERED, (term) => readWord(term, language)),
);

function readWord(term: string, language: ForeignLanguage): boolean {
  if (isStopWordOf(term, language)) return true;
  if (term.length > LONGEST_WORD) return false;
  const translation =
    findWord(term, language, BUILT_IN()[language]) ??
    findCountry(term, language)?.map((word) => [word]);
  if (translation === undefined) return false;
  const stem = stemTerm(term);
  return !translation.flat().some((each) => stemTerm(each) === stem);
}

/**
 * Whether a term is an ordinary word of another language than English, and so no name: a verb that
 * stands before one, or what is denied. `languages` are those of its text, where a word counts that
 * English has too: German "hat", French "tue".
 */
export function isForeignWord(term: string, languages: readonly ForeignLanguage[]): boolean {
  const possible = isArabic(term) ? ARABIC_SCRIPT : isEnglishWord(term) ? languages : LATIN_SCRIPT;
  return (
    possible.some((language) => isWordOf(term, language) || isPartOfExpression(term, language)) ||
    languages.some((language) => isCommonWord(term, language))
  );
}

/** Whether a term itself is in the glossary, and no form of a word there: it is no first name. */
export function isGlossaryWord(term: string): boolean {
  const languages = isArabic(term) ? ARABIC_SCRIPT : LATIN_SCRIPT;
  return languages.some(
    (language) =>
      BUILT_IN()[language].expressions.has(term) ||
      isPartOfExpression(term, language) ||
      findCountry(term, language) !== undefined,
  );
}

function isPartOfExpression(term: string, language: ForeignLanguage): boolean {
  return BUILT_IN()[language].parts.has(term);
}

function findLong(
  terms: readonly string[],
  find: (joined: string) => Translation | undefined,
  min: number,
): FoundExpression | undefined {
  for (let count = Math.min(MAX_EXPRESSION, terms.length); count >= min; count -= 1) {
    const translation = find(terms.slice(0, count).join(' '));
    if (translation) return { translation, count };
  }
  return undefined;
}

/** Particles that German verbs leave at the end of a clause: "hob das Gericht das Urteil auf". */
const PARTICLES: ReadonlySet<string> = new Set(
  'ab an auf aus ein fest frei um vor zurück'.split(' ').map(toTerm),
);

function findSeparated(
  [first = '', ...rest]: readonly string[],
  { expressions, firstStems }: Expressions,
): FoundExpression | undefined {
  if (!firstStems.has(stemForeign(first, 'de'))) return undefined;
  const particle = rest.slice(1).find((term) => PARTICLES.has(term));
  const translation = particle && expressions.get(`${first} ${particle}`);
  return translation ? { translation, count: 1 } : undefined;
}

/** Each word may have another ending: "des Obersten Gerichtshofs", "assignés à résidence". */
function findLongStems(
  terms: readonly string[],
  language: ForeignLanguage,
  { longStems, firstStems }: Expressions,
): FoundExpression | undefined {
  const [first = ''] = terms;
  if (isArabicScript(language) || first.length > LONGEST_WORD) return undefined;
  if (!firstStems.has(stemForeign(first, language))) return undefined;
  const stemmed = terms
    .slice(0, MAX_EXPRESSION)
    .map((term) => (term.length > LONGEST_WORD ? term : stemForeign(term, language)));
  return findLong(stemmed, (joined) => longStems.get(joined), 2);
}

/** The first word may have a prefix and the last an ending: ودار السلام, خنده داره. */
function findInflected(
  terms: readonly string[],
  language: ArabicScriptLanguage,
  expressions: ReadonlyMap<string, Translation>,
): FoundExpression | undefined {
  const [first = ''] = terms;
  for (let count = Math.min(MAX_EXPRESSION, terms.length); count >= 2; count -= 1) {
    const middle = terms.slice(1, count - 1);
    for (const beginning of [first, ...withoutPrefixes(first)]) {
      for (const end of arabicBases(terms[count - 1] ?? '', language)) {
        const translation = expressions.get([beginning, ...middle, end].join(' '));
        if (translation) return { translation, count };
      }
    }
  }
  return undefined;
}

function findWord(
  term: string,
  language: ForeignLanguage,
  { expressions, stems }: Expressions,
): Translation | undefined {
  return isArabicScript(language)
    ? findBase(term, language, expressions)
    : (expressions.get(term) ?? findStem(term, language, stems));
}

/** A stop word is no form of another word: "parlé" is not of parlement. */
function findStem(
  term: string,
  language: ForeignLanguage,
  stems: ReadonlyMap<string, Translation>,
): Translation | undefined {
  return isStopWordOf(term, language) ? undefined : stems.get(stemForeign(term, language));
}

/** What a word of Arabic script is a form of. */
function findBase(
  term: string,
  language: ArabicScriptLanguage,
  expressions: ReadonlyMap<string, Translation>,
): Translation | undefined {
  return arabicBases(term, language)
    .map((base) => ({ base, translation: expressions.get(base) }))
    .find(({ base, translation }) => translation && !isNisba(term, base, translation))?.translation;
}

/** البغدادي is somebody from Baghdad, or called so, and not the city. */
function isNisba(term: string, base: string, translation: Translation): boolean {
  const english = translation[0]?.[0] ?? '';
  return term.endsWith(`${base}ي`) && isEnglishName(english) && !isOrdinaryEnglish(english);
}

/** Parts of German compounds have at least so many letters; shorter ones are found by chance. */
const MIN_PART = 4;

/** The first part may be as short as "Zug", where the glossary has it. */
const MIN_KNOWN_HEAD = 3;

/** German writes several words as one: Geschichtsprofessor, Grenzbeamte. Each part must be a word. */
function findCompound(term: string, { expressions, stems }: Expressions): Translation | undefined {
  const find = (word: string): Translation | undefined =>
    expressions.get(word) ?? stems.get(stemForeign(word, 'de'));
  for (let cut = term.length - MIN_PART; cut >= MIN_KNOWN_HEAD; cut -= 1) {
    const [head, tail] = [term.slice(0, cut), term.slice(cut)];
    if (head.length < MIN_PART && !expressions.has(head)) continue;
    const heads = [head, `${head}e`, head.replace(/e?[sn]$/, ''), head.replace(/s$/, 'e')];
    const first = heads.map(find).find((translation) => translation !== undefined);
    const second = find(tail);
    if (first && second) return [...first, ...second];
    if (first && isCommonWord(tail, 'de')) return first;
    if (second && heads.some((each) => isCommonWord(each, 'de'))) return second;
  }
  return undefined;
}

/** What is known of one language. */
type Expressions = {
  /** By their terms, with a space between. */
  readonly expressions: Map<string, Translation>;
  /** Single words by their stems. */
  readonly stems: Map<string, Translation>;
  /** Several words by their stems, with a space between. */
  readonly longStems: Map<string, Translation>;
  /** The first stems of these: words that begin otherwise need no further look-up. */
  readonly firstStems: Set<string>;
  /** The terms of expressions that have several words. */
  readonly parts: Set<string>;
};

function noExpressions(): Expressions {
  return {
    expressions: new Map(),
    stems: new Map(),
    longStems: new Map(),
    firstStems: new Set(),
    parts: new Set(),
  };
}

const BUILT_IN = lazy((): Readonly<Record<ForeignLanguage, Expressions>> => {
  const languages = ofEachLanguage(noExpressions);
  for (const block of GLOSSARY.trim().split('\n\n')) {
    const [english = '', ...lines] = block.split('\n');
    const translation = readEnglish(english);
    for (const line of lines) {
      const [language = '', words = ''] = line.split(': ');
      addExpressions(words.split(', '), language as ForeignLanguage, translation, languages);
    }
  }
  return languages;
});

/** An expression in several blocks has the meaning of the first. */
function addExpressions(
  written: readonly string[],
  language: ForeignLanguage,
  translation: Translation,
  languages: Readonly<Record<ForeignLanguage, Expressions>>,
): void {
  const { expressions, stems, longStems, firstStems, parts } = languages[language];
  for (const terms of written.map(expressionTerms)) {
    const joined = terms.join(' ');
    if (terms.length > 1) for (const term of terms) parts.add(term);
    if (!expressions.has(joined)) expressions.set(joined, translation);
    // Persian words are written together, or with a space within.
    if (language === 'fa' && terms.length > 1 && !expressions.has(terms.join('')))
      expressions.set(terms.join(''), translation);
    if (terms.length > 1) {
      const stemmed = terms.map((term) => stemForeign(term, language));
      firstStems.add(stemmed[0] ?? '');
      if (!longStems.has(stemmed.join(' '))) longStems.set(stemmed.join(' '), translation);
    }
    const stem = terms.length === 1 ? stemForeign(joined, language) : joined;
    if (stem !== joined && !stems.has(stem)) stems.set(stem, translation);
    else if (terms.length === 1 && !stems.has(joined)) stems.set(joined, translation);
  }
}

/** "kill, murder" are alternatives for one term; "house arrest" are two terms. */
function readEnglish(english: string): Translation {
  const alternatives = english
    .split(',')
    .map((each) => expressionTerms(each).filter((term) => !isStopWord(term)));
  const [first = []] = alternatives;
  if (first.length > 1) return first.map((term) => [term]);
  return [alternatives.flat()];
}

function expressionTerms(text: string): readonly string[] {
  return termsOf(withEnglishSigns(text));
}
