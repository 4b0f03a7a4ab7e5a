/**
 * Finds where a message differs from the record: how many were killed or wounded, what was paid, or when. A wrong
 * correction is worse than none, so each rule here leaves out what is not certain.
 */
import type { EventDate } from '../dates/event-date.ts';
import { overlaps } from '../dates/event-date.ts';
import type { Claim, Entry, Erratum } from '../timeline/model/timeline.ts';
import { readCounts, type Count } from './counts.ts';
import { toEnglish } from './translate-message.ts';
import type { Mentions, TimeFilter } from './lookup.ts';
import { isNear } from './message-context.ts';
import { isDatedIn } from './snippets.ts';
import { readSums, sumKind } from './sums.ts';
import type { Sum, SumKind } from './sums.ts';
import { stemTerm } from './words/stem.ts';
import { isQuestionWord } from './words/stop-words.ts';
import { termsOf, tokenize } from './words/tokenizer.ts';

export type Difference =
  /** `said` is in the words of the message, each of `recorded` in those of its claim. */
  | {
      readonly kind: 'count' | 'sum';
      readonly said: string;
      readonly recorded: readonly { readonly text: string; readonly claim: Claim }[];
    }
  | {
      readonly kind: 'date';
      readonly said: string;
      readonly date: EventDate;
      readonly claim: Claim;
    };

/**
 * At most a date and a number. `entry` is what the message is about; `times` and `people` are those that it
 * names.
 */
export function findDifferences(
  written: string,
  entry: Entry,
  { times, people }: Pick<Mentions, 'times' | 'people'>,
): readonly Difference[] {
  const message = withNamesOfRecord(written, people, entry);
  const date = findOtherDate(message, entry, times);
  const count =
    findOtherCount(message, entry, times, date !== undefined) ??
    findOtherSum(message, entry, times);
  return [date, count].filter((each) => each !== undefined);
}

/** Names of another script or spelling are replaced by those that the entry has. */
function withNamesOfRecord(message: string, people: Mentions['people'], { title }: Entry): string {
  return people.reduce((text, { person: { name, aliases }, as }) => {
    const inTitle = [name, ...aliases.map((alias) => alias.name)].find((each) =>
      title.includes(each),
    );
    return text.replaceAll(as, () => inTitle ?? as);
  }, message);
}

/** A larger difference is one of two events, or of a part and the whole. */
const MOST_APART = 1.5;

/** Of a round number, a smaller difference is no error. */
const ROUNDED_APART = 1.1;

/** "About 250" may be said of 224, and "about 300" may not. */
const ABOUT_APART = 1.25;

function findOtherCount(
  message: string,
  entry: Entry,
  times: readonly TimeFilter[],
  isOtherDate: boolean,
): Difference | undefined {
  for (const sentence of sentencesOf(message)) {
    const english = toEnglish(withoutTimes(sentence, times));
    const [said, ...others] = readCounts(english.text);
    if (!said || others.some(({ kind }) => kind === said.kind)) continue;
    if (!isSurelyAbout(english.text, said, entry, times, isOtherDate)) continue;
    const claims = entry.claims.filter((claim) => !repeatsError(claim, entry));
    const recorded = claims.flatMap((claim) =>
      readCounts(claim.text)
        .filter(({ kind, who }) => kind === said.kind && who === said.who)
        .map((count) => ({ count, claim })),
    );
    if (recorded.length === 0 || isInRecord(said, claims)) continue;
    if (!recorded.every(({ count }) => isOther(said, count))) continue;
    return {
      kind: 'count',
      said: english.original(said.start, said.start + said.written.length).trim(),
      recorded: recorded.map(({ count, claim }) => ({ text: count.written, claim })),
    };
  }
  return undefined;
}

/** Sums that differ less are one: roundings, and what was paid with interest. */
const SUMS_APART = 1.1;

/** Of an entry with more sums of a kind, it is not certain which is meant. */
const MOST_SUMS = 4;

