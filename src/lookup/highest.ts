/** Picks the items with the highest values. */

/** At most `limit`, highest first; equal ones in their order. `valueOf` is called once for each item. */
export function highest<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
  limit: number,
): readonly Item[] {
  if (limit <= 0) return [];
  const best: { readonly item: Item; readonly value: number }[] = [];
  for (const item of items) {
    const value = valueOf(item);
    const isFull = best.length === limit;
    if (isFull && value <= (best.at(-1)?.value ?? 0)) continue;
    if (isFull) best.pop();
    const before = best.findLastIndex((other) => other.value >= value);
    best.splice(before + 1, 0, { item, value });
  }
  return best.map(({ item }) => item);
}
