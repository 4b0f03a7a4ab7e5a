/** A chart as a scene: title, rows or columns, axis, legend and footer, one under the other. */
import type { Chart } from './chart.ts';
import { layOutColumns } from './lay-out-columns.ts';
import { layOutLegend } from './lay-out-legend.ts';
import { layOutRows } from './lay-out-rows.ts';
import { letter, type Weight } from './lettering.ts';
import type { Bar, Mark, Rule, Scene, SceneText } from './scene.ts';
import { shortLabel } from './short-label.ts';
import { axisDays, shownDays, tickStart, timeAxis, type Axis } from './time-axis.ts';
import { textDirection, type Direction } from '../i18n/bidi.ts';
import { formatYear } from '../i18n/format-date.ts';
import { toYear, type Span } from '../dates/calendar.ts';

export type Format = {
  readonly width: number;
  /** With more, entries share rows. Discord makes a picture of more than 350 px in height smaller. */
  readonly rows: number;
};

/** Discord shows up to 550 × 350 px on a desk and some 310 px in width on a phone. */
const DISCORD: Format = { width: 480, rows: 14 };

const SIDE = 14;
const TITLE = { size: 18, y: 28 } as const;
const SUBTITLE = { size: 13, y: 47 } as const;
const ROWS_TOP = 60;
const TICK_SIZE = 13;
const AXIS_HEIGHT = 28;
const FOOTER = { size: 11, height: 22 } as const;

type Middle = {
  readonly height: number;
  readonly texts: readonly SceneText[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  readonly rules: readonly Rule[];
  /** More for the second line of the heading. */
  readonly note?: string;
  /** What its marks mean stands beside them. */
  readonly needsLegend: boolean;
};

export function layOut(chart: Chart, format: Format = DISCORD): Scene {
  const { width } = format;
  const { entries, messages } = chart;
  const spans = entries.flatMap(({ entry }) => entry.date.spans);
  const days = axisDays(spans, chart.asked);
  const axis = timeAxis(days, SIDE, width - 2 * SIDE, TICK_SIZE, messages);
  const middle = layOutMiddle(chart, axis, format);
  const axisY = ROWS_TOP + middle.height + 4;
  const legendTop = axisY + AXIS_HEIGHT;
  const legend = middle.needsLegend
    ? layOutLegend(chart, middle.bars, { left: SIDE, width: axis.width, top: legendTop })
    : { height: 0, texts: [], marks: [], bars: [] };
  const height = Math.ceil(legendTop + legend.height + FOOTER.height);
  const frame = axisFrame(axis, axisY, messages.direction);
  const years = yearsOf(shownDays(spans, chart.asked), messages);
  const subtitle = [
    messages.entryCount(entries.length),
    ...(chart.title.includes(years) ? [] : [years]),
    ...(middle.note ? [middle.note] : []),
  ];
  return {
    width,
    height,
    texts: [
      ...atStart(
        chart.title,
        { ...TITLE, within: width, weight: 'bold', tone: 'ink' },
        messages.direction,
      ),
      ...atStart(
        subtitle.join(' · '),
        { ...SUBTITLE, within: width, weight: 'regular', tone: 'quiet' },
        messages.direction,
      ),
      ...middle.texts,
      ...frame.texts,
      ...legend.texts,
      ...atStart(
        chart.footer,
        { within: width, size: FOOTER.size, y: height - 9, weight: 'regular', tone: 'quiet' },
        messages.direction,
      ),
    ],
    rules: [...frame.rules, ...middle.rules],
    bars: [...middle.bars, ...legend.bars],
    marks: [...middle.marks, ...legend.marks],
  };
}

function layOutMiddle({ entries, messages }: Chart, axis: Axis, format: Format): Middle {
  const rows = layOutRows(entries, axis, ROWS_TOP, format.rows);
  if (rows) return { ...rows, needsLegend: true };
  const columns = layOutColumns(entries, axis, ROWS_TOP, messages);
  return {
    ...columns,
    note: messages.chart.highest(columns.highest),
    needsLegend: false,
  };
}

function yearsOf(days: Span, messages: Chart['messages']): string {
  const [from, to] = [toYear(days.first), toYear(days.last)].map((year) =>
    formatYear(year, messages),
  );
  return from === to ? `${from}` : messages.dates.between(`${from}`, `${to}`);
}

function axisFrame(
  axis: Axis,
  y: number,
  direction: Direction,
): { texts: SceneText[]; rules: Rule[] } {
  const { left, width, ticks } = axis;
  return {
    rules: [
      ...ticks.map(({ x }): Rule => ({ x1: x, y1: ROWS_TOP, x2: x, y2: y, kind: 'grid' })),
      { x1: left, y1: y, x2: left + width, y2: y, kind: 'axis' },
    ],
    texts: ticks.map(({ x, label }): SceneText => {
      const labelWidth = letter(label, 'regular', direction).width * TICK_SIZE;
      return {
        text: label,
        x: tickStart(x, labelWidth, axis),
        y: y + 17,
        width: labelWidth,
        size: TICK_SIZE,
        weight: 'regular',
        direction,
        tone: 'quiet',
      };
    }),
  };
}

type Line = {
  /** Of the whole chart. */
  readonly within: number;
  readonly size: number;
  readonly y: number;
  readonly weight: Weight;
  readonly tone: SceneText['tone'];
};

/** A line at the side where the language begins to read, cut where it is too long. None for an empty text. */
function atStart(text: string, { within, ...line }: Line, side: Direction): readonly SceneText[] {
  const label = shortLabel(text, within - 2 * SIDE, line.size, line.weight);
  if (!label || label.text === '') return [];
  const x = side === 'rtl' ? within - SIDE - label.width : SIDE;
  return [{ ...line, ...label, x, direction: textDirection(label.text) }];
}
