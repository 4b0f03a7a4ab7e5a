/** Rows of a foreign file: what all readers give. Each is a draft of an entry, or left out. */
import { importMessages } from './messages.ts';
import { doiLink } from '../model/source-link.ts';
import type { Standing } from '../model/schema.ts';

export type Row = {
  /** Its place in the file, for a person: "line 12", "event 3". */
  readonly place: string;
  /** As it is in the file, for the report. */
  readonly record: unknown;
  readonly reading: Reading;
  /** What of the row was not imported although the rest was. */
  readonly notes: readonly string[];
};

export type Reading =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'left-out'; readonly why: string };

/** Texts as they are in the file, without the empty ones. */
export type Draft = {
  /** Rows of the same id, title and date are claims of one entry. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** EDTF. */
  readonly date: string;
  /** A name of the claim within its entry. */
  readonly claimId?: string | undefined;
  readonly text?: string | undefined;
  readonly standing?: Standing | undefined;
  readonly defaultJudgment?: boolean | undefined;
  /** EDTF. When the claim was made, if not on the date of the entry. */
  readonly claimDate?: string | undefined;
  readonly by?: string | undefined;
  /** Names of who says so. Empty for nobody; undefined where `by` says it. */
  readonly speakers?: readonly string[] | undefined;
  /** For a denial: names of the claims of its entry that it denies. */
  readonly denies?: readonly string[];
  readonly locator?: string | undefined;
  readonly sources: readonly DraftSource[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
  readonly keywords?: readonly string[];
  readonly unanswered?: boolean | undefined;
};

/** At least one of the two. */
export type DraftSource = {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
};

/** In the column of speakers: nobody of people.yaml says it, whatever `by` reads like. */
export const NO_SPEAKER = 'nobody';

export function leftOut(why: string): Extract<Reading, { kind: 'left-out' }> {
  return { kind: 'left-out', why };
}

/** The items of a cell, which are separated by line breaks, bars or semicolons. */
export function splitItems(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(/[\n;|]/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Code units of a source with its link. A title has at most 400; in longer items no link is sought. */
const LONGEST_ITEM = 2_000;

/**
 * The sources of a cell, which are separated by line breaks or bars. Titles hold semicolons. A link
 * in or after a title belongs to it; of several links, each belongs to what is before it.
 */
export function splitSources(cell: string | undefined): readonly DraftSource[] {
  return (cell ?? '')
    .split(/[\n|]/)
    .map((item) => item.trim())
    .filter(Boolean)
    .flatMap((item) => {
      if (item.length > LONGEST_ITEM) return [{ title: item }];
      const doi = doiLink(item);
      if (doi !== undefined) return [{ url: doi }];
      const links = [...item.matchAll(/https?:\/\/[^\s<>"]+/g)];
      if (links.length < 2) return [splitLink(item, links[0]?.[0])];
      const ends = links.map(({ index, 0: link }) => index + link.length);
      const parts = links.map(({ 0: link }, nth) =>
        splitLink(item.slice(ends[nth - 1] ?? 0, ends[nth]), link),
      );
      const rest = trimSigns(item.slice(ends.at(-1)));
      return rest === '' ? parts : [...parts, { title: rest }];
    });
}

/** One source and one link, each in its field, are one source. What is no link is noted there. */
export function joinSources(
  named: readonly DraftSource[],
  linked: readonly DraftSource[],
  notes: string[],
): readonly DraftSource[] {
  const [[source, another], [link, more]] = [named, linked];
  if (!source || !link || another || more || source.url !== undefined) return [...named, ...linked];
  if (link.url !== undefined) return [{ ...source, url: link.url }];
  notes.push(importMessages.noLink(link.title ?? ''));
  return named;
}

function splitLink(item: string, url: string | undefined): DraftSource {
  if (url === undefined) return { title: item };
  const link = url.replace(/[).,;]+$/, '');
  const title = trimSigns(item.replace(link, ''));
  return title === '' ? { url: link } : { title, url: link };
}

/** Without the signs between a title and its link. */
function trimSigns(text: string): string {
  return text.replaceAll(/[\s([<,;:–-]+$|^[\s)\]>.,:;–-]+|[\s([<]*[)\]>]*$/g, '').trim();
}
