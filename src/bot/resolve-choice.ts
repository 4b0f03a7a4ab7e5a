/**
 * What a member meant by the text of an option. Discord sends the value of a choice that was picked,
 * its label if that was pasted, and any other text as it was typed.
 */
import { bold, excerpt } from '../answers/markdown.ts';
import type { Messages } from '../i18n/language.ts';
import { closestFew } from '../text/closest.ts';

/** How the things that an option may mean are written. */
export type ChoiceKind<Item> = {
  /** What Discord sends when the choice is picked. */
  readonly value: (item: Item) => string;
  /** What Discord shows. */
  readonly label: (item: Item) => string;
  /** Other texts that mean the item, such as its title. */
  readonly names: (item: Item) => readonly string[];
  /** What completion offers for a text, best first. */
  readonly complete: (typed: string) => readonly Item[];
};

export type ResolvedChoice<Item> =
  | { readonly kind: 'found'; readonly item: Item }
  /** `close` may be meant: at most five, the closest first. They are for a question, not an answer. */
  | { readonly kind: 'unknown'; readonly close: readonly Item[] };

/** Found is only the one item that has exactly this value, label or name. Capitals do not count. */
export function resolveChoice<Item>(
  kind: ChoiceKind<Item>,
  typed: string,
  items: readonly Item[],
): ResolvedChoice<Item> {
  const picked = items.find((item) => kind.value(item) === typed);
  if (picked !== undefined) return { kind: 'found', item: picked };
  const completed = kind.complete(typed);
  // Labels take time to make, and comparing texts takes 1 ms for 1,000.
  const compared = items.length <= SHORT_LIST ? items : completed;
  const wanted = typed.toLowerCase();
  const isWanted = (text: string) => text.toLowerCase() === wanted;
  const named = items.filter((one) => kind.names(one).some(isWanted));
  const maybeLabelled =
    compared === items ? items : [...completed, ...mentioned(kind, wanted, items)];
  const labelled = maybeLabelled.filter((one) => isWanted(kind.label(one)));
  const [item, ...others] = new Set([...named, ...labelled]);
  if (item !== undefined && others.length === 0) return { kind: 'found', item };
  return { kind: 'unknown', close: closeChoices(kind, typed, compared, completed) };
}

/** Items with a name whose beginning is in the text, as in a pasted label. */
function mentioned<Item>(
  { names }: ChoiceKind<Item>,
  text: string,
  items: readonly Item[],
): readonly Item[] {
  return items.filter((item) =>
    names(item).some((name) => text.includes(name.slice(0, NAME_BEGINNING).toLowerCase())),
  );
}

/** A label is cut at 100 characters, which leave at least this many of a name in it. */
const NAME_BEGINNING = 30;

/** In a longer list, only the items that completion finds or that the text mentions are compared. */
const SHORT_LIST = 1_000;

/** As many as fit into a row of buttons. */
const MAX_CLOSE = 5;

/** Items with a text close to the typed one, then those that completion offers for it. */
function closeChoices<Item>(
  { names, label }: ChoiceKind<Item>,
  typed: string,
  compared: readonly Item[],
  completed: readonly Item[],
): readonly Item[] {
  const texts = compared.flatMap((item) =>
    [...names(item), label(item)].map((text) => ({ item, text })),
  );
  const close = closestFew(
    typed,
    texts.map(({ text }) => text),
    2 * MAX_CLOSE,
  );
  const closeItems = close.flatMap(({ position }) => texts[position]?.item ?? []);
  const items = new Set([...closeItems, ...completed]);
  return [...items].slice(0, MAX_CLOSE);
}

/** "Did you mean A or B?", for choices that a message cannot offer as buttons. */
export function askWhetherMeant(names: readonly string[], messages: Messages): string {
  const list = new Intl.ListFormat(messages.locale, { type: 'disjunction' });
  const shown = names.map((name) => bold(excerpt(name, messages)));
  return messages.notFound.didYouMeanNamed(list.format(shown));
}
