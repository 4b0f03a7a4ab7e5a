/** Applies what holds for every text of a language to all of its messages: its spaces, its marks. */

/** A copy in which `change` is applied to each text, and to each that a function of it gives. */
export function eachText<Words>(words: Words, change: (text: string) => string): Words {
  return changed(words, change) as Words;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') return (...given: unknown[]) => changed(value(...given), change);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, changed(inner, change)]);
  return Object.fromEntries(entries);
}
