/** What every page of a site needs to know. */
import type { Html } from './html.ts';
import type { Messages } from '../i18n/language.ts';
import type { Entry, Person, Source, Timeline } from '../timeline/model/timeline.ts';

export type Site = {
  readonly timeline: Timeline;
  readonly messages: Messages;
  /** Where the site is put, with a slash at its end. Undefined where that is not known. */
  readonly publicUrl: string | undefined;
  /** Everything is in one file: links lead to parts of it. */
  readonly isOneFile: boolean;
  /** Entries in order of time: about somebody, with what they say, and that cite a source. */
  readonly entriesOf: ReadonlyMap<Person, readonly Entry[]>;
  readonly entriesSaidBy: ReadonlyMap<Person, readonly Entry[]>;
  readonly entriesCiting: ReadonlyMap<Source, readonly Entry[]>;
  /** Astronomical years in which an entry lies, in order. */
  readonly years: readonly number[];
};

/** A file of the site. */
export type SiteFile = { readonly path: string; readonly text: string };

/** A page, and what is in it. */
export type WrittenPage = {
  readonly page: Page;
  readonly main: Html;
  /** JSON-LD. */
  readonly data?: object | undefined;
  /** Where the search lists it. Pages without a kind are not found. */
  readonly kind?: SearchedKind;
  /** Runs the search. */
  readonly script?: string;
};

/** In the order in which they are listed. */
export const SEARCHED_KINDS = ['people', 'entries', 'sources'] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

export type Page = {
  /** From the root of the site: "iran-al-qaeda/entries/alqods.html". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
};