function findOtherSum(
  message: string,
  entry: Entry,
  times: readonly TimeFilter[],
): Difference | undefined {
  for (const sentence of sentencesOf(message)) {
    const english = toEnglish(withoutTimes(sentence, times));
    const [said, another] = readSums(english.text);
    const kind = sumKind(english.text);
    if (!said || another || said.isBound || !kind) continue;
    if (!isSurelyOfSum(english.text, kind, entry, times)) continue;
    // "The sum was $70 million": of what, the title says.
    const recorded = entry.claims.flatMap((claim) =>
      readSums(claim.text).map((sum) => ({
        sum,
        claim,
        kind: sumKind(claim.text) ?? sumKind(entry.title),
      })),
    );
    const alike = recorded.filter((each) => each.kind === kind || each.kind === undefined);
    const [largest] = alike.toSorted((a, b) => b.sum.dollars - a.sum.dollars);
    const isUnsure = largest?.kind !== kind || alike.length > MOST_SUMS;
    if (
      !largest ||
      isUnsure ||
      !isOtherSum(
        said,
        recorded.map(({ sum }) => sum),
        kind,
      )
    )
      continue;
    return {
      kind: 'sum',
      said: english.original(said.start, said.start + said.written.length).trim(),
      recorded: [{ text: largest.sum.written, claim: largest.claim }],
    };
  }
  return undefined;
}

/** A reward for the person of the title; or a payment of that time, by two words of the title. */
function isSurelyOfSum(
  sentence: string,
  kind: SumKind,
  entry: Entry,
  times: readonly TimeFilter[],
): boolean {
  const isOfTime = times.some((time) => overlaps(entry.date, time));
  const isOfEvent =
    kind === 'reward'
      ? namesInTitle(entry).length > 0 && (times.length === 0 || isOfTime)
      : isOfTime && titleTerms(sentence, entry).length >= MIN_TITLE_TERMS;
  return (
    isOfEvent &&
    namesPeopleOfTitle(sentence, entry) &&
    !ANOTHER_EVENT.test(sentence) &&
    isOfferedByKnown(sentence, entry) &&
    hasNoForeignName(sentence, entry)
  );
}

/** The US of the title, and not Iran, which the entry names too. */
function isOfferedByKnown(sentence: string, { title, claims: [lead] }: Entry): boolean {
  const [, name] = /(\p{Lu}[\p{L}-]*)\s+(?:ha[sd]\s+|have\s+)?offer/u.exec(sentence) ?? [];
  if (name === undefined || NO_NAMES.test(name)) return true;
  const [beginning = ''] = (lead?.text ?? '').split(/\boffer|\breward/u);
  return stems(`${title} ${beginning}`).has(stemTerm(name.toLowerCase()));
}

/** A smaller payment may be a part of what was paid, and a larger one all of it. */
function isOtherSum(said: Sum, recorded: readonly Sum[], kind: SumKind): boolean {
  const apart = said.isAbout || recorded.some(({ isAbout }) => isAbout) ? ABOUT_APART : SUMS_APART;
  const ratio = (dollars: number): number =>
    Math.max(said.dollars, dollars) / Math.min(said.dollars, dollars);
  const sums = recorded.map(({ dollars }) => dollars);
  const parts = withoutTotals(sums);
  if ([...sums, ...pairSums(parts)].some((dollars) => ratio(dollars) <= apart)) return false;
  const total = parts.reduce((sum, dollars) => sum + dollars, 0);
  return kind === 'reward' || said.dollars > total || ratio(Math.max(...sums)) <= MOST_APART;
}

/** $70 million, $30.6 million and $39.4 million are two payments, and what they add up to. */
function withoutTotals(sums: readonly number[]): readonly number[] {
  const pairs = pairSums(sums);
  return sums.filter((sum) => !pairs.some((pair) => Math.abs(pair / sum - 1) < SAME_SUM));
}

/** Of sums that are rounded to three digits. */
const SAME_SUM = 0.01;

function pairSums(sums: readonly number[]): readonly number[] {
  return sums.flatMap((a, at) => sums.slice(at + 1).map((b) => a + b));
}

/** Blanks out times: the 1998 of "In 1998 killed" is no count. Offsets stay the same. */
function withoutTimes(sentence: string, times: readonly TimeFilter[]): string {
  return times.reduce(
    (rest, { text }) => rest.replaceAll(text, () => ' '.repeat(text.length)),
    sentence,
  );
}

function sentencesOf(message: string): readonly string[] {
  return message.split(SENTENCE_END);
}

