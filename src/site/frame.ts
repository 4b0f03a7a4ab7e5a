/** What is around each page: its head, the way to the other pages, and what may be done with the data. */
import { escapeHtml, Html, html } from './html.ts';
import type { Page, Site, SiteFile } from './site.ts';
import { textDirection } from '../i18n/bidi.ts';
import { formatDate } from '../i18n/format-date.ts';
import { timelineAddress } from '../timeline/model/addresses.ts';

/**
 * Nothing is loaded from elsewhere, and only the page of the search runs a script. Its index is compiled by
 * the browser, which counts as `wasm-unsafe-eval`.
 */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
const POLICY_OF_SEARCH = `${POLICY}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`;

export type Body = {
  readonly main: Html;
  /** JSON-LD. */
  readonly data?: object;
  /** Runs the search. */
  readonly script?: string;
};

export function pageFile(page: Page, { main, data, script }: Body, site: Site): SiteFile {
  const { messages, timeline, publicUrl } = site;
  const words = messages.site;
  const to = linker(page);
  const root = timelineAddress(timeline);
  const nav = [
    { path: root, name: words.overview },
    { path: `${root}people.html`, name: messages.entry.people },
    { path: `${root}sources.html`, name: messages.entry.sources },
    { path: `${root}search.html`, name: words.search },
  ].map(
    ({ path, name }) =>
      html`<a
        href="${to(path)}"
        ${path === page.path || `${path}index.html` === page.path ? new Html(' aria-current="page"') : undefined}
        >${name}</a
      >`,
  );
  const title = page.title === timeline.title ? page.title : `${page.title} · ${timeline.title}`;
  const text = html`<!doctype html>
    <html lang="${messages.locale}" dir="${messages.direction}">
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
        <link
          rel="alternate"
          type="application/atom+xml"
          title="${words.changes}"
          href="${to(`${root}changes.xml`)}"
        />
        ${publicUrl === undefined ? undefined : html`<link rel="canonical" href="${publicUrl}${page.path.replace(/index\.html$/u, '')}" />`}
        ${data === undefined ? undefined : dataBlock(data)}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <p class="site"><a href="${to(root)}" dir="auto">${timeline.title}</a></p>
          <nav>${nav}</nav>
        </header>
        <main id="content">${main}</main>
        <footer>
          <p>${messages.about.version(timeline.version, formatDate(timeline.updated, messages))}</p>
          <p dir="auto"><b>${messages.about.licence}</b> ${timeline.licence}</p>
          <p dir="auto"><b>${messages.about.corrections}</b> ${withLinks(timeline.corrections)}</p>
        </footer>
        ${script === undefined ? undefined : html`<script type="module" src="${to(script)}"></script>`}
      </body>
    </html> `;
  return { path: page.path, text: text.toString() };
}

/** Gives the way from a page to a path, so that the site works in any folder and without a server. */
export function linker({ path: from }: Pick<Page, 'path'>): (path: string) => string {
  const up = '../'.repeat(from.split('/').length - 1);
  return (path) => `${up}${path.endsWith('/') ? `${path}index.html` : path}`;
}

/** A tag within a text would end the block early. */
function dataBlock(data: object): Html {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data });
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
