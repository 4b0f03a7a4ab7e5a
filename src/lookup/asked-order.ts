/** Reads whether a query asks for the latest, for the first, or how many; and orders what was found so. */
import { compareSpans } from '../dates/calendar.ts';
import { blankOut } from '../text/blank-out.ts';
import { collapseSpaces } from '../text/collapse-spaces.ts';
import type { TextRange } from '../text/blank-out.ts';
import type { Entry } from '../timeline/model/timeline.ts';
import { MAX_HITS } from './lookup.ts';
import type { AskedOrder, Hit, Scope, SearchResult } from './lookup.ts';
import { findQueryTimes } from './query-times.ts';
import { titleSnippet } from './snippets.ts';
import { isChattyWord } from './words/chatty-words.ts';
import { FOREIGN_LANGUAGES } from './words/foreign-forms.ts';
import { isQuestionWord, isStopWordOf } from './words/stop-words.ts';
import { termsOf } from './words/tokenizer.ts';

/** `search` answers the query without the words of order. `entries` are those of all timelines. */
export function searchInOrder(
  text: string,
  scope: Scope,
  entries: readonly Entry[],
  search: (text: string) => SearchResult,
): SearchResult {
  const asked = readOrder(text);
  if (!asked) return search(text);
  const rest = collapseSpaces(blankOut(text, [asked.range]));
  if (asksForAnything(rest)) return everything(search(text), asked.order, scope, entries);
  const found = search(rest);
  return found.hits.length === 0
    ? found
    : { ...found, asked: asked.order, hits: inOrder(found, asked.order) };
}

/** "what is the latest", "how many entries are there": nothing but the order is asked for. */
function asksForAnything(rest: string): boolean {
  return termsOf(rest).every(saysNothing);
}

function everything(
  { understood }: SearchResult,
  order: AskedOrder,
  scope: Scope,
  entries: readonly Entry[],
): SearchResult {
  const hits = entries
    .filter(({ timeline }) => scope === undefined || timeline === scope)
    .toSorted((a, b) => compareSpans(a.date, b.date) * (order === 'newest' ? -1 : 1))
    .slice(0, MAX_HITS)
    .map((entry) => ({ entry, snippet: titleSnippet(entry) }));
  const nothing = { words: [], corrected: [], unknown: [], unknownNames: [] };
  return { understood: { ...understood, ...nothing }, asked: order, hits, nearest: [] };
}

/**
 * The first of what answers well comes before the first that shares a word: of ten, "the first bombing"
 * is a talk in Khartoum in 1992, of five, training with truck bombs; of four, the embassy bombings of 1998.
 */
const BEST_HITS = 4;

/**
 * One more is the first where its title says so. Of eight, "the first attack" would be the first ruling
 * on one.
 */
const LIKELY_HITS = 5;

function inOrder({ hits, understood }: SearchResult, order: AskedOrder): readonly Hit[] {
  const byTime = (a: Hit, b: Hit): number => compareSpans(a.entry.date, b.entry.date);
  if (order === 'newest') return hits.toSorted((a, b) => byTime(b, a));
  if (order === 'count') return hits;
  // What passes filters alone answers equally well.
  const best = understood.words.length > 0 ? BEST_HITS : hits.length;
  const likely = hits.slice(0, LIKELY_HITS).filter(saysFirst);
  const others = hits.filter((hit) => !likely.includes(hit));
  return [
    ...likely.toSorted(byTime),
    ...others.slice(0, best).toSorted(byTime),
    ...others.slice(best),
  ];
}

/** What the record itself calls the first comes before what is only earlier. */
function saysFirst({ entry: { title } }: Hit): boolean {
  return SAYS_FIRST.test(title);
}

const SAYS_FIRST =
  /(?<!\p{L})(?:first|erste[nrsm]?|premi(?:er|ère)s?|primer[oa]?s?|الأولى?|أول|اولین|نخستین)(?!\p{L})/iu;

