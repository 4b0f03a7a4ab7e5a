/** Reads the words of a text as terms of a search: translated, and without those that say nothing. */
import type { Day } from '../../dates/calendar.ts';
import type { Entry } from '../../timeline/model/timeline.ts';
import { lazy } from '../lazy.ts';
import { isEnglishName } from './english.ts';
import { FOREIGN_LANGUAGES, isArabicScript } from './foreign-forms.ts';
import type { ForeignLanguage } from './foreign-forms.ts';
import { MAX_EXPRESSION } from './glossary-index.ts';
import type { FoundExpression, Glossary } from './glossary-index.ts';
import { detectLanguages } from './query-languages.ts';
import { isQuestionWord, isStopWord, isStopWordOf } from './stop-words.ts';
import { joinThousands } from './thousands.ts';
import { tokenize } from './tokenizer.ts';
import type { Token } from './tokenizer.ts';
import { isCommonWord } from './common-words.ts';
import { isArabic } from '../phonetics/transliterate.ts';

/** A word as it was typed, and as it is compared. */
export type TypedWord = {
  readonly typed: string;
  readonly term: string;
  /** What entries call it, where it is of another language: alternatives. */
  readonly translations: readonly string[];
  /** Whether it is of another language than the entries: it cannot be expected to occur. */
  readonly isForeign: boolean;
  /** What an abbreviation or another name of an event is read as: World War II for WW2. */
  readonly readAs?: string;
  /** The day of the event whose name it is: of 9/11, 11 September 2001. */
  readonly day?: Day;
};

/** A word that is read as it stands. */
export const UNTRANSLATED = { translations: [], isForeign: false } as const;

/** What a word is to a question: it tells what is asked for, asks, or says nothing. */
export type ReadWord = TypedWord & { readonly role: 'telling' | 'question' | 'stop' };

export type WordReader = {
  /** The languages that a text is written in, beside English. */
  languagesOf(text: string): readonly ForeignLanguage[];
  /** The words of a text, or of a part of one, in order. `languages` are those of the whole text. */
  read(text: string, languages: readonly ForeignLanguage[]): readonly ReadWord[];
};

/** So many entries tell in which language a record is. */
const SAMPLE = 40;

/** A record with fewer entries of a language only quotes it. */
const MIN_SHARE_OF_ENTRIES = 0.25;

export function createWordReader(entries: readonly Entry[], glossary: Glossary): WordReader {
  const ofEntries = lazy((): ReadonlySet<ForeignLanguage> => {
    const sample = entries.slice(0, SAMPLE);
    const languages = sample.map(({ title }) => detectLanguages(title));
    return new Set(
      FOREIGN_LANGUAGES.filter(
        (language) =>
          languages.filter((each) => each.includes(language)).length >
          sample.length * MIN_SHARE_OF_ENTRIES,
      ),
    );
  });
  return {
    languagesOf: detectLanguages,
    read: (text, languages) =>
      readWords(text, languages, glossary).map((word) =>
        word.isForeign && ofEntries().size > 0 ? { ...word, isForeign: false } : word,
      ),
  };
}

function readWords(
  text: string,
  languages: readonly ForeignLanguage[],
  glossary: Glossary,
): readonly ReadWord[] {
  const tokens = joinThousands(text, tokenize(text));
  const read: ReadWord[] = [];
  for (let index = 0; index < tokens.length;) {
    const ahead = tokens.slice(index, index + MAX_EXPRESSION);
    const [token] = ahead;
    if (!token) break;
    const found = translate(text, ahead, languages, glossary) ?? readShortNumber(token);
    const day = found?.day === undefined ? {} : { day: found.day };
    if (found && (found.written !== undefined || found.translation[0]?.[0] !== token.term)) {
      const typed = text.slice(token.start, ahead[found.count - 1]?.end);
      const isOneWord = found.count === 1 && found.translation.length === 1;
      for (const translations of found.translation) {
        read.push({
          typed,
          term: isOneWord ? token.term : (translations[0] ?? ''),
          translations,
          isForeign: true,
          role: 'telling',
          ...(found.written === undefined ? {} : { readAs: found.written }),
          ...day,
        });
      }
      index += found.count;
    } else {
      const count = found?.day === undefined ? 1 : found.count;
      for (const each of ahead.slice(0, count))
        read.push({ ...readWord(text, each, languages), ...day });
      index += count;
    }
  }
  return read;
}

function readWord(text: string, token: Token, languages: readonly ForeignLanguage[]): ReadWord {
  const { term, start, end } = token;
  // The lists hold first names too, which the English dictionary writes with a capital.
  const isForeign =
    !isEnglishName(term) &&
    languages.some((language) => isOf(term, language) && isCommonWord(term, language));
  const isStop = isStopWord(term) || languages.some((language) => isStopWordOf(term, language));
  return {
    typed: text.slice(start, end),
    term,
    translations: [],
    isForeign,
    role: isStop ? 'stop' : isQuestionWord(term) ? 'question' : 'telling',
  };
}

/** The longest expression that begins the words, in a timeline's own words or one of the languages. */
function translate(
  text: string,
  ahead: readonly Token[],
  languages: readonly ForeignLanguage[],
  glossary: Glossary,
): FoundExpression | undefined {
  const terms = beside(text, ahead).map(({ term }) => term);
  const [first = ''] = terms;
  const found = languages
    .filter((language) => isOf(first, language))
    .flatMap((language) => glossary.find(terms, language) ?? []);
  const own = glossary.findOwn(terms, languages);
  return [...(own ? [own] : []), ...found].reduce<FoundExpression | undefined>(
    (best, each) => (best && best.count >= each.count ? best : each),
    undefined,
  );
}

/** "470k", "7m" and "2bn", as entries write them: 470,000, 7 million, 2 billion. */
function readShortNumber({ term }: Token): FoundExpression | undefined {
  const [, number = '', unit = ''] = /^(\d{1,3})(k|mn?|mio|bn|mrd)$/u.exec(term) ?? [];
  if (number === '') return undefined;
  if (unit === 'k') return { translation: [[`${number}000`]], count: 1, written: `${number},000` };
  const word = unit.startsWith('b') || unit === 'mrd' ? 'billion' : 'million';
  return { translation: [[number], [word]], count: 1, written: `${number} ${word}` };
}

/** Words of one line and sentence with nothing but a space, a hyphen or an apostrophe between. */
function beside(text: string, tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token, index) => {
    const previous = tokens[index - 1];
    return previous !== undefined && !BETWEEN.test(text.slice(previous.end, token.start));
  });
  return end === -1 ? tokens : tokens.slice(0, end);
}

/** An elision that was taken off leaves up to seven blanks. */
const BETWEEN = /^[.]?[ \t\u00a0\u200c'’‐-]{1,8}$/u;

/** Arabic and Persian share their script; digits may begin an expression of any language. */
function isOf(term: string, language: ForeignLanguage): boolean {
  return /^\d/.test(term) || isArabic(term) === isArabicScript(language);
}
