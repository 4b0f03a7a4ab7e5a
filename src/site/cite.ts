/** How a page is cited: APA, BibTeX and CSL-JSON. Dates and addresses are those of this edition. */
import { html, type Html } from './html.ts';
import type { Page, Site } from './site.ts';
import { formatDate } from '../i18n/format-date.ts';

/** Nothing where the address of the site is not known: a citation that nobody can follow is none. */
export function citeBlock(page: Page, anchor: string | undefined, site: Site): Html | undefined {
  const { publicUrl, messages } = site;
  if (publicUrl === undefined) return undefined;
  const cited = citation(page, anchor, site, publicUrl);
  const forms = [
    ['APA', cited.apa],
    ['BibTeX', cited.bibtex],
    ['CSL-JSON', cited.csl],
  ].map(
    ([name, text]) =>
      html`<h3>${name}</h3>
        <pre dir="ltr" tabindex="0">${text}</pre>`,
  );
  return html`<details class="cite">
    <summary>${messages.site.cite}</summary>
    ${forms}
  </details>`;
}

type Cited = { readonly apa: string; readonly bibtex: string; readonly csl: string };

/** A page with the title, edition and date of its timeline. The timeline has no author but itself. */
function citation(
  page: Page,
  anchor: string | undefined,
  { timeline, messages }: Site,
  publicUrl: string,
): Cited {
  const url = `${publicUrl}${page.path.replace(/index\.html$/u, '')}${anchor === undefined ? '' : `#${anchor}`}`;
  const date = formatDate(timeline.updated, messages);
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

function escapeTex(text: string): string {
  return text.replace(/[\\{}%#&_$]/gu, String.raw`\$&`);
}
