/** Finds the entries that answer a query: by its words, or where it has none by its filters alone. */
import { compareSpans } from '../dates/calendar.ts';
import type { AskedTime } from '../dates/event-date.ts';
import { overlaps } from '../dates/event-date.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';
import { MAX_HITS } from './lookup.ts';
import type { Scope } from './lookup.ts';
import type { ParsedQuery } from './parse-query.ts';
import { asEvidence, standingBits, toSearchTerm } from './search-index.ts';
import type { SearchIndex, SearchTerm } from './search-index.ts';
import { highest } from './highest.ts';
import { isGivenName } from './names/given-names.ts';
import { isAskedSpeech, isDatedIn, tokensOf } from './snippets.ts';
import { isWithin, timeShare, withinFirst } from './within-first.ts';
import { isHeld, matchStrength, maxStrength } from './words/match-strength.ts';
import { exactPhrase, hasPhrase, namePhrase } from './words/phrases.ts';
import type { Phrase } from './words/phrases.ts';
import { mayHold } from './words/tokenizer.ts';
import { rankHits } from './words/rank-hits.ts';
import type { RankedEntry } from './words/rank-hits.ts';
import { ROUNDING, sumOfWeights } from './words/words-search.ts';
import type { QueryTerm } from './words/words-search.ts';

/**
 * A parsed query, and what its time filters by: the dates of entries, of their claims, or of speech.
 * Speech without a date of its own has that of its entry.
 */
export type Question = {
  readonly parsed: ParsedQuery;
  readonly datesOf: 'entries' | 'claims' | 'speech';
};

/** A question with what the index knows about its words. */
export type SearchRequest = Question & {
  readonly scope: Scope;
  /** All people that a name of the query may mean. */
  readonly people: readonly Person[];
  readonly terms: readonly SearchTerm[];
  readonly required: readonly Phrase[];
  readonly excluded: readonly Phrase[];
};

export function toRequest(question: Question, scope: Scope, index: SearchIndex): SearchRequest {
  const { parsed } = question;
  const { vocabulary } = index;
  return {
    ...question,
    scope,
    people: [...parsed.people, ...parsed.ambiguous.flatMap(({ people }) => people)],
    terms: parsed.words.map((word) => toSearchTerm(word, index)),
    required: [
      ...parsed.phrases.map((text) => exactPhrase(text, vocabulary)),
      ...parsed.unknownNames.map(({ typed }) => namePhrase(typed, vocabulary)),
    ],
    excluded: parsed.excluded.map((text) => exactPhrase(text, vocabulary)),
  };
}

/** At most `MAX_HITS`, best first. */
export function findEntries(request: SearchRequest, index: SearchIndex): readonly Entry[] {
  const byWords = findByWords(request, index);
  return byWords.length > 0 ? byWords : findByFilters(request, index);
}

/**
 * The share of a query's words, weighted by rarity, that an entry must hold. On the tuning half of the
 * labelled questions, 0.5 to 0.6 answer all and none that has no answer; 0.65 loses the first right
 * answer, 0.45 gives the first wrong one. See test/bench/quality.ts.
 */
const MIN_SHARE = 0.6;

/**
 * How much the names of a query weigh, in weights of a term that occurs nowhere. A person beside one
 * unknown word stays below `MIN_SHARE`: "Trump tariffs" has only entries that come near.
 */
export const NAMES_WEIGHT = 1.4;

function namesWeight({ people, parsed }: SearchRequest, { maxTermWeight }: SearchIndex): number {
  return people.length + parsed.speakers.length > 0 ? NAMES_WEIGHT * maxTermWeight : 0;
}

function findByWords(request: SearchRequest, index: SearchIndex): readonly Entry[] {
  const { terms, required, excluded } = request;
  const { entries, words, wordsSearch } = index;
  const asked = [...terms, ...required.flatMap((phrase) => phraseTerms(phrase, index))];
  if (asked.length === 0) return [];
  const minShare = minWordShare(asked, namesWeight(request, index));
  const isSure = createSureMatch(request, asked, index);
  if (!isSure) return [];
  const mayPass = createFilter(request, index);
  const accepts = (position: number, held: number): boolean => {
    if (!mayPass(position)) return false;
    const entry = entries[position];
    return (
      entry !== undefined &&
      passesFilters(entry, request) &&
      isSure(position, held) &&
      required.every((phrase) => hasPhrase(phrase, entry, position, words)) &&
      !excluded.some((phrase) => hasPhrase(phrase, entry, position, words))
    );
  };
  const hits = wordsSearch.search(asked, minShare, MAX_HITS, accepts);
  const namesAsked = createTitleCheck(request, index);
  const toRanked = (position: number): RankedEntry | undefined => {
    const entry = entries[position];
    return entry && { ...rankedEntry(entry, request, index), namesAsked: namesAsked(entry) };
  };
  return rankHits(hits, asked, words, toRanked, request.parsed.asksNow).flatMap(
    ({ entry: position }) => entries[position] ?? [],
  );
}

