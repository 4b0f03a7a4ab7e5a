/** Picks the piece of an entry that answers a query best, and marks what matched in it. */
import { overlaps } from '../dates/event-date.ts';
import type { AskedTime } from '../dates/event-date.ts';
import type { Standing } from '../timeline/model/schema.ts';
import type { Claim, Entry, Person } from '../timeline/model/timeline.ts';
import type { Snippet } from './lookup.ts';
import { remember } from './remember.ts';
import { tokenize } from './words/tokenizer.ts';
import type { Token } from './words/tokenizer.ts';

/** Titles and claims: the bundled record has some 500, and their tokens take about 2 kB each. */
const MOST_REMEMBERED = 1_000;
export const tokensOf = remember(MOST_REMEMBERED, tokenize);

/** Terms to be marked: which word of the query each answers, and the weight of that word. */
export type MarkedTerms = ReadonlyMap<string, { readonly word: number; readonly weight: number }>;

/** What was asked for of an entry's claims. */
export type ClaimFilter = {
  readonly standings: readonly Standing[];
  /** The entry was found for what was said in this time: nothing else of it answers. */
  readonly saidIn?: AskedTime | undefined;
  /** The entry was found for what somebody said: nothing else of it answers. */
  readonly speech?: SpeechFilter | undefined;
  /** Who was asked for: a claim by any of them is about them, though its text does not name them. */
  readonly people?: readonly Person[];
};

/** Who said something, when, and of which standing; any of each, where one is asked for. */
export type SpeechFilter = {
  readonly speakers: readonly Person[];
  readonly standings: readonly Standing[];
  readonly time: AskedTime | undefined;
};

/** Whether a claim was said by whom, when and as what it was asked for. */
export function isAskedSpeech(claim: Claim, entry: Entry, asked: SpeechFilter): boolean {
  const { speakers, standings, time } = asked;
  return (
    (speakers.length === 0 || claim.speakers.some((speaker) => speakers.includes(speaker))) &&
    (standings.length === 0 || standings.includes(claim.standing)) &&
    (!time || isSaidIn(claim, entry, time))
  );
}

/** A title says what an entry is about, a claim answers: of two that match alike, the claim is shown. */
const TITLE_FACTOR = 0.9;

/** Asked for what is denied, a denial is shown before an accusation that matches alike. */
const STANDING_FACTOR = 1.5;

/** What a claim by a person who was asked for is worth: hardly more than the family's name in a text. */
const BY_ASKED = 1.1;

/** Without a word to match, the standing alone decides: more than 0, less than any word. */
const STANDING_BONUS = 1e-3;

/** The title or the claim that matches best; the first claim where nothing matches. */
export function bestSnippet(
  entry: Entry,
  terms: MarkedTerms,
  filter: ClaimFilter = { standings: [] },
): Snippet {
  const { standings, saidIn, speech, people = [] } = filter;
  const claims = askedClaims(entry, filter);
  const snippets = claims.map((claim) => {
    const { weight: ofWords, ...snippet } = markTerms(claim.text, terms, claim);
    const isByAsked = claim.speakers.some((speaker) => people.includes(speaker));
    const weight = ofWords + (isByAsked ? BY_ASKED : 0);
    const isAsked = standings.includes(claim.standing);
    return {
      snippet,
      value: isAsked ? STANDING_BONUS + weight * STANDING_FACTOR : weight,
    };
  });
  const { weight, ...title } = markTerms(entry.title, terms, undefined);
  if (!saidIn && !speech) snippets.push({ snippet: title, value: weight * TITLE_FACTOR });
  const [first, ...others] = snippets;
  if (!first) return titleSnippet(entry);
  return others.reduce((best, other) => (other.value > best.value ? other : best), first).snippet;
}

/** The title of an entry, with nothing marked. */
export function titleSnippet({ title }: Entry): Snippet {
  return { text: title, marks: [], claim: undefined };
}

/** How much of the words the best of the asked claims holds; what only the title holds counts for less. */
export function claimWeight(entry: Entry, terms: MarkedTerms, filter: ClaimFilter): number {
  const inTitle = wordWeights(tokensOf(entry.title), terms);
  const weights = askedClaims(entry, filter).map(({ text }) => {
    const inClaim = wordWeights(tokensOf(text), terms);
    const onlyInTitle = [...inTitle].filter(([word]) => !inClaim.has(word));
    return sum(inClaim.values()) + TITLE_ONLY * sum(onlyInTitle.map(([, weight]) => weight));
  });
  return Math.max(0, ...weights);
}

/** A title tells what a claim is about, and not what it says. */
const TITLE_ONLY = 0.7;

/**
 * Whether a claim that is not established matches so much better than the established one with which
 * its entry begins, and than the title, that it must be shown instead. Else a reader who asks about a
 * charge would read “Established”.
 */
export function mustReplaceLead(
  { title, claims: [lead] }: Entry,
  claim: Claim,
  terms: MarkedTerms,
): boolean {
  if (lead?.standing !== 'established' || claim.standing === 'established') return false;
  const known = [lead.text, title].map((text) => markTerms(text, terms, undefined).weight);
  return markTerms(claim.text, terms, claim).weight > MUCH_BETTER * Math.max(...known);
}

/**
 * Charges of the op-ed on the embassies, the Cole and 9/11 match 1.96 to 7.9 times as well as the
 * event. Messages about the event itself match a charge at most 1.7 times as well.
 */
const MUCH_BETTER = 1.75;

/** An undated claim is as old as its entry; one of 2001–2009 is not said to be of 2004. */
function isSaidIn({ date }: Claim, entry: Entry, time: AskedTime): boolean {
  if (date) return overlaps(date, time);
  const { first, last } = entry.date;
  return first >= time.first && last <= time.last && overlaps(entry.date, time);
}

function askedClaims(entry: Entry, { saidIn, speech }: ClaimFilter): readonly Claim[] {
  if (speech) return entry.claims.filter((claim) => isAskedSpeech(claim, entry, speech));
  return saidIn ? entry.claims.filter((claim) => isDatedIn(claim, saidIn)) : entry.claims;
}

/** Whether a claim has a date of its own in a span. */
export function isDatedIn({ date }: Claim, span: AskedTime): boolean {
  return date !== undefined && overlaps(date, span);
}

/** `weight` counts each word of the query once. */
function markTerms(
  text: string,
  terms: MarkedTerms,
  claim: Claim | undefined,
): Snippet & { readonly weight: number } {
  const matched = tokensOf(text).filter(({ term }) => terms.has(term));
  const marks = matched.map(({ start, end }) => ({ start, end }));
  return { text, marks, claim, weight: sum(wordWeights(matched, terms).values()) };
}

/** The weight of each word of the query that tokens hold. */
function wordWeights(tokens: readonly Token[], terms: MarkedTerms): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { term } of tokens) {
    const match = terms.get(term);
    if (match) weights.set(match.word, match.weight);
  }
  return weights;
}

function sum(weights: Iterable<number>): number {
  return [...weights].reduce((total, weight) => total + weight, 0);
}
