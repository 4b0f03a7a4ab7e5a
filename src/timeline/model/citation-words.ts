/** The words and marks of a citation, in English. */
import { ENGLISH_MONTHS } from '../../dates/month-names.ts';
import type { DatePoint } from '../../dates/event-date.ts';
import { formatYear } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';

const LIST = new Intl.ListFormat('en-GB');

export const citationWords = {
  /** "A", "A and B", "A, B and C". */
  list: (names: readonly string[]) => LIST.format(names),
  /** For a short citation: all of one or two, the first of more. */
  shortList: (names: readonly string[]) =>
    names.length > 2 ? `${names[0] ?? ''} et al.` : LIST.format(names),
  /** For a list that says itself that there are more. */
  andOthers: (names: readonly string[]) =>
    names.length > 2 ? `${names[0] ?? ''} et al.` : `${names.join(', ')} et al.`,
  edited: (names: string) => `${names} (ed.)`,
  quoted: (title: string) => `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`,
  noDate: 'n.d.',
  /** "New York Times, 13 Nov 2020". */
  shortDay: (who: string, day: string) => `${who}, ${day}`,
  /** "Hebrew calendar, Wikipedia". */
  page: (title: string, outlet: string) => `${title}, ${outlet}`,
  /** "9/11 Commission 2004". */
  shortYear: (who: string, year: string) => `${who} ${year}`,
  /** "Wright 2004 (a)" for the first of several; `index` counts from 0. */
  nth: (short: string, index: number) =>
    `${short} (${index < 26 ? String.fromCharCode(97 + index) : index + 1})`,
  /** Empty for an open end, "?" for an unknown one. "100–44 BC" says the era once. */
  years: (first: string, last: string) =>
    first === last ? first : `${last.endsWith(' BC') ? first.replace(/ BC$/, '') : first}–${last}`,
  unknownYear: '?',
  /** "13 Nov 2020", "Nov 2020", "c. 15 Mar 44 BC". */
  day: (point: DatePoint) => {
    const { year, month = 1, day } = point;
    const words = [day, ENGLISH_MONTHS[month - 1]?.slice(0, 3), formatYear(year, en)];
    return hedged(words.filter((part) => part !== undefined).join(' '), point);
  },
  /** "2004", "c. 2004", "2004?", "44 BC", "1990s". */
  year: (point: DatePoint) => {
    const first = formatYear(point.year, en);
    const words =
      point.unit === 'decade'
        ? en.dates.decade(first, formatYear(point.year + 9, en))
        : point.unit === 'century'
          ? en.dates.century(String(point.year / 100 + 1), first, formatYear(point.year + 99, en))
          : first;
    return hedged(words, point);
  },
  volume: (volume: string, issue: string | undefined) => (issue ? `${volume}(${issue})` : volume),
  pages: (page: string) => (/^[A-Z]?\d+$/.test(page) ? `p. ${page}` : `pp. ${page}`),
  number: (number: string) => (/^\d+$/.test(number) ? `No. ${number}` : number),
};

function hedged(words: string, { approximate, uncertain }: DatePoint): string {
  return `${approximate ? 'c. ' : ''}${words}${uncertain ? '?' : ''}`;
}
