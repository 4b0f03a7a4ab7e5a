/**
 * The in-memory index of all timelines that are served: one object, built from data that does not
 * change. A reload builds a new one and swaps it in whole.
 */
import type { Claim, Entry, Person, Source, Timeline } from '../timeline/model/timeline.ts';
import type { Ref } from '../timeline/model/ref.ts';
import type { Standing, TimelineId } from '../timeline/model/schema.ts';
import type { Span } from '../dates/calendar.ts';

/** What is read of a name: the longest alias that a timeline may hold. */
export const MAX_NAME = 120;

/** What is read of a query: six times the longest question of the labelled set (48 characters). */
export const MAX_QUERY = 300;

/** What is read of a message: the most that Discord lets anybody write (with Nitro). */
export const MAX_MESSAGE = 4000;

/** Hits of one search: ten pages of ten; who needs more asks more closely. */
export const MAX_HITS = 100;

/** Restricts a question to one timeline; all of them without it. */
export type Scope = TimelineId | undefined;

export type Lookup = {
  /** In the order of the configuration; never empty. */
  readonly timelines: readonly Timeline[];

  timeline(id: string): Timeline | undefined;
  entry(ref: Ref): Entry | undefined;
  person(ref: Ref): Person | undefined;
  source(ref: Ref): Source | undefined;

  /** The entries before and after this one in its timeline. */
  neighbours(entry: Entry): {
    readonly before: Entry | undefined;
    readonly after: Entry | undefined;
  };
  entriesAbout(person: Person): readonly Entry[];
  entriesCiting(source: Source): readonly Entry[];

  /** What happened in a time, in order of time. */
  during(span: Span, scope: Scope): DuringResult;
  /** Whom a typed name means. Text of any length; at most `MAX_NAME` of it are read. */
  findPerson(name: string, scope: Scope): PersonResult;
  /** Words, names and times in any mixture. Text of any length; at most `MAX_QUERY` are read. */
  search(query: string, scope: Scope): SearchResult;
  /** What a message (up to 4,000 characters of prose) speaks of. */
  mentions(text: string, scope: Scope): Mentions;

  /** As-you-type; at most `limit` each, best first. An empty text gives the most useful. */
  readonly complete: {
    years(typed: string, scope: Scope, limit: number): readonly YearChoice[];
    people(typed: string, scope: Scope, limit: number): readonly Person[];
    entries(typed: string, scope: Scope, limit: number): readonly Entry[];
    sources(typed: string, scope: Scope, limit: number): readonly Source[];
    /** Names, years and words that continue a query; whole queries, not fragments. */
    queries(typed: string, scope: Scope, limit: number): readonly string[];
  };
};

export type YearChoice = { readonly year: number; readonly entries: number };

export type DuringResult =
  | { readonly kind: 'found'; readonly entries: readonly Entry[] }
  /** `nearest`: up to 5 years that have entries, nearest first. */
  | { readonly kind: 'none'; readonly nearest: readonly YearChoice[] };

export type PersonResult =
  | { readonly kind: 'found'; readonly person: Person; readonly matched: string }
  /** All bear the name; never a silent choice. At least two. */
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  /** Nobody bears it, but these are close; best first, at least one. */
  | { readonly kind: 'similar'; readonly people: readonly Person[] }
  /** A known namesake of somebody here, who is not in the record. */
  | {
      readonly kind: 'namesake';
      readonly name: string;
      readonly note: string;
      readonly of: readonly Person[];
    }
  | { readonly kind: 'nobody' };

export type SearchResult = {
  readonly understood: Understood;
  /** Best first; empty when nothing relevant was found. */
  readonly hits: readonly Hit[];
};

/** How a query was read; what is shown back to the person who asked. */
export type Understood = {
  readonly people: readonly Person[];
  /** Each name that several people bear: a hit mentions any of them. */
  readonly ambiguous: readonly { readonly typed: string; readonly people: readonly Person[] }[];
  readonly time: TimeFilter | undefined;
  readonly standings: readonly Standing[];
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  /** Hits speak of each of them. */
  readonly unknownNames: readonly UnknownName[];
  /** Words that occur nowhere and what was searched instead. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** Words that occur nowhere and resemble nothing. */
  readonly unknown: readonly string[];
};

/** A name that nobody in the record bears, as typed, and those whose name it resembles. */
export type UnknownName = { readonly typed: string; readonly similar: readonly Person[] };

/** `text` is the expression as typed; a side may be ±Infinity ("before 1996"). */
export type TimeFilter = Span & { readonly text: string };

export type Hit = { readonly entry: Entry; readonly snippet: Snippet };

/** A piece of the entry's own text with what matched in it. Offsets are UTF-16 code units. */
export type Snippet = {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** Whose text it is; undefined where it is the title. */
  readonly claim: Claim | undefined;
};

export type Mentions = {
  /** Named by more than a weak alias; in order of appearance. */
  readonly people: readonly { readonly person: Person; readonly as: string }[];
  /** Names that several people bear. */
  readonly ambiguous: readonly { readonly typed: string; readonly people: readonly Person[] }[];
  readonly times: readonly TimeFilter[];
  /** Relevant entries, best first. */
  readonly hits: readonly Hit[];
};
