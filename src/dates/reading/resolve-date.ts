/** Turns the parts of a date into its days and into EDTF. */
import { daysInMonth, monthSpan, toDay, yearSpan } from '../calendar.ts';
import type { Span } from '../calendar.ts';
import { dayText, monthText, yearText } from '../edtf-text.ts';

/** What is read of a date. A range may complete it from its other end. */
export type DateParts = {
  /** As written: 44 for 44 BC. The first year of a decade or century. */
  readonly year?: number;
  readonly era?: 'bc' | 'ad';
  readonly month?: number;
  readonly day?: number;
  readonly unit?: 'season' | 'quarter' | 'decade' | 'century';
  /** Of a season (EDTF's 21–24) or quarter (1–4). */
  readonly number?: number;
  readonly part?: 'early' | 'middle' | 'late';
  readonly about?: true;
  /** Month and day may be exchanged: 8/7/1998. */
  readonly eitherOrder?: true;
};

/** `from` and `to` are how the date begins and ends an interval in EDTF. */
export type ResolvedDate = Span & {
  readonly edtf: string;
  readonly from: string;
  readonly to: string;
};

/** A date or range that reads as one but cannot be; `next` is the index of the token after it. */
export class ImpossibleDate extends Error {
  override readonly name = 'ImpossibleDate';
  readonly next: number;

  constructor(next: number) {
    super('no calendar has this date');
    this.next = next;
  }
}

/** `next` is the index of the token after the date. Throws ImpossibleDate for a day that no calendar has. */
export function resolveDate(parts: DateParts, next: number): ResolvedDate {
  const whole = resolveWhole(parts, next);
  if (parts.part) return resolveThird(parts, parts.part) ?? whole;
  if (!parts.about || parts.unit) return whole;
  return { ...whole, edtf: `${whole.edtf}~` };
}

function astronomicalYear({ year = 0, era }: DateParts): number {
  return era === 'bc' ? 1 - year : year;
}

function resolveWhole(parts: DateParts, next: number): ResolvedDate {
  const year = astronomicalYear(parts);
  const { unit, month, day } = parts;
  if (unit === 'season' || unit === 'quarter') return resolveQuarter(unit, year, parts.number ?? 1);
  if (unit) return resolveYears(year, unit === 'decade' ? 10 : 100);
  if (month === undefined) return resolveYear(year);
  if (month < 1 || month > 12) throw new ImpossibleDate(next);
  if (day === undefined) return resolveMonth(year, month);
  if (day < 1 || day > daysInMonth(year, month)) throw new ImpossibleDate(next);
  return resolveDay(year, month, day);
}

function resolveYear(year: number): ResolvedDate {
  const text = yearText(year);
  return { ...yearSpan(year), edtf: text, from: text, to: text };
}

function resolveMonth(year: number, month: number): ResolvedDate {
  const text = monthText(year, month);
  return { ...monthSpan(year, month), edtf: text, from: text, to: text };
}

function resolveDay(year: number, month: number, dayOfMonth: number): ResolvedDate {
  const day = toDay(year, month, dayOfMonth);
  const text = dayText(day);
  return { first: day, last: day, edtf: text, from: text, to: text };
}

function resolveInterval(from: ResolvedDate, to: ResolvedDate): ResolvedDate {
  return {
    first: from.first,
    last: to.last,
    edtf: `${from.from}/${to.to}`,
    from: from.from,
    to: to.to,
  };
}

/** EDTF's library counts spring from January, so a season covers the months of its quarter. */
function resolveQuarter(unit: 'season' | 'quarter', year: number, number: number): ResolvedDate {
  const quarter = unit === 'season' ? number - 20 : number;
  const months = resolveInterval(
    resolveMonth(year, quarter * 3 - 2),
    resolveMonth(year, quarter * 3),
  );
  // The library misreads where a season before our era ends; an interval says the same.
  return unit === 'season' && year >= 0
    ? { ...months, edtf: `${yearText(year)}-${number}` }
    : months;
}

/** A decade or century. */
function resolveYears(first: number, length: 10 | 100): ResolvedDate {
  const years = resolveInterval(resolveYear(first), resolveYear(first + length - 1));
  // EDTF has no mask before our era and beyond four digits; an interval says the same.
  if (first < 0 || years.from.length !== 4) return years;
  return { ...years, edtf: years.from.slice(0, length === 10 ? 3 : 2).padEnd(4, 'X') };
}

const PARTS = ['early', 'middle', 'late'] as const;

/** First and last year of each third of a decade. */
const DECADE_THIRDS = [
  [0, 3],
  [4, 6],
  [7, 9],
] as const;

/** Thirds of decades, years and months. Undefined for other units, which have no thirds. */
function resolveThird(parts: DateParts, part: (typeof PARTS)[number]): ResolvedDate | undefined {
  const index = PARTS.indexOf(part);
  const year = astronomicalYear(parts);
  const { unit, month, day } = parts;
  if (unit === 'decade') {
    const [first, last] = DECADE_THIRDS[index] ?? [0, 9];
    return resolveInterval(resolveYear(year + first), resolveYear(year + last));
  }
  if (unit || day !== undefined) return undefined;
  if (month === undefined) {
    return resolveInterval(resolveMonth(year, index * 4 + 1), resolveMonth(year, index * 4 + 4));
  }
  const last = index === 2 ? daysInMonth(year, month) : index * 10 + 10;
  return resolveInterval(resolveDay(year, month, index * 10 + 1), resolveDay(year, month, last));
}
