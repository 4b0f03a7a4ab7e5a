/** Says in words what a chart shows, for those who do not see it. */
import type { Chart } from './chart.ts';
import { formatDateShort } from '../i18n/format-date.ts';

/** Discord's limit for the text of an attachment, in code points. */
const LONGEST_ALT_TEXT = 1_024;

/** "Timeline “1998”, 3 entries: 7 Aug 1998, The bombing of two embassies (Official finding, denied); …". */
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
  for (let count = lines.length; count > 0; count -= 1) {
    const more = count < lines.length ? [messages.andMore(lines.length - count)] : [];
    const text = messages.labelled(head, messages.series([...lines.slice(0, count), ...more]));
    if (codePoints(text) <= longest) return text;
  }
  return head;
}

function codePoints(text: string): number {
  return Array.from(text).length;
}
