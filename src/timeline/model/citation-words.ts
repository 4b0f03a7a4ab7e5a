/** The words and marks of a citation, in English. */
import { ENGLISH_MONTHS } from '../../dates/month-names.ts';
import type { DatePoint } from '../../dates/event-date.ts';

const LIST = new Intl.ListFormat('en-GB');

export const citationWords = {
  /** "A", "A and B", "A, B and C". */
  list: (names: readonly string[]) => LIST.format(names),
  /** For a short citation: all of one or two, the first of more. */
  shortList: (names: readonly string[]) =>
    names.length > 2 ? `${names[0] ?? ''} et al.` : LIST.format(names),
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
  years: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
  /** "13 Nov 2020", "Nov 2020". */
  day: ({ year, month = 1, day }: DatePoint) =>
    [day, ENGLISH_MONTHS[month - 1]?.slice(0, 3), year]
      .filter((part) => part !== undefined)
      .join(' '),
  volume: (volume: string, issue: string | undefined) => (issue ? `${volume}(${issue})` : volume),
  pages: (page: string) => (/^[A-Z]?\d+$/.test(page) ? `p. ${page}` : `pp. ${page}`),
  number: (number: string) => (/^\d+$/.test(number) ? `No. ${number}` : number),
};
