/** Finds the place of a value in an ascending list, by halving. */

/**
 * The first index from `start` on for which `isBefore` is false, or `end` when it is true for all.
 * `isBefore` must be true for a beginning of the indexes and false for all others.
 */
export function lowerBound(
  start: number,
  end: number,
  isBefore: (index: number) => boolean,
): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
