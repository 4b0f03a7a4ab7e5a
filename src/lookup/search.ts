/** Finds entries by words, names, times and standings in any mixture. */
import { compareSpans } from '../dates/calendar.ts';
import type { Span } from '../dates/calendar.ts';
import { overlaps } from '../dates/event-date.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';
import type { Hit, Scope, SearchResult, Snippet, Understood } from './lookup.ts';
import { MAX_HITS, MAX_QUERY } from './lookup.ts';
import type { NameRecognizer } from './names/recognize-names.ts';
import { parseQuery } from './parse-query.ts';
import type { ParsedQuery, TypedWord } from './parse-query.ts';
import type { TimelineIndex } from './timeline-index.ts';
import { isOf, bestSnippet } from './snippets.ts';
import type { AskedOfClaims, Sought } from './snippets.ts';
import { isEnglish } from './words/english.ts';
import { createPhrases } from './words/phrases.ts';
import type { Phrase } from './words/phrases.ts';
import type { WordsIndex } from './words/words-index.ts';
import { createWordsSearch } from './words/words-search.ts';
import type { QueryWord, WordsHit } from './words/words-search.ts';
import { createVocabulary } from './words/expand-term.ts';
import type { Form, Vocabulary } from './words/expand-term.ts';
import { toTerm, tokenize } from './words/tokenizer.ts';

export type Search = {
  search(query: string, scope: Scope): SearchResult;
  /** Entries by words of which the last may be unfinished, most relevant first. */
  startingWith(words: readonly string[], scope: Scope, limit: number): readonly Entry[];
  /** Entries that hold enough of these words; for a message, which is no question. */
  about(
    keys: readonly string[],
    least: number,
    scope: Scope,
    limit: number,
  ): readonly ScoredEntry[];
  readonly vocabulary: Vocabulary;
};

export type ScoredEntry = {
  readonly entry: Entry;
  readonly score: number;
  /** What the words that it holds weigh, in words that nobody else has. */
  readonly weight: number;
  /** And of what all that were asked weigh, from 0 to 1. */
  readonly share: number;
};

/**
 * So much of what was asked, weighed by rarity, an entry must hold. On the tuning half of the labelled
 * questions, 0.5 to 0.6 answer all of them and none that nothing answers; 0.65 loses the first right
 * answer, 0.45 lets the first wrong one in. See test/bench/quality.ts.
 */
const LEAST = 0.6;

/** People who chat say much that no record says: it counts half of what a question would mean. */
const UNSAID = 0.5;

/** In a script that no entry is written in, a word cannot be expected to occur. */
const UNKNOWN_SCRIPT = 0.15;

/**
 * A word that is a name tells more than another as rare: an explosion at another port is not that of
 * Beirut. On the labelled questions 1.2 to 1.3 answer most and nothing that is not there.
 */
const OWN_NAME = 1.25;

/** A name is worth so many of the rarest words. */
const NAME_WORTH = 1.5;

