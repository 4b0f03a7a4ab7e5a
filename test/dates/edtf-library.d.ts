/** The part of `edtf` (which ships no types) that `dates.ts` reads. */
declare module 'edtf' {
  type Flag = { readonly value: number } | undefined;

  /** `min` and `max` are milliseconds since 1970-01-01, ±Infinity where a side is open. */
  type Bounds = { readonly min: number; readonly max: number };

  export type Point = Bounds &
    (
      | {
          readonly type: 'Date';
          /** Year, zero-based month, day: as many as are given. */
          readonly values: readonly number[];
          readonly unspecified: { toString(): string; readonly value: number };
          readonly approximate: Flag;
          readonly uncertain: Flag;
        }
      | { readonly type: 'Year' | 'Decade' | 'Century'; readonly values: readonly number[] }
      | { readonly type: 'Season'; readonly values: readonly [year: number, season: number] }
    );

  export type Parsed =
    | Point
    | (Bounds & { readonly type: 'Interval'; readonly lower: End; readonly upper: End })
    | (Bounds & {
        readonly type: 'Set' | 'List';
        readonly values: readonly (Point | readonly [Point, Point])[];
        readonly earlier?: boolean;
        readonly later?: boolean;
      });

  /** A date; null where unknown; Infinity (or -Infinity) where open. */
  export type End = Point | null | number;

  export default function edtf(text: string): Parsed;
}
