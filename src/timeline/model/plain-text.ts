/** The plain text of a text in CSL-JSON, which marks italics and the like with tags of HTML. */
import { createRequire } from 'node:module';
import type * as Htmlparser2 from 'htmlparser2';
import { collapseSpaces } from '../../text/collapse-spaces.ts';

/** In one line, without markup. What only looks like a tag stays: "a < b". */
export function plainText(text: string): string {
  return collapseSpaces(/[<&]/.test(text) ? withoutMarkup(text) : text);
}

/** What is neither a tag that CSL, Zotero or Crossref write, nor a whole character reference. */
const NO_MARKUP =
  /<(?!\/?(?:a|b|br|em|i|p|s|sc|small|span|strong|strike|sub|sup|tt|u|jats:[a-z-]+|mml:[a-z-]+)(?:\s[^<>]*)?\/?>)|&(?!(?:[a-z]\w*|#\d+|#x[0-9a-f]+);)/giu;

const require = createRequire(import.meta.url);

function withoutMarkup(text: string): string {
  // Loaded for the first such text: it takes 1.3 MB, and few timelines have one.
  const { Parser } = require('htmlparser2') as typeof Htmlparser2;
  let plain = '';
  const parser = new Parser({
    ontext: (piece) => {
      plain += piece;
    },
    onopentag: (name) => {
      if (name === 'br' || name === 'p') plain += ' ';
    },
  });
  parser.end(text.replaceAll(NO_MARKUP, (sign) => (sign === '<' ? '&lt;' : '&amp;')));
  return plain;
}
