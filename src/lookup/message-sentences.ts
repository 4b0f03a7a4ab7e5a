/** Reads the sentences of a message as the words that say what they are about. */
import { blankOut, type TextRange } from '../text/blank-out.ts';
import { isArabic } from './phonetics/transliterate.ts';
import { toSearchTerm } from './search-index.ts';
import type { RoledTerm, SearchIndex } from './search-index.ts';
import type { ForeignLanguage } from './words/foreign-forms.ts';
import { ownedWords } from './words/private-words.ts';
import { speechWord } from './speakers/speech-words.ts';
import type { SpeechRole } from './speakers/speech-words.ts';
import type { ReadWord, TypedWord } from './words/read-words.ts';

/** `MAX_MESSAGE` holds about 40 sentences of 20 words. */
export const MAX_SENTENCES = 40;
const MAX_SENTENCE_TERMS = 24;

/** A word of a message with what it is searched by. */
export type MessageTerm = RoledTerm & {
  readonly term: string;
  readonly word: TypedWord;
  /** Whether entries write it as a name. */
  readonly isName: boolean;
  /** Whether somebody says that it is theirs: "my passport". */
  readonly isOwned: boolean;
};

/** The words of each sentence that say something, the rarest first, without the names and times in it. */
export function readSentences(
  text: string,
  read: readonly TextRange[],
  languages: readonly ForeignLanguage[],
  index: SearchIndex,
): readonly (readonly MessageTerm[])[] {
  const { vocabulary, wordReader } = index;
  const entryCount = ({ term, translations }: TypedWord): number => {
    const id = vocabulary.id(translations[0] ?? term);
    return id === undefined ? 0 : vocabulary.entryCount(id);
  };
  return splitSentences(blankOut(text, read), languages)
    .map((sentence) => {
      const owned = ownedWords(sentence);
      const words = wordReader
        .read(sentence, languages)
        .filter(isTelling)
        .map((word) => ({ ...word, isOwned: owned.has(word.typed.toLowerCase()) }));
      return [...new Map(words.map((word) => [word.term, word])).values()]
        .toSorted((a, b) => entryCount(a) - entryCount(b))
        .slice(0, MAX_SENTENCE_TERMS);
    })
    .filter(({ length }) => length > 0)
    .slice(0, MAX_SENTENCES)
    .map((words) => words.map((word) => messageTerm(word, index)));
}

export function splitSentences(
  text: string,
  languages: readonly ForeignLanguage[],
): readonly string[] {
  return text.split(languages.includes('de') ? SENTENCE_END_IN_GERMAN : SENTENCE_END);
}

const SENTENCE_END = /[.!?؟…\n]+(?=\s|$)/u;

/** "Der 11. September" is one sentence. */
const SENTENCE_END_IN_GERMAN = /(?:[!?؟…\n]|(?<!(?<!\d)\d{1,2})\.)+(?=\s|$)/u;

/**
 * Not a word of two letters, unless a glossary reads it (AQ). Not a word of any question or sentence, a day
 * of a month, or a year.
 */
function isTelling({ term, role, readAs }: ReadWord): boolean {
  const isLong = term.length > 2 || readAs !== undefined;
  return isLong && role === 'telling' && !/^[12]\d{3}$/.test(term) && !isSaying(term);
}

/** "According to", "claimed": they say that somebody is quoted, and not what is said. */
function isSaying(term: string): boolean {
  const word = speechWord(term);
  return word !== undefined && SAYING.has(word.role) && word.standing === undefined;
}

const SAYING: ReadonlySet<SpeechRole> = new Set(['verb', 'free-verb', 'source', 'source-after']);

/** Half of what a word that occurs nowhere counts in a question: people chat about much else. */
const UNKNOWN_WORD_WEIGHT = 0.5;

/** Shorter names sound like ordinary words: Sabah like الصبح, the morning. */
const MIN_NAME_BY_SOUND = 6;

function messageTerm(
  word: TypedWord & { readonly isOwned: boolean },
  index: SearchIndex,
): MessageTerm {
  const { term, isOwned } = word;
  const { expansion, variants, weight, role, isName } = toSearchTerm(word, index);
  // A misspelt word is no reason to say what a message is about; a name in another script is.
  const isRead =
    expansion.kind === 'corrected' &&
    isArabic(term) &&
    expansion.correction.length >= MIN_NAME_BY_SOUND;
  return expansion.kind === 'known' || isRead
    ? { term, word, variants, weight, role, isName, isOwned }
    : {
        term,
        word,
        variants: [],
        role,
        isName,
        isOwned,
        weight: Math.min(weight, index.maxTermWeight * UNKNOWN_WORD_WEIGHT),
      };
}
