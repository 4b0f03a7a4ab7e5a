/** Changes every text of a language in one place: its spaces, its direction marks. */

/** Returns a copy of `words`. `change` is applied to each text, and to each text that a function returns. */
export function mapTexts<Words>(words: Words, change: (text: string) => string): Words {
  return mapValue(words, change) as Words;
}

function mapValue(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'function') return (...args: unknown[]) => mapValue(value(...args), change);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, mapValue(inner, change)]);
  return Object.fromEntries(entries);
}
