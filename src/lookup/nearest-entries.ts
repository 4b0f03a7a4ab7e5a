/** Finds the entries that come nearest to a query that nothing answers: they hold a part of it. */
import { overlaps } from '../dates/event-date.ts';
import type { Entry } from '../timeline/model/timeline.ts';
import { NAMES_WEIGHT } from './find-entries.ts';
import type { SearchRequest } from './find-entries.ts';
import { highest } from './highest.ts';
import type { SearchIndex, SearchTerm } from './search-index.ts';
import { isWithin } from './within-first.ts';
import { heldWeight, sumOfWeights } from './words/words-search.ts';

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
  const { maxTermWeight: unit } = index;
  const total =
    sumOfWeights(terms) +
    unit * NAMES_WEIGHT * (people.length > 0 ? 1 : 0) +
    unit * NAMES_WEIGHT * parsed.unknownNames.length +
    unit * TIME_WEIGHT * (parsed.time ? 1 : 0);
  const candidates = nearCandidates(request, index);
  const near = [...candidates].flatMap(([entry, { score, held }]) => {
    if (scope !== undefined && entry.timeline !== scope) return [];
    const sharesPerson = people.some((person) => entry.people.includes(person));
    const time = timeShared(entry, request);
    const context = unit * (NAMES_WEIGHT * (sharesPerson ? 1 : 0) + TIME_WEIGHT * time);
    const share = (heldWeight(terms, held) + context) / total;
    const isTelling = time > 0 || heldTerms(terms, held).some((term) => !isCommon(term, index));
    const needed =
      time > 0 || heldTerms(terms, held).some((term) => isPlace(term, index))
        ? WITH_PLACE_OR_TIME
        : HALF;
    return sharesPerson || (isTelling && share >= needed)
      ? [{ entry, score: score + context }]
      : [];
  });
  return highest(near, ({ score }) => score, MAX_NEAREST).map(({ entry }) => entry);
}

type Candidate = { readonly score: number; readonly held: number };

/** Entries with any of the words, people or times. */
function nearCandidates(
  { parsed: { time }, terms, people, scope }: SearchRequest,
  { entries, timelines, wordsSearch }: SearchIndex,
): ReadonlyMap<Entry, Candidate> {
  const candidates = new Map<Entry, Candidate>();
  // Without a person or a time, an entry needs a share of the words: the index skips those without.
  const minShare = people.length > 0 || time ? 0 : WITH_PLACE_OR_TIME;
  const hits = wordsSearch.search(terms, minShare, MAX_CANDIDATES, () => true);
  for (const { entry: position, score, held } of hits) {
    const entry = entries[position];
    if (entry) candidates.set(entry, { score, held });
  }
  const during = time && timelines.during(time, scope);
  const others = [
    ...people.flatMap((person) => timelines.entriesAbout(person)),
    ...(during?.kind === 'found' ? during.entries.slice(0, MAX_CANDIDATES) : []),
  ];
  for (const entry of others) {
    if (!candidates.has(entry)) candidates.set(entry, { score: 0, held: 0 });
  }
  return candidates;
}

/** 1 for an entry within the time, less for one that reaches into it. */
function timeShared({ date }: Entry, { parsed: { time } }: SearchRequest): number {
  if (!time || !overlaps(date, time)) return 0;
  return isWithin(date, time) ? 1 : HALF;
}

function heldTerms(terms: readonly SearchTerm[], held: number): readonly SearchTerm[] {
  return terms.filter((_, position) => (held & (1 << position)) !== 0);
}

function isCommon({ variants }: SearchTerm, { entries, vocabulary }: SearchIndex): boolean {
  return variants.some(({ id }) => vocabulary.entryCount(id) > COMMON_SHARE * entries.length);
}

function isPlace(term: SearchTerm, index: SearchIndex): boolean {
  if (isCommon(term, index)) return false;
  return term.variants.some(
    ({ id, boost }) => boost > HALF && index.placeTerms().has(index.vocabulary.term(id)),
  );
}
