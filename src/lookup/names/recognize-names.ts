/** Finds the people whom a text names, where it names them. */
import type { Person } from '../../timeline/model/timeline.ts';
import { givenNameClasses, isGivenName } from './given-names.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { parseName, isTitle } from './parse-name.ts';
import type { NamePart } from './parse-name.ts';
import { isArabic, consonantSkeleton, toLatinWords } from '../phonetics/transliterate.ts';
import type { PersonFinder } from './find-person.ts';
import { normalizeText } from '../../text/normalize-text.ts';
import { isQuestionWord } from '../words/stop-words.ts';

/** A stretch of a text that names somebody. Offsets are UTF-16 code units. */
export type NameInText = {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** One, or all who bear the name. Empty for somebody who is not in the record. */
  readonly people: readonly Person[];
  /** Of somebody who is not: whose name it resembles. */
  readonly similar?: readonly Person[];
};

/**
 * In a `query` a family's name is enough, in any letters. In `prose` one word alone is a name only
 * if it is written as one and cannot belong to somebody else's.
 */
export type TextStyle = 'query' | 'prose';

export type NameRecognizer = {
  /** A query that is nothing but a name, slips and all. */
  whole(query: string): NameInText | undefined;
  /** Whose name a word may be a slip of; nobody for one that somebody bears. */
  similarPeople(word: string): readonly Person[];
  /** In order, never overlapping. */
  recognize(text: string, style: TextStyle): readonly NameInText[];
};

/** Names are compared in full (milliseconds each) so many times for one text. */
const MOST_COMPARED: Readonly<Record<TextStyle, number>> = { query: 8, prose: 24 };

/** The longest name is read in so many words. */
const LONGEST_NAME = 10;

/** A part that sounds like a known one to this degree may belong to a name. */
const MAY_BE_NAME = 0.8;