/**
 * The share of an entry that lacks a place or another name that was asked for: an explosion in another
 * port is not that of Beirut. Of 90 questions that the record does not answer, written without seeing the
 * search, 10 were answered without this, the two rules below and those in
 * `matchStrength`, and none with them; of 156 that it answers, 139 are right first either way.
 */
const MIN_SHARE_WITHOUT_NAME = 0.75;

/**
 * What an entry must hold beside an unknown word, in weights of the rarest term. One word is enough only
 * where at most six of 60 entries have it: not "Cole" for the tour of a singer.
 */
const MIN_BESIDE_UNKNOWN = 0.5;

/**
 * Whether an entry answers the words of a query, and does not only hold similar ones. Undefined where the
 * record has only similar ones.
 */
function createSureMatch(
  request: SearchRequest,
  asked: readonly QueryTerm[],
  index: SearchIndex,
): ((position: number, held: number) => boolean) | undefined {
  const { words, maxTermWeight } = index;
  const { terms } = request;
  const evidence = [...terms.map(asEvidence), ...asked.slice(terms.length)];
  const all = sumOfWeights(evidence);
  const names = namesWeight(request, index);
  const placeNames = terms.filter(({ isName }) => isName);
  const isUnderstood =
    names > 0 || terms.every(({ variants, role }) => variants.length > 0 || role === 'chatty');
  const atLeast = isUnderstood ? 0 : MIN_BESIDE_UNKNOWN * maxTermWeight;
  const minStrength = (share: number): number =>
    Math.max(minWordShare(evidence, names, share) * all, atLeast) - ROUNDING;
  const [withNames, withoutNames] = [minStrength(MIN_SHARE), minStrength(MIN_SHARE_WITHOUT_NAME)];
  if (maxStrength(evidence) < withNames) return undefined;
  return (position, held) => {
    const strength = matchStrength(evidence, position, words, held);
    if (strength < withNames) return false;
    return strength >= withoutNames || placeNames.every((term) => isHeld(term, position, words));
  };
}

/**
 * Whether an entry's title names who is asked for. Of several people of one name, whoever is in most
 * entries is rather meant: who killed bin Laden is first of Osama.
 */
function createTitleCheck(
  { parsed }: SearchRequest,
  { timelines }: SearchIndex,
): (entry: Entry) => boolean {
  const likeliest = parsed.ambiguous.flatMap(({ people }) =>
    highest(people, (person) => timelines.entriesAbout(person).length, 1),
  );
  const people = [...parsed.people, ...likeliest];
  const names = familyTerms(people);
  return (entry) =>
    people.some((person) => entry.people.includes(person)) &&
    tokensOf(entry.title).some(({ term }) => names.has(term));
}

function rankedEntry(
  entry: Entry,
  { parsed: { time }, datesOf }: SearchRequest,
  { subject }: SearchIndex,
): Omit<RankedEntry, 'namesAsked'> {
  return {
    citations: citationCount(entry),
    timeShare: time !== undefined && datesOf === 'entries' ? timeShare(entry.date, time) : 0,
    subject: subject(entry),
  };
}

export function citationCount({ claims }: Entry): number {
  return claims.reduce((sum, { citations }) => sum + citations.length, 0);
}

function phraseTerms({ variants }: Phrase, { wordsSearch }: SearchIndex): readonly QueryTerm[] {
  return variants.map((each) => ({ variants: each, weight: wordsSearch.rarity(each) }));
}

/** The share of the words that is left to hold: an entry that passes the filters holds the names. */
function minWordShare(terms: readonly QueryTerm[], names: number, share = MIN_SHARE): number {
  const words = sumOfWeights(terms);
  if (words === 0) return 1;
  // More than 0, so that an entry holds one word at least.
  return Math.max(0.01, (share * (words + names) - names) / words);
}

/** Where there are no words, or names weigh enough without them: a person with a foreign word. */
function findByFilters(request: SearchRequest, index: SearchIndex): readonly Entry[] {
  const { parsed, people, terms, required, excluded } = request;
  const hasFilter =
    people.length + parsed.speakers.length + parsed.standings.length > 0 ||
    parsed.time !== undefined;
  if (!hasFilter || required.length > 0) return [];
  const names = namesWeight(request, index);
  if (terms.length > 0 && (names === 0 || names < MIN_SHARE * (sumOfWeights(terms) + names)))
    return [];
  const isExcluded = (entry: Entry): boolean => {
    if (excluded.length === 0) return false;
    const position = index.timelines.position(entry);
    return excluded.some((phrase) => hasPhrase(phrase, entry, position, index.words));
  };
  const found: Entry[] = [];
  for (const entry of filterCandidates(request, index)) {
    if (!passesFilters(entry, request) || isExcluded(entry)) continue;
    found.push(entry);
    if (!parsed.time && request.datesOf === 'entries' && found.length === MAX_HITS) break;
  }
  if (request.datesOf === 'speech') return mostSaidFirst(found, parsed);
  const inOrder =
    people.length > 0 && parsed.standings.length === 0 ? aboutFirst(found, people) : found;
  return parsed.time ? withinFirst(inOrder, parsed.time).slice(0, MAX_HITS) : inOrder;
}

