/** Finds the entries that come nearest to a query that nothing answers: they hold a part of it. */
import { overlaps } from '../dates/event-date.ts';
import type { Entry } from '../timeline/model/timeline.ts';
import { NAMES_WEIGHT } from './find-entries.ts';
import type { SearchRequest } from './find-entries.ts';
import { highest } from './highest.ts';
import { asEvidence, isRare } from './search-index.ts';
import type { SearchIndex, SearchTerm } from './search-index.ts';
import { isWithin } from './within-first.ts';
import { isHeld, matchStrength } from './words/match-strength.ts';
import { sumOfWeights } from './words/words-search.ts';
import type { QueryTerm } from './words/words-search.ts';

/** More than these are no longer near. */
const MAX_NEAREST = 5;

/** Entries with a word of the query that are looked at; the best of them hold most of it. */
const MAX_CANDIDATES = 200;

/** Half of what was asked, by weight, is enough to come near. */
const HALF = 0.5;

/** With a place or a time that was asked for, less of the words is. */
const WITH_PLACE_OR_TIME = 0.4;

/** What a time weighs beside words: as much as the rarest of them. */
const TIME_WEIGHT = 1;

/** A word that is in most entries, such as the subject of the timeline, brings nothing near. */
const COMMON_SHARE = 0.5;

/** Nearest first. None for a query in quotes, which asks for these words and no others. */
export function findNearest(request: SearchRequest, index: SearchIndex): readonly Entry[] {
  const { parsed, terms, people, scope } = request;
  if (parsed.phrases.length > 0 || parsed.excluded.length > 0) return [];
  const { maxTermWeight: unit, words } = index;
  const evidence = terms.map(asEvidence);
  const total =
    sumOfWeights(evidence) +
    unit * NAMES_WEIGHT * (people.length > 0 ? 1 : 0) +
    unit * NAMES_WEIGHT * parsed.unknownNames.length +
    unit * TIME_WEIGHT * (parsed.time ? 1 : 0);
  const places = evidence.filter((_, at) => isPlace(terms[at], index));
  const rare = evidence.filter((term) => isRare(term, index));
  const candidates = nearCandidates(request, index);
  const near = [...candidates].flatMap(([entry, { score, position }]) => {
    if (scope !== undefined && entry.timeline !== scope) return [];
    const sharesPerson = people.some((person) => entry.people.includes(person));
    const time = timeShared(entry, request);
    const context = unit * (NAMES_WEIGHT * (sharesPerson ? 1 : 0) + TIME_WEIGHT * time);
    const holds = (term: QueryTerm) => position !== undefined && isHeld(term, position, words);
    const strength = position === undefined ? 0 : matchStrength(evidence, position, words);
    const share = (strength + context) / total;
    const hasPlaceOrTime = time > 0 || places.some(holds);
    // Where neither a person nor a place nor a time is shared, a rare word must be.
    const isTelling = hasPlaceOrTime || rare.some(holds);
    const needed = hasPlaceOrTime ? WITH_PLACE_OR_TIME : HALF;
    return sharesPerson || (isTelling && share >= needed)
      ? [{ entry, score: score + context }]
      : [];
  });
  return highest(near, ({ score }) => score, MAX_NEAREST).map(({ entry }) => entry);
}

/** `position` is that of an entry with some of the words. */
type Candidate = { readonly score: number; readonly position: number | undefined };

/** Entries with any of the words, people or times. */
function nearCandidates(
  { parsed: { time }, terms, people, scope }: SearchRequest,
  { entries, timelines, wordsSearch }: SearchIndex,
): ReadonlyMap<Entry, Candidate> {
  const candidates = new Map<Entry, Candidate>();
  // Without a person or a time, an entry needs a share of the words: the index skips those without.
  const minShare = people.length > 0 || time ? 0 : WITH_PLACE_OR_TIME;
  const hits = wordsSearch.search(terms, minShare, MAX_CANDIDATES, () => true);
  for (const { entry: position, score } of hits) {
    const entry = entries[position];
    if (entry) candidates.set(entry, { score, position });
  }
  const during = time && timelines.during(time, scope);
  const others = [
    ...people.flatMap((person) => timelines.entriesAbout(person)),
    ...(during?.kind === 'found' ? during.entries.slice(0, MAX_CANDIDATES) : []),
  ];
  for (const entry of others) {
    if (!candidates.has(entry)) candidates.set(entry, { score: 0, position: undefined });
  }
  return candidates;
}

/** 1 for an entry within the time, less for one that reaches into it. */
function timeShared({ date }: Entry, { parsed: { time } }: SearchRequest): number {
  if (!time || !overlaps(date, time)) return 0;
  return isWithin(date, time) ? 1 : HALF;
}

function isCommon({ variants }: SearchTerm, { entries, vocabulary }: SearchIndex): boolean {
  return variants.some(({ id }) => vocabulary.entryCount(id) > COMMON_SHARE * entries.length);
}

function isPlace(term: SearchTerm | undefined, index: SearchIndex): boolean {
  if (!term || isCommon(term, index)) return false;
  return term.variants.some(
    ({ id, boost }) => boost > HALF && index.placeTerms().has(index.vocabulary.term(id)),
  );
}
