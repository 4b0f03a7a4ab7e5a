/** Reads sources: CSL-JSON as Zotero and others export it, and BibTeX or BibLaTeX. */
import { convertEntries, type CslItem } from './bibtex.ts';
import { splitBibtex } from './bibtex-file.ts';
import { fitSource } from './fit-source.ts';
import { importMessages } from './messages.ts';
import { createIdGenerator, LONGEST_SLUG, slugify } from './slugs.ts';
import { readCslDate } from '../model/csl-dates.ts';
import { LONGEST_ID, type SourceFile } from '../model/schema.ts';

export type SourceRow = {
  readonly place: string;
  readonly record: unknown;
  readonly reading:
    | { readonly kind: 'source'; readonly source: SourceFile }
    | { readonly kind: 'left-out'; readonly why: string };
  readonly notes: readonly string[];
};

export function readCslJson(items: readonly unknown[]): readonly SourceRow[] {
  return toRows(
    items.map((record, nth) => ({
      place: importMessages.item(nth + 1),
      record,
      item: isObject(record) ? record : undefined,
      why: importMessages.noSource,
      notes: [],
    })),
  );
}

export function readBibtex(text: string): readonly SourceRow[] {
  const items = splitBibtex(text);
  const entries = items.filter((item) => item.kind === 'entry');
  const converted = new Map(
    convertEntries(entries).map((each, nth) => [entries[nth], each] as const),
  );
  return toRows(
    items.map((each) => {
      const place = importMessages.line(each.line);
      const { item, notes = [] } = (each.kind === 'entry' && converted.get(each)) || {};
      const why = each.kind === 'broken' ? each.why : notes.join('; ');
      return { place, record: each.text, item, why, notes };
    }),
  );
}

function isObject(record: unknown): record is CslItem {
  return typeof record === 'object' && record !== null && !Array.isArray(record);
}

type Draft = {
  readonly place: string;
  readonly record: unknown;
  /** Undefined for what is left out, for the reason in `why`. */
  readonly item: CslItem | undefined;
  readonly why: string;
  readonly notes: readonly string[];
};

/** Two sources of one key are told apart by a number, and a source that is there twice is taken once. */
function toRows(drafts: readonly Draft[]): readonly SourceRow[] {
  const nextId = createIdGenerator();
  const first = new Map<string, string>();
  return drafts.map(({ place, record, item, why, notes }): SourceRow => {
    const leaveOut = (reason: string): SourceRow => ({
      place,
      record,
      reading: { kind: 'left-out', why: reason },
      notes: [],
    });
    if (item === undefined) return leaveOut(why);
    const written = keyOf(item);
    const wished = fittingId(written) || idFromFields(item);
    const fitted = fitSource(item, wished);
    if (!fitted.source) return leaveOut(fitted.why);
    const same = first.get(JSON.stringify(fitted.source));
    if (same !== undefined) return leaveOut(importMessages.sameSource(same));
    const id = nextId(wished) as SourceFile['id'];
    first.set(JSON.stringify(fitted.source), id);
    const renamed =
      written === ''
        ? [importMessages.keyMade(id)]
        : id === written || id === String(item['id'])
          ? []
          : [importMessages.renamed(written, id)];
    const source = { ...fitted.source, id };
    return {
      place,
      record,
      reading: { kind: 'source', source },
      notes: [...renamed, ...notes, ...fitted.notes],
    };
  });
}

/** Zotero's ids are links, and Better BibTeX writes its key beside them. Empty where there is none. */
function keyOf(item: CslItem): string {
  const keys = [item['citation-key'], item['id']].map((key) =>
    typeof key === 'string' || typeof key === 'number' ? String(key).trim() : '',
  );
  return keys.find((key) => key !== '') ?? '';
}

/** Keys may hold characters that ids here may not. */
function fittingId(key: string): string {
  return key
    .replace(/^https?:\/\/.*\//, '')
    .replaceAll(/[^\p{L}\p{N}._:+-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, LONGEST_ID)
    .replace(/\p{Surrogate}$/u, '');
}

/** "keeper-1999": the first author or else words of the title, and the year. */
function idFromFields(item: CslItem): string {
  const name: unknown = [item['author'], item['editor']].flat().find(Boolean);
  const { family, literal }: Record<string, unknown> = isObject(name) ? name : { literal: name };
  const date = readCslDate(item['issued']);
  const year = /\d{4}/.exec(date?.kind === 'date' ? date.edtf : '')?.[0] ?? '';
  const who = [family, literal, ...[item['title']].flat()].find((each) => typeof each === 'string');
  return slugify(`${who ?? ''} ${year}`, LONGEST_SLUG) || 'source';
}