/**
 * First the entries whose title names the people. Then those whose first claim names them, or is by them.
 * Then the others. Entries that are equal so keep their order.
 */
function aboutFirst(entries: readonly Entry[], people: readonly Person[]): readonly Entry[] {
  const names = familyTerms(people);
  const holdsName = (text: string): boolean =>
    mayHold(text, names) && tokensOf(text).some(({ term }) => names.has(term));
  const rankOf = ({ title, claims: [first] }: Entry): number => {
    if (holdsName(title)) return 0;
    const isTheirs = first?.speakers.some((speaker) => people.includes(speaker));
    return isTheirs || (first && holdsName(first.text)) ? 1 : 2;
  };
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** The last words of names, without common given names: of Ali Mohamed and of Muhammad Atef, "Atef". */
function familyTerms(people: readonly Person[]): ReadonlySet<string> {
  const names = people.flatMap(({ name, aliases }) => [
    name,
    ...aliases.map((alias) => alias.name),
  ]);
  const families = names.flatMap((name) => tokensOf(name).slice(-1)).map(({ term }) => term);
  return new Set(families.filter((term) => !isGivenName(term)));
}

/** Entries that begin with what was asked for, then those of the time, then those that hold most of it. */
function mostSaidFirst(entries: readonly Entry[], parsed: ParsedQuery): readonly Entry[] {
  const counted = entries.map((entry) => {
    const said = entry.claims.map((claim) => isAskedSpeech(claim, entry, parsed));
    return {
      entry,
      leads: said[0] ? 1 : 0,
      isThen: parsed.time && isWithin(entry.date, parsed.time) ? 1 : 0,
      count: said.filter(Boolean).length,
    };
  });
  return counted
    .toSorted((a, b) => b.leads - a.leads || b.isThen - a.isThen || b.count - a.count)
    .slice(0, MAX_HITS)
    .map(({ entry }) => entry);
}

/** In order of time, all entries that can pass the filters. */
function filterCandidates(
  { parsed: { time, speakers }, people, scope, datesOf }: SearchRequest,
  { entries, timelines }: SearchIndex,
): readonly Entry[] {
  const [first, another] = people;
  if (first && !another) return timelines.entriesAbout(first);
  if (people.length > 0) {
    const about = new Set(people.flatMap((person) => timelines.entriesAbout(person)));
    return inTimeOrder(about);
  }
  if (speakers.length > 0) {
    const said = speakers.flatMap((speaker) => timelines.claimsBy(speaker));
    return inTimeOrder(new Set(said.map(({ entry }) => entry)));
  }
  if (!time || datesOf !== 'entries') return entries;
  const during = timelines.during(time, scope);
  return during.kind === 'found' ? during.entries : [];
}

/**
 * Whether the entry at a position may pass the filters, told from numbers: thousands hold a common word,
 * and reading each of them takes longer than the rest of a search.
 */
function createFilter(request: SearchRequest, index: SearchIndex): (position: number) => boolean {
  const { parsed, people, datesOf } = request;
  if (people.length + parsed.speakers.length > 0) {
    const { timelines } = index;
    const candidates = new Set(
      filterCandidates(request, index).map((entry) => timelines.position(entry)),
    );
    return (position) => candidates.has(position);
  }
  const { time, standings } = parsed;
  const asked = standingBits(standings);
  const ofEntries = index.standings();
  const hasStanding = (position: number): boolean =>
    asked === 0 || ((ofEntries[position] ?? 0) & asked) !== 0;
  if (!time || datesOf !== 'entries') return hasStanding;
  const { firstDays, lastDays } = index.days();
  return (position) =>
    (firstDays[position] ?? 0) <= time.last &&
    (lastDays[position] ?? 0) >= time.first &&
    hasStanding(position);
}

function inTimeOrder(entries: ReadonlySet<Entry>): readonly Entry[] {
  return [...entries].toSorted((a, b) => compareSpans(a.date, b.date));
}

/** Whether an entry is of the timeline, the time, the people and the standings that were asked for. */
function passesFilters(entry: Entry, { parsed, datesOf, scope }: SearchRequest): boolean {
  const { time, people, ambiguous, standings } = parsed;
  if (datesOf === 'speech' && !entry.claims.some((claim) => isAskedSpeech(claim, entry, parsed)))
    return false;
  return (
    (scope === undefined || entry.timeline === scope) &&
    (!time || isDuring(entry, time, datesOf)) &&
    people.every((person) => entry.people.includes(person)) &&
    ambiguous.every((name) => name.people.some((person) => entry.people.includes(person))) &&
    standings.every((standing) => entry.claims.some((claim) => claim.standing === standing))
  );
}

function isDuring(entry: Entry, time: AskedTime, datesOf: Question['datesOf']): boolean {
  if (datesOf === 'speech') return true;
  return datesOf === 'entries'
    ? overlaps(entry.date, time)
    : entry.claims.some((claim) => isDatedIn(claim, time));
}
