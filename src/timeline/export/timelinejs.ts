/** A timeline as the JSON that TimelineJS shows. */
import { exporting } from './messages.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import type { Claim, Entry, Timeline } from '../model/timeline.ts';
import { endsOf, type Calendar } from './dated.ts';

export function asTimelineJs(timeline: Timeline): string {
  const file = {
    title: {
      text: { headline: escaped(timeline.title), text: `<p>${escaped(timeline.summary)}</p>` },
    },
    events: timeline.entries.map(eventOf),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function eventOf(entry: Entry): object {
  const { from, to } = endsOf(entry.date);
  return {
    unique_id: entry.id,
    start_date: { ...dateOf(from), display_date: formatDate(entry.date, en) },
    ...(to ? { end_date: dateOf(to) } : {}),
    text: {
      headline: escaped(entry.title),
      text: `<ul>${entry.claims.map(claimOf).join('')}</ul>${errataOf(entry)}`,
    },
    ...(entry.tags[0] === undefined ? {} : { group: entry.tags[0] }),
  };
}

/** TimelineJS has no year 0: 44 BC, the astronomical -43, is its -44. */
function dateOf({ year, month, day }: Calendar): object {
  return { year: year < 1 ? year - 1 : year, month, day };
}

function claimOf(claim: Claim): string {
  const cited = claim.citations.map((citation) => {
    const said = escaped(exporting.cited(citation));
    const { url } = citation.source;
    return url === undefined ? said : `<a href="${escaped(url)}">${said}</a>`;
  });
  return `<li>${escaped(claim.text)} <em>${escaped(exporting.standing(claim))}</em> (${cited.join('; ')})</li>`;
}

function errataOf({ errata }: Entry): string {
  return errata
    .map(({ said, in: citation, record }) => exporting.erratum(said, citation.source.short, record))
    .map((text) => `<p><small>${escaped(text)}</small></p>`)
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
