/**
 * Turns a CSL-JSON item into what readers see of a source: a short citation ("9/11 Commission
 * 2004"), the whole reference in one line, and what Zotero's Extra field says about it.
 *
 * Done once, when a timeline is loaded: a citeproc inside the bot would cost 0.8 s and 200 MB.
 */
import { copyHost } from './copy-host.ts';
import { citationWords } from './citation-words.ts';
import { readCslDate } from './csl-dates.ts';
import { plainText } from './plain-text.ts';
import { shortYears } from './short-years.ts';
import { sourceLink } from './source-link.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import type { EventDate } from '../../dates/event-date.ts';
import type { SourceFile, TimelineId } from './schema.ts';
import type { Source } from './timeline.ts';
import { truncate } from '../../text/truncate.ts';
import { webAddress } from './web-address.ts';

/** `dateOf` gives the date of an expression that `readCslDate` made. */
export function createSource(
  item: SourceFile,
  timeline: TimelineId,
  dateOf: (edtf: string) => EventDate | undefined,
): Source {
  const issued = readDate(item.issued, dateOf);
  const accessed = readDate(item.accessed, dateOf);
  const link = sourceLink(item);
  const extra = extraLines(item.note);
  const publisher = readLine(item['container-title'] ?? item.publisher ?? item.authority);
  const authors = readNames(item.author)
    .filter((name) => !isOthers(name))
    .map(fullName)
    .filter(Boolean);
  const accessedVia = extra.get('accessed via');
  return {
    id: item.id,
    timeline,
    title: plainText(item.title),
    short: shortCitation(item, issued),
    full: fullCitation(item, issued),
    publisher,
    authors,
    isLong: LONG_TYPES.has(item.type),
    issued: typeof issued === 'string' ? undefined : issued,
    accessed: typeof accessed === 'string' ? undefined : accessed,
    url: link === undefined ? undefined : webAddress(link),
    copyHost: copyHost(link, accessedVia, [
      shortName(item),
      ...(publisher === undefined ? authors : [publisher]),
    ]),
    accessedVia,
    character: extra.get('character'),
    item,
  };
}

/** Puts a letter behind short citations that several sources have, in the order of the file. */
export function disambiguateCitations(sources: readonly Source[]): readonly Source[] {
  const alike = Map.groupBy(sources, ({ short }) => short);
  const seen = new Map<string, number>();
  return sources.map((source) => {
    const { short } = source;
    if ((alike.get(short)?.length ?? 0) < 2) return source;
    const nth = seen.get(short) ?? 0;
    seen.set(short, nth + 1);
    return { ...source, short: citationWords.nth(short, nth) };
  });
}

/** A text is a date that is not understood, as it is written. */
type ShownDate = EventDate | string | undefined;

function readDate(date: unknown, dateOf: (edtf: string) => EventDate | undefined): ShownDate {
  const read = readCslDate(date);
  return read?.kind === 'date' ? dateOf(read.edtf) : read?.text;
}

/** Code points; "National Commission on Terrorist Attacks Upon the United States" has 65. */
const LONGEST_SHORT = 80;

/** Code points of the title of a page that has no date. */
const LONGEST_PAGE = 50;

/** Types that are known by their author. Those in no list are known by their publisher. */
const BY_AUTHOR = new Set([
  'article',
  'article-journal',
  'book',
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'manuscript',
  'paper-conference',
  'review',
  'review-book',
  'thesis',
]);

/** Types that are known by the outlet and the day. */
const BY_OUTLET = new Set([
  'article-magazine',
  'article-newspaper',
  'broadcast',
  'interview',
  'post',
  'post-weblog',
  'webpage',
]);

/** Types that are known by what they are called. */
const BY_TITLE = new Set(['bill', 'legal_case', 'legislation', 'regulation', 'treaty']);

/** Types of which one body puts out several a year: their day tells them apart. */
const BY_DAY = new Set([...BY_OUTLET, 'hearing', 'personal_communication', 'speech']);

/** Types of many pages. */
const LONG_TYPES = new Set([
  'bill',
  'book',
  'chapter',
  'dataset',
  'document',
  'hearing',
  'legal_case',
  'legislation',
  'manuscript',
  'regulation',
  'report',
  'thesis',
  'treaty',
]);

function shortCitation(item: SourceFile, issued: ShownDate): string {
  const who = truncate(shortName(item), LONGEST_SHORT);
  if (issued === undefined || typeof issued === 'string') {
    // Without a day, nothing but the title tells the pages of one outlet apart.
    const page = BY_OUTLET.has(item.type) && item['container-title'] !== undefined;
    const title = truncate(plainText(item.title), LONGEST_PAGE);
    return citationWords.shortDay(
      page ? citationWords.page(title, who) : who,
      issued ?? citationWords.noDate,
    );
  }
  const { shape } = issued;
  if (BY_DAY.has(item.type) && shape.kind === 'point' && shape.point.month !== undefined) {
    return citationWords.shortDay(who, citationWords.day(shape.point));
  }
  const years = shortYears(issued);
  // "S/2018/705" and "Owens v. Sudan (2011)" say the year already.
  return who.split(/\D+/).includes(years) ? who : citationWords.shortYear(who, years);
}

