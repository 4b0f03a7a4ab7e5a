/**
 * Ranks the best hits anew: by where they hold the words of a query, then by their sources and by time.
 */
import type { WordsHit } from './best-hits.ts';
import { FAR_PLACE, FIRST_PLACE_AFTER_TITLE } from './count-terms.ts';
import { findPosting } from './words-index.ts';
import type { WordsIndex } from './words-index.ts';
import { mayHoldTerm } from './words-search.ts';
import type { QueryTerm } from './words-search.ts';

/**
 * What is added to the score of an entry, as shares of it. The order of the sizes is a judgement: words
 * in the title say most, and the rest decides between near equals. They were tried together on labelled
 * questions, and not each by itself. So another size may be as good.
 */
const BONUS = {
  /** All of the words stand in its title. */
  inTitle: 0.5,
  /** Words of the query stand beside each other, in their order. */
  together: 0.2,
  /** Its title begins with what is asked for. */
  early: 0.1,
  /** It has many sources: of near equals, the better sourced comes first. */
  sourced: 0.1,
  /** Its title names what the timeline is about. */
  onSubject: 0.08,
  /** It lies within the time that was asked for, and does not only reach into it. */
  withinTime: 0.2,
  /** It is the earliest: an event comes before what was later said of it. */
  earliest: 0.12,
  /** It is the latest, where a question asks what is so now. */
  latest: 0.3,
  /** Its title names who is asked for. */
  namesAsked: 0.3,
  /** Its title says that it was not the timeline's subject: "Sudan, not Iran". */
  notSubject: -0.15,
} as const;

/** What ranking asks of an entry. */
export type RankedEntry = {
  readonly citations: number;
  readonly namesAsked: boolean;
  /** 1 where it lies within the time that was asked for, less where it only began then. */
  readonly timeShare: number;
  /** Whether its title names what its timeline is about, or says that it was not that. */
  readonly subject: 'named' | 'denied' | 'none';
};

/** Hits that are ranked anew: five pages. What a word gives at most does not lift an entry further. */
const MAX_RANKED = 40;

/** Hits are in the order of their scores. Earlier entries have lower positions. */
export function rankHits(
  hits: readonly WordsHit[],
  terms: readonly QueryTerm[],
  index: WordsIndex,
  entryAt: (position: number) => RankedEntry | undefined,
  asksNow = false,
): readonly WordsHit[] {
  const asked = [...terms.entries()].filter(([, { variants }]) => variants.length > 0);
  const all = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return hits;
  const best = hits.slice(0, MAX_RANKED);
  const byTime = best.map(({ entry }) => entry).toSorted((a, b) => a - b);
  const timeRank = new Map(byTime.map((entry, rank) => [entry, rank / byTime.length]));
  const ranked = best
    .map((hit) => {
      const { entry, score, held } = hit;
      const places = asked.map(([at, term]) =>
        mayHoldTerm(held, at) ? findPlace(term, entry, index) : undefined,
      );
      const bonus =
        placesBonus(places) / all +
        earlyBonus(places) +
        timeBonus(timeRank.get(entry) ?? 1, asksNow) +
        entryBonus(entryAt(entry));
      return { ...hit, score: score * (1 + bonus) };
    })
    .toSorted((a, b) => b.score - a.score || a.entry - b.entry);
  return [...ranked, ...hits.slice(MAX_RANKED)];
}

/** `rank` is from 0 for the earliest towards 1. */
function timeBonus(rank: number, asksNow: boolean): number {
  return asksNow ? BONUS.latest * rank : BONUS.earliest * (1 - rank);
}

function entryBonus(entry: RankedEntry | undefined): number {
  if (!entry) return 0;
  const { citations, namesAsked, timeShare, subject } = entry;
  const ofSubject = { named: BONUS.onSubject, denied: BONUS.notSubject, none: 0 }[subject];
  return (
    BONUS.sourced * saturated(citations) +
    BONUS.withinTime * timeShare +
    (namesAsked ? BONUS.namesAsked : 0) +
    ofSubject
  );
}

/** Words in the title and words beside each other, in weights of terms. */
function placesBonus(places: readonly (Place | undefined)[]): number {
  let bonus = 0;
  let before: Place | undefined;
  for (const place of places) {
    if (place && isInTitle(place)) bonus += BONUS.inTitle * place.titleWeight;
    if (place && before) {
      bonus += BONUS.together * closeness(before, place) * Math.min(before.weight, place.weight);
    }
    before = place;
  }
  return bonus;
}

/** Places in titles over which the bonus for an early one falls to half. */
const EARLY_PLACES = 4;

function earlyBonus(places: readonly (Place | undefined)[]): number {
  const first = Math.min(FAR_PLACE, ...places.map((place) => place?.at ?? FAR_PLACE));
  return first < FIRST_PLACE_AFTER_TITLE ? BONUS.early / (1 + first / EARLY_PLACES) : 0;
}

/** From 0 towards 1; half of it at four sources. */
function saturated(sources: number): number {
  return sources / (sources + 4);
}

/** A synonym in a title says as much as the word itself; what only begins so, or is a kind of it, less. */
const MIN_SYNONYM = 0.5;

/** Where an entry holds a term, its weight in the form that is there, and what that weighs in a title. */
export type Place = { readonly at: number; readonly titleWeight: number; readonly weight: number };

function isInTitle({ at }: Place): boolean {
  return at < FIRST_PLACE_AFTER_TITLE;
}

/** 1 for neighbours in the order of the query; less with words between them, or in the other order. */
function closeness(a: Place, b: Place): number {
  if (a.at === FAR_PLACE || b.at === FAR_PLACE) return 0;
  const distance = b.at - a.at;
  if (distance === 1) return 1;
  if (distance === 2 || distance === 3) return 0.6;
  return distance < 0 && distance >= -3 ? 0.4 : 0;
}

/** In the title rather than elsewhere, and then in the form that is worth most. */
export function findPlace(
  { variants, weight }: QueryTerm,
  entry: number,
  index: WordsIndex,
): Place | undefined {
  let best: Place | undefined;
  for (const { id, boost } of variants) {
    const posting = findPosting(index, id, entry);
    if (posting === undefined) continue;
    const at = index.places[posting] ?? FAR_PLACE;
    const titleWeight = weight * (boost < MIN_SYNONYM ? boost : 1);
    const place = { at, titleWeight, weight: weight * boost };
    if (!best || isBetter(place, best)) best = place;
  }
  return best;
}

function isBetter(a: Place, b: Place): boolean {
  return isInTitle(a) === isInTitle(b) ? a.weight > b.weight : isInTitle(a);
}
