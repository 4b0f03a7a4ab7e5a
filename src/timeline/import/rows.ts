/** What the readers of foreign files give: rows, each understood as a draft of an entry, or not. */
import type { Standing } from '../model/schema.ts';

export type Row = {
  /** Where it stood, for a person: "line 12", "event 3". */
  readonly place: string;
  /** As it stood, to be kept in the report where it is not taken over. */
  readonly record: unknown;
  readonly reading: Reading;
  /** What of a row was not taken over although the rest was. */
  readonly notes: readonly string[];
};

export type Reading =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'left-out'; readonly why: string };

/** Texts as they stood; what is empty is left out. */
export type Draft = {
  /** Rows that share it, and title and date, are claims of one entry. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** EDTF. */
  readonly date: string;
  readonly text?: string | undefined;
  readonly standing?: Standing | undefined;
  readonly defaultJudgment?: boolean | undefined;
  /** When it was said, if not the date of the entry; EDTF. */
  readonly said?: string | undefined;
  readonly by?: string | undefined;
  readonly locator?: string | undefined;
  readonly sources: readonly DraftSource[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
};

/** At least one of the two. */
export type DraftSource = {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
};

export function leftOut(why: string): Reading {
  return { kind: 'left-out', why };
}

/** Lists in a cell: by line, by bar, by semicolon. */
export function splitItems(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(/[\n;|]/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Code units of a source with its link; a title has at most 400. Longer ones hold no link. */
const LONGEST_ITEM = 2_000;

/**
 * Sources in a cell: by line or bar, not by semicolon, which titles hold. A link in or after a title
 * is the title's.
 */
export function splitSources(cell: string | undefined): readonly DraftSource[] {
  return (cell ?? '')
    .split(/[\n|]/)
    .map((item) => item.trim())
    .filter(Boolean)
    .map((item) => {
      if (item.length > LONGEST_ITEM) return { title: item };
      const [url] = /https?:\/\/[^\s<>"]+/.exec(item) ?? [];
      if (url === undefined) return { title: item };
      const link = url.replace(/[).,;]+$/, '');
      const title = item
        .replace(link, '')
        .replaceAll(/[\s([<]+$|^[\s)\]>.,:;–-]+|[\s([<]*[)\]>]*$/g, '')
        .trim();
      return title === '' ? { url: link } : { title, url: link };
    });
}