/** `isOrdinary` knows the words that entries use as such: "killed" is not Khallad. */
export function createNameRecognizer(
  names: PersonFinder,
  isOrdinary: (key: string) => boolean,
): NameRecognizer {
  const known = knownParts(names);
  /** Names of one word: Trump, KSM, بومبيو. */
  const ofOneWord = new Set(
    names.knownNames
      .filter(({ kind }) => kind === 'strong' || kind === 'unattested')
      .map(({ name }) => parseName(name).parts)
      .flatMap((parts) => (parts.length === 1 ? parts.map(({ normalized }) => normalized) : [])),
  );
  const isWholeName = (plain: string): boolean => ofOneWord.has(plain);
  const tests = { isOrdinary, isWholeName };
  const bearersOf = (part: NamePart): ReadonlySet<number> => bearersWith(part, known);

  return {
    whole: wholeName,
    similarPeople(word) {
      const result = names.find(word);
      return result.kind === 'similar' ? result.people : [];
    },
    recognize(text, style) {
      const found: NameInText[] = [];
      let compared = 0;
      for (const run of runsOf(text, bearersOf)) {
        let first = 0;
        while (first < run.length) {
          const length = namedFrom(run, first);
          first += Math.max(1, length);
        }
      }
      return found;

      /** How many words of a run, from one on, name somebody: the longest that do. */
      function namedFrom(run: readonly SpottedWord[], first: number): number {
        if (!run[first]?.begins) return 0;
        for (let length = Math.min(LONGEST_NAME, run.length - first); length > 0; length -= 1) {
          if (compared >= MOST_COMPARED[style]) return 0;
          const words = run.slice(first, first + length);
          if (!words.at(-1)?.ends || !shareBearer(words) || !mayBeNamed(text, words, style, tests))
            continue;
          compared += 1;
          const name = nameAt(text, words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
          if (!name) continue;
          found.push(name);
          return length;
        }
        return 0;
      }
    },
  };

  /** With slips, a name's words may sound like nobody's; together they still are somebody's. */
  function wholeName(text: string): NameInText | undefined {
    const words = [...text.matchAll(WORD)];
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || words.length < 2 || words.length > LONGEST_NAME) return undefined;
    if (/[^\p{L}\p{M}\p{N}\s'’‘`ʼʻʿʾ.,-]/u.test(text) || words.some(([word]) => isTold(word)))
      return undefined;
    return nameAt(text, first.index, last.index + last[0].length);
  }

  /** A word of a question, or one that entries use: this is no name alone. */
  function isTold(word: string): boolean {
    const plain = normalizeText(word);
    return (
      !ARTICLE.test(plain) &&
      parseName(word).parts.some(({ kind }) => kind === 'name') &&
      (isAsked(plain) || isOrdinary(plain))
    );
  }

  function nameAt(text: string, start: number, end: number): NameInText | undefined {
    const typed = text.slice(start, end);
    const result = names.find(typed);
    if (result.kind === 'namesake') return { start, end, typed, people: [] };
    if (result.kind === 'found') return { start, end, typed, people: [result.person] };
    return result.kind === 'several' ? { start, end, typed, people: result.people } : undefined;
  }
}

/** How a part of known names sounds, and the positions of the names that have it. */
type KnownPart = Pick<NamePart, 'phoneticForm' | 'vowelless'> & { readonly bearers: Set<number> };

/** Under the keys by which they are looked for. */
type KnownParts = ReadonlyMap<string | number, readonly KnownPart[]>;

function knownParts(names: PersonFinder): KnownParts {
  const byKey = new Map<string | number, KnownPart[]>();
  const add = (phoneticForm: string, vowelless: boolean, bearer: number): void => {
    for (const key of keysOf(phoneticForm)) {
      const alike = byKey.get(key) ?? [];
      const same = alike.find(
        (known) => known.phoneticForm === phoneticForm && known.vowelless === vowelless,
      );
      if (same) same.bearers.add(bearer);
      else byKey.set(key, [...alike, { phoneticForm, vowelless, bearers: new Set([bearer]) }]);
    }
  };
  for (const [bearer, { name }] of names.knownNames.entries()) {
    // As a text is read, word by word: "Salah al-Din" is one part of a name, and two words.
    const inWords = [...name.matchAll(WORD)].flatMap(([word]) => parseName(word).parts);
    for (const { kind, phoneticForm, vowelless } of inWords)
      if (kind === 'name') add(phoneticForm, vowelless, bearer);
    const parts = parseName(name).parts.filter(({ kind }) => kind === 'name');
    for (const [at, { phoneticForm, vowelless }] of parts.entries()) {
      add(phoneticForm, vowelless, bearer);
      const next = parts[at + 1];
      // محمدجواد, Nourahmad: two names in one word.
      if (next) add(phoneticForm + next.phoneticForm, vowelless, bearer);
    }
  }
  return byKey;
}

/** By its sound, and where it is a common name, by which: Joseph is Joe. */
function keysOf(phoneticForm: string): readonly (string | number)[] {
  return [soundKey(phoneticForm), ...(givenNameClasses(phoneticForm) ?? [])];
}

/**
 * The skeleton, coarser: consonants as one that some language writes for one another (Sarkawi and
 * Zarqawi, Gamal and Jamal), and no h, which is often silent. What is alike indeed is told after.
 */
function soundKey(phoneticForm: string): string {
  return consonantSkeleton(phoneticForm)
    .replace(/[ah]/g, '')
    .replace(/s/g, 't')
    .replace(/[jC]/g, 'k');
}

function bearersWith(part: NamePart, known: KnownParts): ReadonlySet<number> {
  const bearers = new Set<number>();
  for (const phoneticForm of [part.phoneticForm, ...part.otherForms]) {
    for (const key of keysOf(phoneticForm)) {
      for (const other of known.get(key) ?? []) {
        const isAlike =
          typeof key === 'number' ||
          phoneticSimilarity(
            phoneticForm,
            other.phoneticForm,
            part.vowelless !== other.vowelless,
          ) >= MAY_BE_NAME;
        if (isAlike) for (const bearer of other.bearers) bearers.add(bearer);
      }
    }
  }
  return bearers;
}

/** Whether any one known name has a part like each of the words: else no name is all of them. */
function shareBearer(words: readonly SpottedWord[]): boolean {
  const sets = words.flatMap(({ bearers }) => bearers).toSorted((a, b) => a.size - b.size);
  const [fewest, ...others] = sets;
  return (
    fewest === undefined || fewest.values().some((bearer) => others.every((set) => set.has(bearer)))
  );
}

type SpottedWord = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly parts: readonly NamePart[];
  /** For each of its parts that is a name, the known names that have one like it. */
  readonly bearers: readonly ReadonlySet<number>[];
  /** A name may begin or end with it: not with "bin", not with "al" alone. */
  readonly begins: boolean;
  readonly ends: boolean;
};

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’‘`ʼʻʿʾ]*/gu;

/** What may stand between two words of one name: a space, a hyphen, the dot of an initial. */
const WITHIN_A_NAME = /^(?:\.?[ \t\u00a0]+|\.?[-‐‑]|\.|\u200c|[ \t]*,[ \t]+)$/u;

const ARTICLE = /^(?:al|el|ul|il|[aeu](?:sh|th|dh|[tdrsznl]))$/;

/** A word of questions, and of no name: Arabic writes Ali as it writes "on" without its dots. */
function isAsked(plain: string): boolean {
  return isQuestionWord(plain) && !(isArabic(plain) && isGivenName(plain));
}

/** Stretches of words that all sound like parts of known names, or stand within names. */
function runsOf(
  text: string,
  bearersOf: (part: NamePart) => ReadonlySet<number>,
): readonly (readonly SpottedWord[])[] {
  const runs: SpottedWord[][] = [];
  let run: SpottedWord[] = [];
  let previousEnd = 0;
  const close = (): void => {
    if (run.some(({ parts }) => parts.some(({ kind }) => kind === 'name'))) runs.push(run);
    run = [];
  };
  const words = [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    written,
    index,
    word: wordOf(written.replace(/['’]s$/u, ''), index, bearersOf),
  }));
  for (let at = 0; at < words.length; at += 1) {
    const [{ written, index, word } = NO_WORD, ...next] = words.slice(at, at + 3);
    if (run.length > 0 && !WITHIN_A_NAME.test(text.slice(previousEnd, index))) close();
    const mayJoin =
      !word || !next[0]?.word || next.some((other) => ENDS_A_PART.test(other.written));
    const joined = mayJoin ? joinedAt(text, words.slice(at, at + 3), bearersOf) : undefined;
    const read = joined?.word ?? word;
    if (read) run.push(read);
    else close();
    previousEnd = joined?.word.end ?? index + written.length;
    at += joined ? joined.words - 1 : 0;
  }
  close();
  return runs;
}

const NO_WORD = { written: '', index: 0, word: undefined };

/** As in Salah al-Din, Nasr Allah. */
const ENDS_A_PART = /^(?:d(?:i|ee|y)ne?|all?ah|الدين|الله)$/iu;

/** Words that are one part of a name together: Izz al-Din for Ezedin, Khatib-Zadeh for Khatibzadeh. */
function joinedAt(
  text: string,
  words: readonly { readonly written: string; readonly index: number }[],
  bearersOf: (part: NamePart) => ReadonlySet<number>,
): { readonly word: SpottedWord; readonly words: number } | undefined {
  const [first] = words;
  if (!first || /^\p{Ll}/u.test(first.written)) return undefined;
  for (let count = words.length; count > 1; count -= 1) {
    const { written, index } = words[count - 1] ?? first;
    const [start, end] = [first.index, index + written.length];
    if (!words.slice(1, count).every(goesOn)) continue;
    const stretch = text.slice(start, end);
    const [part, second, third] = parseName(stretch).parts;
    if (!part || third) continue;
    if ([part, second].some((each) => each !== undefined && each.kind !== 'name')) continue;
    const whole = {
      ...part,
      phoneticForm: part.phoneticForm + (second?.phoneticForm ?? ''),
      others: [],
    };
    const bearers = bearersOf(whole);
    if (bearers.size === 0) continue;
    const word = { start, end, text: stretch, parts: [whole], bearers: [bearers] };
    return { word: { ...word, begins: true, ends: true }, words: count };
  }
  return undefined;

  /** Beside the one before it, and written as a name is. */
  function goesOn({ written, index }: { readonly written: string; readonly index: number }) {
    const before = words.findLast((other) => other.index < index) ?? first;
    const between = text.slice((before?.index ?? 0) + (before?.written.length ?? 0), index);
    if (!WITHIN_A_NAME.test(between)) return false;
    return (
      ARTICLE.test(normalizeText(written)) ||
      !(/^\p{Ll}/u.test(written) || isAsked(normalizeText(written)))
    );
  }
}

function wordOf(
  written: string,
  start: number,
  bearersOf: (part: NamePart) => ReadonlySet<number>,
): SpottedWord | undefined {
  const position = { start, end: start + written.length, text: written };
  const plain = normalizeText(written);
  const [latin = ''] = isArabic(plain) ? [] : toLatinWords(plain);
  if (ARTICLE.test(latin))
    return { ...position, parts: [], bearers: [], begins: true, ends: false };
  const { parts } = parseName(written);
  const ownName = parts.filter(({ kind }) => kind === 'name');
  const bearers = ownName.map(bearersOf);
  // "The", "of" and other words of every sentence sound like somebody's name to somebody.
  const isKnown = ownName.length > 0 && !isAsked(plain) && bearers.every(({ size }) => size > 0);
  const isParticle = ownName.length === 0 && parts.length > 0;
  if (!isKnown && !isParticle) return undefined;
  return { ...position, parts, bearers, begins: true, ends: isKnown };
}

/** Whether words are worth comparing: two parts of a name, or one that can be nothing else. */
function mayBeNamed(
  text: string,
  words: readonly SpottedWord[],
  style: TextStyle,
  {
    isOrdinary,
    isWholeName,
  }: {
    readonly isOrdinary: (key: string) => boolean;
    readonly isWholeName: (plain: string) => boolean;
  },
): boolean {
  const parts = words.flatMap((word) =>
    word.parts.filter(({ kind }) => kind !== 'title' && kind !== 'son'),
  );
  const inNames = parts.filter(({ kind }) => kind === 'name');
  if (inNames.length === 0) return false;
  if (parts.length > 1) return style === 'query' || words.every(isWrittenAsName);
  const [part] = inNames;
  if (part && isWholeName(part.normalized))
    return style === 'query' || words.every(isWrittenAsName);
  if (!part || part.phoneticForm.length < 4 || givenNameClasses(part.phoneticForm) !== undefined)
    return false;
  if (isOrdinary(part.normalized) || (words.length === 1 && NATIONALITIES.has(part.normalized)))
    return false;
  return style === 'query' || standsAlone(text, words);
}

/** Without an article these are no family's names: a Saudi is not al-Saudi, nor the Maghreb al-Maghrebi. */
const NATIONALITIES = new Set(
  (
    'saudi iraqi yemeni kuwaiti omani qatari emirati bahraini israeli pakistani afghani somali irani azeri turki ' +
    'uzbeki tajiki kashmiri punjabi bengali bangladeshi nepali hindi maghrebi maghreb'
  ).split(' '),
);

/** With a capital letter, or in a script that has none. Particles may be small: bin, al. */
function isWrittenAsName({ text, parts }: SpottedWord): boolean {
  return !/^\p{Ll}/u.test(text) || !parts.some(({ kind }) => kind === 'name');
}

/** No other name stands before it that it may be the family of: "Mustafa al-Masri" is not al-Masri. */
function standsAlone(text: string, words: readonly SpottedWord[]): boolean {
  const named = words.find(({ parts }) => parts.some(({ kind }) => kind === 'name'));
  if (!named || !/^\p{Lu}/u.test(named.text)) return false;
  const before = BEFORE.exec(text.slice(0, words[0]?.start ?? 0))?.[1];
  if (before === undefined || !/^\p{Lu}/u.test(before)) return true;
  return isQuestionWord(normalizeText(before)) || isTitle(before);
}

/** The word before a name and before the articles and "bin" that belong to it. */
const BEFORE =
  /(\p{L}[\p{L}\p{M}'’.]*)[ \t\u00a0-]+(?:(?:al|el|bin|ben|ibn|abu|abou)[ \t\u00a0-]+)*$/iu;
