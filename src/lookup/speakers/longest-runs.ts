/** Reads names and phrases in a text: from each word on, the longest run of words that is one. */
import type { TextRange } from '../../text/blank-out.ts';
import type { Token } from '../words/tokenizer.ts';

/**
 * What `read` gives for the runs, in order and never overlapping. It gets the terms of a run of at most
 * `mostWords`, with a space between them, its range and the token after it. `mayBegin` tells quickly of
 * most words that no run begins with them.
 */
export function readLongestRuns<Item>(
  tokens: readonly Token[],
  mostWords: number,
  mayBegin: (term: string) => boolean,
  read: (terms: string, range: TextRange, next: Token | undefined) => Item | undefined,
): readonly Item[] {
  const items: Item[] = [];
  let from = 0;
  while (from < tokens.length) {
    if (!mayBegin(tokens[from]?.term ?? '')) {
      from += 1;
      continue;
    }
    let to = Math.min(tokens.length, from + mostWords);
    for (; to > from; to -= 1) {
      const run = tokens.slice(from, to);
      const range = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
      const item = read(run.map(({ term }) => term).join(' '), range, tokens[to]);
      if (item === undefined) continue;
      items.push(item);
      break;
    }
    from = Math.max(to, from + 1);
  }
  return items;
}
