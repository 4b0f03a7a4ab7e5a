/**
 * Tells names of people who are not in the record from those who are: Hunter Biden is not Biden, and
 * Mohammed al-Zawahiri not al-Zawahiri.
 */
import type { Person } from '../../timeline/model/timeline.ts';
import { givenNameClasses, isGivenName } from './given-names.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { parseName, isTitle, particleKind } from './parse-name.ts';
import type { NamePart } from './parse-name.ts';
import type { NameInText, NameRecognizer, TextStyle } from './recognize-names.ts';
import type { PersonFinder } from './find-person.ts';
import { isQuestionWord } from '../words/stop-words.ts';
import { tokenize } from '../words/tokenizer.ts';
import type { Token } from '../words/tokenizer.ts';

/** What words are besides names; both of a folded word. */
export type WordTests = {
  /** The record uses it as a word like any other, or as a name of what is nobody. */
  readonly isWord: (key: string) => boolean;
  /** It is part of somebody's name. */
  readonly isNamePart: (key: string) => boolean;
};

/**
 * Gives what `spotter` gives, each name in full: with the names that stand beside it. In a query also
 * names that nobody in the record bears.
 */
export function tellingStrangers(
  spotter: NameRecognizer,
  names: PersonFinder,
  tests: WordTests,
): NameRecognizer {
  return {
    whole: (query) => spotter.whole(query),
    similarPeople: (word) => spotter.similarPeople(word),
    recognize(text, style) {
      return inFull(text, style, spotter.recognize(text, style), names, tests);
    },
  };
}

/** Names are compared in full (milliseconds each) so many times for one text. */
const MOST_COMPARED: Readonly<Record<TextStyle, number>> = { query: 4, prose: 12 };

function inFull(
  text: string,
  style: TextStyle,
  found: readonly NameInText[],
  names: PersonFinder,
  tests: WordTests,
): readonly NameInText[] {
  if (style === 'prose' && found.length === 0) return found;
  const words = tokenize(text);
  // Of a message only the words beside names are read.
  const read = new Map<Token, ReadWord>();
  const wordAt = (at: number): ReadWord | undefined => {
    const word = words[at];
    if (!word) return undefined;
    const before = read.get(word) ?? readWord(word, text, style, tests);
    read.set(word, before);
    return before;
  };
  const isFree = ({ start, end }: Token): boolean =>
    !found.some((name) => start < name.end && end > name.start);
  let compared = 0;
  /** Whose name it is; where it is nobody's, whose it resembles. */
  const named = (start: number, end: number): NameInText => {
    const typed = text.slice(start, end);
    compared += 1;
    const result = compared > MOST_COMPARED[style] ? undefined : names.find(typed);
    if (result?.kind === 'found') return { start, end, typed, people: [result.person] };
    if (result?.kind === 'several') return { start, end, typed, people: result.people };
    const similar = result?.kind === 'similar' ? result.people : [];
    return { start, end, typed, people: [], similar };
  };

  const settled = found.map((name) => {
    if (name.people.length === 0) return name;
    const first = words.findIndex(({ end }) => end > name.start);
    const last = words.findLastIndex(({ start }) => start < name.end);
    const before = isOnePart(name.typed) ? reach(first, -1) : [];
    const following = reach(last, 1);
    const after = goesOn(text, name, following) ? following : [];
    if (before.length + after.length === 0) return name;
    const whole = named(before.at(-1)?.start ?? name.start, after.at(-1)?.end ?? name.end);
    if (whole.people.length > 0) return whole;
    const own =
      after.length > 0 ? [] : name.people.filter((person) => isTheirs(before, name.typed, person));
    return { ...whole, people: own, ...(own.length > 0 ? {} : { similar: name.people }) };
  });
  return style === 'prose'
    ? settled
    : [...settled, ...nobodys()].toSorted((a, b) => a.start - b.start);

  /** The words beside one, the nearest first, as far as they may belong to one name with it. */
  function reach(from: number, step: -1 | 1): readonly ReadWord[] {
    const reached: ReadWord[] = [];
    for (let at = from + step; at >= 0 && at < words.length; at += step) {
      const [word, neighbour] = [wordAt(at), words[at - step]];
      if (!word || !neighbour || word.role === 'other' || !isFree(word)) break;
      const [left, right] = step === 1 ? [neighbour, word] : [word, neighbour];
      if (!areBeside(text, left, right)) break;
      reached.push(word);
    }
    // Beyond the last name a particle belongs to nothing, but for an "abu" that begins one.
    const outermost = reached.findLastIndex(
      ({ role, isEvident }) => role === 'name' || (step === -1 && isEvident),
    );
    const belonging = reached.slice(0, outermost + 1);
    return belonging.some(({ role }) => role === 'name') ? belonging : [];
  }

  /** Two words or more that can only be a name, in none that is known. */
  function nobodys(): readonly NameInText[] {
    const result: NameInText[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const first = wordAt(at);
      if (!first || first.role === 'other' || !isFree(first)) continue;
      const run = [first, ...reach(at, 1)];
      at += run.length - 1;
      const { start } = first;
      const end = run.at(-1)?.end ?? first.end;
      const isName =
        run.length > 1 &&
        run.some(({ role }) => role === 'name') &&
        run.some(({ isEvident }) => isEvident);
      if (isName && settled.every((name) => start >= name.end || end <= name.start))
        result.push(named(start, end));
    }
    return result;
  }
}

