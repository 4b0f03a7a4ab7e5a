/** Where the date of an entry stands on the axis: its stretches, which ends fade, and the place of its mark. */
import { MARK_SIZE } from './scene.ts';
import { xOf, type Axis } from './time-axis.ts';
import type { Span } from '../dates/calendar.ts';
import type { DateShape, EventDate, IntervalEnd } from '../dates/event-date.ts';

export type PlacedDate = {
  readonly stretches: readonly Stretch[];
  /** The centre of the mark. */
  readonly mark: number;
};

export type Stretch = {
  readonly from: number;
  readonly to: number;
  /** A span is drawn as a thick bar. A thin one says that the day within it is not known. */
  readonly isSpan: boolean;
  readonly fadesAtStart: boolean;
  readonly fadesAtEnd: boolean;
};

/** A stretch that is shorter than its mark would be hidden by it. */
const SHORTEST = MARK_SIZE + 3;

/** `beside` is how much of the axis a sign to the right of the mark needs. */
export function placeDate({ spans, shape }: EventDate, axis: Axis, beside: number): PlacedDate {
  const shapes = membersOf(shape);
  const stretches = spans
    .filter((span) => span.last >= axis.days.first && span.first <= axis.days.last)
    .map((span, index) => stretchOf(span, shapes[index] ?? shape, axis));
  const [first] = stretches;
  if (!first) return { stretches: [], mark: within(axis.left, axis, beside) };
  const isWhole = first.isSpan && !first.fadesAtStart;
  const mark = isWhole ? first.from + MARK_SIZE / 2 : (first.from + first.to) / 2;
  return {
    stretches: isOneDay(shape)
      ? []
      : stretches.filter(({ from, to }) => stretches.length > 1 || to - from >= SHORTEST),
    mark: within(mark, axis, beside),
  };
}

/** Its hour is not asked for, so nothing about it is unknown. */
function isOneDay(shape: DateShape): boolean {
  if (shape.kind !== 'point') return false;
  const { unit, approximate, uncertain } = shape.point;
  return unit === 'day' && !approximate && !uncertain;
}

function membersOf(shape: DateShape): readonly DateShape[] {
  return shape.kind === 'one-of' || shape.kind === 'all-of' ? shape.members : [shape];
}

function stretchOf(span: Span, shape: DateShape, axis: Axis): Stretch {
  const { days } = axis;
  const isSpan = shape.kind === 'interval';
  return {
    from: xOf(span.first, axis),
    to: xOf(span.last + 1, axis),
    isSpan,
    fadesAtStart: !isSpan || isHazy(shape.from) || span.first < days.first,
    fadesAtEnd: !isSpan || isHazy(shape.to) || span.last > days.last,
  };
}

function isHazy(end: IntervalEnd): boolean {
  return typeof end === 'string' || end.approximate || end.uncertain;
}

/** The whole mark stands within the axis. */
function within(x: number, { left, width }: Axis, beside: number): number {
  return Math.min(left + width - MARK_SIZE / 2 - beside, Math.max(left + MARK_SIZE / 2, x));
}
