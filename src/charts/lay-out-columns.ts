/** For more entries than have a mark each: a row for each standing, with a column for each stretch of time. */
import type { ChartEntry } from './chart.ts';
import { letter } from './lettering.ts';
import { MARK_SIZE, type Bar, type Mark, type Rule, type SceneText } from './scene.ts';
import { xOf, type Axis } from './time-axis.ts';
import type { Messages } from '../i18n/language.ts';
import { STANDINGS, type Standing } from '../timeline/model/schema.ts';

export type Columns = {
  readonly height: number;
  readonly texts: readonly SceneText[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  readonly rules: readonly Rule[];
  /** Entries in the highest column. */
  readonly highest: number;
};

const NAME_SIZE = 13;
const NAME_HEIGHT = 19;
const COLUMN_HEIGHT = 19;
const COLUMN_WIDTH = 5;

/** Under the line of a row. As high as half a name, so that a name belongs to the columns below it. */
const AFTER_ROW = 8;

/** One entry must be seen beside a hundred. */
const LEAST_HEIGHT = 1.5;

export function layOutColumns(
  items: readonly ChartEntry[],
  axis: Axis,
  top: number,
  messages: Messages,
): Columns {
  const rows = STANDINGS.flatMap((standing) => {
    const counts = countByColumn(
      items.filter(({ claim }) => claim.standing === standing),
      axis,
    );
    return counts.size === 0 ? [] : [{ standing, counts }];
  });
  const highest = Math.max(1, ...rows.flatMap(({ counts }) => [...counts.values()]));
  const rowHeight = NAME_HEIGHT + COLUMN_HEIGHT + AFTER_ROW;
  const baseOf = (index: number) => top + (index + 1) * rowHeight - AFTER_ROW;
  const named = rows.map(({ standing, counts }, index) =>
    nameRow(standing, sum(counts), axis, top + index * rowHeight, messages),
  );
  return {
    height: Math.max(1, rows.length) * rowHeight,
    rules: rows.map((_, index): Rule => {
      const y = baseOf(index) + 0.5;
      return { x1: axis.left, y1: y, x2: axis.left + axis.width, y2: y, kind: 'grid' };
    }),
    texts: named.map(({ text }) => text),
    marks: named.map(({ mark }) => mark),
    bars: rows.flatMap(({ standing, counts }, index) =>
      [...counts].map(([column, count]): Bar => {
        const height = Math.max(LEAST_HEIGHT, (count / highest) * COLUMN_HEIGHT);
        return {
          x: axis.left + column * COLUMN_WIDTH + 0.5,
          y: baseOf(index) - height,
          width: COLUMN_WIDTH - 1,
          height,
          standing,
          fadesAtStart: false,
          fadesAtEnd: false,
        };
      }),
    ),
    highest,
  };
}

/** An entry counts once, where its time begins; where that is open, where it ends. */
function countByColumn(items: readonly ChartEntry[], axis: Axis): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const last = Math.floor(axis.width / COLUMN_WIDTH) - 1;
  for (const { entry } of items) {
    const { first, last: end } = entry.date;
    const x = xOf(Number.isFinite(first) ? first : end, axis);
    const column = Math.min(last, Math.floor((x - axis.left) / COLUMN_WIDTH));
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

/** "■ Official finding · 14", at the side where the language begins to read. */
function nameRow(
  standing: Standing,
  count: number,
  axis: Axis,
  top: number,
  messages: Messages,
): { readonly text: SceneText; readonly mark: Mark } {
  const { direction, standings } = messages;
  const text = `${standings[standing].name} · ${messages.entryCount(count)}`;
  const width = letter(text, 'regular', direction).width * NAME_SIZE;
  const indent = MARK_SIZE + 5;
  const right = axis.left + axis.width;
  const isRtl = direction === 'rtl';
  return {
    text: {
      text,
      x: isRtl ? right - indent - width : axis.left + indent,
      y: top + 13,
      width,
      size: NAME_SIZE,
      weight: 'regular',
      direction,
      tone: 'ink',
    },
    mark: {
      x: isRtl ? right - MARK_SIZE / 2 : axis.left + MARK_SIZE / 2,
      y: top + 8.5,
      sign: standing,
    },
  };
}
