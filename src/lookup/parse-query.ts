/** Parses a query: what of it is a time, a name, a standing, a phrase, and which words are left. */
import type { PeriodInText } from '../dates/reading/period.ts';
import { findNamedWars, findTitled } from './named-elsewhere.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Standing } from '../timeline/model/schema.ts';
import type { Person } from '../timeline/model/timeline.ts';
import type { TimeFilter, UnknownName } from './lookup.ts';
import type { NameInText } from './names/name-in-text.ts';
import type { NameRecognizer } from './names/recognize-names.ts';
import { findQueryTimes } from './query-times.ts';
import type { ForeignLanguage } from './words/foreign-forms.ts';
import type { ReadWord, TypedWord, WordReader } from './words/read-words.ts';
import { withEnglishSigns } from './words/tokenizer.ts';

export type ParsedQuery = {
  readonly people: readonly Person[];
  /** The speakers that are asked for: any of them. */
  readonly speakers: readonly Person[];
  /** Names that several people have. */
  readonly ambiguous: readonly { readonly typed: string; readonly people: readonly Person[] }[];
  readonly time: TimeFilter | undefined;
  readonly standings: readonly Standing[];
  /** What was not read as anything else, without question words; each once. */
  readonly words: readonly TypedWord[];
  /** As typed, without the quotes. */
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  /** Whether it asks what is so now, which was said last. */
  readonly asksNow: boolean;
  /** Names of people who are not in the record: only an entry that names them answers. */
  readonly unknownNames: readonly UnknownName[];
};

/** A query of more words is a message; the rest of it is not read. */
const MAX_QUERY_WORDS = 24;

/** What parsing a query needs to know. */
export type QueryContext = {
  /** Knows the people in scope. */
  readonly recognizer: NameRecognizer;
  readonly index: { readonly wordReader: WordReader };
  /**
   * Those of the whole query beside English, before any word was taken out of it. A query that is only a
   * time or a known name never asks for them: they take longer to tell than the rest of it.
   */
  readonly languages: () => readonly ForeignLanguage[];
};

/** With `standingsAre: 'words'` no standings are read: "opinion" may be a word like any other. */
export function parseQuery(
  query: string,
  standingsAre: 'filters' | 'words',
  { recognizer, index: { wordReader }, languages }: QueryContext,
): ParsedQuery {
  const { text: unquoted, phrases: quoted, excluded } = takeQuoted(query);
  const wars = findNamedWars(unquoted);
  const text = blankOut(unquoted, wars);
  const phrases = [...quoted, ...wars.map(({ name }) => name)];
  const times = findQueryTimes(text).filter(({ result }) => result.kind !== 'impossible');
  const withSigns = withEnglishSigns(text);
  const plain = withSigns !== text && languages().length > 0 ? withSigns : text;
  const withoutTimes = blankOut(plain, times);
  const names = recognizer.recognize(withoutTimes, 'query', languages);
  const titled = findTitled(blankOut(withoutTimes, names));
  const withoutNames = blankOut(withoutTimes, [...names, ...titled]);
  const { text: rest, standings } =
    standingsAre === 'filters'
      ? takeStandings(withoutNames)
      : { text: withoutNames, standings: [] };
  const hasMore = names.length + times.length + standings.length + phrases.length > 0;
  return {
    ...splitByPeople([...names, ...titled.map((name) => ({ ...name, people: [], similar: [] }))]),
    speakers: [],
    time: mergeTimes(timeFilters(text, times)),
    standings,
    words: tellingWords(/\S/u.test(rest) ? wordReader.read(rest, languages()) : [], hasMore),
    phrases,
    excluded,
    asksNow: NOW.test(text),
  };
}

