/**
 * Searches entries by words, names, times and standings in any mixture: parse the query, find
 * entries, explain what was found. Where one way to read the query finds nothing, the next is tried.
 */
import { findEntries, toRequest } from './find-entries.ts';
import type { Question } from './find-entries.ts';
import { explain } from './explain.ts';
import { MAX_QUERY } from './lookup.ts';
import type { Scope, SearchResult, Understood } from './lookup.ts';
import type { NameRecognizer } from './names/recognize-names.ts';
import { parseQuery } from './parse-query.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import { isEnglish } from './words/english.ts';
import { toTerm } from './words/tokenizer.ts';

/** `recognizer` knows the people in scope. Text of any length; at most `MAX_QUERY` of it are read. */
export function searchEntries(
  query: string,
  scope: Scope,
  index: SearchIndex,
  recognizer: NameRecognizer,
): SearchResult {
  const text = query.slice(0, MAX_QUERY);
  const parsed = parseQuery(text, recognizer);
  const first = answer(asParsed(parsed), scope, index);
  if (first.hits.length > 0) return first;
  for (const fallback of FALLBACKS) {
    const question = fallback(parsed, text, recognizer);
    const result = question && answer(question, scope, index);
    if (result && result.hits.length > 0) return result;
  }
  return { understood: offerSimilarNames(first.understood, recognizer), hits: [] };
}

function answer(question: Question, scope: Scope, index: SearchIndex): SearchResult {
  const request = toRequest(question, scope, index);
  return explain(request, findEntries(request, index), index);
}

function asParsed(parsed: ParsedQuery): Question {
  return { parsed, datesOf: 'entries' };
}

/** Another way to read a query; undefined where it would be the same way again. */
type Fallback = (
  parsed: ParsedQuery,
  text: string,
  recognizer: NameRecognizer,
) => Question | undefined;

const FALLBACKS: readonly Fallback[] = [standingsAsWords, timeOfClaims];

/** "opinion" may be what an entry is about, and not the standing of its claims. */
function standingsAsWords(
  { standings, words }: ParsedQuery,
  text: string,
  recognizer: NameRecognizer,
): Question | undefined {
  return standings.length > 0 && words.length > 0
    ? asParsed(parseQuery(text, recognizer, 'words'))
    : undefined;
}

/** What was said at a time, where nothing happened then. */
function timeOfClaims(parsed: ParsedQuery): Question | undefined {
  return parsed.time ? { parsed, datesOf: 'claims' } : undefined;
}

/** A shorter word resembles somebody by chance. */
const MIN_MISSPELT_NAME = 5;

/** Each is compared with all names, which takes a millisecond. */
const MAX_MISSPELT_NAMES = 3;

/** Moves unknown words that may be misspelt names to the unknown names, with the similar people. */
function offerSimilarNames(understood: Understood, recognizer: NameRecognizer): Understood {
  const misspelt = understood.unknown
    .filter((word) => word.length >= MIN_MISSPELT_NAME && !isEnglish(toTerm(word)))
    .slice(0, MAX_MISSPELT_NAMES)
    .map((typed) => ({ typed, similar: recognizer.similarPeople(typed) }))
    .filter(({ similar }) => similar.length > 0);
  const isMisspelt = (word: string): boolean => misspelt.some(({ typed }) => typed === word);
  return {
    ...understood,
    unknown: understood.unknown.filter((word) => !isMisspelt(word)),
    unknownNames: [...understood.unknownNames, ...misspelt],
  };
}
