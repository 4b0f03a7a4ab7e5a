/** What is around each page: its head, the way to the other pages, and what may be done with the data. */
import { escapeHtml, Html, html } from './html.ts';
import type { Page, Site, SiteFile, WrittenPage } from './site.ts';
import { textDirection } from '../i18n/bidi.ts';
import type { Messages } from '../i18n/language.ts';
import { formatDate } from '../i18n/format-date.ts';
import { withoutEmptyLists } from '../timeline/export/json-ld.ts';
import { timelineAddress } from '../timeline/model/addresses.ts';

/**
 * Nothing is loaded from elsewhere, and only the page of the search runs a script. Its index is compiled by
 * the browser, which counts as `wasm-unsafe-eval`.
 */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const POLICY_OF_SEARCH = `${POLICY}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`;

export function pageFile({ page, main, data, kind, script }: WrittenPage, site: Site): SiteFile {
  const { messages, timeline, publicUrl } = site;
  const words = messages.site;
  const to = linker(page, site);
  const root = timelineAddress(timeline);
  const title = page.title === timeline.title ? page.title : `${page.title} · ${timeline.title}`;
  const text = html`<!doctype html>
    <html lang="${languageTag(messages)}" dir="${messages.direction}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="${script === undefined ? POLICY : POLICY_OF_SEARCH}"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <meta name="description" content="${page.description}" />
        <link rel="stylesheet" href="${to(`${root}style.css`)}" />
        ${
          publicUrl === undefined
            ? undefined
            : html`<link
                  rel="alternate"
                  type="application/atom+xml"
                  title="${words.changes}"
                  href="${to(`${root}changes.xml`)}"
                />
                <link rel="canonical" href="${publicUrl}${withoutIndex(page.path)}" />`
        }
        ${data === undefined ? undefined : dataBlock(data)}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        ${pageHeader(page, site)}
        <main id="content">
          ${kind && html`<span data-pagefind-filter="kind:${kind}" data-pagefind-meta="about[data-about]" data-about="${page.description}"></span>`}${main}
        </main>
        ${pageFooter(site)}
        ${script === undefined ? undefined : html`<script type="module" src="${to(script)}"></script>`}
      </body>
    </html> `;
  return { path: page.path, text: text.toString() };
}

/** The title of the timeline, and the way to its parts. */
export function pageHeader(page: Page, site: Site): Html {
  const { messages, timeline } = site;
  const words = messages.site;
  const to = linker(page, site);
  const root = timelineAddress(timeline);
  const parts = [
    { path: root, name: words.overview },
    { path: `${root}people.html`, name: messages.entry.people },
    { path: `${root}sources.html`, name: messages.entry.sources },
    // It needs files beside its page.
    ...(site.isOneFile ? [] : [{ path: `${root}search.html`, name: words.search }]),
  ];
  const links = parts.map(({ path, name }) => {
    const isHere = !site.isOneFile && withoutIndex(page.path) === path;
    return html`<a href="${to(path)}" ${isHere ? new Html(' aria-current="page"') : undefined}
      >${name}</a
    >`;
  });
  return html`<header>
    <p class="site"><a href="${to(root)}" dir="auto">${timeline.title}</a></p>
    <nav>${links}</nav>
  </header>`;
}

export function pageFooter({ messages, timeline }: Site): Html {
  const { about } = messages;
  return html`<footer>
    <p>${about.version(timeline.version, formatDate(timeline.updated, messages))}</p>
    <p><b>${about.licence}</b> ${ownText(timeline.licence)}</p>
    <p>
      <b>${about.corrections}</b>
      <span dir="${textDirection(timeline.corrections)}">${withLinks(timeline.corrections)}</span>
    </p>
  </footer>`;
}

/**
 * Gives the way from a page to an address, so that the site works in any folder and without a server. Within
 * one file, the address without ".html" is the id of the part.
 */
export function linker(
  { path: from }: Pick<Page, 'path'>,
  { isOneFile }: Site,
): (address: string) => string {
  const up = '../'.repeat(from.split('/').length - 1);
  return (address) => {
    const [path = '', anchor] = address.split('#');
    if (isOneFile) return `#${anchor === undefined ? partId(path) : anchorId(path, anchor)}`;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    return anchor === undefined ? `${up}${file}` : `${up}${file}#${anchor}`;
  };
}

/** What a page is called within one file. */
export function partId(path: string): string {
  return path.replace(/(?:index)?\.html$|\/$/u, '').replace(/\/$/u, '');
}

/** The id of a place in a page. Within one file, pages have places of the same name. */
export function placeId({ path }: Page, name: string, { isOneFile }: Site): string {
  return isOneFile ? anchorId(path, name) : name;
}

function anchorId(path: string, name: string): string {
  return `${partId(path)}:${name}`;
}

export function withoutIndex(path: string): string {
  return path.replace(/index\.html$/u, '');
}

/** Without what says how numbers and dates are written: "fa", "en-GB". */
export function languageTag({ locale }: Messages): string {
  return new Intl.Locale(locale).baseName;
}

/** A tag within a text would end the block early. */
export function dataBlock(data: object): Html {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }, withoutEmptyLists);
  return new Html(`<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`);
}

/** A text in which addresses can be followed. */
export function withLinks(text: string): Html {
  return new Html(
    escapeHtml(text).replace(
      /https:\/\/[^\s,;)]*[^\s,;.)]/gu,
      (url) => `<a href="${url}" rel="noopener">${url}</a>`,
    ),
  );
}

/** A text of the record, in its own direction and language. */
export function ownText(text: string, tag: 'span' | 'h1' | 'h2' | 'h3' | 'p' = 'span'): Html {
  return new Html(`<${tag} dir="${textDirection(text)}">${escapeHtml(text)}</${tag}>`);
}
