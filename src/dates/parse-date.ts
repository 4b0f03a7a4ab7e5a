/** Parses dates in EDTF (ISO 8601-2): exact, approximate, uncertain, open, or one of a set. */
import { compareSpans } from './calendar.ts';
import type { Span } from './calendar.ts';
import { DateError } from './event-date.ts';
import type { EventDate } from './event-date.ts';
import { parseFullEdtf } from './full-edtf.ts';
import { dateErrors } from './messages.ts';
import { parsePlainEdtf } from './plain-edtf.ts';

/** As in the schema. A set of 8 days needs 90; the library's parser is slow on long texts. */
const MAX_EDTF_LENGTH = 100;

/** Parses an EDTF expression. Throws DateError. */
export function parseDate(text: string): EventDate {
  const edtf = text.trim();
  if (edtf.length > MAX_EDTF_LENGTH) {
    throw new DateError(dateErrors.notEdtf(`${edtf.slice(0, MAX_EDTF_LENGTH)}…`));
  }
  // The library takes 12000 for milliseconds and 98 for the century of 9800.
  if (/[a-z]/.test(edtf) || (/^-?\d+$/.test(edtf) && !/^-?\d{4}$/.test(edtf))) {
    throw new DateError(dateErrors.notEdtf(edtf));
  }
  // A record's dates are days at the finest, and an hour with an offset may lie in another day.
  if (edtf.includes('T')) throw new DateError(dateErrors.timeOfDay(edtf));
  const { spans: unordered, shape } = parsePlainEdtf(edtf) ?? parseFullEdtf(edtf);
  const spans = mergeSpans(unordered);
  const first = spans[0]?.first ?? -Infinity;
  const last = spans.at(-1)?.last ?? Infinity;
  if (first === -Infinity && last === Infinity) throw new DateError(dateErrors.noTime(edtf));
  return { edtf, first, last, spans, shape };
}

/** Spans in order of time, those that overlap or touch joined. */
function mergeSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const merged: Span[] = [];
  for (const span of spans.toSorted(compareSpans)) {
    const previous = merged.at(-1);
    if (previous && span.first <= previous.last + 1) {
      merged[merged.length - 1] = {
        first: previous.first,
        last: Math.max(previous.last, span.last),
      };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
