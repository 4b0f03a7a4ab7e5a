/** Counts the typos between two words as they are written. */

/**
 * The edit distance: letters inserted, deleted, substituted, or swapped with their neighbour (optimal
 * string alignment). Gives `most + 1` when the distance is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(substituted, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      }
      row.push(best);
      if (best < smallest) smallest = best;
    }
    if (smallest > most) return most + 1;
    [beforePrevious, previous] = [previous, row];
  }
  return Math.min(most + 1, previous[b.length] ?? 0);
}
