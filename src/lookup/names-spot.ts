/** Finds the people whom a text names, where it names them. */
import type { Person } from '../timeline/timeline.ts';
import { COMMON_NAMES } from './names-common.ts';
import { likeness } from './names-distance.ts';
import { foldName } from './names-fold.ts';
import type { NamePart } from './names-fold.ts';
import type { Names } from './names.ts';
import { plainText } from './script.ts';
import { isQuestionWord } from './words.ts';

/** A stretch of a text that names somebody. Offsets are UTF-16 code units. */
export type NameInText = {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** One, or all who bear the name. Empty for a namesake who is not in the record. */
  readonly people: readonly Person[];
};

/**
 * In a `query` a family's name is enough, in any letters. In `prose` one word alone is a name only
 * if it is written as one and cannot belong to somebody else's.
 */
export type SpotStyle = 'query' | 'prose';

export type Spotter = {
  /** In order, never overlapping. */
  spot(text: string, style: SpotStyle): readonly NameInText[];
};

/** Names are compared in full (milliseconds each) so many times for one text. */
const MOST_COMPARED = 24;

/** The longest name is read in so many words. */
const LONGEST_NAME = 10;

/** A part that sounds like a known one to this degree may belong to a name. */
const MAY_BE_NAME = 0.8;

/** `isOrdinary` knows the words that entries use as such: "killed" is not Khallad. */
export function createSpotter(names: Names, isOrdinary: (key: string) => boolean): Spotter {
  const partsBySkeleton = new Map<string, NamePart[]>();
  for (const { name } of names.bearers) {
    for (const part of foldName(name).parts) {
      if (part.kind !== 'name') continue;
      const known = partsBySkeleton.get(part.skeleton);
      if (!known) partsBySkeleton.set(part.skeleton, [part]);
      else if (!known.some(({ fold, bare }) => fold === part.fold && bare === part.bare))
        known.push(part);
    }
  }
  /** Names of one word: Trump, KSM, بومبيو. */
  const ofOneWord = new Set(
    names.bearers
      .filter(({ kind }) => kind === 'strong' || kind === 'unattested')
      .map(({ name }) => foldName(name).parts)
      .flatMap((parts) => (parts.length === 1 ? parts.map(({ plain }) => plain) : [])),
  );
  const isWholeName = (plain: string): boolean => ofOneWord.has(plain);
  const soundsKnown = (part: NamePart): boolean =>
    (partsBySkeleton.get(part.skeleton) ?? []).some(
      (known) => likeness(part.fold, known.fold, part.bare !== known.bare) >= MAY_BE_NAME,
    );

  return {
    spot(text, style) {
      const found: NameInText[] = [];
      let compared = 0;
      for (const run of runsOf(text, soundsKnown)) {
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
          const words = run.slice(first, first + length);
          const [start, last] = [words[0], words.at(-1)];
          if (
            !start ||
            !last?.ends ||
            !mayBeNamed(text, words, style, { isOrdinary, isWholeName }) ||
            compared >= MOST_COMPARED
          )
            continue;
          compared += 1;
          const typed = text.slice(start.start, last.end);
          const result = names.find(typed);
          const people =
            result.kind === 'found'
              ? [result.person]
              : result.kind === 'several'
                ? result.people
                : [];
          if (people.length === 0 && result.kind !== 'namesake') continue;
          found.push({ start: start.start, end: last.end, typed, people });
          return length;
        }
        return 0;
      }
    },
  };
}

type SpottedWord = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly parts: readonly NamePart[];
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
  soundsKnown: (part: NamePart) => boolean,
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
    const word = wordOf(written.replace(/['’]s$/u, ''), index, soundsKnown);
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
  soundsKnown: (part: NamePart) => boolean,
): SpottedWord | undefined {
  const position = { start, end: start + written.length, text: written };
  const plain = plainText(written);
  if (ARTICLE.test(plain)) return { ...position, parts: [], begins: true, ends: false };
  const { parts } = foldName(written);
  const ownName = parts.filter(({ kind }) => kind === 'name');
  // "The", "of" and other words of every sentence sound like somebody's name to somebody.
  const isKnown =
    ownName.length > 0 &&
    !isQuestionWord(plain) &&
    ownName.every((part) => isName(part, soundsKnown));
  const isParticle = ownName.length === 0 && parts.length > 0;
  if (!isKnown && !isParticle) return undefined;
  const isSon = parts.at(-1)?.kind === 'son';
  return { ...position, parts, begins: isKnown || !isSon || parts.length > 0, ends: isKnown };
}

function isName(part: NamePart, soundsKnown: (part: NamePart) => boolean): boolean {
  if (soundsKnown(part)) return true;
  return part.others.some((fold) =>
    soundsKnown({
      ...part,
      fold,
      skeleton: part.skeleton.slice(fold.length < part.fold.length ? 1 : 0),
    }),
  );
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
  if (!part || part.fold.length < 4 || COMMON_NAMES.has(part.fold)) return false;
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
