/** What an entry shares with a message beside words: the people and the times that it names. */
import { toMonthAndDay, toYear, type Span } from '../dates/calendar.ts';
import { overlaps } from '../dates/event-date.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';
import type { Scope, TimeFilter } from './lookup.ts';
import type { SearchIndex } from './search-index.ts';
import { isDatedIn } from './snippets.ts';
import { isWithin } from './within-first.ts';
import { isQuestionWord } from './words/stop-words.ts';
import { mayHold, termsOf } from './words/tokenizer.ts';

/** A name in a message, and all who have it. */
export type NamedPeople = { readonly typed: string; readonly people: readonly Person[] };

export type MessageContext = {
  readonly names: readonly NamedPeople[];
  readonly times: readonly TimeFilter[];
  readonly scope: Scope;
};

/** What an entry shares. */
export type SharedContext = {
  /** 0 where it shares nothing. */
  readonly score: number;
  /** Whether it is of a named time, or about a person whom an unambiguous name identifies. */
  readonly isShared: boolean;
  /** Whether it shares only a year or a longer time, which much else is of. */
  readonly isOfYear: boolean;
  /** Whether it, or what was said of it, is of a time that is named. */
  readonly isThen: boolean;
  /** Whether the message names times, and neither the entry nor any of its claims is of one of them. */
  readonly isAnotherTime: boolean;
  /** Whether it is of the same year as a day or month that the message names, but not of that time. */
  readonly isNear: boolean;
  /** Whether it is of another time, a few years from one that is named. */
  readonly isYearsAway: boolean;
  /** Whether every time that is named is of another age. */
  readonly isFar: boolean;
  /** Whether the message surely names people, and none of them is in it. */
  readonly isOfOthers: boolean;
  /** Whether one of its people has a name of the message. Another of that name may be meant. */
  readonly namesSomebody: boolean;
};

/** In another time than the message names, its people are a weak sign. */
const PEOPLE_OF_ANOTHER_TIME = 0.3;

/** What people count in an entry of another time, when something was said of it then. */
const SAID_THEN = 0.5;

/** An entry is more about a person whom its title names. */
const IN_TITLE = 1.5;

/**
 * An entry that lies within a named time is more about it than one that only reaches into it, or of which
 * something was said then.
 */
const REACHES_INTO = 0.6;

/** Days of which the last is so far from the first. */
const YEAR = 360;

/** Scores people and times that an entry shares with the message: like words, by their rarity. */
export function createSharedContext(
  { names, times, scope }: MessageContext,
  { timelines, entries: { length: all } }: SearchIndex,
): (entry: Entry) => SharedContext {
  const rarity = (count: number): number => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  const named = names.map(({ typed, people }) => {
    const about = new Set(people.flatMap((person) => timelines.entriesAbout(person)));
    return { people, score: rarity(about.size), terms: nameTerms(typed) };
  });
  const sure = names.flatMap(({ people }) => (people.length === 1 ? people : []));
  const scored = times.map((time) => {
    const during = timelines.during(time, scope);
    return { time, score: during.kind === 'found' ? rarity(during.entries.length) : 0 };
  });
  const share = (entry: Entry): SharedContext => {
    const time = Math.max(0, ...scored.map((each) => each.score * timeFactor(entry, each.time)));
    const isOfTime = times.length === 0 || times.some((each) => overlaps(entry.date, each));
    const isAnotherTime = !isOfTime && time === 0;
    const peopleFactor = isOfTime ? 1 : isAnotherTime ? PEOPLE_OF_ANOTHER_TIME : SAID_THEN;
    const ofNames = named.reduce((sum, { people, score, terms }) => {
      if (!people.some((person) => entry.people.includes(person))) return sum;
      return sum + score * (isInTitle(entry, terms) ? IN_TITLE : 1);
    }, 0);
    const isSamePerson = sure.some((person) => entry.people.includes(person));
    const sharedTimes = times.filter((each) => overlaps(entry.date, each));
    return {
      score: ofNames * peopleFactor + time,
      isShared: isSamePerson || sharedTimes.length > 0,
      isOfYear: !isSamePerson && sharedTimes.every(({ first, last }) => last - first >= YEAR),
      isThen: time > 0,
      isAnotherTime,
      isNear: isAnotherTime && times.some((each) => isNear(entry.date, each)),
      isYearsAway:
        isAnotherTime && times.some((each) => yearsApart(entry.date, each) <= MAY_BE_SLIP),
      isOfOthers: sure.length > 0 && !isSamePerson,
      namesSomebody: ofNames > 0,
      isFar: isAnotherTime && times.every((each) => yearsApart(entry.date, each) > SAME_AGE),
    };
  };
  // Sentences of one message find the same entries.
  const shared = new Map<Entry, SharedContext>();
  return (entry) => {
    const known = shared.get(entry) ?? share(entry);
    shared.set(entry, known);
    return known;
  };
}

/** The words of a name without particles such as al and bin. */
function nameTerms(typed: string): ReadonlySet<string> {
  return new Set(termsOf(typed).filter((term) => !isQuestionWord(term)));
}

function isInTitle({ title }: Entry, terms: ReadonlySet<string>): boolean {
  return mayHold(title, terms) && termsOf(title).some((term) => terms.has(term));
}

function timeFactor({ date, claims }: Entry, time: Span): number {
  if (isWithin(date, time)) return 1;
  const reaches = overlaps(date, time) || claims.some((claim) => isDatedIn(claim, time));
  return reaches ? REACHES_INTO : 0;
}

/** People remember a year wrongly by a few. */
const MAY_BE_SLIP = 5;

/** "Baghdad fell in 1258", "1200 for a graphics card": that is no slip, and often no year. */
const SAME_AGE = 100;

function yearsApart(date: Span, time: Span): number {
  const before = toYear(date.first) - toYear(time.last);
  const after = toYear(time.first) - toYear(date.last);
  return Math.max(0, before, after);
}

/** Days of the longest month. */
const LONGEST_MONTH = 31;

/** Further apart, another event is as likely. */
const MOST_YEARS_APART = 2;

/**
 * Whether both are days or months, and one may be a slip for the other, which keeps the year, or the month
 * and nearly the year: September 1998 or August 1999 for August 1998.
 */
export function isNear(date: Span, time: Span): boolean {
  const isShort = ({ first, last }: Span): boolean => last - first < LONGEST_MONTH;
  if (!isShort(date) || !isShort(time)) return false;
  const years = Math.abs(toYear(date.first) - toYear(time.first));
  return years === 0 || (years <= MOST_YEARS_APART && isSameDayOrMonth(date, time));
}

function isSameDayOrMonth(date: Span, time: Span): boolean {
  const [a, b] = [toMonthAndDay(date.first), toMonthAndDay(time.first)];
  const areDays = date.first === date.last && time.first === time.last;
  return a.month === b.month && (!areDays || a.day === b.day);
}
