/** Turns the entries of a BibTeX or BibLaTeX file into items of CSL-JSON, with citation-js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { BibtexEntry } from './bibtex-file.ts';
import { bibtexDates } from './bibtex-dates.ts';
import { cleanLatex, plainLatex } from './latex.ts';
import { importMessages } from './messages.ts';
import { truncate } from '../../text/truncate.ts';

export type CslItem = Readonly<Record<string, unknown>>;

export type ConvertedEntry = {
  /** Undefined for an entry that is none of a source. */
  readonly item: CslItem | undefined;
  readonly notes: readonly string[];
};

/** One for each entry. Fields that an entry takes from another (crossref, xdata) are filled in. */
export function convertEntries(entries: readonly BibtexEntry[]): readonly ConvertedEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  return entries.map((entry) => {
    if (entry.type === 'xdata') return { item: undefined, notes: [importMessages.xdata] };
    const notes = [...entry.notes];
    const chain = withParents(withXdata(entry, byKey, notes), byKey, notes);
    const item = convert(chain, notes);
    const whole = item && complete(item, chain, notes);
    return { item: whole, notes: [...notes, ...(whole ? notesOfFieldsLeft(whole, chain[0]) : [])] };
  });
}

type Entries = ReadonlyMap<string, BibtexEntry>;

function withXdata(
  entry: BibtexEntry,
  byKey: Entries,
  notes: string[],
  seen: ReadonlySet<string> = new Set(),
): BibtexEntry {
  const keys = (entry.fields.get('xdata') ?? '').split(',').map((key) => key.trim());
  const fields = new Map(entry.fields);
  for (const key of keys.filter(Boolean)) {
    const found = byKey.get(key.toLowerCase());
    if (!found) notes.push(importMessages.noParent(key));
    if (!found || seen.has(key)) continue;
    const whole = withXdata(found, byKey, notes, new Set([...seen, key]));
    for (const [name, value] of whole.fields) if (!fields.has(name)) fields.set(name, value);
  }
  return { ...entry, fields };
}

