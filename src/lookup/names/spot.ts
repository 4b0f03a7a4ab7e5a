/** Finds the people whom a text names, where it names them. */
import type { Person } from '../../timeline/timeline.ts';
import { commonNames } from './given-names.ts';
import { likeness } from '../sound/distance.ts';
import { foldName } from './fold.ts';
import type { NamePart } from './fold.ts';
import { skeletonOf } from '../sound/letters.ts';
import type { Names } from './names.ts';
import { plainText } from '../script.ts';
import { isQuestionWord } from '../words/words.ts';

/** A stretch of a text that names somebody. Offsets are UTF-16 code units. */
export type NameInText = {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** One, or all who bear the name. Empty for somebody who is not in the record. */
  readonly people: readonly Person[];
  /** Of somebody who is not: whose name it resembles. */
  readonly resembling?: readonly Person[];
};

/**
 * In a `query` a family's name is enough, in any letters. In `prose` one word alone is a name only
 * if it is written as one and cannot belong to somebody else's.
 */
export type SpotStyle = 'query' | 'prose';

export type Spotter = {
  /** A query that is nothing but a name, slips and all. */
  whole(query: string): NameInText | undefined;
  /** In order, never overlapping. */
  spot(text: string, style: SpotStyle): readonly NameInText[];
};

/** Names are compared in full (milliseconds each) so many times for one text. */
const MOST_COMPARED: Readonly<Record<SpotStyle, number>> = { query: 8, prose: 24 };

/** The longest name is read in so many words. */
const LONGEST_NAME = 10;

/** A part that sounds like a known one to this degree may belong to a name. */
const MAY_BE_NAME = 0.8;

/** `isOrdinary` knows the words that entries use as such: "killed" is not Khallad. */
export function createSpotter(names: Names, isOrdinary: (key: string) => boolean): Spotter {
  const partsBySkeleton = knownParts(names);
  /** Names of one word: Trump, KSM, بومبيو. */
  const ofOneWord = new Set(
    names.bearers
      .filter(({ kind }) => kind === 'strong' || kind === 'unattested')
      .map(({ name }) => foldName(name).parts)
      .flatMap((parts) => (parts.length === 1 ? parts.map(({ plain }) => plain) : [])),
  );
  const isWholeName = (plain: string): boolean => ofOneWord.has(plain);
  const tests = { isOrdinary, isWholeName };
  const bearersOf = (part: NamePart): ReadonlySet<number> => bearersWith(part, partsBySkeleton);

  return {
    whole: wholeName,
    spot(text, style) {
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
    const plain = plainText(word);
    return (
      !ARTICLE.test(plain) &&
      foldName(word).parts.some(({ kind }) => kind === 'name') &&
      (isQuestionWord(plain) || isOrdinary(plain))
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

/** A part of known names, and the positions of the names that have it. */
type KnownPart = { readonly part: NamePart; readonly bearers: Set<number> };

function knownParts(names: Names): ReadonlyMap<string, readonly KnownPart[]> {
  const bySkeleton = new Map<string, KnownPart[]>();
  for (const [bearer, { name }] of names.bearers.entries()) {
    for (const part of foldName(name).parts) {
      if (part.kind !== 'name') continue;
      const alike = bySkeleton.get(part.skeleton) ?? [];
      const same = alike.find(
        (each) => each.part.fold === part.fold && each.part.bare === part.bare,
      );
      if (same) same.bearers.add(bearer);
      else bySkeleton.set(part.skeleton, [...alike, { part, bearers: new Set([bearer]) }]);
    }
  }
  return bySkeleton;
}

function bearersWith(
  part: NamePart,
  bySkeleton: ReadonlyMap<string, readonly KnownPart[]>,
): ReadonlySet<number> {
  const readings = [part.fold, ...part.others];
  const bearers = new Set<number>();
  for (const fold of readings) {
    for (const known of bySkeleton.get(skeletonOf(fold)) ?? []) {
      if (likeness(fold, known.part.fold, part.bare !== known.part.bare) < MAY_BE_NAME) continue;
      for (const bearer of known.bearers) bearers.add(bearer);
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
const WITHIN_A_NAME = /^(?:\.?[ \t\u00a0]+|\.?[-‐‑]|\.|[ \t]*,[ \t]+)$/u;

const ARTICLE = /^(?:al|el|ul|il|[aeu](?:sh|th|dh|[tdrsznl]))$/;

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
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (run.length > 0 && !WITHIN_A_NAME.test(text.slice(previousEnd, index))) close();
    const word = wordOf(written.replace(/['’]s$/u, ''), index, bearersOf);
    if (word) run.push(word);
    else close();
    previousEnd = index + written.length;
  }
  close();
  return runs;
}

function wordOf(
  written: string,
  start: number,
  bearersOf: (part: NamePart) => ReadonlySet<number>,
): SpottedWord | undefined {
  const position = { start, end: start + written.length, text: written };
  const plain = plainText(written);
  if (ARTICLE.test(plain))
    return { ...position, parts: [], bearers: [], begins: true, ends: false };
  const { parts } = foldName(written);
  const ownName = parts.filter(({ kind }) => kind === 'name');
  const bearers = ownName.map(bearersOf);
  // "The", "of" and other words of every sentence sound like somebody's name to somebody.
  const isKnown =
    ownName.length > 0 && !isQuestionWord(plain) && bearers.every(({ size }) => size > 0);
  const isParticle = ownName.length === 0 && parts.length > 0;
  if (!isKnown && !isParticle) return undefined;
  return { ...position, parts, bearers, begins: true, ends: isKnown };
}

/** Whether words are worth comparing: two parts of a name, or one that can be nothing else. */
function mayBeNamed(
  text: string,
  words: readonly SpottedWord[],
  style: SpotStyle,
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
  if (part && isWholeName(part.plain)) return style === 'query' || words.every(isWrittenAsName);
  if (!part || part.fold.length < 4 || commonNames(part.fold) !== undefined) return false;
  if (isOrdinary(part.plain) || (words.length === 1 && NATIONALITIES.has(part.plain))) return false;
  return style === 'query' || standsAlone(text, words);
}

/** Without an article these are no family's names: a Saudi is not al-Saudi. */
const NATIONALITIES = new Set(
  (
    'saudi iraqi yemeni kuwaiti omani qatari emirati bahraini israeli pakistani afghani somali irani azeri turki ' +
    'uzbeki tajiki kashmiri punjabi bengali bangladeshi nepali hindi maghrebi'
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
  return isQuestionWord(plainText(before)) || foldName(`${before} x`).parts[0]?.kind === 'title';
}

/** The word before a name and before the articles and "bin" that belong to it. */
const BEFORE =
  /(\p{L}[\p{L}\p{M}'’.]*)[ \t\u00a0-]+(?:(?:al|el|bin|ben|ibn|abu|abou)[ \t\u00a0-]+)*$/iu;