/** `entries` as they were indexed: all timelines, one after the other. */
export function createSearch(
  entries: readonly Entry[],
  index: WordsIndex,
  records: TimelineIndex,
  recognizerFor: (scope: Scope) => NameRecognizer,
): Search {
  const vocabulary = createVocabulary(index);
  const words = createWordsSearch(index);
  const phrases = createPhrases(entries, index, vocabulary);
  const rarest = words.weightOf([]);
  const entryAt = (position: number): Entry => entries[position] as Entry;

  const meaningOf = ({ term, typed }: TypedWord): Meant => {
    const meaning = vocabulary.meaningOf(term);
    if (meaning.kind === 'unknown') {
      const weight = rarest * (vocabulary.hasScriptOf(term) ? 1 : UNKNOWN_SCRIPT);
      return { typed, used: undefined, forms: [], weight };
    }
    const { forms } = meaning;
    return {
      typed,
      used: meaning.kind === 'corrected' ? meaning.used : typed,
      forms,
      weight: words.weightOf(forms) * (vocabulary.isName(term) ? OWN_NAME : 1),
    };
  };

  /** Candidates that come from the records have no position until one is asked for. */
  let positions: ReadonlyMap<Entry, number> | undefined;
  const excluder =
    (excluded: readonly Phrase[]) =>
    (entry: Entry): boolean => {
      if (excluded.length === 0) return false;
      positions ??= new Map(entries.map((each, position) => [each, position]));
      const position = positions.get(entry) ?? 0;
      return excluded.some((phrase) => phrases.isIn(phrase, position));
    };

  const find = (read: ParsedQuery, scope: Scope, dated: Dated = 'itself'): SearchResult => {
    const named = [...read.people, ...read.ambiguous.flatMap(({ people }) => people)];
    const meant = read.words.map(meaningOf);
    const required = [
      ...read.phrases.map((text) => phrases.read(text)),
      ...read.unknownNames.map(({ typed }) => phrases.readName(typed)),
    ];
    const excluded = read.excluded.map((text) => phrases.read(text));
    const passes = filterOf(read, scope, dated);
    const byWords = (): readonly Entry[] => {
      const asked = [...meant, ...required.flatMap(wordsOf)];
      if (asked.length === 0) return [];
      const least = leastOf(asked, named.length > 0 ? NAME_WORTH * rarest : 0);
      const accepts = (position: number): boolean =>
        passes(entryAt(position)) &&
        required.every((phrase) => phrases.isIn(phrase, position)) &&
        !excluded.some((phrase) => phrases.isIn(phrase, position));
      return words.search(asked, least, MAX_HITS, accepts).map(({ entry }) => entryAt(entry));
    };
    /** Where no words are left to be found, or names say enough without them. */
    const byFilters = (): readonly Entry[] => {
      const hasFilter = named.length + read.standings.length > 0 || read.time !== undefined;
      const isEnough = meant.length === 0 || namesSuffice(meant, named, rarest);
      if (!hasFilter || !isEnough || required.length > 0) return [];
      const isExcluded = excluder(excluded);
      const isMeant = (entry: Entry): boolean => passes(entry) && !isExcluded(entry);
      const candidates = candidatesFor(read, named, scope, dated);
      return read.time
        ? withinFirst(candidates.filter(isMeant), read.time).slice(0, MAX_HITS)
        : firstOf(candidates, isMeant);
    };
    const best = byWords();
    const found = best.length > 0 ? best : byFilters();
    const sought = soughtOf(meant, vocabulary, read, named);
    const ofClaims = {
      standings: read.standings,
      saidIn: dated === 'by a claim' ? read.time : undefined,
    };
    return {
      understood: understoodOf(read, meant),
      hits: found.map((entry) => hitOf(entry, sought, ofClaims)),
    };
  };

  /** In order of time, those that can pass the filters of a query without words. */
  function candidatesFor(
    read: ParsedQuery,
    named: readonly Person[],
    scope: Scope,
    dated: Dated,
  ): readonly Entry[] {
    if (named.length > 0) {
      const about = new Set(named.flatMap((person) => records.entriesAbout(person)));
      return [...about].toSorted((a, b) => compareSpans(a.date, b.date));
    }
    if (!read.time || dated === 'by a claim') return entries;
    const during = records.during(read.time, scope);
    return during.kind === 'found' ? during.entries : [];
  }

  function wordsOf(phrase: Phrase): readonly QueryWord[] {
    return phrase.words.map((forms) => ({ forms, weight: words.weightOf(forms) }));
  }

  /** The commonest words that begin so, as many as can be searched between two keys. */
  const endingsOf = (beginning: string): readonly Form[] => {
    let left = MOST_LOOKED_AT;
    return vocabulary.beginningWith(beginning, MOST_ENDINGS).flatMap((word, at): Form[] => {
      left -= vocabulary.entriesWith(word);
      return at === 0 || left > 0 ? [{ word, worth: 1 }] : [];
    });
  };

  return {
    vocabulary,
    search(query, scope) {
      const asked = query.slice(0, MAX_QUERY);
      const read = parseQuery(asked, recognizerFor(scope));
      const result = find(read, scope);
      if (result.hits.length > 0) return result;
      // "opinion" may be what the entry speaks of, and not the standing of its claims.
      if (read.standings.length > 0 && read.words.length > 0) {
        const asWords = find(parseQuery(asked, recognizerFor(scope), 'words only'), scope);
        if (asWords.hits.length > 0) return asWords;
      }
      // What happened then is meant first, and what was said then where nothing did.
      const saidThen = read.time ? find(read, scope, 'by a claim') : result;
      if (saidThen.hits.length > 0) return saidThen;
      return { understood: withSlips(result.understood, recognizerFor(scope)), hits: [] };
    },
    startingWith(typed, scope, limit) {
      const last = toTerm(typed.at(-1) ?? '');
      const asked = typed
        .slice(0, -1)
        .map((word) => meaningOf({ term: toTerm(word), typed: word }));
      const unfinished = endingsOf(last);
      if (unfinished.length === 0) return [];
      const all = [...asked, { forms: unfinished, weight: words.weightOf(unfinished) }];
      const accepts = (position: number): boolean =>
        scope === undefined || entryAt(position).timeline === scope;
      return words.search(all, 0.99, limit, accepts).map(({ entry }) => entryAt(entry));
    },
    about(keys, least, scope, limit) {
      const asked = keys
        .map((key) => meaningOf({ term: key, typed: key }))
        // A slip in a message is no reason to say what it is about; what nobody speaks of, is.
        .map((word) =>
          word.used === word.typed ? word : { ...word, forms: [], weight: rarest * UNSAID },
        );
      const accepts = (position: number): boolean =>
        scope === undefined || entryAt(position).timeline === scope;
      return words.search(asked, least, limit, accepts).map((hit) => scored(hit, asked));
    },
  };

  function scored({ entry, score, held }: WordsHit, asked: readonly Meant[]): ScoredEntry {
    const weight = asked.reduce(
      (sum, word, at) => sum + ((held & (1 << at)) === 0 ? 0 : word.weight),
      0,
    );
    const all = asked.reduce((sum, word) => sum + word.weight, 0);
    return { entry: entryAt(entry), score, weight: weight / rarest, share: weight / all };
  }
}

