/**
 * What a member meant by the text of an option. Discord sends the value of a choice that was picked,
 * its label when that was pasted, and any other text as it was typed.
 */

/** How the things that an option may mean are written. */
export type ChoiceKind<Item> = {
  /** What Discord sends when the choice is picked. */
  readonly value: (item: Item) => string;
  /** What Discord shows. */
  readonly label: (item: Item) => string;
  /** Other texts that mean the item, such as its title. */
  readonly names: (item: Item) => readonly string[];
};

/** Undefined where nothing, or more than one item, has exactly this value, label or name. */
export function resolveChoice<Item>(
  { value, label, names }: ChoiceKind<Item>,
  typed: string,
  items: readonly Item[],
): Item | undefined {
  const picked = items.find((item) => value(item) === typed);
  if (picked !== undefined) return picked;
  const wanted = typed.toLowerCase();
  const named = items.filter((item) =>
    [...names(item), label(item)].some((text) => text.toLowerCase() === wanted),
  );
  return named.length === 1 ? named[0] : undefined;
}
