/** Reads several times that are typed as one: "1991 or 1992", "1991, 1992 and 1995". */
import type { DateParts, ReadTime, Time } from './date-parts.ts';
import { skipComma } from './date-reader.ts';
import type { DateText } from './date-tokens.ts';
import { readListJoint, readTime } from './range-reader.ts';

/** Undefined where the whole text is no list of times. */
export function readList(text: DateText): ReadTime | undefined {
  const members: Time[] = [];
  let index = 0;
  let kind: 'one-of' | 'all-of' | undefined;
  let isSeparated = false;
  for (;;) {
    const { times: [time, another] = [], next = 0 } = readTime(text, index) ?? {};
    if (!time || another) return undefined;
    members.push(time);
    if (next === text.tokens.length) break;
    const joint = readListJoint(text, next);
    if (!joint || (kind && joint.kind !== kind)) return undefined;
    kind = joint.kind ?? kind;
    isSeparated ||= joint.kind !== undefined && skipComma(text, next) > next;
    index = joint.next;
  }
  if (!kind || members.length < 2) return undefined;
  return {
    next: text.tokens.length,
    times: [{ kind, members: isSeparated ? members : shareHedges(members) }],
  };
}

/**
 * "about 1991 or 1992" is said of both, as is "1991 or 1992 (uncertain)". A comma before the last
 * member says that it is of one alone: "about 1991, or 1992".
 */
function shareHedges(members: readonly Time[]): readonly Time[] {
  const [first, last] = [dateOf(members[0]), dateOf(members.at(-1))];
  const hedges = { ...first?.hedgeBefore, ...last?.hedgeAfter };
  return members.map((time) =>
    time.kind === 'date' ? { kind: 'date', date: { ...time.date, ...hedges } } : time,
  );
}

function dateOf(time: Time | undefined): DateParts | undefined {
  return time?.kind === 'date' ? time.date : undefined;
}
