/** Brings the fields of a CSL-JSON item, as programs write them, into the forms that the schema has. */
import { importMessages } from './messages.ts';
import type { CslItem } from './bibtex.ts';

/** What is null or empty is left out. What is changed so that something of it is lost, is noted. */
export function repairFields(item: CslItem, notes: string[]): Record<string, unknown> {
  const fields = Object.entries(item).flatMap(([name, value]): [string, unknown][] => {
    const repaired = isName(name, value)
      ? readNames(value)
      : TEXTS.has(name)
        ? readText(name, value, notes)
        : value;
    return isEmpty(repaired) ? [] : [[name, repaired]];
  });
  const repaired = Object.fromEntries(fields);
  const { type } = repaired;
  const known = typeof type === 'string' ? (CROSSREF_TYPES.get(type) ?? type) : 'document';
  return { ...repaired, type: known };
}

/** Variables that the timeline shows as texts. */
const TEXTS: ReadonlySet<string> = new Set([
  'archive',
  'authority',
  'container-title',
  'DOI',
  'issue',
  'note',
  'number',
  'page',
  'publisher',
  'publisher-place',
  'title',
  'title-short',
  'type',
  'URL',
  'volume',
]);

/** Types of works in Crossref, which hands out nearly CSL-JSON. */
const CROSSREF_TYPES: ReadonlyMap<string, string> = new Map([
  ['book-chapter', 'chapter'],
  ['dissertation', 'thesis'],
  ['edited-book', 'book'],
  ['journal-article', 'article-journal'],
  ['monograph', 'book'],
  ['newspaper-article', 'article-newspaper'],
  ['posted-content', 'article'],
  ['proceedings-article', 'paper-conference'],
  ['reference-entry', 'entry'],
  ['report-component', 'report'],
]);

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Crossref has lists of titles, whose first is the main one. */
function readText(name: string, value: unknown, notes: string[]): unknown {
  if (Array.isArray(value)) {
    const [first, ...rest] = value.filter((each) => !isEmpty(each));
    if (rest.length > 0) notes.push(importMessages.firstOfList(name, JSON.stringify(rest)));
    return readText(name, first, notes);
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

const NAMES: ReadonlySet<string> = new Set(['author', 'editor']);

function isName(name: string, value: unknown): boolean {
  return NAMES.has(name) && !isEmpty(value);
}

/** A list of names, whose parts are texts. A name that is one text is taken as a whole. */
function readNames(value: unknown): readonly object[] {
  return (Array.isArray(value) ? value : [value]).flatMap((name: unknown) => {
    if (typeof name === 'string') return isEmpty(name) ? [] : [{ literal: name.trim() }];
    if (typeof name !== 'object' || name === null) return [];
    const parts = Object.fromEntries(
      Object.entries(name).filter(([part, text]) =>
        NAME_PARTS.has(part) ? typeof text === 'string' && !isEmpty(text) : !isEmpty(text),
      ),
    );
    const { name: whole, ...rest } = parts;
    const named = typeof whole === 'string' ? { literal: whole, ...rest } : parts;
    // BibTeX's "and others" is no family.
    const isOthers = named['family'] === 'others' && named['given'] === undefined;
    if (isOthers) return [{ literal: 'others' }];
    return [...NAME_PARTS].some((part) => part in named) ? [named] : [];
  });
}

const NAME_PARTS: ReadonlySet<string> = new Set(['family', 'given', 'literal']);
