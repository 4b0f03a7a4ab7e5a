/** The words and the links of a piece of HTML, as TimelineJS keeps its texts. */
import { Parser } from 'htmlparser2';
import type { DraftSource } from './rows.ts';

/** Tags after which a new sentence may begin without a space in the HTML. */
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'br',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'tr',
  'blockquote',
]);

/** Of nothing in these is a word for a reader. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style']);

export function readHtml(html: string): {
  readonly text: string;
  readonly links: readonly DraftSource[];
} {
  let text = '';
  let unread = 0;
  let open: { url: string; from: number } | undefined;
  const links: DraftSource[] = [];
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (BLOCKS.has(name)) text += ' ';
      if (UNREAD.has(name)) unread += 1;
      if (name === 'a' && href && /^https?:/.test(href)) open = { url: href, from: text.length };
    },
    ontext: (said) => {
      if (unread === 0) text += said;
    },
    onclosetag: (name) => {
      if (BLOCKS.has(name)) text += ' ';
      if (UNREAD.has(name)) unread -= 1;
      if (name === 'a' && open) {
        const title = oneLine(text.slice(open.from));
        links.push(
          title === '' || title === open.url ? { url: open.url } : { title, url: open.url },
        );
        open = undefined;
      }
    },
  });
  parser.write(html);
  parser.end();
  return { text: oneLine(text), links };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