/** A German date has a full stop itself: "13. Oktober". */
function sentenceWith(time: string, message: string): string | undefined {
  const at = message.indexOf(time);
  if (at === -1) return undefined;
  const before = message.slice(0, at).split(SENTENCE_END).at(-1) ?? '';
  const [after = ''] = message.slice(at + time.length).split(SENTENCE_END);
  return before + time + after;
}

const SENTENCE_END = /[.!?؟\n]+(?=\s|$)/u;

/** A claim that only retells a source, with a count for which the entry corrects that source. */
function repeatsError({ text, citations }: Claim, { errata }: Entry): boolean {
  const counts = readCounts(text);
  return errata.some(
    (erratum) =>
      citations.every(({ source }) => source.id === erratum.in.source.id) &&
      counts.some((count) => makesError(erratum, count)),
  );
}

/** The record has the very number: of a part, of another count, or of another day. */
function isInRecord({ number }: Count, claims: readonly Claim[]): boolean {
  return claims.some(({ text }) =>
    termsOf(text).some((term) => Number(term.replaceAll(',', '')) === number),
  );
}

function isOther(said: Count, recorded: Count): boolean {
  const ratio = Math.max(said.number, recorded.number) / Math.min(said.number, recorded.number);
  if (recorded.precision !== 'exact' || ratio > MOST_APART) return false;
  const isRound = said.number >= 50 && said.number % 10 === 0;
  switch (said.precision) {
    case 'exact':
      return ratio > (isRound ? ROUNDED_APART : 1);
    case 'about':
      return ratio > ABOUT_APART;
    case 'at-least':
      return said.number > recorded.number && ratio > ROUNDED_APART;
    case 'at-most':
      return said.number < recorded.number && ratio > ROUNDED_APART;
    case 'one-of-several':
      return false;
  }
}

/**
 * Whether a sentence counts the victims of the whole event of an entry: its clause names two words of the
 * title, a time of the entry or the error that a source makes, no name that is foreign to the entry, and not
 * only one of several places.
 */
function isSurelyAbout(
  sentence: string,
  said: Count,
  entry: Entry,
  times: readonly TimeFilter[],
  isOtherDate: boolean,
): boolean {
  const before = clauseBefore(beforeCount(sentence, said)).replace(AND_SO, ' ');
  const [after = ''] = sentence.slice(said.start).split(CLAUSES);
  const namesEvent = (clause: string) =>
    titleTerms(clause, entry).length >= MIN_TITLE_TERMS &&
    !ANOTHER_EVENT.test(withoutPairsOfPlaces(clause, entry));
  // A date that is an error of the message names the event as well.
  const isOfTime = isOtherDate || times.some((time) => overlaps(entry.date, time));
  const isOtherTime = times.length > 0 && !isOfTime;
  const isKnownError = entry.errata.some((erratum) => makesError(erratum, said));
  return (
    (namesEvent(before) || namesEvent(before + after)) &&
    (isKnownError || isOfTime) &&
    (isKnownError || !isOtherTime) &&
    hasNoForeignName(sentence, entry) &&
    !namesOnlySomePlaces(sentence, entry)
  );
}

const MIN_TITLE_TERMS = 2;

/** "The Cole was bombed and 20 sailors died", "…, killing 20": the number is of what was just said. */
const AND_SO = /\band\s*$/iu;

function beforeCount(sentence: string, { start, written }: Count): string {
  const before = sentence.slice(0, start);
  return /^(?:killing|wounding|injuring)\b/iu.test(written)
    ? before.replace(/,\s*$/u, ' ')
    : before;
}

/** With what leads to it: "In the embassy bombings of August 1998, 223 people were killed". */
function clauseBefore(text: string): string {
  const clauses = text.split(CLAUSES);
  const isLed = clauses.length === 2 && LEADS_IN.test(clauses[0] ?? '');
  return isLed ? clauses.join(' ') : (clauses.at(-1) ?? '');
}

const LEADS_IN = /^\s*(?:in|during|bei|dans|lors|durante)\b/iu;

/** What is between clauses. A comma within a number is not. */
const CLAUSES = /[,;:–—،؛](?!\d)|\s-\s/u;

/** Words by which a clause may speak of another event too. */
const ANOTHER_EVENT = /\b(?:and|but|while|whereas|than|unlike|like|after|before|since|until)\b/iu;

