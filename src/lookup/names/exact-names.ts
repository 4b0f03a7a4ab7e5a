/** Finds names that are spelled as in the record: one look-up for each run of words. */
import type { Person } from '../../timeline/model/timeline.ts';
import type { Slices } from '../slices.ts';
import type { ForeignLanguage } from '../words/foreign-forms.ts';
import { isForeignWord } from '../words/glossary-index.ts';
import { isQuestionWord, isStopWord } from '../words/stop-words.ts';
import { tokenize } from '../words/tokenizer.ts';
import type { Token } from '../words/tokenizer.ts';
import { ARTICLES } from './articles.ts';
import { isGivenName } from './given-names.ts';
import { isNumberWord, isRomanNumber } from './name-numbers.ts';
import { isArabicAdjective, isNationality } from './nationalities.ts';
import { toNameInText } from './name-in-text.ts';
import type { NameInText, TextStyle } from './name-in-text.ts';
import { isTopic, MOST_NAME_WORDS, nameTerms, toNameTerm } from './name-terms.ts';
import { isTitle, startsWithFamilyName } from './parse-name.ts';
import { isSmallWord } from './token-roles.ts';
import type { KnownTerms } from './token-roles.ts';

/** Names as their terms with a space between them. Weak and disputed aliases are left out. */
export type ExactNames = {
  /** Names of two terms or more, and who has them. */
  readonly owners: ReadonlyMap<string, ReadonlySet<Person>>;
  readonly families: ReadonlyMap<string, ReadonlySet<Person>>;
  /** Names of people who are not in the record. */
  readonly namesakes: ReadonlySet<string>;
  /** What any of these begins with: a name that begins otherwise needs no further look-up. */
  readonly beginnings: ReadonlySet<string>;
};

export function* createExactNames(people: readonly Person[]): Slices<ExactNames> {
  const owners = new Map<string, Set<Person>>();
  const families = new Map<string, Set<Person>>();
  const namesakes = new Set<string>();
  const weakAliases = people.flatMap(({ aliases }) => aliases.filter(({ weak }) => weak));
  const weakNames = new Set(weakAliases.map(({ name }) => nameTerms(name).join(' ')));
  for (const person of people) {
    const aliases = person.aliases.filter(({ weak, disputed }) => !weak && !disputed);
    for (const { name } of [person, ...aliases]) {
      for (const terms of termOrders(name))
        if (terms.length > 1) addOwner(owners, terms.join(' '), person);
      for (const family of familyNames(name))
        if (!weakNames.has(family)) addOwner(families, family, person);
      yield;
    }
    for (const namesake of person.namesakes) {
      // A namesake who is a person of the timeline has these names as aliases there.
      if (namesake.person !== undefined) continue;
      for (const terms of [namesake.name, ...namesake.aliases].flatMap(termOrders))
        namesakes.add(terms.join(' '));
    }
  }
  const beginnings = collectBeginnings([...owners.keys(), ...families.keys(), ...namesakes]);
  return { owners, families, namesakes, beginnings };
}

/** In order, never overlapping; the longest name from each word on. */
export function findExactNames(
  text: string,
  tokens: readonly Token[],
  style: TextStyle,
  terms: KnownTerms,
  names: ExactNames,
): readonly NameInText[] {
  const found: NameInText[] = [];
  // A word before a family's name may be a first name: then another person is meant.
  const mayBeFamily = (index: number): boolean => {
    const previous = tokens[index - 1];
    if (style !== 'query') return false;
    if (!previous) return true;
    return (
      (isNoName(previous.term, terms.languages) || isSmallWord(previous, text, terms)) &&
      !isArabicAdjective(tokens[index]?.term ?? '', previous.term)
    );
  };
  let from = 0;
  while (from < tokens.length) {
    const longest = findLongestName(tokens, from, mayBeFamily, names);
    const [first, last] = [tokens[from], tokens[(longest?.to ?? 0) - 1]];
    if (longest && first && last) {
      const range = { start: first.start, end: last.end };
      found.push({ ...toNameInText(text, range, undefined), people: longest.people });
    }
    from = longest?.to ?? from + 1;
  }
  return found;
}

