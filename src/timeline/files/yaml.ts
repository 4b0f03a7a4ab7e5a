/**
 * Reads YAML: the value by js-yaml, which is four to eight times as fast as `yaml`, and what is
 * wrong by `yaml`.
 *
 * A list at the top of a file is read in blocks of items, so that a bot that reloads a large file
 * still answers. A block that js-yaml refuses is read item by item, so that one broken item does not
 * hide the others.
 */
import { loadAll, YAMLException } from 'js-yaml';
import { append, type Path } from './diagnostics.ts';
import { fileMessages } from './messages.ts';
import { MAX_DEPTH, type ParsedText, type Region, type SyntaxDiagnostic } from './parsed-text.ts';
import { findYamlErrors } from './yaml-errors.ts';
import { inBatches, yieldToEventLoop } from './yield-to-event-loop.ts';

/**
 * UTF-16 code units read at once. That takes about 20 ms, and 50 times the block's size in memory,
 * which is free again afterwards.
 */
const BLOCK = 256 * 1024;

/** Never throws for what a text holds. */
export async function readYaml(text: string): Promise<ParsedText> {
  const starts = itemStarts(text);
  const list = starts && (await readList(text, starts));
  if (list) return list;
  const { value, errors } = await readStretch(text, 0, text.length);
  return { value, errors, regionOf: (path) => ({ from: 0, to: text.length, path }) };
}

/** Undefined when the text is not a list of the items that its lines begin: it is read whole then. */
async function readList(text: string, starts: readonly number[]): Promise<ParsedText | undefined> {
  const items: unknown[] = [];
  const errors: SyntaxDiagnostic[] = [];
  for (const block of toBlocks(starts, text.length)) {
    const value = parse(text.slice(block.from, block.to));
    if (value instanceof YAMLException) {
      for await (const batch of inBatches(block.items)) {
        for (const { from, to } of batch) {
          const item = await readStretch(text, from, to);
          append(errors, item.errors);
          items.push(Array.isArray(item.value) ? item.value[0] : undefined);
        }
      }
    } else {
      if (!Array.isArray(value) || value.length !== block.items.length) return undefined;
      for (const item of value) items.push(item);
    }
    await yieldToEventLoop();
  }
  return { value: items, errors, regionOf: (path) => regionOf(starts, text.length, path) };
}

type Stretch = { readonly from: number; readonly to: number };

async function readStretch(
  text: string,
  from: number,
  to: number,
): Promise<Pick<ParsedText, 'value' | 'errors'>> {
  const stretch = text.slice(from, to);
  const value = parse(stretch);
  if (!(value instanceof YAMLException)) return { value, errors: [] };
  const found = await findYamlErrors(stretch, value);
  const errors = found.errors.map(({ offset, message }) => ({ offset: from + offset, message }));
  // Keys that are written twice are all named, and the rest is still checked.
  const tolerant = found.onlyDuplicates ? parse(stretch, true) : undefined;
  return { value: tolerant instanceof YAMLException ? undefined : tolerant, errors };
}

/** Returns js-yaml's exception. With `json`, the last of two equal keys counts. */
function parse(text: string, json = false): unknown {
  try {
    const documents = loadAll(text, { maxDepth: MAX_DEPTH, maxAliases: 0, json });
    return documents.length > 1 ? new YAMLException(fileMessages.severalDocuments) : documents[0];
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

/**
 * Where the items of a list at the top of a file begin. Once the first line of content begins with
 * `- `, another line can only begin so if it is an item of the same list.
 */
function itemStarts(text: string): readonly number[] | undefined {
  const starts: number[] = [];
  for (let line = 0; line < text.length;) {
    const end = text.indexOf('\n', line);
    const next = end === -1 ? text.length : end + 1;
    const first = text[line];
    const second = text[line + 1];
    if (first === '-' && (second === ' ' || second === '\n' || second === '\r')) starts.push(line);
    else if (starts.length === 0 && !/^(?:\s*$|\s*#|---\s|%)/.test(text.slice(line, next)))
      return undefined;
    line = next;
  }
  return starts.length > 0 ? starts : undefined;
}

type Block = Stretch & { readonly items: readonly Stretch[] };

function toBlocks(starts: readonly number[], end: number): readonly Block[] {
  const blocks: Block[] = [];
  let items: Stretch[] = [];
  for (const [index, start] of starts.entries()) {
    const to = starts[index + 1] ?? end;
    // What comes before the first item (comments, `---`) belongs to it.
    items.push({ from: index === 0 ? 0 : start, to });
    const from = items[0]?.from ?? 0;
    if (to === end || to - from >= BLOCK) {
      blocks.push({ from, to, items });
      items = [];
    }
  }
  return blocks;
}

/** The item of the list. Read by itself, it is a list of one item. */
function regionOf(starts: readonly number[], end: number, path: Path): Region {
  const [index, ...within] = path;
  const from = typeof index === 'number' ? starts[index] : undefined;
  if (typeof index !== 'number' || from === undefined) {
    return { from: starts[0] ?? 0, to: starts[0] ?? 0, path: [] };
  }
  return { from, to: starts[index + 1] ?? end, path: [0, ...within] };
}