/** "Nairobi and Dar es Salaam" is one event. */
function withoutPairsOfPlaces(clause: string, { places }: Entry): string {
  const any = places.map((place) => RegExp.escape(place)).join('|');
  return any === ''
    ? clause
    : clause.replaceAll(new RegExp(`(?:${any}) and (?:${any})`, 'giu'), ' ');
}

function makesError({ said }: Erratum, { kind, number, who }: Count): boolean {
  return readCounts(said).some(
    (count) => count.kind === kind && count.number === number && count.who === who,
  );
}

/** Stems of the title that a text has too. */
function titleTerms(text: string, { title }: Entry): readonly string[] {
  const inTitle = stems(title);
  return [...stems(text)].filter((stem) => inTitle.has(stem) || isSameEvent(stem, inTitle));
}

/** An attack may be a bombing: other languages have one word for both. */
function isSameEvent(stem: string, inTitle: ReadonlySet<string>): boolean {
  return ATTACKS.has(stem) && [...ATTACKS].some((attack) => inTitle.has(attack));
}

const ATTACKS: ReadonlySet<string> = new Set(['attack', 'bombing', 'bomb'].map(stemTerm));

/** Whether a word of a script without capitals is left, which may be a name. */
function hasUnreadWord(english: string): boolean {
  return /\p{Lo}/u.test(english);
}

/** Stems of all words except question words. */
function stems(text: string): ReadonlySet<string> {
  return new Set(
    termsOf(text)
      .filter((term) => !isQuestionWord(term))
      .map(stemTerm),
  );
}

/** Names of months, and countries whose adjectives the record does not have. */
const NO_NAMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|us|usa|american|islamist)$/iu;

/** Whether each word with a capital, except the first, occurs in the entry, and no word is left in another script. */
function hasNoForeignName(sentence: string, entry: Entry): boolean {
  const { title, claims, places, people } = entry;
  const texts = [
    title,
    ...claims.map(({ text }) => text),
    ...places,
    ...people.map(({ name }) => name),
  ];
  const known = stems(texts.join(' '));
  const [, ...names] = sentence.trim().match(/\S+/gu) ?? [];
  const isKnown = (term: string) =>
    isQuestionWord(term) || NO_NAMES.test(term) || known.has(stemTerm(term));
  return (
    !hasUnreadWord(sentence) &&
    names
      .filter((word) => /^\P{L}*\p{Lu}/u.test(word))
      .flatMap(termsOf)
      .every(isKnown)
  );
}

/** Of the places of the title, or of all where it has none. */
function namesOnlySomePlaces(sentence: string, { title, places }: Entry): boolean {
  const isIn = (text: string) => (place: string) =>
    text.toLowerCase().includes(place.toLowerCase());
  if (!places.some(isIn(sentence))) return false;
  const inTitle = places.filter(isIn(title));
  return !(inTitle.length > 0 ? inTitle : places).every(isIn(sentence));
}

/** Events that happen once. A ruling or a speech in the same year may be another one. */
const SINGLE_EVENT = /\b(?:bomb\w*|attack\w*|kill\w*|shot|shooting|raid\w*|assassinat\w*)\b/iu;

/**
 * What may stand between an event and its date: "the bombings of the embassies of September 1998". Where
 * it is said that it happened, also "happened in", by whom, and how: "was killed by a car bomb in".
 */
function isOfTheTime(
  { lead, event, between, after }: Readonly<Record<'lead' | 'event' | 'between' | 'after', string>>,
  entry: Entry,
): boolean {
  const [next] = termsOf(after.split(CLAUSES)[0] ?? '');
  const rest = between.replace(BY_NAMES, ' ');
  const words = termsOf(rest);
  // "وقعت تفجيرات": Arabic has the verb first.
  const around = [termsOf(lead).at(-1) ?? '', next ?? '', ...words];
  const isSaid = IS_VERB.test(event) || around.some((word) => HAPPENED.has(word));
  if (!isSaid) {
    const known = stems(entry.title);
    const isKnown = (word: string) => OF_A_TIME.has(word) || known.has(stemTerm(word));
    return !CLAUSES.test(rest) && words.every(isKnown);
  }
  // "The trial over the bombings was", "the bombings were condemned": something else is dated.
  return (
    !CLAUSES.test(rest) &&
    isOnlyOf(`${lead.split(CLAUSES).at(-1) ?? ''} ${rest} ${next ?? ''}`, entry)
  );
}

