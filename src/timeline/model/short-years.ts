/** The years of a date for a short citation, as uncertain as the date is: "2004", "c. 44 BC", "1988–". */
import { citationWords } from './citation-words.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import type { DatePoint, DateShape, EventDate, IntervalEnd } from '../../dates/event-date.ts';

export function shortYears(date: EventDate): string {
  const { shape } = date;
  switch (shape.kind) {
    case 'point':
      return citationWords.year(shape.point);
    case 'interval':
      return citationWords.years(endInWords(shape.from), endInWords(shape.to));
    case 'one-of':
    case 'all-of':
      return formatDate({ ...date, shape: inYears(shape) }, en);
  }
}

function endInWords(end: IntervalEnd): string {
  if (end === 'open') return '';
  return end === 'unknown' ? citationWords.unknownYear : citationWords.year(end);
}

/** The same without months and days. */
function inYears(shape: DateShape): DateShape {
  switch (shape.kind) {
    case 'point':
      return { kind: 'point', point: yearOf(shape.point) };
    case 'interval': {
      const [from, to] = [shape.from, shape.to].map((end) =>
        typeof end === 'object' ? yearOf(end) : end,
      ) as [IntervalEnd, IntervalEnd];
      return typeof from === 'object' && JSON.stringify(from) === JSON.stringify(to)
        ? { kind: 'point', point: from }
        : { kind: 'interval', from, to };
    }
    case 'one-of':
    case 'all-of': {
      const members = shape.members.map(inYears);
      const [only, another] = [
        ...new Map(members.map((member) => [JSON.stringify(member), member])).values(),
      ];
      return only?.kind === 'point' && !another ? only : { kind: shape.kind, members };
    }
  }
}

function yearOf(point: DatePoint): DatePoint {
  if (point.unit === 'decade' || point.unit === 'century') return point;
  const { year, approximate, uncertain } = point;
  return { year, unit: 'year', approximate, uncertain };
}