/** The entry, the one of its crossref, the one of that, and so on. */
function withParents(
  entry: BibtexEntry,
  byKey: Entries,
  notes: string[],
): readonly [BibtexEntry, ...BibtexEntry[]] {
  const chain: [BibtexEntry, ...BibtexEntry[]] = [entry];
  for (let last = entry; ;) {
    const key = last.fields.get('crossref')?.trim();
    if (key === undefined || key === '') return chain;
    const parent = byKey.get(key.toLowerCase());
    if (!parent) notes.push(importMessages.noParent(key));
    if (!parent || chain.some((known) => known.key === parent.key)) return chain;
    last = withXdata(parent, byKey, notes);
    chain.push(last);
  }
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

/** Fields that `bibtexDates` reads. citation-js makes dates more certain than they are. */
const DATE_FIELDS: ReadonlySet<string> = new Set([
  'date',
  'day',
  'eventdate',
  'month',
  'origdate',
  'urldate',
  'year',
]);

/** Types that people use and citation-js does not know. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['newspaper', 'article'],
  ['newspaperarticle', 'article'],
  ['webpage', 'online'],
  ['website', 'online'],
]);

type RawEntry = {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
};

function toRaw({ type, fields }: BibtexEntry, label: string, parent: string | undefined): RawEntry {
  const properties = [...fields].flatMap(([name, value]): (readonly [string, string])[] => {
    if (DATE_FIELDS.has(name) || value.trim() === '') return [];
    if (name === 'crossref') return parent === undefined ? [] : [[name, parent]];
    if (LITERAL_LISTS.has(name)) return [[name, `{${cleanLatex(value)}}`]];
    return [[name, VERBATIM.has(name) ? value : cleanLatex(value)]];
  });
  return { type: TYPES.get(type) ?? type, label, properties: Object.fromEntries(properties) };
}

/** Fields in which a backslash or brace is no LaTeX. */
const VERBATIM: ReadonlySet<string> = new Set(['doi', 'eprint', 'file', 'url', 'verba', 'verbb']);

/** Labels of our own: those of the file may hold anything. */
const label = (nth: number) => `e${nth}`;

/** A field with bad LaTeX is left out, with a note, so that it costs no other. */
function convert(chain: readonly BibtexEntry[], notes: string[]): CslItem | undefined {
  const raw = chain.map((entry, nth) =>
    toRaw(entry, label(nth), nth + 1 < chain.length ? label(nth + 1) : undefined),
  );
  const whole = tryChain(raw);
  if (whole) return whole;
  const sound = raw.map((entry, nth) => {
    const { type, properties } = entry;
    const bad = Object.entries(properties).filter(
      ([name, value]) =>
        name !== 'crossref' &&
        !tryChain([{ type, label: label(0), properties: { [name]: value } }]),
    );
    if (nth === 0) notes.push(...bad.map(([name, value]) => importMessages.notParsed(name, value)));
    const kept = new Set(bad.map(([name]) => name));
    return {
      ...entry,
      properties: Object.fromEntries(
        Object.entries(properties).filter(([name]) => !kept.has(name)),
      ),
    };
  });
  return tryChain(sound);
}

/** The item of the first entry. Undefined where citation-js cannot read it. */
function tryChain(entries: readonly RawEntry[]): CslItem | undefined {
  try {
    return plugins.input.chain(entries, {
      generateGraph: false,
      // Understands BibTeX too.
      forceType: '@biblatex/entries+list',
    })[0];
  } catch {
    return undefined;
  }
}

/** With the key of the file, the dates, and what citation-js leaves out. */
function complete(
  item: CslItem,
  chain: readonly [BibtexEntry, ...BibtexEntry[]],
  notes: string[],
): CslItem {
  const [{ key, type, fields }] = chain;
  const { id: _id, 'citation-key': _key, ...rest } = item;
  const text = (...names: readonly string[]): string | undefined => {
    const value = names.map((name) => fields.get(name)).find((written) => written?.trim());
    return value === undefined ? undefined : plainLatex(value);
  };
  const extra = {
    authority: text('court'),
    'container-title': text('journaltitle', 'journal', 'booktitle', 'maintitle'),
    publisher: text('publisher', 'institution', 'organization', 'school'),
  };
  // citation-js makes a space of the tilde in it.
  const link = fields.has('url') ? undefined : WEB_LINK.exec(fields.get('howpublished') ?? '')?.[0];
  return {
    ...(key === '' ? {} : { id: key, 'citation-key': key }),
    ...Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined)),
    ...rest,
    ...(link === undefined ? {} : { URL: link }),
    ...articleType(item['type'], type, fields.get('entrysubtype')),
    ...bibtexDates(
      chain.map((entry) => entry.fields),
      notes,
    ),
  };
}

const WEB_LINK = /https?:\/\/[^\s{}\\]+/;

function articleType(type: unknown, written: string, subtype = ''): { readonly type?: string } {
  if (type !== 'article-journal') return {};
  if (/newspaper/i.test(`${written} ${subtype}`)) return { type: 'article-newspaper' };
  return /magazine/i.test(subtype) ? { type: 'article-magazine' } : {};
}

/** Names the fields whose words the item does not hold, but for what programs keep for themselves. */
function notesOfFieldsLeft(item: CslItem, { fields }: BibtexEntry): readonly string[] {
  const held = new Set(wordsOf(JSON.stringify(item)));
  const left = [...fields].filter(
    ([name, value]) =>
      !DATE_FIELDS.has(name) &&
      !HOUSEKEEPING.test(name) &&
      !wordsOf(value).some((w) => held.has(w)),
  );
  return left
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => importMessages.unknownColumn(name, truncate(plainLatex(value), 100)));
}

/** Without those that hold an accent: citation-js wrote them anew. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .replaceAll(/\\n/g, ' ')
    .replaceAll(/\S*\\\S*/g, ' ')
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
  /^(?:abstract|annot|bdsk-|crossref$|date-(?:added|modified)|entryset|entrysubtype|execute|file|gender|groups|hyphenation|ids$|indextitle|keywords|keyword$|label|langid|mendeley|options|owner|pagination|presort|priority|rating|related|review|shorthand|sort|timestamp|type$|username|xdata$|xref$|__|.*\+an|creationdate|modificationdate|added-at|biburl|bibsource|interhash|intrahash)/;
