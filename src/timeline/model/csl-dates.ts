/**
 * Reads a date of CSL-JSON in every form that programs write: date-parts, season, circa, EDTF, words.
 * What is not understood stays as it was written.
 */
import { yearText } from '../../dates/edtf-text.ts';
import { DateError } from '../../dates/event-date.ts';
import { tryParseDate } from '../../dates/parse-date.ts';
import { readRecordedDate } from '../../dates/reading/read-recorded-date.ts';
import { truncate } from '../../text/truncate.ts';
import { plainText } from './plain-text.ts';

export type CslDateReading =
  /** In EDTF; `parseDate` takes it. */
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'as-written'; readonly text: string };

/** Undefined where no date is given at all. Never throws. */
export function readCslDate(date: unknown): CslDateReading | undefined {
  if (typeof date === 'string' || typeof date === 'number')
    return readWords(asSeason(String(date)));
  if (Array.isArray(date)) return readParts(date.map(partsOf), {});
  if (typeof date !== 'object' || date === null) return undefined;
  const fields: Fields = { ...date };
  const { edtf } = fields;
  const words = [
    typeof edtf === 'string' ? asSeason(edtf) : undefined,
    fields['literal'],
    fields['raw'],
  ].find((text) => typeof text === 'string' && text.trim() !== '');
  const parts = fields['date-parts'] ?? ('year' in fields ? [partsOf(fields)] : undefined);
  const read = Array.isArray(parts) ? readParts(parts, fields) : undefined;
  if (read?.kind === 'date' || typeof words !== 'string') return read;
  return readWords(words);
}

/** Where a date is EDTF, 2004-22 is summer 2004, and not the years to 2022. The brackets say so. */
export function asSeason(edtf: string): string {
  return edtf.replace(/^\d{4}-2[1-4]$/, '[$&]');
}

type Fields = { readonly [field: string]: unknown };

/** A point in time as pandoc writes it, `{"year": 1998, "month": 8}`, as date-parts. */
function partsOf(point: unknown): unknown {
  if (typeof point !== 'object' || point === null || Array.isArray(point)) return point;
  const { year, month, day, season, 'date-parts': parts }: Fields = { ...point };
  if (Array.isArray(parts)) return parts[0];
  return [year, month ?? season, day];
}

/** Code points of a date that is shown as written. */
const LONGEST_WRITTEN = 60;

function readWords(written: string): CslDateReading | undefined {
  const text = plainText(written);
  if (text === '') return undefined;
  // pandoc and Better BibTeX join the ends of a range by it: 1996_2004.
  const read = readRecordedDate(text.replace(/^(\d{4})_(\d{4})$/, '$1/$2'));
  return read.kind === 'date' ? read : asWritten(text);
}

function asWritten(text: string): CslDateReading {
  return { kind: 'as-written', text: truncate(text, LONGEST_WRITTEN) };
}

/** One point or two, each `[year, month, day]`. Some programs write a single point without its list. */
function readParts(written: readonly unknown[], fields: Fields): CslDateReading | undefined {
  const isFlat = written.length > 0 && !written.some(Array.isArray);
  const points = (isFlat ? [written] : written).map((point) =>
    (Array.isArray(point) ? point : [point]).map(textOf),
  );
  const season = textOf(fields['season']);
  const inParts = points.map((point) => point.filter(Boolean).join('-')).join('/');
  const text = isAbsent(season) ? inParts : `${season} ${inParts}`;
  if (points.every(([year]) => isAbsent(year))) {
    return /[1-9]/.test(text) ? asWritten(text) : undefined;
  }
  const ends = points.map((point) => readPoint(point, fields));
  const [from, to, ...more] = ends;
  if (from === undefined || ends.includes(undefined) || more.length > 0) return asWritten(text);
  const edtf = to === undefined || to === from ? from : `${from}/${to}`;
  return tryParseDate(edtf) instanceof DateError ? asWritten(text) : { kind: 'date', edtf };
}

