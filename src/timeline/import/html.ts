/** Reads the text and the links of a piece of HTML: TimelineJS holds its texts as HTML. */
import { Parser } from 'htmlparser2';
import type { DraftSource } from './rows.ts';
import { collapseSpaces } from '../../text/collapse-spaces.ts';

/** Tags that part words although the HTML has no space there. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption dd div dl dt figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Tags whose content is not for readers. */
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);

/** Whether a cell holds HTML, as exports of websites do. "a < b" is none. */
export function isHtml(text: string): boolean {
  return /&(?:[a-z]+|#\d+);|<\/?(?:p|br|div|span|em|i|b|strong|u|a|ul|ol|li|table|tr|td|h[1-6]|blockquote|sup|sub)\b[^<>]*>/i.test(
    text,
  );
}

export function readHtml(html: string): {
  readonly text: string;
  readonly links: readonly DraftSource[];
} {
  let text = '';
  let hidden = 0;
  let open: { url: string; from: number } | undefined;
  const links: DraftSource[] = [];
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (BLOCKS.has(name)) text += ' ';
      if (HIDDEN.has(name)) hidden += 1;
      if (name === 'a' && href && /^https?:/.test(href)) open = { url: href, from: text.length };
    },
    ontext: (piece) => {
      if (hidden === 0) text += piece;
    },
    onclosetag: (name) => {
      if (BLOCKS.has(name)) text += ' ';
      if (HIDDEN.has(name)) hidden -= 1;
      if (name === 'a' && open) {
        const title = collapseSpaces(text.slice(open.from));
        links.push(
          title === '' || title === open.url ? { url: open.url } : { title, url: open.url },
        );
        open = undefined;
      }
    },
  });
  parser.write(html);
  parser.end();
  return { text: collapseSpaces(text), links };
}
