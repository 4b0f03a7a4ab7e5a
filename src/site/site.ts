/** What every page of a site needs to know. */
import type { Messages } from '../i18n/language.ts';
import type { Entry, Person, Source, Timeline } from '../timeline/model/timeline.ts';

export type Site = {
  readonly timeline: Timeline;
  readonly messages: Messages;
  /** Where the site is put, with a slash at its end. Undefined where that is not known. */
  readonly publicUrl: string | undefined;
  readonly entriesOf: ReadonlyMap<Person | Source, readonly Entry[]>;
  /** Astronomical years in which an entry lies, in order. */
  readonly years: readonly number[];
};

/** A file of the site. */
export type SiteFile = { readonly path: string; readonly text: string };

export type Page = {
  /** From the root of the site: "iran-al-qaeda/entries/alqods.html". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
};
