/** Keeps the results of a function for the texts that it was asked for most recently. */

/** `read` must depend on nothing but the text. From `most` results on, all are forgotten. */
export function remember<Result>(
  most: number,
  read: (text: string) => Result,
): (text: string) => Result {
  const results = new Map<string, { readonly result: Result }>();
  return (text) => {
    const known = results.get(text);
    if (known) return known.result;
    const result = read(text);
    if (results.size >= most) results.clear();
    results.set(text, { result });
    return result;
  };
}
