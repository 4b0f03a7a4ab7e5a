/** The site in one HTML file that needs no other: to keep, to send, to print. */
import { createHash } from 'node:crypto';
import { dataBlock, languageTag, pageFooter, pageHeader, partId } from './frame.ts';
import { Html, html } from './html.ts';
import type { Site, WrittenPage } from './site.ts';

/** Generates the file in pieces, since a large record takes many megabytes. `style` is that of the site. */
export function* writeOnePage(
  site: Site,
  pages: Iterable<WrittenPage>,
  style: string,
): Generator<string> {
  let end = '';
  for (const written of pages) {
    const { page, main } = written;
    if (end === '') {
      // A text has no "<" of its own, so this is the only one.
      const [start = '', rest = ''] = frame(written, site, style).toString().split(PAGES);
      yield start;
      end = rest;
    }
    yield html`<section class="page" id="${partId(page.path)}">${main}</section>`.toString();
  }
  yield end;
}

/** What is around the pages. The first one says what the file is. */
function frame({ page, data }: WrittenPage, site: Site, style: string): Html {
  const { messages } = site;
  return html`<!doctype html>
    <html lang="${languageTag(messages)}" dir="${messages.direction}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(style)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        ${new Html(`<style>${style}</style>`)} ${data && dataBlock(data)}
      </head>
      <body>
        <a class="skip" href="#content">${messages.site.skip}</a>
        ${pageHeader(page, site)}
        <main id="content">${new Html(PAGES)}</main>
        ${pageFooter(site)}
      </body>
    </html>`;
}

const PAGES = '<!--pages-->';

/** Nothing is loaded, and no script runs. The style is known by its hash. */
function policy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
