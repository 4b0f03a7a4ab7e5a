/** Says how a query was understood, and which piece of each hit answers it. */
import type { Entry } from '../timeline/model/timeline.ts';
import type { SearchRequest } from './find-entries.ts';
import type { Hit, SearchResult, Snippet, Understood } from './lookup.ts';
import type { SearchIndex, SearchTerm } from './search-index.ts';
import { bestSnippet, claimWeight } from './snippets.ts';
import type { ClaimFilter, MarkedTerms } from './snippets.ts';
import { termsOf } from './words/tokenizer.ts';

/** `entries` are what was found, best first. */
export function explain(
  request: SearchRequest,
  entries: readonly Entry[],
  index: SearchIndex,
): SearchResult {
  const { parsed, datesOf } = request;
  const marked = markedTerms(request, index);
  const filter: ClaimFilter = {
    standings: parsed.standings,
    people: request.people,
    saidIn: datesOf === 'claims' ? parsed.time : undefined,
    speech: datesOf === 'speech' ? parsed : undefined,
  };
  return {
    understood: toUnderstood(request),
    hits: byWhatWasSaid(entries, marked, filter).map((entry) => toHit(entry, marked, filter)),
    nearest: [],
  };
}

/** Beyond, the order is that of whole entries: comparing an entry takes some 0.05 ms. */
const MOST_COMPARED = 24;

/** Where speech is asked for, what was said answers, and not other words of the same entry. */
function byWhatWasSaid(
  entries: readonly Entry[],
  marked: MarkedTerms,
  filter: ClaimFilter,
): readonly Entry[] {
  if (!filter.speech || marked.size === 0) return entries;
  const weighed = entries
    .slice(0, MOST_COMPARED)
    .map((entry) => ({ entry, weight: claimWeight(entry, marked, filter) }));
  const best = Math.max(...weighed.map(({ weight }) => weight));
  const step = ({ weight }: { readonly weight: number }) => Math.ceil((STEPS * weight) / best);
  const ordered = best === 0 ? weighed : weighed.toSorted((a, b) => step(b) - step(a));
  return [...ordered.map(({ entry }) => entry), ...entries.slice(MOST_COMPARED)];
}

/** Claims that match nearly as well as the best keep the order of their entries. */
const STEPS = 4;

function toUnderstood({ parsed, terms, datesOf }: SearchRequest): Understood {
  const { people, speakers, ambiguous, time, standings, phrases, excluded, unknownNames } = parsed;
  return {
    people,
    speakers,
    ambiguous,
    time,
    timeOf: datesOf === 'entries' ? 'events' : 'claims',
    standings,
    words: distinct(
      terms.flatMap((term) =>
        term.expansion.kind === 'known' && !isReadAsAnother(term) ? [term.typed] : [],
      ),
    ),
    phrases,
    excluded,
    unknownNames,
    corrected: [
      ...readAsNames(terms),
      ...terms.flatMap(({ typed, expansion, readAs }) =>
        expansion.kind === 'corrected' && readAs === undefined
          ? [{ typed, used: expansion.correction }]
          : [],
      ),
    ],
    unknown: distinct(
      terms.flatMap(({ typed, expansion }) => (expansion.kind === 'unknown' ? [typed] : [])),
    ),
  };
}

/** Abbreviations with what they were read as, each once: WW2 is three words. */
function readAsNames(terms: readonly SearchTerm[]): Understood['corrected'] {
  const read = new Map(
    terms.filter(isReadAsAnother).map(({ typed, readAs = typed }) => [typed, readAs]),
  );
  return Array.from(read, ([typed, used]) => ({ typed, used }));
}

/** Not 9/11 itself, which entries write so too. */
function isReadAsAnother({ typed, readAs = typed }: SearchTerm): boolean {
  return typed.toLowerCase() !== readAs.toLowerCase();
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

/** Particles of names (al, bin) are in any text. */
const MIN_MARKED_NAME_PART = 3;

/** What snippets mark: the words in all their variants, phrases, and the names of people. */
function markedTerms(
  { parsed, terms, people }: SearchRequest,
  { vocabulary }: SearchIndex,
): MarkedTerms {
  const marked = new Map<string, { readonly word: number; readonly weight: number }>();
  for (const [word, { variants, weight }] of terms.entries()) {
    for (const { id, boost } of variants)
      marked.set(vocabulary.term(id), { word, weight: weight * boost });
  }
  const texts = [
    ...parsed.phrases,
    ...parsed.unknownNames.map(({ typed }) => typed),
    ...people.map(({ name }) => name),
  ];
  for (const term of texts.flatMap(termsOf)) {
    if (term.length >= MIN_MARKED_NAME_PART && !marked.has(term))
      marked.set(term, { word: marked.size + terms.length, weight: 1 });
  }
  return marked;
}

/** The snippet is made when it is read: a page shows a few hits of a hundred. */
function toHit(entry: Entry, terms: MarkedTerms, filter: ClaimFilter): Hit {
  let snippet: Snippet | undefined;
  return {
    entry,
    get snippet() {
      snippet ??= bestSnippet(entry, terms, filter);
      return snippet;
    },
  };
}