/** Words that occur nowhere, and that are somebody's name but for a slip, are told as names. */
function withSlips(understood: Understood, recognizer: NameRecognizer): Understood {
  const slips = understood.unknown
    .filter((word) => word.length >= SHORTEST_SLIP && !isEnglish(toTerm(word)))
    .slice(0, MOST_SLIPS)
    .map((typed) => ({ typed, similar: recognizer.similarPeople(typed) }))
    .filter(({ similar }) => similar.length > 0);
  const isSlip = (word: string): boolean => slips.some(({ typed }) => typed === word);
  return {
    ...understood,
    unknown: understood.unknown.filter((word) => !isSlip(word)),
    unknownNames: [...understood.unknownNames, ...slips],
  };
}

/** A shorter word resembles somebody by chance; each is compared with all names, a millisecond. */
const SHORTEST_SLIP = 5;
const MOST_SLIPS = 3;

/** The snippet is made when it is looked at: a page shows four hits of a hundred. */
function hitOf(entry: Entry, sought: Sought, asked: AskedOfClaims): Hit {
  let snippet: Snippet | undefined;
  return {
    entry,
    get snippet() {
      snippet ??= bestSnippet(entry, sought, asked);
      return snippet;
    },
  };
}

/** As-you-type, so many endings of the last word are searched. */
const MOST_ENDINGS = 16;

/**
 * And so many of the entries that hold them, which takes a millisecond: a single letter begins words
 * of nearly all entries.
 */
const MOST_LOOKED_AT = 150_000;

