/** Turns the entries of a BibTeX or BibLaTeX file into items of CSL-JSON, with citation-js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { BibtexEntry } from './bibtex-file.ts';
import { bibtexDates, DATE_FIELDS } from './bibtex-dates.ts';
import { createInheritance } from './bibtex-inheritance.ts';
import { cleanLatex, plainLatex } from './latex.ts';
import { importMessages } from './messages.ts';
import { truncate } from '../../text/truncate.ts';

export type CslItem = Readonly<Record<string, unknown>>;

export type ConvertedEntry = {
  /** Undefined for an entry that is no source. */
  readonly item: CslItem | undefined;
  readonly notes: readonly string[];
};

/** One for each entry. Fields that an entry takes from another (crossref, xdata) are filled in. */
export function convertEntries(entries: readonly BibtexEntry[]): readonly ConvertedEntry[] {
  const fieldsOf = createInheritance(entries);
  return entries.map((entry) => {
    if (entry.type === 'xdata') return { item: undefined, notes: [importMessages.xdata] };
    const notes = [...entry.notes];
    const whole = { ...entry, fields: fieldsOf(entry, notes) };
    const item = complete(convert(whole, notes), whole, notes);
    return { item, notes: [...notes, ...notesOfFieldsLeft(item, entry)] };
  });
}

/** Lists whose items are no names of people. One of them may hold "and" itself: it stays one text. */
const LITERAL_LISTS: ReadonlySet<string> = new Set([
  'address',
  'institution',
  'language',
  'location',
  'organization',
  'origlanguage',
  'origlocation',
  'origpublisher',
  'publisher',
  'school',
]);

/** Types that people use and citation-js does not know. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['book_section', 'incollection'],
  ['encyclopedia_article', 'inreference'],
  ['magazine_article', 'article'],
  ['newspaper', 'article'],
  ['newspaper_article', 'article'],
  ['newspaperarticle', 'article'],
  ['web_page', 'online'],
  ['webpage', 'online'],
  ['website', 'online'],
]);

/** Fields in which a backslash or brace is no LaTeX. */
const VERBATIM: ReadonlySet<string> = new Set(['doi', 'eprint', 'file', 'url', 'verba', 'verbb']);

/** Fields of names of people. */
const NAMES: ReadonlySet<string> = new Set([
  'author',
  'bookauthor',
  'editor',
  'editora',
  'editorb',
  'editorc',
  'translator',
]);

