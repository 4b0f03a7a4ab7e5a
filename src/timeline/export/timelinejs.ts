/** Writes a timeline as the JSON that TimelineJS shows. */
import { exportMessages } from './messages.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import type { Claim, Entry, Timeline } from '../model/timeline.ts';
import { calendarRange, type CalendarDate } from './calendar-dates.ts';

export function formatTimelineJs(timeline: Timeline): string {
  const file = {
    title: {
      text: {
        headline: escapeHtml(timeline.title),
        text: `<p>${escapeHtml(timeline.summary)}</p>`,
      },
    },
    events: timeline.entries.map(formatEvent),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function formatEvent(entry: Entry): object {
  const { from, to } = calendarRange(entry.date);
  return {
    unique_id: entry.id,
    start_date: { ...toTimelineJsDate(from), display_date: formatDate(entry.date, en) },
    ...(to ? { end_date: toTimelineJsDate(to) } : {}),
    text: {
      headline: escapeHtml(entry.title),
      text: `<ul>${entry.claims.map(formatClaim).join('')}</ul>${formatNotes(entry)}`,
    },
    ...(entry.tags[0] === undefined ? {} : { group: entry.tags[0] }),
  };
}

/** TimelineJS has no year 0: 44 BC, the astronomical -43, is its -44. */
function toTimelineJsDate({ year, month, day }: CalendarDate): object {
  return { year: year < 1 ? year - 1 : year, month, day };
}

function formatClaim(claim: Claim): string {
  const cited = claim.citations.map((citation) => {
    const label = escapeHtml(exportMessages.cited(citation));
    const { url } = citation.source;
    return url === undefined ? label : `<a href="${escapeHtml(url)}">${label}</a>`;
  });
  return `<li>${escapeHtml(claim.text)} <em>${escapeHtml(exportMessages.standing(claim))}</em> (${cited.join('; ')})${escapeHtml(exportMessages.deniedBy(claim))}</li>`;
}

function formatNotes(entry: Entry): string {
  const { errata } = entry;
  const unanswered = exportMessages.unanswered(entry);
  const differences = errata.map(({ said, in: citation, record }) =>
    exportMessages.labelled(
      exportMessages.headings.errata,
      exportMessages.erratum(said, citation.source.short, record),
    ),
  );
  return [...(unanswered === undefined ? [] : [unanswered]), ...differences]
    .map((text) => `<p><small>${escapeHtml(text)}</small></p>`)
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
