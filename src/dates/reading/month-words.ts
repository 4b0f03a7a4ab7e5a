/** Names of months and weekdays in the languages that are read, as `Intl` writes them. */
import { normalizeWord } from './date-tokens.ts';

/**
 * Arabic has four sets of names (Egypt and the Gulf, the Levant, Algeria and Tunisia, Morocco),
 * Persian two (Iran, Afghanistan).
 */
const LANGUAGES = [
  'en',
  'ar',
  'ar-LB',
  'ar-DZ',
  'ar-MA',
  'fa',
  'fa-AF',
  'ur',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'tr',
  'ru',
];

/** Here a month beside a day takes another case: "август", but "7 августа". */
const LANGUAGES_WITH_CASES = ['ru'];

/** Only where short forms are not words of their own: `out` and `ago` are months in Portuguese. */
const LANGUAGES_WITH_SHORT_FORMS = ['en', 'en-GB', 'fr', 'de'];

/** Months, counted from 1, by name as `normalizeWord` gives it. A name may be two words ("كانون الثاني"). */
export const MONTHS: ReadonlyMap<string, number> = readMonths();

/** As `normalizeWord` gives them. */
export const WEEKDAYS: ReadonlySet<string> = readWeekdays();

function readMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const add = (language: string, options: Intl.DateTimeFormatOptions): void => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      ...options,
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2001, month - 1, 1));
      const name = normalizeWord(parts.find(({ type }) => type === 'month')?.value ?? '');
      // Where languages disagree about a name, the one that comes first in the lists counts.
      if (/^\p{L}+( \p{L}+)?$/u.test(name) && !months.has(name)) months.set(name, month);
    }
  };
  for (const language of LANGUAGES) add(language, { month: 'long' });
  for (const language of LANGUAGES_WITH_CASES) add(language, { month: 'long', day: 'numeric' });
  for (const language of LANGUAGES_WITH_SHORT_FORMS) add(language, { month: 'short' });
  return months;
}

function readWeekdays(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const language of LANGUAGES) {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let day = 1; day <= 7; day += 1)
      names.add(normalizeWord(format.format(Date.UTC(2001, 0, day))));
  }
  return names;
}