/** An entry's own date and those of its claims are two facts. */
type Dated = 'itself' | 'by a claim';

/** Whether an entry is of the timeline, the time, the people and the standings that were asked for. */
function filterOf(read: ParsedQuery, scope: Scope, dated: Dated): (entry: Entry) => boolean {
  const isThen = ({ date, claims }: Entry, time: Span): boolean =>
    dated === 'itself' ? overlaps(date, time) : claims.some((claim) => isOf(time, claim));
  return (entry) =>
    (scope === undefined || entry.timeline === scope) &&
    (!read.time || isThen(entry, read.time)) &&
    mentionsAll(entry, read) &&
    read.standings.every((standing) => entry.claims.some((claim) => claim.standing === standing));
}

type Meant = QueryWord & { readonly typed: string; readonly used: string | undefined };

/** What names in the query already hold of it counts as held. */
function leastOf(asked: readonly QueryWord[], names: number): number {
  const weight = asked.reduce((sum, word) => sum + word.weight, 0);
  if (weight === 0) return 1;
  return Math.max(0.01, (LEAST * (weight + names) - names) / weight);
}

/** A person with one word that nobody uses: their entries are still what was asked for. */
function namesSuffice(
  asked: readonly QueryWord[],
  named: readonly Person[],
  rarest: number,
): boolean {
  const names = named.length > 0 ? NAME_WORTH * rarest : 0;
  const weight = asked.reduce((sum, word) => sum + word.weight, 0);
  return names > 0 && names >= LEAST * (weight + names);
}

function firstOf(entries: readonly Entry[], passes: (entry: Entry) => boolean): readonly Entry[] {
  const found: Entry[] = [];
  for (const entry of entries) {
    if (found.length === MAX_HITS) break;
    if (passes(entry)) found.push(entry);
  }
  return found;
}

/** What lies within a time answers it before what only reaches into it. */
function withinFirst(entries: readonly Entry[], time: Span): readonly Entry[] {
  const isWithin = ({ date }: Entry): boolean => date.first >= time.first && date.last <= time.last;
  return [...entries.filter(isWithin), ...entries.filter((entry) => !isWithin(entry))];
}

/** Every person by name, and of each name that several bear any of them. */
function mentionsAll(entry: Entry, { people, ambiguous }: ParsedQuery): boolean {
  return (
    people.every((person) => entry.people.includes(person)) &&
    ambiguous.every((name) => name.people.some((person) => entry.people.includes(person)))
  );
}

function understoodOf(read: ParsedQuery, meant: readonly Meant[]): Understood {
  return {
    people: read.people,
    ambiguous: read.ambiguous,
    time: read.time,
    standings: read.standings,
    words: meant.flatMap(({ typed, used }) => (used === typed ? [typed] : [])),
    phrases: read.phrases,
    excluded: read.excluded,
    unknownNames: read.unknownNames,
    corrected: meant.flatMap(({ typed, used }) =>
      used === undefined || used === typed ? [] : [{ typed, used }],
    ),
    unknown: meant.flatMap(({ typed, used }) => (used === undefined ? [typed] : [])),
  };
}

/** What is marked in a snippet: the words in all their forms, phrases, and the names of people. */
function soughtOf(
  meant: readonly Meant[],
  vocabulary: Vocabulary,
  read: ParsedQuery,
  named: readonly Person[],
): Sought {
  const sought = new Map<string, { readonly word: number; readonly weight: number }>();
  for (const [word, { forms, weight }] of meant.entries()) {
    for (const form of forms)
      sought.set(vocabulary.wordAt(form.word), { word, weight: weight * form.worth });
  }
  for (const text of [
    ...read.phrases,
    ...read.unknownNames.map(({ typed }) => typed),
    ...named.map(({ name }) => name),
  ]) {
    for (const { term } of tokenize(text)) {
      if (term.length > 2 && !sought.has(term))
        sought.set(term, { word: sought.size + meant.length, weight: 1 });
    }
  }
  return sought;
}
