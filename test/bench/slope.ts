/** Whether memory grows: a line through what was measured, and how sure its slope is. */

export type Measured = {
  /** Milliseconds. */
  readonly at: number;
  readonly megabytes: number;
};

/** The least of so many milliseconds: what is garbage is not memory that grew. */
const STRETCH_MS = 5_000;
const HOUR_MS = 3_600_000;

/** Leaves out what was measured before `from`: caches fill and code is compiled then. */
export function describeSlope(measured: readonly Measured[], from: number): string {
  const stretches = Map.groupBy(
    measured.filter(({ at }) => at >= from),
    ({ at }) => Math.floor(at / STRETCH_MS),
  );
  const points = [...stretches].map(([stretch, within]) => ({
    x: (stretch * STRETCH_MS) / HOUR_MS,
    y: Math.min(...within.map(({ megabytes }) => megabytes)),
  }));
  if (points.length < 4) return 'too few measurements';
  const { slope, margin } = fitLine(points);
  const [first, last] = [points[0], points.at(-1)].map((point) => point?.y.toFixed(0));
  const bounds = `${(slope - margin).toFixed(1)} to ${(slope + margin).toFixed(1)}`;
  return `${first} MB, at the end ${last} MB; ${slope.toFixed(1)} MB an hour (95 %: ${bounds})`;
}

type Point = { readonly x: number; readonly y: number };

/**
 * Least squares. `margin` is half of the 95 % interval. Neighbouring measurements are alike, so they count
 * as fewer: n (1 - r) / (1 + r) with r their correlation.
 */
export function fitLine(points: readonly Point[]): {
  readonly slope: number;
  readonly margin: number;
} {
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const sumOfSquares = sum(points.map(({ x }) => (x - meanX) ** 2));
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / sumOfSquares;
  const residuals = points.map(({ x, y }) => y - meanY - slope * (x - meanX));
  const squares = sum(residuals.map((one) => one ** 2));
  const products = sum(residuals.slice(1).map((one, index) => one * (residuals[index] ?? 0)));
  const r = squares === 0 ? 0 : Math.max(0, products / squares);
  const independent = Math.max(3, (points.length * (1 - r)) / (1 + r));
  const error = Math.sqrt(squares / points.length / sumOfSquares);
  const standardError = error * Math.sqrt(points.length / (independent - 2));
  return { slope, margin: studentT(independent - 2) * standardError };
}

/** The two-sided 95 % quantile, within 2 % from 3 degrees of freedom on (Cornish–Fisher). */
function studentT(freedom: number): number {
  const z = 1.96;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + (z ** 3 + z) / (4 * freedom) + second / freedom ** 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