type ReadWord = Token & {
  /** A `name` may be anybody's, a `particle` (abu, al) stands within names, an `other` word in none. */
  readonly role: 'name' | 'particle' | 'other';
  /** Where this word is, there is a name: a given name, a part of one that is known, an "abu". */
  readonly isEvident: boolean;
};

function readWord(word: Token, text: string, style: TextStyle, tests: WordTests): ReadWord {
  const { term, start } = word;
  const particle = particleKind(term);
  if (particle !== undefined) {
    const begins = particle === 'father' || particle === 'servant';
    return { ...word, role: 'particle', isEvident: begins };
  }
  // The Radwan Force is called after somebody, and is nobody.
  if (THINGS.has(term) && /^\p{Lu}/u.test(text.slice(start)))
    return { ...word, role: 'name', isEvident: false };
  const isGiven = isGivenName(term);
  const isOther =
    /\d/u.test(term) ||
    isQuestionWord(term) ||
    isTitle(term) ||
    (style === 'prose' && (/^\p{Ll}/u.test(text.slice(start)) || OPENINGS.has(term))) ||
    (!isGiven && (tests.isWord(term) || INFLECTED.test(term)));
  if (isOther) return { ...word, role: 'other', isEvident: false };
  return { ...word, role: 'name', isEvident: isGiven || tests.isNamePart(term) };
}

/** What bears people's names. */
const THINGS: ReadonlySet<string> = new Set(
  (
    'force forces brigade brigades battalion army unit corps front movement group network foundation institute ' +
    'university school college hospital mosque tower street square airport hotel organization organisation company'
  ).split(' '),
);

/** What a sentence may begin with right before a name. */
const OPENINGS: ReadonlySet<string> = new Set(
  (
    'yesterday today tomorrow tonight recently lately maybe perhaps however meanwhile apparently breaking former ' +
    'sources experts later finally even again once officially allegedly reportedly clearly sadly fortunately ' +
    'although unless neither either few several thus therefore hence instead unlike despite according ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july ' +
    'august september october november december'
  ).split(' '),
);

/** Words that the record has not, but English has: praised, biographies, assassination. */
const INFLECTED =
  /^[a-z]{3,}(?:tions?|ments?|ness|it(?:y|ies)|isms?|ists?|ically|ous(?:ly)?|ships?|ph(?:y|ies)|log(?:y|ies)|ary|ives?|[a-z]ings?|[a-z]ed)$/;

/** In one line with nothing but a hyphen or an apostrophe between; a dot ends an initial too. */
function areBeside(text: string, left: Token, right: Token): boolean {
  const between = text.slice(left.end, right.start);
  const dotted = left.end - left.start <= LONGEST_ABBREVIATION && between.startsWith('.');
  return /^[^\S\n]*['’‘`ʼʻ\u200c-]?[^\S\n]*$/u.test(dotted ? between.slice(1) : between);
}

/** J. Smith, Ph. Smith: after a longer word a dot ends the sentence. */
const LONGEST_ABBREVIATION = 2;

/**
 * Behind a name another follows ("Atef Sedki"), and not a word that happens to be unknown ("Zarqawi
 * obituary"): with an article, as a common name, or both with a capital letter.
 */
function goesOn(text: string, name: NameInText, [next]: readonly ReadWord[]): boolean {
  if (!next) return false;
  if (next.role === 'particle' || isGivenName(next.term)) return true;
  return /^\p{Lu}/u.test(name.typed) && /^\p{Lu}\p{Ll}/u.test(text.slice(next.start));
}

/** A family's name alone, whatever particles stand before it. */
function isOnePart(typed: string): boolean {
  return parseName(typed).parts.filter(({ kind }) => kind === 'name').length === 1;
}

/**
 * In one of their names with this family: the first name, or the second of a double one. Javad Larijani
 * is Mohammad-Javad Larijani; a name further on is that of a father.
 */
function isTheirs(before: readonly ReadWord[], family: string, { name, aliases }: Person): boolean {
  const typed = before.filter(({ role }) => role === 'name').map(({ term }) => term);
  const [bears] = ownParts(family);
  return [name, ...aliases.map((alias) => alias.name)].some((one) => {
    const own = ownParts(one);
    const isAmong = (key: string): boolean => {
      const [part] = parseName(key).parts;
      const isDouble = own[0] !== undefined && givenNameClasses(own[0].phoneticForm) !== undefined;
      const among = own.slice(0, isDouble && !isGivenName(key) ? 2 : 1);
      return part !== undefined && among.some((known) => isAlike(part, known));
    };
    return own.some((part) => bears && isAlike(bears, part)) && typed.every(isAmong);
  });
}

/** The parts that are somebody's own: Abu Muhammad is not called Muhammad. */
function ownParts(name: string): readonly NamePart[] {
  const { parts } = parseName(name);
  return parts.filter(({ kind }, at) => kind === 'name' && parts[at - 1]?.kind !== 'father');
}

/** Spellings of one part of a name sound this much alike: Masri and Misri 0.94, Javad and Jawad 0.97. */
const SAME_PART = 0.88;

function isAlike(typed: NamePart, known: NamePart): boolean {
  return (
    phoneticSimilarity(
      typed.phoneticForm,
      known.phoneticForm,
      typed.vowelless !== known.vowelless,
    ) >= SAME_PART
  );
}
