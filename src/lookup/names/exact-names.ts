/**
 * Finds people by names as they are known, before names are compared by how they sound: one look-up
 * for each run of words instead of milliseconds.
 */
import type { Person } from '../../timeline/model/timeline.ts';
import { blankOut } from '../../text/blank-out.ts';
import { isGivenName } from './given-names.ts';
import { startsWithFamilyName, isTitle } from './parse-name.ts';
import type { NameInText, NameRecognizer } from './recognize-names.ts';
import { findSynonyms } from '../words/synonyms.ts';
import { stemTerm } from '../words/stem.ts';
import { isQuestionWord, isStopWord } from '../words/stop-words.ts';
import { tokenize } from '../words/tokenizer.ts';
import type { Token } from '../words/tokenizer.ts';

/** The longest alias on the UN's list has 12 words. */
const MOST_WORDS = 12;

/**
 * Finds known names at once, and asks `others` about what is left of the text, but for words that
 * stand in entries (`isWritten`) and in nobody's name: Cairo is not somebody called Khair.
 */
export function spottingKnown(
  people: readonly Person[],
  others: NameRecognizer,
  isWritten: (key: string) => boolean,
): NameRecognizer {
  const known = createKnownNames(people);
  const parts = namePartsOf(people);
  const isNoName = ({ term }: Token, at: number, words: readonly Token[]): boolean =>
    term.length > SHORTEST_WORD &&
    isWritten(term) &&
    (!parts.has(nameKey(term)) || isCountry(term, words[at - 1]?.term));
  return {
    whole: (query) => others.whole(query),
    similarPeople: (word) => others.similarPeople(word),
    recognize(text, style) {
      const found = known.namesIn(text, style === 'query');
      const rest = blankOut(text, [...found, ...tokenize(text).filter(isNoName)], GAP);
      if (!/\p{L}/u.test(rest)) return found;
      // A family that is known, in a name that is not as it is written: all of it may be one name.
      const whole = style === 'query' ? others.whole(text) : undefined;
      if (whole) return [whole];
      return [...found, ...others.recognize(rest, style)].toSorted((a, b) => a.start - b.start);
    },
  };
}

/** The words that names of theirs consist of, articles left out, as `nameKey` writes them. */
export function namePartsOf(people: readonly Person[]): ReadonlySet<string> {
  return new Set(people.flatMap(namesOf).flatMap(keysOf));
}

/** Stands where a name was: names on both sides of it are not one. */
const GAP = '|';

/** Of a country or its people, unless an article makes it a name: Saudi Arabia, Abu Musab al-Saudi. */
export function isCountry(key: string, before: string | undefined): boolean {
  return findSynonyms(stemTerm(key)).length > 0 && !ARTICLES.has(before ?? '');
}

/** Particles of names may stand in texts on their own. */
const SHORTEST_WORD = 3;

/** All of them, those too that decide nothing, and of those who are taken for the person. */
function namesOf({ name, aliases, namesakes }: Person): readonly string[] {
  return [
    name,
    ...aliases.map((alias) => alias.name),
    ...namesakes.flatMap((namesake) => [namesake.name, ...namesake.aliases]),
  ];
}

type KnownNames = {
  /** In order, never overlapping; the longest name wins. */
  namesIn(text: string, withFamilies: boolean): readonly NameInText[];
};

/**
 * Names of two words or more, and of families where nothing stands before them that they may be the
 * family of. Weak and disputed names decide nothing and are left out.
 */