/** The longest name that begins with the token `from`, and the index after its last token. */
function findLongestName(
  tokens: readonly Token[],
  from: number,
  mayBeFamily: (index: number) => boolean,
  { owners, families, namesakes, beginnings }: ExactNames,
): { readonly to: number; readonly people: readonly Person[] } | undefined {
  let longest: { readonly to: number; readonly people: readonly Person[] } | undefined;
  let name = '';
  let hasArticle = false;
  for (let to = from + 1; to <= Math.min(tokens.length, from + MOST_NAME_WORDS); to += 1) {
    const term = tokens[to - 1]?.term ?? '';
    if (ARTICLES.has(term) && to < tokens.length) {
      hasArticle = true;
      continue;
    }
    name = name === '' ? toNameTerm(term) : `${name} ${toNameTerm(term)}`;
    const known = families.get(name) ?? (hasArticle ? families.get(`al ${name}`) : undefined);
    // Few words are a family's name, and the rest takes long to tell.
    const isFamily =
      known !== undefined &&
      !isTopic(term, hasArticle ? 'al' : undefined) &&
      !isNoFamily(term) &&
      mayBeFamily(from);
    const people = [...(owners.get(name) ?? []), ...(isFamily ? known : [])];
    const isWhole = !isRomanNumber(tokens[to]?.term ?? '');
    if (isWhole && (people.length > 0 || namesakes.has(name)))
      longest = { to, people: [...new Set(people)] };
    if (!beginnings.has(name)) break;
  }
  return longest;
}

/** Whether a term before a family's name is no first name: a word of questions, or of another language. */
function isNoName(term: string, languages: readonly ForeignLanguage[]): boolean {
  return isQuestionWord(term) || (!isGivenName(term) && isForeignWord(term, languages));
}

/** Whether a term without its article is no family: a nationality, God, or a ruler's number. */
function isNoFamily(term: string): boolean {
  return isNationality(term) || term === 'الله' || isNumberWord(term);
}

function addOwner(owners: Map<string, Set<Person>>, name: string, person: Person): void {
  const known = owners.get(name);
  if (known) known.add(person);
  else owners.set(name, new Set([person]));
}

/** The first words of each name, without the last. */
function collectBeginnings(names: readonly string[]): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const name of names) {
    for (let end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1))
      beginnings.add(name.slice(0, end));
  }
  return beginnings;
}

/** The terms of a name as written; with a comma, also with the family last. None without terms. */
function termOrders(name: string): readonly (readonly string[])[] {
  const comma = name.search(/[,،]/u);
  if (comma === -1) return [nameTerms(name)].filter(({ length }) => length > 0);
  const [family, given] = [nameTerms(name.slice(0, comma)), nameTerms(name.slice(comma + 1))];
  return [
    [...family, ...given],
    [...given, ...family],
  ].filter(({ length }) => length > 0);
}

/**
 * The family's name: the last term, also with "bin" when that stands before it. A common given name
 * is a family's name only after an article: al-Adel is one, Adel is not.
 */
function familyNames(name: string): readonly string[] {
  const terms = termOrders(name).at(-1) ?? [];
  if (startsWithFamilyName(name)) return terms.slice(0, terms.length > 1 ? 1 : 0);
  const [beforeLast, last = ''] = terms.slice(-2);
  if (terms.length < 2 || last.length < 3 || /\d/.test(last)) return [];
  if (isStopWord(last) || isTitle(last)) return [];
  if (isGivenName(last)) {
    const before = tokenize(name).at(-2)?.term ?? '';
    return ARTICLES.has(before) ? [`al ${last}`] : [];
  }
  return beforeLast === 'bin' || beforeLast === 'بن' ? [last, `${beforeLast} ${last}`] : [last];
}
