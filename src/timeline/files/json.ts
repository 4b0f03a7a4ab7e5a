/** Reads JSON: the value by `JSON.parse`, everything that is wrong and all places by a scanner. */
import { JsonScanner, TOKEN, type JsonItem } from './json-scanner.ts';
import { fileMessages } from './messages.ts';
import type { Path } from './diagnostics.ts';
import { MAX_DEPTH, type ParsedText, type Region } from './parsed-text.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';

/** About 10 ms of work. */
const TOKENS_BEFORE_YIELD = 100_000;

/** Never throws for what a text holds. A broken item does not hide the others. */
export async function readJson(text: string): Promise<ParsedText> {
  const scanner = new JsonScanner();
  let count = 0;
  for (const token of text.matchAll(TOKEN)) {
    scanner.read(token);
    if (scanner.depth > MAX_DEPTH) return tooDeep(token.index);
    count += 1;
    if (count % TOKENS_BEFORE_YIELD === 0) await yieldToEventLoop();
  }
  scanner.end(text.length);
  const { errors, items } = scanner;
  await yieldToEventLoop();
  const value = parse(text) ?? items?.map((item) => parseItem(text, item));
  return { value, errors, regionOf: (path) => regionOf(text, items, path) };
}

/** `JSON.parse` is recursive, and so is the code that walks values: nothing of the text is taken. */
function tooDeep(offset: number): ParsedText {
  const errors = [{ offset, message: fileMessages.tooDeep(MAX_DEPTH) }];
  return { value: undefined, errors, regionOf: (path) => ({ from: 0, to: 0, path }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where brackets or quotes are wrong, a lone text or number is only a piece of an item. */
function parseItem(text: string, { from, to, isIntact }: JsonItem): unknown {
  const value = isIntact ? parse(text.slice(from, to)) : undefined;
  return typeof value === 'object' ? value : undefined;
}

function regionOf(text: string, items: readonly JsonItem[] | undefined, path: Path): Region {
  const [index, ...within] = path;
  const item = typeof index === 'number' ? items?.[index] : undefined;
  return item ? { from: item.from, to: item.to, path: within } : { from: 0, to: text.length, path };
}
