/** A chart of entries: wide for a desk, narrow for a phone. Its labels lead to the entries. */
import { linker, placeId } from './frame.ts';
import { Html, html } from './html.ts';
import type { Page, Site } from './site.ts';
import { leadClaim } from '../answers/shown-claim.ts';
import { describe } from '../charts/describe.ts';
import { drawSvg } from '../charts/draw-svg.ts';
import { layOut, type Format } from '../charts/lay-out.ts';
import type { Theme } from '../charts/looks.ts';
import type { Span } from '../dates/calendar.ts';
import { entryAddress } from '../timeline/model/addresses.ts';
import { STANDINGS, type Standing } from '../timeline/model/schema.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** A page can be scrolled, so that each of some 70 entries has a row of its own. */
const FORMATS: Readonly<Record<'wide' | 'narrow', Format>> = {
  wide: { width: 960, rows: 90 },
  narrow: { width: 360, rows: 90 },
};

/** The style sheet has the colours, so that they follow the reader's theme. */
const THEME: Theme = {
  background: 'var(--background)',
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  grid: 'var(--grid)',
  standings: Object.fromEntries(
    STANDINGS.map((standing) => [standing, `var(--${standing})`]),
  ) as Record<Standing, string>,
};

/** Two entries are read as fast as a picture of them. */
const FEWEST = 3;

/**
 * Undefined for a few entries. The page has a title, so that of the chart says only that it is one. `time` is
 * what the page is about; without it, the axis is as long as the entries reach.
 */
export function entriesChart(
  entries: readonly Entry[],
  page: Page,
  site: Site,
  time?: Span,
): Html | undefined {
  if (entries.length < FEWEST) return undefined;
  const { messages } = site;
  const chart = {
    title: messages.buttons.chart,
    entries: entries.map((entry) => ({ entry, claim: leadClaim(entry) })),
    asked: time,
    footer: '',
    messages,
  };
  const to = linker(page, site);
  const drawn = Object.entries(FORMATS).map(([name, format]) => {
    const svg = drawSvg(layOut(chart, format), {
      theme: THEME,
      scale: 1,
      lettering: 'text',
      prefix: placeId(page, name, site),
      linkTo: (entry) => to(entryAddress(entry)),
    });
    return html`<div class="chart ${name}">${new Html(svg)}</div>`;
  });
  return html`<figure
    role="group"
    aria-label="${describe({ ...chart, title: page.title }, LONGEST_LABEL)}"
  >
    ${drawn}
  </figure>`;
}

/** Code points. Every entry is in the list below. */
const LONGEST_LABEL = 200;
