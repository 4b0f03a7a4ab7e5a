/** A timeline as the bot serves it: its files parsed, checked, and their references resolved. */
import type { EventDate } from '../../dates/event-date.ts';
import type { EntryId, PersonId, SourceFile, SourceId, Standing, TimelineId } from './schema.ts';

export type Timeline = {
  readonly id: TimelineId;
  readonly title: string;
  readonly summary: string;
  readonly version: string;
  readonly updated: EventDate;
  readonly licence: string;
  /** Where and how to report an error. */
  readonly corrections: string;
  /** Words of the entries, each with what people may call it. */
  readonly glossary: Readonly<Record<string, readonly string[]>>;
  /** In order of time. */
  readonly entries: readonly Entry[];
  readonly people: readonly Person[];
  readonly sources: readonly Source[];
};

export type Entry = {
  readonly id: EntryId;
  readonly timeline: TimelineId;
  readonly title: string;
  readonly date: EventDate;
  /** At least one. */
  readonly claims: readonly Claim[];
  readonly people: readonly Person[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
  /** Searched, and never shown. */
  readonly keywords: readonly string[];
  /** Somebody is accused here, and no answer from them was found. */
  readonly unanswered: boolean;
  readonly errata: readonly Erratum[];
};

export type Claim = {
  /** A name within its entry, where a denial points at it. */
  readonly id: string | undefined;
  readonly text: string;
  readonly standing: Standing;
  /** For a court finding: the defendant did not appear. */
  readonly defaultJudgment: boolean;
  /** Who says so. */
  readonly by: string;
  /** The people and bodies of the timeline who say so, and the bodies that these are parts of. */
  readonly speakers: readonly Person[];
  /** When the claim was made, if not on the date of the entry. */
  readonly date: EventDate | undefined;
  /** At least one. */
  readonly citations: readonly Citation[];
  /** For a denial: the claims of its entry that it denies. Empty where it denies none of them. */
  readonly denies: readonly Claim[];
  /** The denials of its entry that deny this very claim. */
  readonly deniedBy: readonly Claim[];
};

export type Citation = { readonly source: Source; readonly locator: string | undefined };

export type Erratum = {
  readonly said: string;
  readonly in: Citation;
  readonly record: string;
  readonly citations: readonly Citation[];
};

export type Person = {
  readonly id: PersonId;
  readonly timeline: TimelineId;
  /** A body is a government, ministry, court, commission, paper: who speaks as one. */
  readonly kind: 'person' | 'body';
  /** For a body: the body that says what this one says. */
  readonly partOf: PersonId | undefined;
  readonly name: string;
  /** Who it is, in one neutral line. */
  readonly about: string;
  readonly citations: readonly Citation[];
  readonly aliases: readonly Alias[];
  readonly namesakes: readonly Namesake[];
};

export type Alias = {
  readonly name: string;
  /** Never identifies the person alone. */
  readonly weak: boolean;
  readonly disputed: boolean;
  /** Found by, never shown: no source was seen that uses it. */
  readonly unattested: boolean;
  readonly note: string | undefined;
};

/** Somebody else who is taken for a person of this timeline. */
export type Namesake = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly note: string;
  readonly person: PersonId | undefined;
};

export type Source = {
  readonly id: SourceId;
  readonly timeline: TimelineId;
  readonly title: string;
  /** Author or publisher and year: "9/11 Commission 2004". */
  readonly short: string;
  /** The whole reference in one line, without the link. */
  readonly full: string;
  /** Their full names. */
  readonly authors: readonly string[];
  /** The newspaper, website or body that put it out. */
  readonly publisher: string | undefined;
  /** So long that a citation should say where: a book, a report, a ruling. */
  readonly isLong: boolean;
  readonly issued: EventDate | undefined;
  /** When the text was read. */
  readonly accessed: EventDate | undefined;
  readonly url: string | undefined;
  /** The website that the link opens, if that is not the publisher's own. */
  readonly copyHost: string | undefined;
  /** Where the text was read, if not at its publisher's. */
  readonly accessedVia: string | undefined;
  /** What kind of source it is, where a reader should know: "advocacy group". */
  readonly character: string | undefined;
  /** The CSL-JSON of its file, for exports: what no answer shows is in it too. */
  readonly item: SourceFile;
};
