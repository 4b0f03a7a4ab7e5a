/** The times that `/year` offers while one is typed: years, and decades where years are too many. */
import type { Choice } from './command.ts';
import { LIMITS } from '../answers/limits.ts';
import { yearSpan } from '../dates/calendar.ts';
import { yearText } from '../dates/edtf-text.ts';
import { parseDate } from '../dates/parse-date.ts';
import { formatDate, formatYear } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup, Scope, YearChoice } from '../lookup/lookup.ts';
import { toLatinDigits } from '../text/normalize-text.ts';

/**
 * At most 25. Each value can be read again, whatever the language of its name. A year without entries is
 * offered too, and says that it has none.
 */
export function suggestTimes(
  typed: string,
  scope: Scope,
  lookup: Lookup,
  messages: Messages,
): readonly Choice[] {
  const digits = toLatinDigits(typed).trim();
  if (digits === '') {
    const all = lookup.complete.years('', scope, Infinity);
    return all.length <= LIMITS.choices
      ? all.map((choice) => yearChoice(choice, messages))
      : decadesOf(all)
          .slice(0, LIMITS.choices)
          .map((decade) => decadeChoice(decade, scope, lookup, messages));
  }
  const years = lookup.complete.years(typed, scope, LIMITS.choices);
  if (years.length > 0) {
    const decade = /^\d{3}$/.test(digits)
      ? [decadeChoice(Number(digits) * 10, scope, lookup, messages)]
      : [];
    return [...decade, ...years.map((choice) => yearChoice(choice, messages))].slice(
      0,
      LIMITS.choices,
    );
  }
  return /^\d{4}$/.test(digits) ? [emptyYearChoice(Number(digits), scope, lookup, messages)] : [];
}

function yearChoice({ year, entries }: YearChoice, messages: Messages): Choice {
  return {
    name: `${formatYear(year, messages)} · ${messages.entryCount(entries)}`,
    value: yearText(year),
  };
}

/** The first years of the decades, each once, in order of time. */
function decadesOf(years: readonly YearChoice[]): readonly number[] {
  return [...new Set(years.map(({ year }) => Math.floor(year / 10) * 10))];
}

function decadeChoice(first: number, scope: Scope, lookup: Lookup, messages: Messages): Choice {
  const span = { first: yearSpan(first).first, last: yearSpan(first + 9).last };
  const found = lookup.during(span, scope);
  const entries = found.kind === 'found' ? found.entries.length : 0;
  const edtf = `${yearText(first).slice(0, -1)}X`;
  return {
    name: `${formatDate(parseDate(edtf), messages)} · ${messages.entryCount(entries)}`,
    value: edtf,
  };
}

function emptyYearChoice(year: number, scope: Scope, lookup: Lookup, messages: Messages): Choice {
  const found = lookup.during(yearSpan(year), scope);
  const [nearest] = found.kind === 'none' ? found.nearest : [];
  return {
    name: messages.year.noneIn(
      formatYear(year, messages),
      nearest === undefined ? undefined : formatYear(nearest.year, messages),
    ),
    value: yearText(year),
  };
}