/** Words that ask for an order wherever they stand. */
const ANYWHERE: readonly (readonly [AskedOrder, string])[] = [
  [
    'newest',
    [
      'latest|newest|most recent(?:ly)?',
      'neu(?:e)?st(?:e[nrsm]?)?|jüngste[nrsm]?|zuletzt',
      '(?:les? |la )?plus récente?s?',
      '(?:l[ao]s? |el )?más recientes?',
      'أحدث|احدث',
      'جدیدترین|تازه[\\u200c ]?ترین',
    ].join('|'),
  ],
  [
    'oldest',
    [
      'earliest|oldest|(?<=when (?:did|was|were|has|have) .{1,80}\\s)first',
      'früheste[nrsm]?|älteste[nrsm]?|zuerst',
      '(?:les? |la )?plus ancien(?:ne)?s?',
      '(?:l[ao]s? |el )?más antigu[oa]s?',
      'أقدم|اقدم',
      'قدیمی[\\u200c ]?ترین',
    ].join('|'),
  ],
];

/** Words that ask for an order only at the beginning: "Iran at last" asks for none. */
const AT_THE_BEGINNING: readonly (readonly [AskedOrder, string])[] = [
  [
    'newest',
    'last|letzte[nrsm]?|derni[eè]re?s?|[uú]ltim[oa]s?|آخر|الأخير(?:ة)?|الاخير(?:ة)?|آخرین|اخرین',
  ],
  ['oldest', 'first|erste[nrsm]?|premi[eè]re?s?|primer(?:[oa]s?)?|أول|اول|أولى|اولین|نخستین'],
  [
    'count',
    [
      'how many(?: entries)?',
      'wie ?viele?(?: einträge)?',
      "combien(?: d[’']entrées| de)?",
      'cu[aá]nt[oa]s(?: entradas)?',
      'كم(?: عدد)?(?: مدخلا?| المداخل)?',
      'چند(?: تا)?(?: مدخل)?|تعداد(?: مدخل(?:[\\u200c ]?های?)?)?',
    ].join('|'),
  ],
];

/** Words that make a name, a time or an idiom of the word before: first lady, last month. */
const NAMED_AFTER =
  /^[\s-]+(?:lady|gulf|world|chechen|intifada|vice|deputy|class|degree|instance|name|hand|aid|amendment|circuit|resort|minute|weltkrieg|golfkrieg|hilfe|instanz|ministre|guerre|dame|ministro|guerra|dama|vicepresidente|وزیر|\d{1,2}(?!\d)|two|three|few|days?|nights?|weeks?|months?|years?|decades?|century|monate?n?|wochen?|jahr\p{L}*|mois|semaines?|ann[ée]es?|ans|si[eè]cle|mes(?:es)?|semanas?|años?|siglo|شهر|أسبوع|اسبوع|سنة|عام|ماه|هفته|سال|قرن)(?![\p{L}])/iu;

const anywhere = ANYWHERE.map(([order, words]) => [order, wholeWords(words)] as const);
const atTheBeginning = AT_THE_BEGINNING.map(
  ([order, words]) => [order, wholeWords(words)] as const,
);

function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'’-])(?:${words})(?![\\p{L}\\p{M}\\p{N}-])`, 'giu');
}

/** Undefined where no word of order is read: in quotes, in a time ("last month"), in a name. */
function readOrder(
  text: string,
): { readonly order: AskedOrder; readonly range: TextRange } | undefined {
  const plain = text.replaceAll(/"[^"]*"|“[^”]*”|«[^»]*»/gu, (quoted) => '|'.repeat(quoted.length));
  const find = (patterns: typeof anywhere, mayStand: (range: TextRange) => boolean) =>
    patterns
      .flatMap(([order, pattern]) =>
        [...plain.matchAll(pattern)].map(({ index, 0: { length } }) => ({
          order,
          range: { start: index, end: index + length },
        })),
      )
      .filter(({ range }) => mayStand(range) && !NAMED_AFTER.test(plain.slice(range.end)))
      .toSorted((a, b) => a.range.start - b.range.start)[0];
  const found =
    find(anywhere, () => true) ?? find(atTheBeginning, ({ start }) => isFirst(plain, start));
  return found && !isInTime(text, found.range) ? found : undefined;
}

/** Whether only question and stop words come before: "when was the first". */
function isFirst(text: string, start: number): boolean {
  return !text.slice(0, start).includes('|') && termsOf(text.slice(0, start)).every(saysNothing);
}

function saysNothing(term: string): boolean {
  return (
    isQuestionWord(term) ||
    isChattyWord(term) ||
    FOREIGN_LANGUAGES.some((language) => isStopWordOf(term, language))
  );
}

function isInTime(text: string, { start, end }: TextRange): boolean {
  return findQueryTimes(text).some((period) => period.start < end && period.end > start);
}
