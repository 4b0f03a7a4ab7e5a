/** Finds the names of bodies in a text: governments, courts, papers. Only literal names count. */
import { closestFew } from '../../text/closest.ts';
import type { TextRange } from '../../text/blank-out.ts';
import type { Person } from '../../timeline/model/timeline.ts';
import { tokenize } from '../words/tokenizer.ts';
import type { Token } from '../words/tokenizer.ts';
import { speechWord } from './speech-words.ts';

export type BodyInText = TextRange & { readonly body: Person };

export type BodyNames = {
  /** In order, never overlapping; the longest name from each word on. */
  findIn(text: string, tokens: readonly Token[]): readonly BodyInText[];
  /** The body that a whole text names. */
  named(text: string): Person | undefined;
  /** At most five bodies of which a name differs from the text by a typo, closest first. */
  similarTo(text: string): readonly Person[];
  /** All names, for completion. */
  readonly labels: readonly { readonly name: string; readonly body: Person }[];
};

/** Buttons in a row. */
const MOST_SIMILAR = 5;

export function createBodyNames(bodies: readonly Person[]): BodyNames {
  const owners = new Map<string, Person>();
  let mostWords = 0;
  for (const body of bodies) {
    for (const { name, weak } of [{ name: body.name, weak: false }, ...body.aliases]) {
      const terms = nameTerms(name);
      if (weak || terms.length === 0) continue;
      owners.set(terms.join(' '), body);
      mostWords = Math.max(mostWords, terms.length);
    }
  }
  const labels = bodies.flatMap((body) =>
    [body.name, ...body.aliases.map(({ name }) => name)].map((name) => ({ name, body })),
  );
  const names = labels.map(({ name }) => name);
  return {
    labels,
    similarTo(text) {
      const close = closestFew(text, names, 2 * MOST_SIMILAR);
      const found = close.flatMap(({ position }) => labels[position]?.body ?? []);
      return [...new Set(found)].slice(0, MOST_SIMILAR);
    },
    named: (text) => owners.get(nameTerms(text).join(' ')),
    findIn(text, tokens) {
      const found: BodyInText[] = [];
      let from = 0;
      while (from < tokens.length) {
        const longest = findLongest(text, tokens, from, mostWords, owners);
        if (longest) found.push(longest.found);
        from = longest?.to ?? from + 1;
      }
      return found;
    },
  };
}

function nameTerms(name: string): readonly string[] {
  const terms = tokenize(name).map(({ term }) => term);
  return terms.length > 1 && terms[0] === 'the' ? terms.slice(1) : terms;
}

function findLongest(
  text: string,
  tokens: readonly Token[],
  from: number,
  mostWords: number,
  owners: ReadonlyMap<string, Person>,
): { readonly found: BodyInText; readonly to: number } | undefined {
  for (let to = Math.min(tokens.length, from + mostWords); to > from; to -= 1) {
    const terms = tokens.slice(from, to).map(({ term }) => term);
    const body = owners.get(terms.join(' '));
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (!body || !first || !last) continue;
    if (terms.join(' ') === 'us' && isPronoun(text, first, tokens[to])) continue;
    return { found: { start: first.start, end: last.end, body }, to };
  }
  return undefined;
}

/** "tell us": but not US, nor "us accusations". */
function isPronoun(text: string, { start, end }: Token, next: Token | undefined): boolean {
  const written = text.slice(start, end);
  return written !== written.toUpperCase() && speechWord(next?.term ?? '')?.role !== 'noun';
}
