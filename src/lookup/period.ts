/**
 * What people type for a time: a year, a decade, a range, a month, a day, before and since, or any
 * EDTF expression. Years are parsed, never guessed.
 */
import type { Span } from '../timeline/dates.ts';

export type PeriodResult =
  | { readonly kind: 'period'; readonly period: Period }
  /** It names a day that no calendar has (31 February), or a range that ends before it begins. */
  | { readonly kind: 'impossible'; readonly typed: string }
  | { readonly kind: 'not-a-time' };

/** `edtf` is the canonical form, short enough for a `custom_id` (at most 40 characters). */
export type Period = Span & { readonly edtf: string };
