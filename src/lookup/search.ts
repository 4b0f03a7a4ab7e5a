/**
 * Searches entries by words, names, times and standings in any mixture: parse the query, find
 * entries, explain what was found. Where one way to read the query finds nothing, the next is tried.
 */
import { askedEventDay } from './asked-event.ts';
import { searchCitedPlaces } from './cited-places.ts';
import { findEntries, toRequest } from './find-entries.ts';
import type { Question, SearchRequest } from './find-entries.ts';
import { explain } from './explain.ts';
import { findNearest } from './nearest-entries.ts';
import { MAX_HITS } from './lookup.ts';
import type { Hit, Scope, SearchResult, Understood } from './lookup.ts';
import type { NameRecognizer } from './names/recognize-names.ts';
import { parseQuery } from './parse-query.ts';
import type { ParsedQuery, QueryContext } from './parse-query.ts';
import type { SearchIndex } from './search-index.ts';
import { titleSnippet } from './snippets.ts';
import type { SpeechReader } from './speakers/read-speech.ts';
import { blankOut } from '../text/blank-out.ts';
import { isEnglish } from './words/english.ts';
import { toTerm } from './words/tokenizer.ts';

export type SearchContext = QueryContext & {
  readonly scope: Scope;
  readonly index: SearchIndex;
  readonly speechReader: SpeechReader;
};

/** `text` is a query of at most `MAX_QUERY` characters. */
export function searchEntries(text: string, context: SearchContext): SearchResult {
  const { scope, index, recognizer } = context;
  const parsed = parseQuery(text, 'filters', context);
  const citing = searchCitedPlaces(text, parsed, scope, index.citedPlaces());
  if (citing?.namesPlace) return withMore(citing, answer(asParsed(parsed), context).hits);
  const said = answerIf(whatWasSaid(text, context), context);
  if (said && said.hits.length > 0) return said;
  const request = toRequest(asParsed(parsed), scope, index);
  const first = eventFirst(answerRequest(request, index), parsed, context);
  if (first.hits.length > 0) return first;
  // What happened comes before what cites a source, and that before what was said at a time.
  const others = [
    () => answerIf(standingsAsWords(parsed, text, context), context),
    () => citing,
    () => answerIf(timeOfClaims(parsed), context),
  ];
  for (const next of others) {
    const result = next();
    if (result && result.hits.length > 0) return result;
  }
  return {
    understood: offerSimilarNames(first.understood, recognizer),
    hits: [],
    nearest: explain(request, findNearest(request, index), index).hits,
  };
}

/** Of "9/11" or "september 11 attacks", what happened on that day comes first. */
function eventFirst(
  found: SearchResult,
  { words, people, time }: ParsedQuery,
  { scope, index }: SearchContext,
): SearchResult {
  const day = time || people.length > 0 ? undefined : askedEventDay(words);
  if (day === undefined) return found;
  const known = new Map(found.hits.map((hit) => [hit.entry, hit]));
  const hits = index.timelines
    .onDay(day, scope)
    .map((entry) => known.get(entry) ?? { entry, snippet: titleSnippet(entry) });
  return withMore({ ...found, hits }, found.hits);
}

/** Puts `more` after the hits of a result, each entry once. */
function withMore({ understood, hits, nearest }: SearchResult, more: readonly Hit[]): SearchResult {
  const shown = new Set(hits.map(({ entry }) => entry));
  return {
    understood,
    hits: [...hits, ...more.filter(({ entry }) => !shown.has(entry))].slice(0, MAX_HITS),
    nearest,
  };
}

function answer(question: Question, { scope, index }: SearchContext): SearchResult {
  return answerRequest(toRequest(question, scope, index), index);
}

function answerRequest(request: SearchRequest, index: SearchIndex): SearchResult {
  return explain(request, findEntries(request, index), index);
}

/** Undefined where a query is read no other way. */
function answerIf(
  question: Question | undefined,
  context: SearchContext,
): SearchResult | undefined {
  return question && answer(question, context);
}

function asParsed(parsed: ParsedQuery): Question {
  return { parsed, datesOf: 'entries' };
}

/** "claims by Pompeo", "official findings 2004": only what was said so, by whom and when, answers. */
function whatWasSaid(text: string, context: SearchContext): Question | undefined {
  const speech = context.speechReader.read(text, context.languages);
  if (!speech) return undefined;
  const { speakers, standings, read } = speech;
  const parsed = parseQuery(blankOut(text, read), 'words', context);
  // "what was said in 2004" is as little a question without the time as "who said it".
  if (speakers.length + standings.length === 0 && !parsed.time) return undefined;
  return { parsed: { ...parsed, speakers, standings }, datesOf: 'speech' };
}

/** "opinion" may be what an entry is about, and not the standing of its claims. */
function standingsAsWords(
  { standings, words }: ParsedQuery,
  text: string,
  context: SearchContext,
): Question | undefined {
  return standings.length > 0 && words.length > 0
    ? asParsed(parseQuery(text, 'words', context))
    : undefined;
}

/** What was said at a time, where nothing happened then. */
function timeOfClaims(parsed: ParsedQuery): Question | undefined {
  return parsed.time ? { parsed, datesOf: 'claims' } : undefined;
}

/** A shorter word resembles some name by chance. */
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
