/** Reads times that are counted from today: "yesterday", "tomorrow", "this week", "last year". */
import { dayText, intervalText } from '../edtf-text.ts';
import type { Day } from '../calendar.ts';
import { monthSpan, toDay, toMonthAndDay, toYear, yearSpan } from '../calendar.ts';
import type { Span } from '../calendar.ts';
import type { Period } from './period.ts';
import { normalizeWords } from '../../text/normalize-text.ts';

/** A unit of the calendar, and how many of them it lies before today's; below 0 it is still to come. */
type Relative = { readonly unit: 'day' | 'week' | 'month' | 'year'; readonly back: number };

const WORDS: readonly (readonly [Relative, string])[] = [
  [{ unit: 'day', back: 0 }, 'today, heute, aujourd’hui, hoy, اليوم, امروز'],
  [{ unit: 'day', back: 1 }, 'yesterday, gestern, hier, ayer, أمس, دیروز'],
  [
    { unit: 'day', back: 2 },
    'the day before yesterday, day before yesterday, vorgestern, avant-hier, anteayer, antes de ayer, ' +
      'أول أمس, أمس الأول, پریروز',
  ],
  [{ unit: 'day', back: -1 }, 'tomorrow, morgen, demain, mañana, غدا, غدًا, الغد, بكرة, فردا'],
  [
    { unit: 'day', back: -2 },
    'the day after tomorrow, day after tomorrow, übermorgen, après-demain, pasado mañana, بعد غد, ' +
      'بعد الغد, پس‌فردا, پس فردا',
  ],
  [
    { unit: 'week', back: 0 },
    'this week, diese woche, cette semaine, esta semana, هذا الأسبوع, این هفته',
  ],
  [
    { unit: 'week', back: 1 },
    'last week, letzte woche, vorige woche, la semaine dernière, semaine dernière, la semana pasada, ' +
      'semana pasada, الأسبوع الماضي, هفته گذشته, هفتهٔ گذشته, هفته پیش',
  ],
  [
    { unit: 'month', back: 0 },
    'this month, dieser monat, diesen monat, ce mois, ce mois-ci, este mes, هذا الشهر, این ماه',
  ],
  [
    { unit: 'month', back: 1 },
    'last month, letzter monat, letzten monat, voriger monat, le mois dernier, mois dernier, ' +
      'el mes pasado, mes pasado, الشهر الماضي, ماه گذشته, ماه پیش',
  ],
  [
    { unit: 'year', back: 0 },
    'this year, dieses jahr, cette année, este año, هذه السنة, هذا العام, امسال, این سال',
  ],
  [
    { unit: 'year', back: 1 },
    'last year, letztes jahr, voriges jahr, l’année dernière, l’an dernier, année dernière, ' +
      'el año pasado, año pasado, السنة الماضية, العام الماضي, سال گذشته, پارسال',
  ],
];

const RELATIVE: ReadonlyMap<string, Relative> = new Map(
  WORDS.flatMap(([relative, words]) =>
    words.split(', ').map((word) => [normalizeWords(word), relative]),
  ),
);

/**
 * Undefined for any other text. `today` is the day of the one who asks. Weeks begin on Monday
 * (ISO 8601).
 */
export function readRelativePeriod(typed: string, today: Day): Period | undefined {
  const relative = RELATIVE.get(normalizeWords(typed));
  if (relative === undefined) return undefined;
  const { first, last } = spanOf(relative, today);
  const edtf = first === last ? dayText(first) : intervalText(first, last);
  return { first, last, edtf };
}

function spanOf({ unit, back }: Relative, today: Day): Span {
  const year = toYear(today);
  const { month } = toMonthAndDay(today);
  switch (unit) {
    case 'day':
      return { first: today - back, last: today - back };
    case 'week': {
      // 1 January 1970 was a Thursday, the fourth day of its week.
      const monday = today - ((((today + 3) % 7) + 7) % 7) - 7 * back;
      return { first: monday, last: monday + 6 };
    }
    case 'month': {
      const first = toDay(year, month - back, 1);
      return monthSpan(toYear(first), toMonthAndDay(first).month);
    }
    case 'year':
      return yearSpan(year - back);
  }
}
