/** How a page is cited: APA, BibTeX and CSL-JSON. Dates and addresses are those of this edition. */
import { withoutIndex } from './frame.ts';
import { html, type Html } from './html.ts';
import type { Page, Site } from './site.ts';
import type { EventDate } from '../dates/event-date.ts';
import { formatDate, formatYear } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';

/** A place in a page that is cited by itself, such as a claim. */
export type CitedPlace = { readonly anchor: string; readonly label: string };

/**
 * Of the page, then of each of its places. Nothing where the address of the site is not known: a citation
 * that nobody can follow is none.
 */
export function citeBlock(
  page: Page,
  site: Site,
  places: readonly CitedPlace[] = [],
): Html | undefined {
  const { publicUrl, messages } = site;
  if (publicUrl === undefined) return undefined;
  const ofPlaces = places.map(
    ({ anchor, label }) =>
      html`<details>
        <summary dir="auto">${label}</summary>
        ${citationForms(citation(page, anchor, site, publicUrl))}
      </details>`,
  );
  return html`<details class="cite">
    <summary>${messages.site.cite}</summary>
    ${citationForms(citation(page, undefined, site, publicUrl))}${ofPlaces}
  </details>`;
}

function citationForms({ apa, bibtex, csl }: Cited): readonly Html[] {
  return [
    ['APA', apa],
    ['BibTeX', bibtex],
    ['CSL-JSON', csl],
  ].map(
    ([name, text]) =>
      html`<p class="form">${name}</p>
        <pre dir="ltr" tabindex="0">${text}</pre>`,
  );
}

type Cited = { readonly apa: string; readonly bibtex: string; readonly csl: string };

/** A page with the title, edition and date of its timeline. The timeline has no author but itself. */
function citation(
  page: Page,
  anchor: string | undefined,
  { timeline, messages }: Site,
  publicUrl: string,
): Cited {
  const url = `${publicUrl}${withoutIndex(page.path)}${anchor === undefined ? '' : `#${anchor}`}`;
  const date = apaDate(timeline.updated, messages);
  const isWhole = page.title === timeline.title;
  const key = [
    timeline.id,
    ...(/([^/]+)\.html$/u.exec(page.path)?.slice(1) ?? []),
    ...(anchor ? [anchor] : []),
  ].join('-');
  const [year = '', month, day] = timeline.updated.edtf.split('-');
  const apa = isWhole
    ? `${timeline.title} (Version ${timeline.version}). (${date}). ${url}`
    : `${page.title}. (${date}). In ${timeline.title} (Version ${timeline.version}). ${url}`;
  const bibtex = [
    `@online{${key},`,
    `  title = {${escapeTex(page.title)}},`,
    ...(isWhole ? [] : [`  maintitle = {${escapeTex(timeline.title)}},`]),
    `  version = {${escapeTex(timeline.version)}},`,
    `  date = {${timeline.updated.edtf}},`,
    `  url = {${url}},`,
    '}',
  ].join('\n');
  const csl = {
    id: key,
    type: 'webpage',
    title: page.title,
    ...(isWhole ? {} : { 'container-title': timeline.title }),
    version: timeline.version,
    issued: { 'date-parts': [[year, month, day].filter((part) => part !== undefined).map(Number)] },
    URL: url,
  };
  return { apa, bibtex, csl: JSON.stringify(csl, null, 2) };
}

/** "2026, November 27": APA has the year first and, in English, then the month. Any other date is as written. */
function apaDate(updated: EventDate, messages: Messages): string {
  const { shape } = updated;
  if (shape.kind !== 'point' || shape.point.unit !== 'day') return formatDate(updated, messages);
  const { year, month = 1, day = 1 } = shape.point;
  return messages.list([
    formatYear(year, messages),
    monthAndDay(messages.locale).format(Date.UTC(year, month - 1, day)),
  ]);
}

/** To make one takes some 50 µs, and a large site has 100,000 citations. */
const formats = new Map<string, Intl.DateTimeFormat>();

function monthAndDay(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale.replace(/^en\b.*/u, 'en-US'), {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  formats.set(locale, format);
  return format;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}%#&_$^~]/gu, (sign) => TEX_NAMES[sign] ?? `\\${sign}`);
}

/** A backslash before these would mean something else. */
const TEX_NAMES: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
};
