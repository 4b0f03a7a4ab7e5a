/** Says in words what a chart shows, for those who do not see it. */
import type { Chart, ChartEntry } from './chart.ts';
import { formatDateShort } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import { STANDINGS } from '../timeline/model/schema.ts';

/** Discord's limit for the text of an attachment, in code points. */
const LONGEST_ALT_TEXT = 1_024;

/**
 * "Chart of the timeline: 1998 (3 entries): 7 Aug 1998, The bombing of two embassies (Official finding, Denied); …".
 * Where not all entries have room, the counts of each standing come first.
 */
export function describe(chart: Chart, longest = LONGEST_ALT_TEXT): string {
  const { entries, messages } = chart;
  const head = messages.chart.altText(chart.title, messages.entryCount(entries.length));
  const lines = firstLines(chart, longest);
  if (entries.length === 0) return head;
  const textOf = (parts: readonly string[]) => messages.labelled(head, messages.series(parts));
  const whole = textOf(lines);
  if (lines.length === entries.length && codePoints(whole) <= longest) return whole;
  const counts = countStandings(chart);
  for (let count = lines.length; count > 0; count -= 1) {
    const left = entries.length - count;
    const more = left > 0 ? [messages.andMore(left)] : [];
    const text = textOf([...counts, ...lines.slice(0, count), ...more]);
    if (codePoints(text) <= longest) return text;
  }
  return textOf(counts);
}

/** The lines of the first entries, until they are `longest` code points long together. */
function firstLines({ entries, messages }: Chart, longest: number): readonly string[] {
  const lines: string[] = [];
  let room = longest;
  for (const item of entries) {
    const line = lineOf(item, messages);
    room -= codePoints(line);
    if (room < 0) break;
    lines.push(line);
  }
  return lines;
}

function lineOf({ entry, claim }: ChartEntry, messages: Messages): string {
  const denied = claim.deniedBy.length > 0 ? [messages.chart.denied] : [];
  const standing = messages.list([messages.standings[claim.standing].name, ...denied]);
  return messages.qualified(
    messages.list([formatDateShort(entry.date, messages), entry.title]),
    standing,
  );
}

/** "Official finding: 14 entries", and how many are denied. */
function countStandings({ entries, messages }: Chart): readonly string[] {
  const countOf = (name: string, isCounted: (item: ChartEntry) => boolean) => {
    const count = entries.filter(isCounted).length;
    return count === 0 ? [] : [messages.labelled(name, messages.entryCount(count))];
  };
  return [
    ...STANDINGS.flatMap((standing) =>
      countOf(messages.standings[standing].name, ({ claim }) => claim.standing === standing),
    ),
    ...countOf(messages.chart.denied, ({ claim }) => claim.deniedBy.length > 0),
  ];
}

function codePoints(text: string): number {
  return Array.from(text).length;
}