function createKnownNames(people: readonly Person[]): KnownNames {
  const whole = new Map<string, Set<Person>>();
  const decoys = new Set<string>();
  const families = new Map<string, Set<Person>>();
  const begins = new Set<string>();
  const weak = new Set(
    people.flatMap(({ aliases }) =>
      aliases.filter((alias) => alias.weak).map(({ name }) => keysOf(name).join(' ')),
    ),
  );
  const begin = (keys: readonly string[]): void => {
    for (let length = 1; length < keys.length; length += 1)
      begins.add(keys.slice(0, length).join(' '));
  };

  for (const person of people) {
    const names = person.aliases.filter((alias) => !alias.weak && !alias.disputed);
    for (const { name } of [person, ...names]) {
      for (const keys of orders(name).filter(({ length }) => length > 1)) {
        add(whole, keys.join(' '), person);
        begin(keys);
      }
      for (const key of familyKeys(name)) {
        if (weak.has(key)) continue;
        add(families, key, person);
        begin(key.split(' '));
      }
    }
    for (const namesake of person.namesakes) {
      // One who is in the timeline too has these names there.
      if (namesake.person !== undefined) continue;
      for (const keys of [namesake.name, ...namesake.aliases].flatMap(orders)) {
        decoys.add(keys.join(' '));
        begin(keys);
      }
    }
  }

  const longestAt = (
    words: readonly Token[],
    from: number,
    withFamilies: boolean,
  ): { readonly to: number; readonly people: readonly Person[] } | undefined => {
    const isFirst = from === 0 || isQuestionWord(words[from - 1]?.term ?? '');
    let found: { to: number; people: readonly Person[] } | undefined;
    let key = '';
    let hasArticle = false;
    for (let to = from + 1; to <= words.length && to <= from + MOST_WORDS; to += 1) {
      const word = words[to - 1]?.term ?? '';
      if (ARTICLES.has(word) && to < words.length) {
        hasArticle = true;
        continue;
      }
      key = key === '' ? nameKey(word) : `${key} ${nameKey(word)}`;
      const named = whole.get(key);
      const family =
        withFamilies && isFirst && !isCountry(word, hasArticle ? 'al' : undefined)
          ? (families.get(key) ?? (hasArticle ? families.get(`al ${key}`) : undefined))
          : undefined;
      if (named ?? family)
        found = { to, people: [...new Set([...(named ?? []), ...(family ?? [])])] };
      else if (decoys.has(key)) found = { to, people: [] };
      if (!begins.has(key)) break;
    }
    return found;
  };

  return {
    namesIn(text, withFamilies) {
      const words = tokenize(text);
      const found: NameInText[] = [];
      for (let at = 0; at < words.length;) {
        const name = longestAt(words, at, withFamilies);
        const [first, last] = [words[at], words[(name?.to ?? 0) - 1]];
        if (name && first && last) {
          const { start } = first;
          const { end } = last;
          found.push({ start, end, typed: text.slice(start, end), people: name.people });
        }
        at = name?.to ?? at + 1;
      }
      return found;
    },
  };
}

function add(map: Map<string, Set<Person>>, key: string, person: Person): void {
  const known = map.get(key);
  if (known) known.add(person);
  else map.set(key, new Set([person]));
}

/** Left out of names as often as not, and joined to them in Arabic script. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul']);

const SAME: ReadonlyMap<string, string> = new Map([
  ['ben', 'bin'],
  ['ibn', 'bin'],
  ['abou', 'abu'],
  ['ابن', 'بن'],
]);

export function nameKey(key: string): string {
  return SAME.get(key) ?? (/^[a-z0-9]/.test(key) ? key : stemTerm(key));
}

function keysOf(name: string): readonly string[] {
  const keys = tokenize(name).map(({ term }) => term);
  const vowelless = keys.filter((key) => !ARTICLES.has(key));
  return (vowelless.length > 0 ? vowelless : keys).slice(0, MOST_WORDS).map(nameKey);
}

/** As written, and where a comma says so, the family behind the other names. */
function orders(name: string): readonly (readonly string[])[] {
  const comma = name.search(/[,،]/u);
  if (comma === -1) return [keysOf(name)].filter(({ length }) => length > 0);
  const [family, given] = [keysOf(name.slice(0, comma)), keysOf(name.slice(comma + 1))];
  return [
    [...family, ...given],
    [...given, ...family],
  ].filter(({ length }) => length > 0);
}

/**
 * The family's name: the last word, with "bin" if that stands before it. A given name that many bear
 * is no family's name, unless an article makes it one: al-Adel, not Adel.
 */
function familyKeys(name: string): readonly string[] {
  const keys = orders(name).at(-1) ?? [];
  if (startsWithFamilyName(name)) return keys.slice(0, keys.length > 1 ? 1 : 0);
  const last = keys.at(-1) ?? '';
  if (keys.length < 2 || last.length < 3 || isStopWord(last) || isTitle(last) || /\d/.test(last))
    return [];
  const withSon = keys.at(-2) === 'bin' || keys.at(-2) === 'بن' ? [`${keys.at(-2)} ${last}`] : [];
  const isCommon = isGivenName(last);
  if (!isCommon) return [last, ...withSon];
  const words = tokenize(name).map(({ term }) => term);
  return ARTICLES.has(words.at(-2) ?? '') ? [`al ${last}`] : [];
}