/** In six languages: "now", and who leads something. */
const NOW =
  /(?<![\p{L}\p{M}])(?:leads|runs|heads|führt|leitet|dirige|manda|lidera|encabeza|يقود|يتزعم|يترأس|يدير|now|nowadays|current|currently|today|jetzt|heute|derzeit\p{L}*|aktuell\p{L}*|momentan|maintenant|actuel\p{L}*|aujourd['’]hui|ahora|hoy|actual|actualmente|ال[آا]ن|حاليا|الحالي\p{L}*|الحين|اليوم|فعل[یي]|فعلا|کنونی|اکنون|حالا|امروز)(?![\p{L}\p{M}])/iu;

const PHRASE =
  /(?<minus>(?<=^|\s)[-−–])?(?:"(?<straight>[^"]*)"|“(?<curly>[^”"]*)[”"]|«(?<guillemets>[^»]*)»)/gu;
/**
 * A minus that begins a word, or a number such as 9/11: not the hyphen of al-Masri, nor the dash of
 * 1996 - 2000.
 */
const MINUS =
  /(?<=^|\s)[-−](?<word>\p{L}[\p{L}\p{M}\p{N}'’]*|\p{N}{1,2}\/\p{N}{1,2}(?![\p{N}/]))/gu;

/** Blanks out "phrases" and -words. */
function takeQuoted(query: string): {
  readonly text: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
} {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const unquoted = query.replace(PHRASE, (whole, ...rest) => {
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

/** Sorts names by how many people in the record have them: one, several, none. */
function splitByPeople(
  names: readonly NameInText[],
): Pick<ParsedQuery, 'people' | 'ambiguous' | 'unknownNames'> {
  const people: Person[] = [];
  const ambiguous: ParsedQuery['ambiguous'][number][] = [];
  const unknownNames: UnknownName[] = [];
  for (const { typed, people: owners, similar } of names) {
    const [first, second] = owners;
    if (!first) unknownNames.push({ typed, similar });
    else if (second) ambiguous.push({ typed, people: owners });
    else people.push(first);
  }
  return { people: [...new Set(people)], ambiguous, unknownNames };
}

/** Each time that a text names; one that may mean several days, as each of them and nothing between. */
export function timeFilters(text: string, times: readonly PeriodInText[]): readonly TimeFilter[] {
  return times.flatMap(({ start, end, result }) => {
    if (result.kind === 'impossible') return [];
    const typed = text.slice(start, end);
    if (result.kind === 'period') {
      const { first, last, spans } = result.period;
      return [{ first, last, ...(spans ? { spans } : {}), text: typed }];
    }
    const spans = result.readings.flatMap((period) => period.spans ?? [period]);
    return [
      {
        first: Math.min(...spans.map(({ first }) => first)),
        last: Math.max(...spans.map(({ last }) => last)),
        spans: spans.map(({ first, last }) => ({ first, last })),
        text: typed,
      },
    ];
  });
}

/** Several days are each of them; other times become the stretch from the first to the last. */
function mergeTimes(times: readonly TimeFilter[]): TimeFilter | undefined {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return undefined;
  if (first === last) return first;
  const areDays = times.every((time) => time.first === time.last);
  return {
    first: Math.min(...times.map((time) => time.first)),
    last: Math.max(...times.map((time) => time.last)),
    ...(areDays ? { spans: times } : {}),
    text: areDays ? times.map(({ text }) => text).join(', ') : `${first.text} … ${last.text}`,
  };
}

/** Names of standings. Verbs (denied, reported) stay words, because entries use them too. */
const STANDING_NAMES: readonly (readonly [RegExp, Standing])[] = [
  [/\bcourt[ -](?:findings?|rulings?|judge?ments?)\b/giu, 'court-finding'],
  [/\bofficial[ -]findings?\b/giu, 'official-finding'],
  [/\bofficial[ -]statements?\b/giu, 'statement'],
  [/\b(?:accusations?|allegations?)\b/giu, 'accusation'],
  [/\bdenials?\b/giu, 'denial'],
  [/\bopinions?\b/giu, 'opinion'],
  [/\b(?:established|confirmed) facts?\b/giu, 'established'],
];

/** These name a standing only where the query is nothing but this word. */
const STANDING_ALONE: ReadonlyMap<string, Standing> = new Map([
  ['established', 'established'],
  ['reported', 'reported'],
]);

/** Blanks out the names of standings. */
function takeStandings(text: string): {
  readonly text: string;
  readonly standings: readonly Standing[];
} {
  const alone = STANDING_ALONE.get(text.trim().toLowerCase());
  if (alone) return { text: '', standings: [alone] };
  const standings = new Set<Standing>();
  let rest = text;
  for (const [pattern, standing] of STANDING_NAMES) {
    rest = rest.replace(pattern, (whole) => {
      standings.add(standing);
      return ' '.repeat(whole.length);
    });
  }
  return { text: rest, standings: [...standings] };
}

/**
 * Words that say what is asked for; where the query has nothing else, question words do too. One digit
 * alone says nothing: it is in a date, a sum or an item of anything.
 */
function tellingWords(all: readonly ReadWord[], hasMore: boolean): readonly TypedWord[] {
  const telling = all.filter(({ role }) => role === 'telling');
  const saysNothing = !hasMore && telling.every(({ term }) => /^\p{N}$/u.test(term));
  const words = saysNothing ? all.filter(({ role }) => role === 'question') : telling;
  return [...new Map(words.map((word) => [word.term, word])).values()].slice(0, MAX_QUERY_WORDS);
}
