/**
 * The questions that the in-memory index answers, and its answers. It is built from timelines that
 * never change: a reload builds a new one and swaps it in.
 */
import type { AskedNamesake } from './asked-namesakes.ts';
import type { Difference } from './differences.ts';
import type { Claim, Entry, Person, Source, Timeline } from '../timeline/model/timeline.ts';
import type { Ref } from '../timeline/model/ref.ts';
import type { Standing, TimelineId } from '../timeline/model/schema.ts';
import type { AskedTime } from '../dates/event-date.ts';

/** Characters that are read of a name: the longest alias that a timeline may have. */
export const MAX_NAME = 120;

/** Characters that are read of a query: six times the longest labelled question, which has 48. */
export const MAX_QUERY = 300;

/** Characters that are read of a message: the most that Discord lets anybody write (with Nitro). */
export const MAX_MESSAGE = 4000;

/** Hits of one search: ten pages of ten. */
export const MAX_HITS = 100;

/** The timeline that a question is about; undefined for all of them. */
export type Scope = TimelineId | undefined;

export type Lookup = {
  /** In the order of the configuration; never empty. */
  readonly timelines: readonly Timeline[];
  /** Where their site is, with a slash at its end. Undefined where there is none. */
  readonly publicUrl: string | undefined;

  timeline(id: string): Timeline | undefined;
  entry(ref: Ref): Entry | undefined;
  person(ref: Ref): Person | undefined;
  source(ref: Ref): Source | undefined;

  /** The entries before and after an entry in its timeline. */
  neighbours(entry: Entry): {
    readonly before: Entry | undefined;
    readonly after: Entry | undefined;
  };
  entriesAbout(person: Person): readonly Entry[];
  entriesCiting(source: Source): readonly Entry[];
  /** What a person or body says, and the bodies that are parts of it, in the order of the entries. */
  claimsBy(speaker: Person): readonly SaidClaim[];

  /** The entries whose dates overlap a span: those within it, then the others, each in order of time. */
  during(time: AskedTime, scope: Scope): DuringResult;
  /** The person with a typed name. Text of any length; at most `MAX_NAME` characters are read. */
  findPerson(name: string, scope: Scope): PersonResult;
  /** Entries that name a person without a page, in order of time; at most `MAX_HITS`. */
  namedIn(name: string, scope: Scope): NamedIn;
  /** Entries by words, names and times in any mixture; at most `MAX_QUERY` characters are read. */
  search(query: string, scope: Scope): SearchResult;
  /** What a message is about; at most `MAX_MESSAGE` characters are read. */
  mentions(text: string, scope: Scope): Mentions;

  /** Autocompletion; at most `limit` choices, best first. An empty text gives the most useful ones. */
  readonly complete: {
    years(typed: string, scope: Scope, limit: number): readonly YearChoice[];
    people(typed: string, scope: Scope, limit: number): readonly Person[];
    entries(typed: string, scope: Scope, limit: number): readonly Entry[];
    sources(typed: string, scope: Scope, limit: number): readonly Source[];
    /** Whole queries: the typed one, continued with names, years and words. */
    queries(typed: string, scope: Scope, limit: number): readonly string[];
  };
};

/** A claim with its entry. */
export type SaidClaim = { readonly entry: Entry; readonly claim: Claim };

export type YearChoice = { readonly year: number; readonly entries: number };

export type DuringResult =
  | { readonly kind: 'found'; readonly entries: readonly Entry[] }
  /** `nearest`: at most 5 years that have entries, nearest first. */
  | { readonly kind: 'none'; readonly nearest: readonly YearChoice[] };

export type PersonResult =
  | { readonly kind: 'found'; readonly person: Person; readonly matched: string }
  /** At least two, who all have the name. */
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  /** At least one person with a similar name, and none with this one. Best first. */
  | { readonly kind: 'similar'; readonly people: readonly Person[] }
  /** A person outside the record who has the name of a person in it. */
  | {
      readonly kind: 'namesake';
      readonly name: string;
      readonly note: string;
      readonly of: readonly Person[];
    }
  /** At least one person with this name. Many others have it, so it alone identifies none. */
  | { readonly kind: 'weak'; readonly people: readonly Person[] }
  | { readonly kind: 'nobody' };

export type NamedIn =
  /** The name is that of one person, as far as the record goes. */
  | { readonly kind: 'named'; readonly entries: readonly NamingEntry[] }
  /** Its words occur, but may be part of another name, or a place. */
  | { readonly kind: 'words'; readonly entries: readonly NamingEntry[] }
  | { readonly kind: 'nowhere' };

/** An entry, and the text that names somebody: undefined where accounts of it differ. */
export type NamingEntry = { readonly entry: Entry; readonly snippet: Snippet | undefined };

/** `count`: how many entries there are. */
export type AskedOrder = 'newest' | 'oldest' | 'count';

export type SearchResult = {
  readonly understood: Understood;
  /** What was asked for: the latest, the first, or how many. */
  readonly asked?: AskedOrder;
  /** Best first, or in the order that was asked for; empty when nothing relevant was found. */
  readonly hits: readonly Hit[];
  /**
   * Where there are no hits: entries that hold a part of what was asked, the nearest first. Empty where
   * nothing comes near.
   */
  readonly nearest: readonly Hit[];
};

/** How a query was understood, for the person who asked. */
export type Understood = {
  readonly people: readonly Person[];
  /** The speakers that were asked for: the claim of a hit is by one of them. */
  readonly speakers: readonly Person[];
  /** Names that several people have: a hit mentions any of them. */
  readonly ambiguous: readonly { readonly typed: string; readonly people: readonly Person[] }[];
  readonly time: TimeFilter | undefined;
  /** Whether the time is that of events, or when something was said. */
  readonly timeOf: 'events' | 'claims';
  readonly standings: readonly Standing[];
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  /** Names of people who are not in the record: a hit mentions each of them. */
  readonly unknownNames: readonly UnknownName[];
  /** Words that occur nowhere and what was searched instead. */
  readonly corrected: readonly { readonly typed: string; readonly used: string }[];
  /** Words that occur nowhere and resemble nothing. */
  readonly unknown: readonly string[];
};

/** A name that nobody in the record has, as typed, and the people with similar names. */
export type UnknownName = { readonly typed: string; readonly similar: readonly Person[] };

/** `text` is the time as typed; a side may be ±Infinity ("before 1996"). */
export type TimeFilter = AskedTime & { readonly text: string };

export type Hit = { readonly entry: Entry; readonly snippet: Snippet };

/** A piece of an entry's text, and where it matched. Offsets are UTF-16 code units. */
export type Snippet = {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** The claim that says it; undefined for the title. */
  readonly claim: Claim | undefined;
};

export type Mentions = {
  /** In order of appearance, each as first named; not by a weak alias alone. */
  readonly people: readonly { readonly person: Person; readonly as: string }[];
  /** Names that several people have. */
  readonly ambiguous: readonly { readonly typed: string; readonly people: readonly Person[] }[];
  readonly times: readonly TimeFilter[];
  /** Relevant entries, best first. */
  readonly hits: readonly MentionHit[];
  /** Whether no hit shares more with the message than people, places and times. */
  readonly sharesOnlyNames: boolean;
  /** Set where the message asks whether two people are the same, and the record tells them apart. */
  readonly namesake: AskedNamesake | undefined;
  /** What the message says differently from the record, where that is certain. */
  readonly differences: readonly Difference[];
};

/** `isAsked`: the claim of the snippet has a standing that the message asks for. */
export type MentionHit = Hit & { readonly isAsked: boolean };
