/**
 * Compares Chinese and Korean names, in characters, in Hangul and in Latin letters. They have few and
 * short syllables, so that a changed syllable is another name and no typo.
 */
import { toLatinWords } from '../phonetics/transliterate.ts';
import { givenNameClasses } from './given-names.ts';
import type { NamePart, ParsedName } from './parse-name.ts';

/** What tells Chinese and Korean names apart; read once for each name. */
export type EastAsianName = {
  readonly letters: string;
  /** The words, if all are in Chinese characters or Hangul; otherwise empty. */
  readonly words: ReadonlySet<string>;
  /** The family, then the other syllables, in one romanization; undefined for any other name. */
  readonly romanized: string | undefined;
};

export function readEastAsianName(name: ParsedName): EastAsianName {
  const words = name.parts.map(({ normalized }) => normalized);
  const areSyllables = words.every((word) => SYLLABLE_SCRIPT.test(word));
  return {
    letters: name.letters,
    words: new Set(areSyllables ? words : []),
    romanized: romanize(name),
  };
}

/** Whether `compareEastAsianNames` may find the same name as this one. */
export function mayBeEastAsian({ words, romanized }: EastAsianName): boolean {
  return words.size > 0 || romanized !== undefined;
}

/**
 * Whether two Chinese or Korean names are the same one, in any romanization; undefined when one of them
 * is no such name.
 */
export function compareEastAsianNames(
  typed: EastAsianName,
  known: EastAsianName,
): 'same' | 'other' | undefined {
  if (typed.words.size > 0 && known.words.size > 0) {
    if (typed.letters === known.letters) return 'same';
    return typed.words.isSubsetOf(known.words) ? undefined : 'other';
  }
  if (typed.romanized === undefined || known.romanized === undefined) return undefined;
  return typed.romanized === known.romanized ? 'same' : 'other';
}

/** Whether both parts are well-known Chinese or Korean families, and not the same one: Chan and Chen. */
export function areOtherFamilies(a: string, b: string): boolean {
  const [familyA, familyB] = [romanizeFamily(a), romanizeFamily(b)];
  return FAMILIES.has(familyA) && FAMILIES.has(familyB) && familyA !== familyB;
}

const SYLLABLE_SCRIPT = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;

/** One or two syllables of pinyin, Wade–Giles or Korean. The r of Park is silent. */
const SYLLABLES =
  /^(?:park|(?:(?:ch|sh|zh|hs|ts|tz|[bcdfghjklmnpqrstwxyz])?[aeiouyw]{1,4}(?:ng|[nmlkgptbdhrs])?){1,2})$/;

/** The most words of a name: a family and two syllables, or two families. */
const MOST_WORDS = 4;

function romanize({ parts }: ParsedName): string | undefined {
  // "Abu Yahya al-Tai" has short syllables too.
  if (parts.some((part) => part.kind === 'father' || isGivenNameElsewhere(part))) return undefined;
  const words = latinWords(parts);
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  if (!words.every((word) => SYLLABLES.test(word))) return undefined;
  const [first = '', ...afterFirst] = words;
  const last = words.at(-1) ?? '';
  if (FAMILIES.has(romanizeFamily(first)))
    return romanizeFamily(first) + afterFirst.map(romanizeWord).join('');
  if (!FAMILIES.has(romanizeFamily(last))) return undefined;
  return romanizeFamily(last) + words.slice(0, -1).map(romanizeWord).join('');
}

/** Whether it is a common given name of another language, such as Ali. */
function isGivenNameElsewhere({ phoneticForm }: NamePart): boolean {
  return givenNameClasses(phoneticForm) !== undefined;
}

function latinWords(parts: readonly NamePart[]): readonly string[] {
  // A word of characters is one part for each of them, and each part has all of it.
  const words = [...new Set(parts.map(({ normalized }) => normalized))];
  return words.flatMap((word) => toLatinWords(word));
}

/** Spellings of different romanizations, and one for all: Jung, Jeong and Chong; Tse-tung and Zedong. */
const ROMANIZATIONS: readonly (readonly [RegExp, string])[] = [
  [/^park$/, 'pak'],
  [/^(?:tz|ts|s)[su]u$/, 'ci'],
  [/hs|sh|x/g, 's'],
  [/tz|ts|zh|ch|[jqz]/g, 'c'],
  [/(?<!n)g/g, 'k'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/l/g, 'r'],
  [/uh$/, 'o'],
  [/h$/, ''],
  [/eo/g, 'o'],
  [/eu|oo|ou/g, 'u'],
  [/ee/g, 'i'],
  [/ae/g, 'e'],
  [/oi/g, 'oe'],
  [/ui|yi/g, 'i'],
  [/wu/g, 'u'],
  [/ung/g, 'ong'],
  [/(.)\1+/g, '$1'],
];

function romanizeWord(word: string): string {
  return ROMANIZATIONS.reduce((rest, [spelling, one]) => rest.replace(spelling, one), word);
}

/** At the start of a family an r is written or left out: Ri, Lee and Yi. */
function romanizeFamily(word: string): string {
  return romanizeWord(word)
    .replace(/^r(?=[iy])/, '')
    .replace(/^ro$/, 'no');
}

/** The commonest families of both Koreas and of China, with Cantonese and older spellings. */
const FAMILIES: ReadonlySet<string> = new Set(
  (
    'kim lee pak choe jung kang cho yun chang lim im han o so sin shin kwon hwang an ahn song yu ryu hong ko mun son ' +
    'yang pae paek huh nam sim no ha kwak cha chu woo ku min chin chon kong hyon ham pyon yom chu to sok son sol ma ' +
    'kil yon wi pyo myong ki pan wang kum ok yuk in maeng che mo tak kuk o un pyon yong ' +
    'li zhang liu chen zhao huang zhou wu xu sun hu zhu gao lin he guo luo liang zheng xie tang feng dong xiao ' +
    'cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan ' +
    'fang shi yao tan liao zou xiong jin bai cui kang mao qiu qin shao wan qian hou long ' +
    'chan chau cheung chow chung fong ho hui kwok lam lau leung ng tse wong yip yeung tsai teng chiang hua'
  )
    .split(' ')
    .map(romanizeFamily),
);
