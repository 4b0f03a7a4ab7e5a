/**
 * Turns a path into a line and a column.
 *
 * Values come from fast parsers that know no positions. Where something is wrong, the item that
 * holds the path is parsed again by `yaml`, which knows the range of every node. It reads JSON too.
 */
import type { Node, Pair } from 'yaml';
import type { Part, Path, Position } from './diagnostics.ts';
import type { ParsedText, Region } from './parsed-text.ts';
import { parseYamlDocument } from './yaml-document.ts';
import { lowerBound } from '../../text/binary-search.ts';

/** Where the value at a path begins, or its key; where there is none, what it should have been in. */
export type Locate = (path: Path, part: Part) => Promise<Position>;

/**
 * Regions whose nodes are remembered. A few are enough, since diagnostics come in the order of items.
 * Several, since many may name the line of the same other item.
 */
const RECENT_REGIONS = 16;

/** `position` and `regionOf` are those of `text`. */
export function createLocate(
  text: string,
  position: (offset: number) => Position,
  regionOf: ParsedText['regionOf'],
): Locate {
  const recent = new Map<number, Promise<Node | null>>();
  const parse = (region: Region): Promise<Node | null> => {
    const node = recent.get(region.from) ?? parseNode(text.slice(region.from, region.to));
    recent.delete(region.from);
    recent.set(region.from, node);
    if (recent.size > RECENT_REGIONS) recent.delete(recent.keys().next().value ?? 0);
    return node;
  };
  return async (path, part) => {
    const region = regionOf(path);
    const root = await parse(region);
    return position(region.from + (root ? offsetOf(root, region.path, part) : 0));
  };
}

/** Finds the line and column of an offset. The first call looks for all line breaks. */
export function createPositions(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    const lines = (starts ??= lineStarts(text));
    const line = lowerBound(1, lines.length, (index) => (lines[index] ?? 0) <= offset);
    return { line, column: offset - (lines[line - 1] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

async function parseNode(text: string): Promise<Node | null> {
  // `failsafe` leaves every scalar the text that was written, which is all that a key needs.
  return (await parseYamlDocument(text, { schema: 'failsafe' })).contents;
}

type LocatedNode = { readonly value: Node | null; readonly key?: Node };

function offsetOf(root: Node, path: Path, part: Part): number {
  let place: LocatedNode = { value: root };
  for (const step of path) {
    const inner = childOf(place.value, step);
    if (!inner) return startOf(place);
    place = inner;
  }
  return part === 'key' && place.key ? (place.key.range?.[0] ?? 0) : startOf(place);
}

function childOf(node: Node | null, step: PropertyKey): LocatedNode | undefined {
  if (!node || !('items' in node)) return undefined;
  const items = node.items as readonly (Node | Pair<Node, Node | null>)[];
  if (typeof step === 'number') {
    const item = items[step];
    return item && 'range' in item ? { value: item } : undefined;
  }
  // Of equal keys, the fast parsers take the last.
  const pair = items.findLast((item) => 'key' in item && keyText(item.key) === String(step));
  return pair && 'key' in pair ? { value: pair.value, key: pair.key } : undefined;
}

function keyText(key: Node): string {
  return 'value' in key ? String(key.value) : '';
}

/** An empty value has no place of its own; that of its key is taken. */
function startOf({ value, key }: LocatedNode): number {
  const [from = 0, to = 0] = value?.range ?? [];
  return from === to ? (key?.range?.[0] ?? from) : from;
}
