/** The result of reading a written time. */
import type { AskedTime } from '../event-date.ts';

/** `edtf` is the canonical form. */
export type Period = AskedTime & { readonly edtf: string };

export type PeriodResult =
  | { readonly kind: 'period'; readonly period: Period }
  /** 8/7/1998 is a day in July or in August, 2001-21 is years or a season: the likelier one first. */
  | {
      readonly kind: 'ambiguous';
      readonly typed: string;
      readonly readings: readonly [Period, Period, ...Period[]];
    }
  /** It names a day that no calendar has (31 February), or a range that ends before it begins. */
  | { readonly kind: 'impossible'; readonly typed: string }
  | { readonly kind: 'not-a-time' };

/** A time within a text. Offsets are UTF-16 code units. */
export type PeriodInText = {
  readonly start: number;
  readonly end: number;
  readonly result: Exclude<PeriodResult, { kind: 'not-a-time' }>;
};
