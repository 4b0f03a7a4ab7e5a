/** Tells what a word of a text may be in a name that nobody in the record has. */
import { startsLowerCase, startsUpperCase } from '../../text/letter-case.ts';
import { expandTerm } from '../words/expand-term.ts';
import type { ForeignLanguage } from '../words/foreign-forms.ts';
import { isForeignWord, isGlossaryWord } from '../words/glossary-index.ts';
import { isQuestionWord } from '../words/stop-words.ts';
import type { Token } from '../words/tokenizer.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isGivenName } from './given-names.ts';
import { isArabicAdjective } from './nationalities.ts';
import type { TextStyle } from './name-in-text.ts';
import { isTopic, toNameTerm } from './name-terms.ts';
import { isTitle, particleKind } from './parse-name.ts';

export type TokenInName = Token & {
  /** A `name` may be anybody's, a `particle` (abu, al) is part of names, an `other` word is not. */
  readonly role: 'name' | 'particle' | 'other';
  /** Whether it makes a name certain: a given name, a part of a known name, or "abu". */
  readonly isEvidence: boolean;
};

/** Terms of the entries and of the names of people. */
export type KnownTerms = {
  readonly vocabulary: Vocabulary;
  readonly nameTerms: ReadonlySet<string>;
  /** Languages of the text, beside English. */
  readonly languages: readonly ForeignLanguage[];
};

export function readRole(
  token: Token,
  text: string,
  style: TextStyle,
  terms: KnownTerms,
): TokenInName {
  const { term } = token;
  const written = text.slice(token.start, token.end);
  const particle = particleKind(term);
  if (particle !== undefined)
    return {
      ...token,
      role: 'particle',
      isEvidence: particle === 'father' || particle === 'servant',
    };
  // The Radwan Force is named after somebody, and is nobody.
  if (THINGS.has(term) && startsUpperCase(written))
    return { ...token, role: 'name', isEvidence: false };
  const isGiven = !isSmallWord(token, text, terms) && isGivenName(term);
  const isOther =
    /\d/u.test(term) ||
    isQuestionWord(term) ||
    isTitle(term) ||
    (style === 'prose' && (startsLowerCase(written) || SENTENCE_OPENINGS.has(term))) ||
    (!isGiven && (isCommonWord(term, terms) || INFLECTED.test(term))) ||
    (!isGiven &&
      !ARTICLE_BEFORE.test(text.slice(0, token.start)) &&
      isWordOfLanguages(term, terms));
  if (isOther) return { ...token, role: 'other', isEvidence: false };
  return { ...token, role: 'name', isEvidence: isGiven || isNameTerm(term, terms) };
}

/**
 * Whether a token is an ordinary word of entries in small letters, whatever name it sounds like:
 * in "Nikbakht freed" nobody is Farid, and in "who killed bin laden" nobody is Khalid.
 */
export function isSmallWord(token: Token, text: string, terms: KnownTerms): boolean {
  const isSmall = startsLowerCase(text.slice(token.start, token.end));
  return isSmall && terms.vocabulary.isOrdinary(token.term) && !isNameTerm(token.term, terms);
}

/** After an Arabic article a word is a name, whatever it is in another language: al-Tunisi. */
const ARTICLE_BEFORE = /(?<!\p{L})(?:(?:al|el|ul)-|al\s)$/iu;

/** Whether a token is a word of entries or of another language, and not of a name. */
export function isWordOfEntries(
  { term }: Token,
  previous: Token | undefined,
  terms: KnownTerms,
): boolean {
  return (
    isArabicAdjective(term, previous?.term ?? '') ||
    (term.length > LONGEST_PARTICLE &&
      (terms.vocabulary.id(term) === undefined
        ? isWordOfLanguages(term, terms)
        : !isNameTerm(term, terms) || isTopic(term, previous?.term)))
  );
}

/** Particles of names may occur in entries on their own. */
const LONGEST_PARTICLE = 3;

/** Whether entries use the term as an ordinary word or as the name of something that is nobody. */
function isCommonWord(term: string, terms: KnownTerms): boolean {
  const { vocabulary } = terms;
  if (vocabulary.isOrdinary(term) || isTopic(term, undefined)) return true;
  if (vocabulary.id(term) !== undefined) return !isNameTerm(term, terms);
  const expansion = expandTerm(vocabulary, term);
  return expansion.kind === 'corrected' && vocabulary.isOrdinary(expansion.correction);
}

/** Whether a term is an ordinary word of another language, and no name. */
function isWordOfLanguages(term: string, terms: KnownTerms): boolean {
  // Names of bodies have ordinary words: that of the Supreme Court.
  if (isNameTerm(term, terms)) return terms.languages.length > 0 && isGlossaryWord(term);
  return isGivenName(term) ? isGlossaryWord(term) : isForeignWord(term, terms.languages);
}

function isNameTerm(term: string, { nameTerms }: KnownTerms): boolean {
  return nameTerms.has(toNameTerm(term));
}

/** Words for things that are named after people. */
const THINGS: ReadonlySet<string> = new Set(
  (
    'force forces brigade brigades battalion army unit corps front movement group network foundation institute ' +
    'university school college hospital mosque tower street square airport hotel organization organisation company'
  ).split(' '),
);

/** Words that begin a sentence right before a name. */
const SENTENCE_OPENINGS: ReadonlySet<string> = new Set(
  (
    'yesterday today tomorrow tonight recently lately maybe perhaps however meanwhile apparently breaking former ' +
    'sources experts later finally even again once officially allegedly reportedly clearly sadly fortunately ' +
    'although unless neither either few several thus therefore hence instead unlike despite according ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july ' +
    'august september october november december'
  ).split(' '),
);

/**
 * Endings of English words that need not be in the record.
 * Examples: praised, biographies, assassination.
 */
const INFLECTED =
  /^[a-z]{3,}(?:tions?|ments?|ness|it(?:y|ies)|isms?|ists?|ically|ous(?:ly)?|ships?|ph(?:y|ies)|log(?:y|ies)|ary|ives?|[a-z]ings?|[a-z]ed)$/;
