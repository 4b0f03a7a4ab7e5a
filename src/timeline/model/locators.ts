/** The numbers in locators ("p. 61", "item 4", "¶ 12"), and the order in which they are in a source. */
import { toLatinDigits } from '../../text/normalize-text.ts';

/** Items of one source in its own order; those without a numbered locator stay last, as they were. */
export function sortByLocator<Item>(
  items: readonly Item[],
  locatorOf: (item: Item) => string | undefined,
): readonly Item[] {
  const numbered = items.flatMap((item) => {
    const parts = parseLocator(locatorOf(item));
    return parts.size > 0 ? [{ item, parts }] : [];
  });
  const units = commonUnits(numbered.map(({ parts }) => parts));
  const sorted = numbered.toSorted((a, b) => compareParts(a.parts, b.parts, units));
  const isNumbered = new Set(numbered.map(({ item }) => item));
  return [...sorted.map(({ item }) => item), ...items.filter((item) => !isNumbered.has(item))];
}

/** 4 for "item 4" and "items 4–5", undefined for every other locator. */
export function itemNumber(locator: string | undefined): number | undefined {
  return parseLocator(locator).get('item')?.[0];
}

/** The numbers of a locator by their units: "ch. 2.4, p. 61" has "ch" with 2 and 4, and "p" with 61. */
type Parts = ReadonlyMap<string, readonly number[]>;

const UNIT_AND_NUMBER = /(?:(\p{L}+|[§¶#])[\p{L}.§¶]*\s*)?(\d+(?:\.\d+)*)/gu;

function parseLocator(locator: string | undefined): Parts {
  const parts = new Map<string, readonly number[]>();
  if (locator === undefined) return parts;
  for (const [, unit = '', number = ''] of toLatinDigits(locator).matchAll(UNIT_AND_NUMBER)) {
    const singular = singularOf(unit.toLowerCase());
    if (!parts.has(singular)) parts.set(singular, number.split('.').map(Number));
  }
  return parts;
}

/** "pp." is "p.", and "items" is "item". */
function singularOf(unit: string): string {
  return unit === 'pp' ? 'p' : unit.replace(/(?<=.)s$/, '');
}

/** The unit that most locators have comes first; of equal ones, the one that they name first. */
function commonUnits(all: readonly Parts[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const unit of all.flatMap((parts) => [...parts.keys()])) {
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

/** A locator without the main unit comes last. "Doc. 66" comes before "Doc. 66, p. 1". */
function compareParts(a: Parts, b: Parts, units: readonly string[]): number {
  for (const [index, unit] of units.entries()) {
    const missing = index === 0 ? [Infinity] : [];
    const difference = compareNumbers(a.get(unit) ?? missing, b.get(unit) ?? missing);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** 2 comes before 2.4, and 2.4 before 2.10. */
function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
