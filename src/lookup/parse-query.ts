/** Reads a query: what of it is a time, a name, a standing, a phrase, and which words are left. */
import { blankOut } from '../text/blank-out.ts';
import type { Person } from '../timeline/model/timeline.ts';
import type { Standing } from '../timeline/model/schema.ts';
import type { UnknownName, TimeFilter } from './lookup.ts';
import type { NameInText, NameRecognizer } from './names/recognize-names.ts';
import { findPeriods } from '../dates/reading/parse-period.ts';
import type { PeriodInText } from '../dates/reading/period.ts';
import { isStopWord, isQuestionWord, tokenize } from './words/tokenizer.ts';

export type ParsedQuery = {
  readonly people: readonly Person[];
  readonly ambiguous: readonly { readonly typed: string; readonly people: readonly Person[] }[];
  readonly time: TimeFilter | undefined;
  readonly standings: readonly Standing[];
  /** Without what was read as something else, and without question words; each once. */
  readonly words: readonly TypedWord[];
  /** As typed, without the quotes. */
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  /** Names of people who are not in the record: only an entry that speaks of them is meant. */
  readonly unknownNames: readonly UnknownName[];
};

/** A word as it is compared, and as it was typed. */
export type TypedWord = { readonly term: string; readonly typed: string };

/** A query of so many words is a message; the rest of it is not read. */
const MOST_WORDS = 24;

/** `words only` reads no standings: "opinion" may be a word like any other. */
export function parseQuery(
  typed: string,
  recognizer: NameRecognizer,
  standingsAs: 'standings' | 'words only' = 'standings',
): ParsedQuery {
  const { text, phrases, excluded } = takeQuoted(typed);
  const times = findPeriods(text, 'query').filter(({ result }) => result.kind !== 'impossible');
  const withoutTimes = blankOut(text, times);
  const recognized = recognizer.recognize(withoutTimes, 'query');
  const named = recognized.filter(({ people }) => people.length > 0);
  const unknownNames = recognized
    .filter(({ people }) => people.length === 0)
    .map(({ typed: name, similar = [] }) => ({ typed: name, similar }));
  const unnamed = blankOut(withoutTimes, recognized);
  const { text: rest, standings } =
    standingsAs === 'standings' ? takeStandings(unnamed) : { text: unnamed, standings: [] };
  const all = tokenize(rest).map(({ term, start, end }) => ({
    term,
    typed: rest.slice(start, end),
  }));
  const telling = all.filter(({ term }) => !isQuestionWord(term));
  const isBare =
    telling.length + recognized.length + times.length + standings.length + phrases.length === 0;
  return {
    ...peopleOf(named),
    time: timeOf(text, times),
    standings,
    words: onceEach(isBare ? all.filter(({ term }) => !isStopWord(term)) : telling).slice(
      0,
      MOST_WORDS,
    ),
    phrases,
    excluded,
    unknownNames,
  };
}

const PHRASE =
  /(?<minus>(?<=^|\s)[-−–])?(?:"(?<straight>[^"]*)"|“(?<curly>[^”"]*)[”"]|«(?<guillemets>[^»]*)»)/gu;
/** A minus that begins a word: not the hyphen of al-Masri, nor the dash of 1996 - 2000. */
const MINUS = /(?<=^|\s)[-−](?<word>\p{L}[\p{L}\p{M}\p{N}'’]*)/gu;

/** Takes out "phrases" and -words; what is left keeps its offsets. */
function takeQuoted(typed: string): {
  readonly text: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
} {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const unquoted = typed.replace(PHRASE, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const phrase = (groups['straight'] ?? groups['curly'] ?? groups['guillemets'] ?? '').trim();
    if (phrase !== '') (groups['minus'] === undefined ? phrases : excluded).push(phrase);
    return ' '.repeat(whole.length);
  });
  const text = unquoted.replace(MINUS, (whole, word: string) => {
    excluded.push(word);
    return ' '.repeat(whole.length);
  });
  return { text, phrases, excluded };
}

function peopleOf(named: readonly NameInText[]): Pick<ParsedQuery, 'people' | 'ambiguous'> {
  const people = named.flatMap(({ people: [only, second] }) => (only && !second ? [only] : []));
  return {
    people: unique(people),
    ambiguous: named
      .filter(({ people: { length } }) => length > 1)
      .map(({ typed, people: all }) => ({ typed, people: all })),
  };
}

/** Several times become the stretch from the first to the last. */
function timeOf(text: string, times: readonly PeriodInText[]): TimeFilter | undefined {
  const filters = timeFilters(text, times);
  const [first, last] = [filters[0], filters.at(-1)];
  if (!first || !last) return undefined;
  return {
    first: Math.min(...filters.map((filter) => filter.first)),
    last: Math.max(...filters.map((filter) => filter.last)),
    text: first === last ? first.text : `${first.text} … ${last.text}`,
  };
}

/** Each time that a text names; where a day may be of two months, the stretch that holds both. */
export function timeFilters(text: string, times: readonly PeriodInText[]): readonly TimeFilter[] {
  return times.flatMap(({ start, end, result }) => {
    if (result.kind === 'impossible') return [];
    const periods = result.kind === 'period' ? [result.period] : result.readings;
    return [
      {
        first: Math.min(...periods.map(({ first }) => first)),
        last: Math.max(...periods.map(({ last }) => last)),
        text: text.slice(start, end),
      },
    ];
  });
}

/** Names of standings in a query; verbs (denied, reported) stay words, for entries say them too. */
const STANDING_NAMES: readonly (readonly [RegExp, Standing])[] = [
  [/\bcourt[ -](?:findings?|rulings?|judge?ments?)\b/giu, 'court-finding'],
  [/\bofficial[ -]findings?\b/giu, 'official-finding'],
  [/\b(?:accusations?|allegations?)\b/giu, 'accusation'],
  [/\bdenials?\b/giu, 'denial'],
  [/\bopinions?\b/giu, 'opinion'],
  [/\b(?:established|confirmed) facts?\b/giu, 'established'],
];

/** Where the query is nothing but one word, these name a standing too. */
const STANDING_ALONE: ReadonlyMap<string, Standing> = new Map([
  ['established', 'established'],
  ['reported', 'reported'],
]);

function takeStandings(text: string): {
  readonly text: string;
  readonly standings: readonly Standing[];
} {
  const standings: Standing[] = [];
  let rest = text;
  for (const [pattern, standing] of STANDING_NAMES) {
    rest = rest.replace(pattern, (whole) => {
      standings.push(standing);
      return ' '.repeat(whole.length);
    });
  }
  const alone = STANDING_ALONE.get(text.trim().toLowerCase());
  return alone ? { text: '', standings: [alone] } : { text: rest, standings: unique(standings) };
}

function onceEach(words: readonly TypedWord[]): readonly TypedWord[] {
  return [...new Map(words.map((word) => [word.term, word])).values()];
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
