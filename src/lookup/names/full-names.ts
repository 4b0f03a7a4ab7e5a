/** Reads recognized names in full: a known name may be part of a longer name of somebody else. */
import { overlap } from '../../text/blank-out.ts';
import { startsLowerCase, startsUpperCase } from '../../text/letter-case.ts';
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { isOrdinaryEnglish } from '../words/english.ts';
import type { Person } from '../../timeline/model/timeline.ts';
import { givenNameClasses, isGivenName } from './given-names.ts';
import type { NameInText } from './name-in-text.ts';
import type { NameReader } from './name-reader.ts';
import { isDerived } from './other-names.ts';
import { parseName } from './parse-name.ts';
import type { NamePart } from './parse-name.ts';
import type { TokenInName } from './token-roles.ts';

/** Each name in full, in order. Names never overlap: a word between two belongs to the first. */
export function extendNames(
  names: readonly NameInText[],
  reader: NameReader,
): readonly NameInText[] {
  const full: NameInText[] = [];
  for (const name of names) {
    const extended = extendName(name, reader);
    const previous = full.at(-1);
    const start = previous && overlap(previous, extended) ? name.start : extended.start;
    full.push({ ...extended, start, typed: reader.text.slice(start, extended.end) });
  }
  return full;
}

/**
 * The name with the words beside it that belong to it. Its people stay only when they can have the
 * longer name; otherwise it is a name that nobody in the record has.
 */
function extendName(name: NameInText, reader: NameReader): NameInText {
  if (name.people.length === 0) return name;
  const { text, tokens } = reader;
  const first = tokens.findIndex(({ end }) => end > name.start);
  const last = tokens.findLastIndex(({ start }) => start < name.end);
  // A word before more than a family's name belongs to somebody else's name.
  const before = isFamilyOnly(name.typed) ? reader.neighbours(first, -1) : [];
  const following = reader.neighbours(last, 1);
  const after = continuesName(text, name, following[0]) ? following : [];
  if (before.length + after.length === 0) return name;
  const full = reader.readName({
    start: before.at(-1)?.start ?? name.start,
    end: after.at(-1)?.end ?? name.end,
  });
  if (full.people.length > 0) return full;
  const people =
    after.length > 0 ? [] : name.people.filter((person) => mayHaveName(before, name.typed, person));
  return { ...full, people, similar: people.length > 0 ? [] : name.people };
}

/**
 * Whether the word after a name continues it: a particle, a common given name, or any name where both
 * have a capital letter. Other unknown words do not: "Atef Sedki" is a name, "Zarqawi obituary" is not.
 */
function continuesName(text: string, name: NameInText, next: TokenInName | undefined): boolean {
  if (!next) return false;
  if (next.role === 'particle') return true;
  const isSmall = startsLowerCase(text.slice(next.start));
  // "Gareth Porter read": the verb sounds like Raed.
  if (isSmall && (startsUpperCase(name.typed) || isOrdinaryEnglish(next.term))) return false;
  if (isGivenName(next.term)) return true;
  return startsUpperCase(name.typed) && /^\p{Lu}\p{Ll}/u.test(text.slice(next.start));
}

/** Whether only one part is a name, whatever particles stand before it. */
function isFamilyOnly(typed: string): boolean {
  return parseName(typed).parts.filter(({ kind }) => kind === 'name').length === 1;
}

/**
 * Whether a person of this family has all the names typed before it: as a first name, or as the second
 * of a double one. Names further on are those of fathers.
 * Example: Javad Larijani is Mohammad-Javad Larijani.
 */
function mayHaveName(
  before: readonly TokenInName[],
  typedFamily: string,
  { name, aliases }: Person,
): boolean {
  const typed = before.filter(({ role }) => role === 'name').map(({ term }) => term);
  const [family] = ownParts(typedFamily);
  return [name, ...aliases.map((alias) => alias.name)].some((known) => {
    const parts = ownParts(known);
    const [first] = parts;
    if (!first || !family || !parts.some((part) => isSamePart(family, part))) return false;
    const isDouble = givenNameClasses(first.phoneticForm) !== undefined;
    return typed.every((term) => {
      const [part] = parseName(term).parts;
      const firstNames = parts.slice(0, isDouble && !isGivenName(term) ? 2 : 1);
      return part !== undefined && firstNames.some((firstName) => isSamePart(part, firstName));
    });
  });
}

/** The parts that are the person's own name: Abu Muhammad is not called Muhammad. */
function ownParts(name: string): readonly NamePart[] {
  const { parts } = parseName(name);
  return parts.filter(({ kind }, index) => kind === 'name' && parts[index - 1]?.kind !== 'father');
}

/** Spellings of one part sound this similar: Masri and Misri 0.94, Javad and Jawad 0.97. */
const SAME_SOUNDING_PART = 0.88;

function isSamePart(typed: NamePart, known: NamePart): boolean {
  const isVowelless = typed.isVowelless !== known.isVowelless;
  if (isDerived(typed.phoneticForm, known.phoneticForm)) return false;
  return (
    phoneticSimilarity(typed.phoneticForm, known.phoneticForm, isVowelless) >= SAME_SOUNDING_PART
  );
}
