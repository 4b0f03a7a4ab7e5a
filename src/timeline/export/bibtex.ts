/** Writes the sources of a timeline as BibLaTeX, each with what it says in the timeline. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import { exportMessages } from './messages.ts';
import type { EventDate } from '../../dates/event-date.ts';
import { plainText } from '../model/plain-text.ts';
import type { SourceFile } from '../model/schema.ts';
import { readCslDate } from '../model/csl-dates.ts';
import type { Claim, Erratum, Source, Timeline } from '../model/timeline.ts';

export function formatBibtex(timeline: Timeline): string {
  // citation-js would leave out every letter that is not Latin. BibLaTeX reads UTF-8.
  plugins.config.get('@bibtex').format.asciiOnly = false;
  const annotations = annotate(timeline);
  const head = [
    timeline.title,
    exportMessages.version(timeline.version, formatDate(timeline.updated, en)),
    timeline.licence,
    // Between entries, readers skip everything up to the next @.
  ].map((line) => `% ${line.replaceAll(/\s+/gu, ' ').replaceAll('@', '(at)')}`);
  const entries = timeline.sources.map((source) =>
    formatSource(source, annotations.get(source) ?? []),
  );
  return `${[head.join('\n'), ...entries].join('\n\n')}\n`;
}

/** What rests on each source: a text for each entry. */
function annotate({ entries }: Timeline): ReadonlyMap<Source, readonly string[]> {
  const annotations = new Map<Source, string[]>();
  for (const entry of entries) {
    const heading = exportMessages.labelled(formatDate(entry.date, en), entry.title);
    const inEntry = Map.groupBy(
      [...entry.claims.flatMap(citedFor), ...entry.errata.map(toDifference)],
      ({ source }) => source,
    );
    for (const [source, said] of inEntry) {
      const text = [`[${heading}]`, ...said.map((one) => one.text)].join(' ');
      annotations.set(source, [...(annotations.get(source) ?? []), text]);
    }
  }
  return annotations;
}

type Cited = { readonly source: Source; readonly text: string };

function citedFor(claim: Claim): readonly Cited[] {
  const text = exportMessages.said(claim) + exportMessages.deniedBy(claim);
  return [...new Set(claim.citations.map(({ source }) => source))].map((source) => ({
    source,
    text,
  }));
}

function toDifference({ said, in: citation, record }: Erratum): Cited {
  const difference = exportMessages.erratum(said, exportMessages.cited(citation), record);
  const text = exportMessages.labelled(exportMessages.headings.errata, difference);
  return { source: citation.source, text };
}

