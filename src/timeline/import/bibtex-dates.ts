/** Reads the dates of a BibTeX entry: `date` in EDTF or words, or `year`, `month` and `day`. */
import { importMessages } from './messages.ts';
import { asSeason, readCslDate, toCslDate, type CslDate } from '../model/csl-dates.ts';
import { plainLatex } from './latex.ts';

type Fields = ReadonlyMap<string, string>;

/** citation-js is not given them: it makes dates more certain than they are. */
export const DATE_FIELDS: ReadonlySet<string> = new Set([
  'date',
  'day',
  'eventdate',
  'month',
  'origdate',
  'urldate',
  'year',
]);

/** By the names of their CSL variables. */
export function bibtexDates(fields: Fields, notes: string[]): Readonly<Record<string, CslDate>> {
  const dates = {
    issued: dateIn(fields, 'date') ?? yearAndMonth(fields),
    accessed: dateIn(fields, 'urldate'),
    'event-date': dateIn(fields, 'eventdate'),
    'original-date': dateIn(fields, 'origdate'),
  };
  return Object.fromEntries(
    Object.entries(dates).flatMap(([name, text]) =>
      text === undefined ? [] : [[name, toCslDate(possiblePart(name, text, notes))]],
    ),
  );
}

/** Without a day or month that no calendar has: of 2020-02-30, February 2020. */
function possiblePart(name: string, written: string, notes: string[]): string {
  let text = written;
  while (/^\d{4}(?:-\d{2}){1,2}$/.test(text) && readCslDate(text)?.kind !== 'date') {
    text = text.slice(0, -3);
  }
  if (text !== written) notes.push(importMessages.impossiblePart(name, written, text));
  return text;
}

/** As EDTF has it: BibLaTeX allows both of its versions, and a tilde there is no space. */
function dateIn(fields: Fields, name: string): string | undefined {
  const written = fields
    .get(name)
    ?.trim()
    .replaceAll(/^\{+|\}+$/g, '');
  if (written === undefined || written === '') return undefined;
  return asSeason(/^[-\d./~?%XxuUYy]+$|unknown|open/.test(written) ? written : plainLatex(written));
}

function yearAndMonth(fields: Fields): string | undefined {
  const text = (name: string) => plainLatex(fields.get(name) ?? '');
  const year = text('year');
  const month = text('month');
  const day = text('day');
  if (year === '') return month === '' ? undefined : [day, month].filter(Boolean).join(' ');
  if (month === '') return yearsIn(year);
  const number = /^\d{1,2}$/.exec(month)?.[0];
  // "August 20–25, 1995": between two numbers, a comma says which is the year.
  const joint = /\d$/.test(month) && day === '' ? ', ' : ' ';
  if (number === undefined) return [day, month].filter(Boolean).join(' ') + joint + year;
  return [year, number, day].filter(Boolean).map(twoDigits).join('-');
}

function twoDigits(part: string): string {
  return part.padStart(2, '0');
}

/** In a field for years, 2004/05 and 2004-05 are two years, and not May 2004. */
function yearsIn(year: string): string {
  return year.replace(/^(\d{4})[-/](\d{2})$/, '$1–$2');
}