/** al-Zawahiri, el-Sisi: citation-js would take the hyphen from it, but not in braces. */
const JOINED_PARTICLE = /(?<![\p{L}\p{M}{\\-])\p{Ll}{1,4}-\p{Lu}[^\s,{}\\]*(?![{\\])/gu;

/** A field with bad LaTeX is taken without its commands, with a note, so that it costs no other. */
function convert({ type, fields }: BibtexEntry, notes: string[]): CslItem {
  const properties = [...fields].flatMap(([name, value]): (readonly [string, string])[] => {
    if (DATE_FIELDS.has(name) || name === 'crossref' || value.trim() === '') return [];
    // The book that a part is in comes before the work of which that is a volume.
    if (name.startsWith('main') && fields.has('booktitle')) return [];
    // Mendeley's name of the field.
    if (name === 'city' && !fields.has('location')) return [['location', `{${cleanLatex(value)}}`]];
    if (LITERAL_LISTS.has(name)) return [[name, `{${cleanLatex(value)}}`]];
    if (VERBATIM.has(name)) return [[name, plainAddress(value)]];
    const text = cleanLatex(value);
    return [[name, NAMES.has(name) ? text.replaceAll(JOINED_PARTICLE, '{$&}') : text]];
  });
  const known = TYPES.get(type) ?? type;
  const whole = tryRead(known, properties);
  if (whole) return whole;
  const sound = properties.flatMap(([name, value]): (readonly [string, string])[] => {
    if (tryRead(known, [[name, value]])) return [[name, value]];
    notes.push(importMessages.badLatex(name, truncate(value, LONGEST_NOTED)));
    return [[name, plainLatex(value).replaceAll(/[{}$~^\\]/g, '')]];
  });
  return tryRead(known, sound) ?? {};
}

/** Undefined for what citation-js cannot read. */
function tryRead(
  type: string,
  properties: readonly (readonly [string, string])[],
): CslItem | undefined {
  try {
    // The key of the file may hold anything, and is put in later.
    return plugins.input.chain(
      [{ type, label: 'e', properties: Object.fromEntries(properties) }],
      // Understands BibTeX too.
      { generateGraph: false, forceType: '@biblatex/entries+list' },
    )[0];
  } catch {
    return undefined;
  }
}

/** Programs escape what LaTeX reads as commands. No link holds a backslash: a file may. */
function plainAddress(value: string): string {
  const address = value.replace(/^\s*\\url\s*\{(.*)\}\s*$/s, '$1');
  return address
    .replaceAll(/\{?\\(?:textasciitilde\s*|~)(?:\{\})?\}?|\$\\sim\$/g, '~')
    .replaceAll(/\{?\\textunderscore\s*(?:\{\})?\}?/g, '_')
    .replaceAll(/\{(\\[_&%#$])\}/g, '$1')
    .replaceAll(/\\([_&%#$])/g, '$1');
}

/** With the key of the file, the dates, and what citation-js leaves out. */
function complete(item: CslItem, { key, type, fields }: BibtexEntry, notes: string[]): CslItem {
  const { id: _id, 'citation-key': _key, ...rest } = item;
  const text = (...names: readonly string[]): string | undefined => {
    const value = names.map((name) => fields.get(name)).find((written) => written?.trim());
    return value === undefined ? undefined : plainLatex(value);
  };
  const hasNumber = ['number', 'issue', 'collection-number'].some((name) => name in item);
  const extra = {
    authority: text('court'),
    'container-title': text('journaltitle', 'journal', 'booktitle', 'maintitle'),
    'collection-title': fields.has('booktitle') ? text('maintitle') : undefined,
    publisher: text('publisher', 'institution', 'organization', 'school'),
    number: hasNumber ? undefined : text('number'),
  };
  // citation-js makes a space of the tilde in it.
  const link = fields.has('url') ? undefined : WEB_LINK.exec(fields.get('howpublished') ?? '')?.[0];
  const whole = {
    ...Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined)),
    ...withoutCommands(rest),
    ...(link === undefined ? {} : { URL: link }),
    ...articleType(item['type'], type, fields.get('entrysubtype')),
    ...bibtexDates(fields, notes),
  };
  return key === '' ? whole : { id: key, 'citation-key': key, ...whole };
}

const WEB_LINK = /https?:\/\/[^\s{}\\]+/;

/** What citation-js does not know of LaTeX is left without its backslash. */
function withoutCommands(item: CslItem): CslItem {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(/\\([a-zA-Z]+) ?/g, '$1 ').trim();
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]));
  };
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      name === 'URL' || name === 'DOI' ? value : clean(value),
    ]),
  );
}

function articleType(type: unknown, written: string, subtype = ''): { readonly type?: string } {
  if (type !== 'article-journal') return {};
  const kind = `${written} ${subtype}`;
  if (/newspaper/i.test(kind)) return { type: 'article-newspaper' };
  return /magazine/i.test(kind) ? { type: 'article-magazine' } : {};
}

/** Names the fields whose words the item does not hold, but for what programs keep for themselves. */
function notesOfFieldsLeft(item: CslItem, { fields }: BibtexEntry): readonly string[] {
  const held = new Set(textsOf(item).flatMap(wordsOf));
  return [...fields].flatMap(([name, value]) => {
    if (DATE_FIELDS.has(name) || HOUSEKEEPING.test(name)) return [];
    const words = wordsOf(value);
    return words.length === 0 || words.some((word) => held.has(word))
      ? []
      : [importMessages.unknownColumn(name, truncate(plainLatex(value), LONGEST_NOTED))];
  });
}

/** Code points of a value in a note. The report has the whole entry too. */
const LONGEST_NOTED = 100;

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return typeof value === 'string' ? [value] : [];
}

/** In small letters and without accents, which LaTeX writes as commands. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .replaceAll(/\\(?:[a-zA-Z]{2,}|[_&%#$])/g, ' ')
    .replaceAll(/\\(?:[a-zA-Z]\s*|.)|[{}$]/gs, '')
    .normalize('NFKD');
  return (
    plain
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Fields by which programs sort, file and link, and which say nothing about a source. */
const HOUSEKEEPING =
  /^(?:\/\/|%|__|opt|alt|abstract$|added-at|annot|arxivid|bdsk-|biburl|bibdate|bibsource|copyright|creationdate|crossref$|date-(?:added|modified)|entryset|entrysubtype|execute|file$|gender|groups|hyphenation|ids$|indextitle|interhash|intrahash|keywords?$|label|langid|local[-_]url|mendeley|modificationdate|options|owner|pagination|presort|priority|rating|read$|related|review$|shorthand|sort|timestamp|type$|uri$|username|xdata$|xref$|\w\w$|.*\+an)/;
