/** Says in words what a chart shows, for those who do not see it. */
import type { Chart, ChartEntry } from './chart.ts';
import { formatDateShort } from '../i18n/format-date.ts';
import { STANDINGS } from '../timeline/model/schema.ts';

/** Discord's limit for the text of an attachment, in code points. */
const LONGEST_ALT_TEXT = 1_024;

/**
 * "Chart of the timeline, “1998”, 3 entries: 7 Aug 1998, The bombing of two embassies (Official finding, Denied); …".
 * Where not all entries have room, the counts of each standing come first.
 */
export function describe(chart: Chart, longest = LONGEST_ALT_TEXT): string {
  const { entries, messages } = chart;
  const words = messages.chart;
  const head = words.altText(chart.title, messages.entryCount(entries.length));
  const lines = entries.map(({ entry, claim }) => {
    const denied = claim.deniedBy.length > 0 ? [words.denied] : [];
    const standing = messages.list([messages.standings[claim.standing].name, ...denied]);
    return messages.qualified(
      messages.list([formatDateShort(entry.date, messages), entry.title]),
      standing,
    );
  });
  const whole = messages.labelled(head, messages.series(lines));
  if (lines.length === 0) return head;
  if (codePoints(whole) <= longest) return whole;
  const counts = countStandings(chart);
  // No line is shorter than ten characters, so no more than these have room.
  for (let count = Math.min(lines.length, Math.floor(longest / 10)); count > 0; count -= 1) {
    const more = count < lines.length ? [messages.andMore(lines.length - count)] : [];
    const parts = [...counts, ...lines.slice(0, count), ...more];
    const text = messages.labelled(head, messages.series(parts));
    if (codePoints(text) <= longest) return text;
  }
  return messages.labelled(head, messages.series(counts));
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
