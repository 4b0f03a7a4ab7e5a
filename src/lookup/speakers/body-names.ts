/** Finds the names of bodies in a text: governments, courts, papers. Only literal names count. */
import { closestFew } from '../../text/closest.ts';
import type { TextRange } from '../../text/blank-out.ts';
import type { Person } from '../../timeline/model/timeline.ts';
import { tokenize } from '../words/tokenizer.ts';
import type { Token } from '../words/tokenizer.ts';
import { readLongestRuns } from './longest-runs.ts';
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
  const firstWords = new Set(Array.from(owners.keys(), (terms) => terms.split(' ')[0] ?? ''));
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
    findIn: (text, tokens) =>
      readLongestRuns(
        tokens,
        mostWords,
        (term) => firstWords.has(term),
        (terms, range, next) => {
          const body = owners.get(terms);
          if (!body || (terms === 'us' && isPronoun(text, range, next))) return undefined;
          return { ...range, body };
        },
      ),
  };
}

function nameTerms(name: string): readonly string[] {
  const terms = tokenize(name).map(({ term }) => term);
  return terms.length > 1 && terms[0] === 'the' ? terms.slice(1) : terms;
}

/** "tell us": but not US, nor "us accusations". */
function isPronoun(text: string, { start, end }: TextRange, next: Token | undefined): boolean {
  const written = text.slice(start, end);
  return written !== written.toUpperCase() && speechWord(next?.term ?? '')?.role !== 'noun';
}
