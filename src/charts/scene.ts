/** What a chart holds, in units of a pixel at Discord's own width, before it becomes SVG or PNG. */
import type { Weight } from './lettering.ts';
import type { Direction } from '../i18n/bidi.ts';
import type { EntryId, Standing, TimelineId } from '../timeline/model/schema.ts';

export type Scene = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SceneText[];
  readonly rules: readonly Rule[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
};

export type SceneText = {
  readonly text: string;
  /** The left edge, whatever the direction. */
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
  readonly direction: Direction;
  readonly tone: 'ink' | 'quiet';
  /** The entry that a label names. */
  readonly entry?: EntryName;
};

/** Enough of an entry to link to it. */
export type EntryName = {
  readonly id: EntryId;
  readonly timeline: TimelineId;
  readonly title: string;
};

/** A straight thin line. */
export type Rule = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** `axis` is the line of time, `grid` a tick through the rows, `join` holds the dates of a set together. */
  readonly kind: 'axis' | 'grid' | 'join';
};

/** A stretch of time. A faded end is open, unknown, uncertain or cut off by the edge of the chart. */
export type Bar = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly standing: Standing;
  readonly fadesAtStart: boolean;
  readonly fadesAtEnd: boolean;
};

export type Mark = {
  /** The centre. */
  readonly x: number;
  readonly y: number;
  readonly sign: Sign;
  readonly entry?: EntryName;
};

/** A standing, or that somebody denies the claim beside it. */
export type Sign = Standing | 'denied';

/** A mark is as wide and high as this. */
export const MARK_SIZE = 11;

/** From the centre of a mark to that of the sign of a denial beside it. */
export const DENIED_AT = 13;