function textOf(part: unknown): string {
  return typeof part === 'number' || typeof part === 'string' ? String(part).trim() : '';
}

/** Zero stands where a program writes a number for nothing. */
function isAbsent(part: string | undefined): boolean {
  return part === undefined || /^0*$/.test(part);
}

/**
 * In EDTF. citeproc-js writes the open end of a range as the year 0. Undefined for what is no date.
 */
function readPoint(point: readonly string[], fields: Fields): string | undefined {
  const [year = '', month, day] = point;
  if (isAbsent(year)) return '..';
  const mark = isTrue(fields['circa']) ? '~' : '';
  if (!/^-?\d+$/.test(year)) return readJoined(point, mark);
  const years = yearOf(Number(year));
  if (years === undefined) return undefined;
  if (month === undefined || isAbsent(month)) {
    const season = textOf(fields['season']);
    if (isAbsent(season)) return years + mark;
    const number = seasonNumber(season);
    return number === undefined
      ? readJoined([year, season], mark)
      : `${years}-${String(number)}${mark}`;
  }
  // Where programs have no field for a season, they count it among the months.
  const months = Number(month) > 12 ? seasonNumber(month) : Number(month);
  if (months === undefined || Number.isNaN(months)) return readJoined(point, mark);
  const withMonth = `${years}-${twoDigits(months)}`;
  return (isAbsent(day) ? withMonth : `${withMonth}-${twoDigits(Number(day))}`) + mark;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** CSL counts as historians do: -44 is 44 BC. A year of five digits is a slip of the keyboard. */
function yearOf(year: number): string | undefined {
  return Math.abs(year) > 9999 ? undefined : yearText(year < 0 ? year + 1 : year);
}

/** CSL counts seasons from 1, EDTF from 21, citeproc-js from 13. */
function seasonNumber(season: string): number | undefined {
  const number = Number(season);
  const first = [1, 13, 21].find((base) => number >= base && number < base + 4);
  return first === undefined ? undefined : number - first + 21;
}

/** A point whose parts are words: `["1998", "March"]`. */
function readJoined([year, month, day]: readonly string[], mark: string): string | undefined {
  const read = readRecordedDate([day, month, year].filter((part) => !isAbsent(part)).join(' '));
  return read.kind === 'date' ? read.edtf + mark : undefined;
}

/** CSL writes booleans as true, 1 or "true". */
function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}

export type CslDate = {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: true;
  readonly literal?: string;
};

/**
 * A written date as other programs read it best: in parts, where parts say all of it, and otherwise as
 * it is written.
 */
export function toCslDate(written: string): CslDate {
  const read = readCslDate(written);
  const ends = read?.kind === 'date' ? read.edtf.split('/').map((end) => PARTS.exec(end)) : [null];
  const [first, last = first] = ends;
  if (!first || !last || first[4] !== last[4]) return { literal: written };
  const seasons = ends.map((end) => (Number(end?.[2]) > 12 ? Number(end?.[2]) - 20 : undefined));
  const [season] = seasons;
  if (season !== undefined && seasons.length > 1) return { literal: written };
  return {
    'date-parts': ends.map((end) => numbersOf(end ?? [])),
    ...(season === undefined ? {} : { season }),
    ...(first[4] === '~' ? { circa: true } : {}),
  };
}

/** A year, month or season, day, and the mark of what is approximate. */
const PARTS = /^(-?\d{4})(?:-(0\d|1[0-2]|2[1-4])(?:-(\d\d))?)?(~)?$/;

function numbersOf([, year, month, day]: readonly (string | undefined)[]): readonly number[] {
  const years = Number(year);
  const rest = [month, day].flatMap((part) =>
    part === undefined || Number(part) > 31 ? [] : [Number(part)],
  );
  return [years > 0 ? years : years - 1, ...(Number(month) > 12 ? [] : rest)];
}