function shortName(item: SourceFile): string {
  const authors = shortNames(item.author);
  const short = readLine(item['title-short']);
  const outlet = readLine(item['container-title']);
  const publisher = readLine(item.authority) ?? readLine(item.publisher);
  const title = plainText(item.title);
  if (BY_TITLE.has(item.type)) return short ?? title;
  if (BY_OUTLET.has(item.type)) return outlet ?? publisher ?? short ?? authors ?? title;
  if (BY_AUTHOR.has(item.type)) {
    return authors ?? shortNames(item['editor']) ?? short ?? publisher ?? outlet ?? title;
  }
  return short ?? authors ?? publisher ?? outlet ?? title;
}

function fullCitation(item: SourceFile, issued: ShownDate): string {
  const outlet = readLine(item['container-title']);
  const volume = readText(item['volume']);
  const page = readText(item['page']);
  const title = plainText(item.title);
  // A case is quoted as its reporter has it: "826 F. Supp. 2d 128".
  const reported = item.type === 'legal_case' && outlet && volume;
  const where = reported
    ? [[volume, outlet, page].filter(Boolean).join(' ')]
    : [
        outlet,
        volume && citationWords.volume(volume, readText(item['issue'])),
        page && citationWords.pages(page),
      ];
  const number = readText(item.number);
  const parts = [
    fullNames(item.author) ?? edited(item['editor']),
    // A title in brackets was made up by the keeper of the timeline, and is no quotation.
    outlet && !reported && !title.startsWith('[') ? citationWords.quoted(title) : title,
    ...where,
    number && !title.includes(number) ? citationWords.number(number) : undefined,
    readLine(item.authority),
    readLine(item.publisher),
    readLine(item.archive),
    typeof issued === 'object' ? formatDate(issued, en) : (issued ?? citationWords.noDate),
  ].filter((part) => part !== undefined && part !== '');
  return [...new Set(parts)].join(', ');
}

type Name = { readonly [part: string]: unknown };

function shortNames(names: unknown): string | undefined {
  const all = readNames(names);
  const short = all
    .filter((name) => !isOthers(name))
    .map(
      (name) =>
        readText(name['literal']) ??
        (joinParts(name['non-dropping-particle'], name['family']) || readText(name['given']) || ''),
    );
  return listed(short, all.some(isOthers) ? citationWords.andOthers : citationWords.shortList);
}

function fullNames(names: unknown): string | undefined {
  const all = readNames(names);
  const full = all.filter((name) => !isOthers(name)).map(fullName);
  return listed(full, all.some(isOthers) ? citationWords.andOthers : citationWords.list);
}

/** BibTeX ends a list that is not complete with "and others", which some programs hand on as a name. */
function isOthers(name: Name): boolean {
  const { literal, family, given } = name;
  return (
    given === undefined && ['others', 'et al.', 'et al'].includes(readText(literal ?? family) ?? '')
  );
}

function fullName(name: Name): string {
  return (
    readText(name['literal']) ??
    joinParts(
      name['given'],
      name['dropping-particle'],
      name['non-dropping-particle'],
      name['family'],
      name['suffix'],
    )
  );
}

function edited(names: unknown): string | undefined {
  const full = fullNames(names);
  return full === undefined ? undefined : citationWords.edited(full);
}

function listed(
  names: readonly string[],
  list: (names: readonly string[]) => string,
): string | undefined {
  const given = names.filter((name) => name !== '');
  return given.length > 0 ? list(given) : undefined;
}

/** The schema does not check CSL variables that it does not name: they may hold anything. */
function readNames(names: unknown): readonly Name[] {
  return Array.isArray(names)
    ? names.filter((name): name is Name => typeof name === 'object' && name !== null)
    : [];
}

/** A particle such as "al-" or "d’" is written without a space. */
function joinParts(...parts: readonly unknown[]): string {
  return parts
    .map((part) => readText(part) ?? '')
    .filter(Boolean)
    .map((part) => (/[-'’]$/.test(part) ? part : `${part} `))
    .join('')
    .trim();
}

function readText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? readLine(value) : undefined;
}

function readLine(text: string | undefined): string | undefined {
  return (text !== undefined && plainText(text)) || undefined;
}

/**
 * The values of lines such as "Accessed via: …" by their small names. Zotero keeps there what it has
 * no field for.
 */
function extraLines(note: string | undefined): ReadonlyMap<string, string> {
  const lines = (note ?? '').split('\n').flatMap((line) => {
    const colon = line.indexOf(':');
    const value = plainText(line.slice(colon + 1));
    return colon === -1 || value === ''
      ? []
      : [[line.slice(0, colon).trim().toLowerCase(), value] as const];
  });
  return new Map(lines);
}