function formatSource(source: Source, annotation: readonly string[]): string {
  const { item } = source;
  const { note: _, ...rest } = item;
  const [converted] = plugins.output.format('biblatex', [convertible(rest)], {
    format: 'object',
  });
  if (!converted) throw new Error('citation-js gave no entry for a source');
  const fields = {
    ...converted.properties,
    ...unknownToCitationJs(item),
    ...issuedFields(source),
    ...otherDates(item),
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(isBiblatexDate(source.accessed) ? { urldate: source.accessed.edtf } : {}),
    ...notes(item),
    ...(annotation.length === 0 ? {} : { annotation: escapeTex(annotation.join(' ')) }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@${TYPES[item.type] ?? converted.type}{${item.id},\n${lines.join('\n')}\n}`;
}

/** citation-js writes these types as sound recordings, and reads those as songs. */
const TYPES: Readonly<Record<string, string>> = { speech: 'misc', broadcast: 'misc' };

/** BibLaTeX has one type for every article. */
const SUBTYPES: Readonly<Record<string, string>> = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
};

/** What citation-js drops for the types of our sources. */
function unknownToCitationJs({ type, authority, number }: SourceFile): object {
  const subtype = SUBTYPES[type];
  return {
    ...(subtype === undefined ? {} : { entrysubtype: subtype }),
    ...(authority === undefined ? {} : { institution: escapeTex(authority) }),
    ...(number === undefined ? {} : { number: escapeTex(String(number)) }),
  };
}

/** A date that BibLaTeX cannot read stands in `year` in words. Sorting then goes by the title. */
function issuedFields({ issued, item }: Source): object {
  if (isBiblatexDate(issued)) return { date: issued.edtf };
  const read = readCslDate(item.issued);
  const asWritten = read?.kind === 'as-written' ? read.text : undefined;
  const inWords = issued ? formatDate(issued, en) : asWritten;
  return inWords === undefined ? {} : { year: escapeTex(inWords) };
}

function otherDates(item: SourceFile): object {
  return Object.fromEntries(
    Object.entries(OTHER_DATES).flatMap(([field, variable]) => {
      const read = readCslDate(item[variable]);
      return read?.kind === 'date' && LEVEL_1.test(read.edtf) ? [[field, read.edtf]] : [];
    }),
  );
}

/** Fields of BibLaTeX, each with its variable of CSL. */
const OTHER_DATES = { eventdate: 'event-date', origdate: 'original-date' } as const;

/** BibLaTeX reads EDTF up to level 1, without years of more than four digits. */
function isBiblatexDate(date: EventDate | undefined): date is EventDate {
  return date !== undefined && LEVEL_1.test(date.edtf);
}

const POINT = String.raw`(?:-?\d{4}(?:-\d\d(?:-\d\d)?)?|\d{3}X|\d\dXX|\d{4}-XX(?:-XX)?|\d{4}-\d\d-XX)[?~%]?`;
const LEVEL_1 = new RegExp(String.raw`^(?:${POINT}|(?:${POINT}|\.\.)?/(?:${POINT}|\.\.)?)$`, 'u');

/** The lines of Zotero's Extra, each in a field: TeX knows no lines within one. */
function notes({ note }: SourceFile): object {
  const [first, ...others] = (note ?? '').split('\n').filter((line) => line.trim() !== '');
  return {
    ...(first === undefined ? {} : { note: escapeTex(first) }),
    ...(others.length === 0 ? {} : { addendum: escapeTex(others.join('; ')) }),
  };
}

/**
 * What citation-js can convert, by variable: it throws for a null, and for a page that is a number. TeX's
 * commands are escaped, but in links, types and ids.
 */
function convertible(item: object): object {
  return Object.fromEntries(
    Object.entries(item)
      .map(([variable, value]): [string, unknown] => [variable, convert(variable, value)])
      .filter(([, value]) => value !== undefined),
  );
}

function convert(variable: string, value: unknown): unknown {
  if (DATES.has(variable)) return undefined;
  if (NAMES.has(variable)) {
    const names = Array.isArray(value) ? value.map(convertName) : [];
    const given = names.filter((name) => Object.keys(name).length > 0);
    return given.length === 0 ? undefined : given;
  }
  const text = toText(value);
  return text === undefined || VERBATIM.has(variable) ? text : escapeMarkup(text);
}

/** These fields are written by our own reading of the dates. */
const DATES = new Set(['issued', 'accessed', 'event-date', 'original-date']);

/** The lists of names that citation-js converts. */
const NAMES = new Set(['author', 'container-author', 'editor', 'translator']);

const VERBATIM = new Set(['id', 'type', 'URL', 'DOI', 'ISBN', 'ISSN', 'citation-key']);

function convertName(name: unknown): object {
  if (typeof name !== 'object' || name === null) return {};
  return Object.fromEntries(
    Object.entries(name).flatMap(([part, value]) => {
      const text = toText(value);
      return text === undefined ? [] : [[part, escapeMarkup(text)]];
    }),
  );
}

/** Undefined for an empty text, and for what is none. */
function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** citation-js knows the tags of CSL, and no character references. */
function escapeMarkup(text: string): string {
  return escapeTex(REFERENCE.test(text) ? plainText(text) : text);
}

const REFERENCE = /&(?:[a-z]\w*|#\d+|#x[\da-f]+);/iu;

function escapeTex(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\{}^~&%$#_]/gu, (sign) => TEX_SIGNS[sign] ?? `\\${sign}`);
}

const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
};
