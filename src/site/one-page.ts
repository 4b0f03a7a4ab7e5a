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
  const { messages } = site;
  let isFirst = true;
  for (const { page, main, data } of pages) {
    if (isFirst) {
      yield html`<!doctype html>
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
            <main id="content"></main>
          </body>
        </html>`.toString();
      isFirst = false;
    }
    yield html`<section class="page" id="${partId(page.path)}">${main}</section>`.toString();
  }
  yield html`</main>${pageFooter(site)}</body></html>`.toString();
}

/** Nothing is loaded, and no script runs. The style is known by its hash. */
function policy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
