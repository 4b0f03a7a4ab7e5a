/** Gives each entry of a chart a row, and as many labels as have room. Nothing ever overlaps. */
import type { ChartEntry } from './chart.ts';
import { placeDate, type PlacedDate } from './placed-date.ts';
import { DENIED_AT, MARK_SIZE, type Bar, type Mark, type Rule, type SceneText } from './scene.ts';
import { shortLabel, wrapLabel, type Label } from './short-label.ts';
import type { Axis } from './time-axis.ts';
import { textDirection } from '../i18n/bidi.ts';
import { STANDINGS } from '../timeline/model/schema.ts';

export type Rows = {
  readonly height: number;
  readonly texts: readonly SceneText[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  readonly rules: readonly Rule[];
};

/** At 15 px in a picture of 480 px, a label has 10 px on a phone, where Discord shows 310 px. */
const LABEL_SIZE = 15;
const ROW_HEIGHT = 21;

/** A shorter label is two words that say nothing: "The US…". */
const NARROWEST_LABEL = 130;

/** A longer one takes the room of another in the same row; a shorter one says too little. */
const WIDEST_SHARED_LABEL = 250;

/** Between a mark and its label, and between a label and the next mark. */
const GAP = 5;

/** More marks than this never have room, and looking for it takes time. */
const MOST_ENTRIES = 250;

/** A title above its mark may have several lines. */
type Placed = Stretched & { readonly top: number; readonly lines: readonly PlacedLine[] };

/** `rise` is how many rows it stands above its mark. */
type PlacedLine = Label & { readonly x: number; readonly rise: number };

/** What an entry covers in its row, without a label. */
type Stretched = {
  readonly item: ChartEntry;
  readonly date: PlacedDate;
  readonly from: number;
  readonly to: number;
};

/** Undefined where the marks alone need more rows than a picture has. */
export function layOutRows(
  items: readonly ChartEntry[],
  axis: Axis,
  top: number,
  mostRows: number,
): Rows | undefined {
  if (items.length > MOST_ENTRIES) return undefined;
  const stretched = items.map((item) => stretch(item, axis));
  const placed =
    items.length <= mostRows
      ? placeInOwnRows(stretched, axis, mostRows)
      : placeInSharedRows(stretched, axis, mostRows);
  if (!placed) return undefined;
  const bottom = placed.reduce(
    (lowest, one) => Math.max(lowest, one.top + heightOf(one)),
    ROW_HEIGHT,
  );
  const yOf = (one: Placed) => top + one.top + heightOf(one) - ROW_HEIGHT / 2;
  return {
    height: bottom,
    texts: placed.flatMap((one) => textsOf(one, yOf(one))),
    bars: placed.flatMap((one) => barsOf(one, yOf(one))),
    marks: placed.flatMap((one) => marksOf(one, yOf(one))),
    rules: placed.flatMap((one) => joinOf(one, yOf(one))),
  };
}

function heightOf({ lines }: Pick<Placed, 'lines'>): number {
  return (1 + (lines[0]?.rise ?? 0)) * ROW_HEIGHT;
}

function stretch(item: ChartEntry, axis: Axis): Stretched {
  const isDenied = item.claim.deniedBy.length > 0;
  const sign = isDenied ? DENIED_AT : 0;
  const date = placeDate(item.entry.date, axis, sign);
  return {
    item,
    date,
    from: Math.min(date.mark - MARK_SIZE / 2, ...date.stretches.map(({ from }) => from)),
    to: Math.max(date.mark + MARK_SIZE / 2 + sign, ...date.stretches.map(({ to }) => to)),
  };
}

/** Lines of a title above its mark. With a third, it would be a text and no label. */
const MOST_LINES = 2;

/**
 * One under the other, as a list, with a title beside each mark. The rows that are left go to titles that
 * would be cut there: they stand above their marks. Those of the least firm entries come first, because a
 * cut may take away who says it.
 */
function placeInOwnRows(
  stretched: readonly Stretched[],
  axis: Axis,
  rows: number,
): readonly Placed[] {
  const lines = new Map(stretched.map((one) => [one, besideMark(one, [], axis, axis.width)]));
  let free = rows - stretched.length;
  for (const one of stretched.toSorted((a, b) => rank(b.item) - rank(a.item))) {
    const [beside] = lines.get(one) ?? [];
    if (beside?.text === one.item.entry.title) continue;
    const above = aboveMark(one, axis);
    if (beside && above.length > free) continue;
    lines.set(one, above);
    free -= above.length;
  }
  let top = 0;
  return stretched.map((one) => {
    const placed = { ...one, top, lines: lines.get(one) ?? [] };
    top += heightOf(placed);
    return placed;
  });
}

function aboveMark({ item, from }: Stretched, { left, width }: Axis): readonly PlacedLine[] {
  const { title } = item.entry;
  const lines = wrapLabel(title, width, LABEL_SIZE, MOST_LINES);
  const widest = Math.max(0, ...lines.map((line) => line.width));
  const start = Math.min(from, left + width - widest);
  const isRtl = textDirection(title) === 'rtl';
  return lines.map((line, index) => ({
    ...line,
    x: isRtl ? start + widest - line.width : start,
    rise: lines.length - index,
  }));
}

/**
 * As many labels as leave room for all marks. The firmest and best sourced entries get theirs first. The
 * number is halved in on: it is at most 250, so eight tries find it.
 */
function placeInSharedRows(
  stretched: readonly Stretched[],
  axis: Axis,
  rows: number,
): readonly Placed[] | undefined {
  const byRank = stretched.toSorted((one, other) => rank(one.item) - rank(other.item));
  let best = placeAll(byRank, 0, axis, rows);
  let [low, high] = [0, byRank.length];
  while (best && low < high) {
    const labels = Math.ceil((low + high) / 2);
    const placed = placeAll(byRank, labels, axis, rows);
    if (placed) [best, low] = [placed, labels];
    else high = labels - 1;
  }
  return best;
}

type Taken = readonly [from: number, to: number];

function placeAll(
  byRank: readonly Stretched[],
  labels: number,
  axis: Axis,
  count: number,
): readonly Placed[] | undefined {
  const rows = Array.from({ length: count }, (): Taken[] => []);
  const placed: Placed[] = [];
  const unlabelled: Stretched[] = [];
  const put = (one: Stretched, row: Taken[], lines: readonly PlacedLine[]) => {
    row.push([one.from - GAP, one.to + GAP], ...lines.map(takenBy));
    placed.push({ ...one, top: rows.indexOf(row) * ROW_HEIGHT, lines });
  };
  for (const [index, one] of byRank.entries()) {
    const found = index < labels ? findPlace(one, rows, axis) : undefined;
    if (found) put(one, found.row, found.lines);
    else unlabelled.push(one);
  }
  // The longest have the fewest places.
  for (const one of unlabelled.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const row = rows.find((candidate) => isFree(one, candidate));
    if (!row) return undefined;
    put(one, row, []);
  }
  return placed.map((one) => labelInRoomLeft(one, rows, axis));
}

function takenBy({ x, width }: PlacedLine): Taken {
  return [x - GAP, x + width + GAP];
}

/** Beside some marks there is room when all have a place. */
function labelInRoomLeft(one: Placed, rows: readonly Taken[][], axis: Axis): Placed {
  const row = rows[one.top / ROW_HEIGHT];
  if (!row || one.lines.length > 0) return one;
  const others = row.filter(([start, end]) => start !== one.from - GAP || end !== one.to + GAP);
  const lines = besideMark(one, others, axis, WIDEST_SHARED_LABEL);
  row.push(...lines.map(takenBy));
  return { ...one, lines };
}

/** The first row with room for the mark and its label. */
function findPlace(
  one: Stretched,
  rows: readonly Taken[][],
  axis: Axis,
): { readonly row: Taken[]; readonly lines: readonly PlacedLine[] } | undefined {
  for (const row of rows) {
    const lines = isFree(one, row) ? besideMark(one, row, axis, WIDEST_SHARED_LABEL) : [];
    if (lines.length > 0) return { row, lines };
  }
  return undefined;
}

function isFree({ from, to }: Stretched, row: readonly Taken[]): boolean {
  return row.every(([start, end]) => end <= from || start >= to);
}

/** To the right of its mark, or to the left where there is more room. Empty where there is too little. */
function besideMark(
  { item, from, to }: Stretched,
  row: readonly Taken[],
  { left, width }: Axis,
  widest: number,
): readonly PlacedLine[] {
  const end = Math.min(left + width, ...row.map(([start]) => start).filter((start) => start >= to));
  const start = Math.max(left, ...row.map(([, stop]) => stop).filter((stop) => stop <= from));
  const right = end - to - GAP;
  const room = Math.max(right, from - start - GAP);
  const label = shortLabel(item.entry.title, Math.min(widest, room), LABEL_SIZE);
  // A short title that is whole is no remnant.
  if (!label || (label.width < NARROWEST_LABEL && label.text !== item.entry.title)) return [];
  const x = label.width <= right ? to + GAP : from - GAP - label.width;
  return [{ ...label, x, rise: 0 }];
}

function rank({ entry, claim }: ChartEntry): number {
  return STANDINGS.indexOf(claim.standing) * 100 - Math.min(99, entry.claims.length);
}

function textsOf({ item: { entry }, lines }: Placed, y: number): SceneText[] {
  const direction = textDirection(entry.title);
  return lines.map(({ text, width, x, rise }) => ({
    text,
    width,
    x,
    // A capital is some 0.72 em high, so that it is centred by half of this. What stands above comes nearer.
    y: y + LABEL_SIZE * 0.36 - (rise > 0 ? rise * ROW_HEIGHT - 3 : 0),
    size: LABEL_SIZE,
    weight: 'regular',
    direction,
    tone: 'ink',
    entry,
  }));
}

/** The sign of a denial stands beside the mark of what is denied. */
function marksOf({ item: { entry, claim }, date }: Placed, y: number): Mark[] {
  const mark: Mark = { x: date.mark, y, sign: claim.standing, entry };
  if (claim.deniedBy.length === 0) return [mark];
  return [mark, { x: date.mark + DENIED_AT, y, sign: 'denied', entry }];
}

const SPAN_HEIGHT = 7;
const HAZE_HEIGHT = 3;

function barsOf({ item, date }: Placed, y: number): Bar[] {
  return date.stretches.map(({ from, to, isSpan, fadesAtStart, fadesAtEnd }) => {
    const height = isSpan ? SPAN_HEIGHT : HAZE_HEIGHT;
    return {
      x: from,
      y: y - height / 2,
      width: Math.max(2, to - from),
      height,
      standing: item.claim.standing,
      fadesAtStart,
      fadesAtEnd,
    };
  });
}

/** The dates of a set belong together. */
function joinOf({ date: { stretches } }: Placed, y: number): Rule[] {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last || first === last) return [];
  return [{ x1: first.from, y1: y, x2: last.to, y2: y, kind: 'join' }];
}
