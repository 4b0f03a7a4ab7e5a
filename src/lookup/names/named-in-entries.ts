/** Finds the entries that name a person who has no page in the record. */
import type { TextRange } from '../../text/blank-out.ts';
import { startsUpperCase } from '../../text/letter-case.ts';
import type { Claim, Entry, Person } from '../../timeline/model/timeline.ts';
import { MAX_HITS } from '../lookup.ts';
import type { NamedIn, NamingEntry, Scope } from '../lookup.ts';
import type { SearchIndex } from '../search-index.ts';
import { isOrdinaryEnglish } from '../words/english.ts';
import { isStopWord } from '../words/stop-words.ts';
import { tokenize } from '../words/tokenizer.ts';
import { OPTIONAL_PARTICLES } from './articles.ts';
import { isNationality } from './nationalities.ts';

/** `people` are the people and bodies in scope, which have pages. Words are compared as they are spelled. */
export function findNamingEntries(
  name: string,
  people: readonly Person[],
  scope: Scope,
  index: SearchIndex,
): NamedIn {
  const words = nameWords(name);
  const entries = words.length === 0 ? [] : findNaming(words, scope, index);
  if (entries.length === 0) return { kind: 'nowhere' };
  return { kind: isFullName(words, people, index) ? 'named' : 'words', entries };
}

/** Without articles, stop words and initials: "Eytan J. Fisch" is Eytan Fisch. */
function nameWords(name: string): readonly string[] {
  const terms = tokenize(name).map(({ term }) => term);
  return [...new Set(terms)].filter(
    (term) => term.length > 1 && !OPTIONAL_PARTICLES.has(term) && !isStopWord(term),
  );
}

/** A shorter word alone is the name of many people: Amin, Reza. */
const SHORTEST_NAME = 5;

/** Whether the words identify one person: two words, or a rare one, that are no name of a page. */
function isFullName(
  words: readonly string[],
  people: readonly Person[],
  index: SearchIndex,
): boolean {
  const [only = '', another] = words;
  if (another === undefined && !isRareName(only, index)) return false;
  if (words.every((word) => isPlace(word, index))) return false;
  return !people.some(({ name, aliases }) =>
    [name, ...aliases.map((alias) => alias.name)].some((known) =>
      isWithin(words, nameWords(known)),
    ),
  );
}

/** Whether one name is a part of the other: "Ibrahim", and "Foreign Minister Kamal Kharrazi". */
function isWithin(words: readonly string[], known: readonly string[]): boolean {
  return (
    words.every((word) => known.includes(word)) ||
    (known.length > 1 && known.every((word) => words.includes(word)))
  );
}

/** Whether a word is written as a name, and is no form of an English word. */
function isRareName(word: string, { vocabulary }: SearchIndex): boolean {
  const id = vocabulary.id(word);
  const isName = id !== undefined && vocabulary.isName(id);
  const forms = [word, word.replace(/s$/u, ''), word.replace(/(?:ed|ing)$/u, '')];
  return isName && word.length >= SHORTEST_NAME && !forms.some(isOrdinaryEnglish);
}

/** A place, who comes from there, or what the timeline is about. */
function isPlace(word: string, { placeTerms, subjectTerms }: SearchIndex): boolean {
  return (
    isNationality(word) || /ians?$/u.test(word) || placeTerms().has(word) || subjectTerms.has(word)
  );
}

function findNaming(
  words: readonly string[],
  scope: Scope,
  index: SearchIndex,
): readonly NamingEntry[] {
  const found: NamingEntry[] = [];
  for (const position of positionsWithAll(words, index)) {
    const entry = index.entries[position];
    if (!entry || (scope !== undefined && entry.timeline !== scope)) continue;
    const naming = readEntry(entry, words);
    if (naming) found.push(naming);
    if (found.length === MAX_HITS) break;
  }
  return found;
}

/** Positions of the entries that hold all of the words, ascending. */
function positionsWithAll(
  words: readonly string[],
  { words: { starts, postings }, vocabulary }: SearchIndex,
): readonly number[] {
  const lists = words
    .map((word) => {
      const id = vocabulary.id(word);
      return id === undefined ? [] : [...postings.subarray(starts[id], starts[id + 1])];
    })
    .toSorted((a, b) => a.length - b.length);
  const [rarest = [], ...others] = lists;
  const sets = others.map((list) => new Set(list));
  return rarest.filter((position) => sets.every((set) => set.has(position)));
}

/** The first text that names them: a title, a claim or who says it, or where accounts differ. */
function readEntry(entry: Entry, words: readonly string[]): NamingEntry | undefined {
  const inTitle = findName(entry.title, words);
  if (inTitle) return { entry, snippet: { text: entry.title, marks: inTitle, claim: undefined } };
  for (const claim of entry.claims) {
    const marks = findName(claim.text, words);
    if (marks) return { entry, snippet: ofClaim(claim, marks) };
  }
  const said = entry.claims.find((claim) => findName(claim.by, words));
  if (said) return { entry, snippet: ofClaim(said, []) };
  const differs = entry.errata.some(
    ({ said: wrong, record }) => findName(wrong, words) ?? findName(record, words),
  );
  return differs ? { entry, snippet: undefined } : undefined;
}

function ofClaim(claim: Claim, marks: readonly TextRange[]) {
  return { text: claim.text, marks, claim };
}

/** Words between two parts of a name: a middle name, an initial. */
const MOST_BETWEEN = 1;

/** The places of the words of a name, if they are side by side in any order, each with a capital letter. */
function findName(text: string, words: readonly string[]): readonly TextRange[] | undefined {
  const tokens = tokenize(text).filter(({ term }) => !OPTIONAL_PARTICLES.has(term));
  const longest = words.length + (words.length > 1 ? MOST_BETWEEN : 0);
  for (const from of tokens.keys()) {
    const run = tokens.slice(from, from + longest);
    const parts = words.map((word) =>
      run.find(({ term, start }) => term === word && isCapital(text, start)),
    );
    const marks = parts.filter((part) => part !== undefined);
    if (marks.length === words.length) return marks;
  }
  return undefined;
}

/** Scripts without capitals have neither case. */
function isCapital(text: string, start: number): boolean {
  const first = text.slice(start, start + 2);
  return startsUpperCase(first) || first.toLowerCase() === first.toUpperCase();
}