const OF_A_TIME: ReadonlySet<string> = new Set(
  'of the against on early late us american warship'.split(' '),
);

/** Not "bombing", which may be condemned or tried at another time. */
const IS_VERB = /^(?:bombed|attacked|killed|shot|raided|assassinated)$/iu;

const HAPPENED: ReadonlySet<string> = new Set('happened occurred took place was were'.split(' '));

/** The names are compared with the entry's by `hasNoForeignName`. */
const BY_NAMES = /\bby(?: the)?(?: \p{Lu}[\p{L}\p{M}\p{N}’'-]*| \p{Ll}+-\p{Lu}\p{L}+)+/u;

/**
 * The day or month of another date, said directly of the event: of the same year, or of the same month and
 * a year beside it.
 */
function findOtherDate(
  message: string,
  entry: Entry,
  times: readonly TimeFilter[],
): Difference | undefined {
  const [time, another] = times;
  const [claim] = entry.claims;
  if (!time || another || !claim || claim.standing !== 'established') return undefined;
  if (!isNear(entry.date, time) || overlaps(entry.date, time)) return undefined;
  if (entry.claims.some((each) => isDatedIn(each, time))) return undefined;
  const sentence = sentenceWith(time.text, message);
  if (sentence === undefined) return undefined;
  const { text: before } = toEnglish(sentence.slice(0, sentence.indexOf(time.text)));
  const { text: english } = toEnglish(withoutTimes(sentence, [time]));
  const { text: after } = toEnglish(sentence.slice(sentence.indexOf(time.text) + time.text.length));
  const event = eventAt(before, after, entry);
  const isNamed =
    event &&
    titleTerms(event, entry).length === 1 &&
    titleTerms(`${before} ${event}`, entry).length >= MIN_TITLE_TERMS &&
    hasNoForeignName(english, entry) &&
    namesPeopleOfTitle(english, entry);
  return isNamed ? { kind: 'date', said: time.text, date: entry.date, claim } : undefined;
}

/** The word for the event that a message dates. The date stands between `before` and `after`. */
function eventAt(before: string, after: string, entry: Entry): string | undefined {
  // "Wurde im November angegriffen": German has the verb last.
  const [verb] = VERB_LAST.test(before) ? termsOf(after) : [];
  if (verb !== undefined && IS_VERB.test(verb)) return isOnlyOf(before, entry) ? verb : undefined;
  return [...before.matchAll(new RegExp(SINGLE_EVENT, 'giu'))].find(({ 0: event, index }) =>
    isOfTheTime(
      {
        lead: before.slice(0, index),
        event,
        between: before.slice(index + event.length),
        after,
      },
      entry,
    ),
  )?.[0];
}

/**
 * Whether a text has no words but names of the entry and the words of its title and first claim: not "the
 * trial over".
 */
function isOnlyOf(text: string, { title, claims, people }: Entry): boolean {
  const known = stems(`${title} ${claims[0]?.text ?? ''}`);
  const names = stems(
    [...claims.map((claim) => claim.text), ...people.map(({ name }) => name)].join(' '),
  );
  return tokenize(text).every(({ term, start }) => {
    const isName = /^\p{Lu}/u.test(text.slice(start));
    if (isQuestionWord(term) || OF_A_TIME.has(term) || HAPPENED.has(term)) return true;
    return (isName ? names : known).has(stemTerm(term));
  });
}

const VERB_LAST = /\bwere (?:in|on)\s*$/u;

/** Where a title names people, only a message that names one of them is about the entry. */
function namesPeopleOfTitle(sentence: string, entry: Entry): boolean {
  const names = namesInTitle(entry);
  const said = stems(sentence);
  return names.length === 0 || names.some((each) => said.has(each));
}

/** Stems of the names of people that are in the title. */
function namesInTitle({ title, people }: Entry): readonly string[] {
  const inTitle = stems(title);
  const names = people.flatMap(({ name, aliases }) => [
    name,
    ...aliases.filter(({ weak }) => !weak).map((alias) => alias.name),
  ]);
  return [...stems(names.join(' '))].filter((each) => inTitle.has(each));
}
