/** Finds entries by words, names and times; and what a message speaks of. */
import { overlaps } from '../timeline/dates.ts';
import type { Entry, Person, Source, Timeline } from '../timeline/timeline.ts';
import type { Mentions, Scope, SearchResult, TimeFilter, YearChoice } from './lookup.ts';
import { MAX_MESSAGE, MAX_QUERY } from './lookup.ts';
import type { Names } from './names.ts';
import { findPeriods } from './period.ts';
import type { Records } from './records.ts';
import { plainText } from './script.ts';

const STOP = new Set(
  'a an and are at by did do does for from how in is it of on or the to was were what when where which who whom why with'.split(
    ' ',
  ),
);

export function createSearch(timelines: readonly Timeline[], records: Records, names: Names) {
  const entries = timelines.flatMap((timeline) => timeline.entries);
  const texts = new Map(entries.map((entry) => [entry, new Set(wordsOf(textOf(entry)))]));
  const sources = timelines.flatMap((timeline) => timeline.sources);

  const search = (query: string, scope: Scope): SearchResult => {
    const text = query.slice(0, MAX_QUERY);
    const times = timesIn(text, 'query');
    const rest = times.reduce((left, { text: typed }) => left.replace(typed, ' '), text);
    const words = wordsOf(rest).filter((word) => !STOP.has(word));
    const people = peopleIn(names, rest, scope);
    const time = times[0];
    const scored = entries
      .filter(inScope(scope))
      .filter((entry) => !time || overlaps(entry.date, time))
      .map((entry) => ({
        entry,
        score: words.filter((word) => texts.get(entry)?.has(word)).length,
      }))
      .filter(({ score }) => (words.length > 0 ? score * 2 > words.length : time !== undefined))
      .toSorted((a, b) => b.score - a.score);
    return {
      understood: {
        people: people.map(({ person }) => person),
        ambiguous: [],
        time,
        standings: [],
        words,
        phrases: [],
        excluded: [],
        corrected: [],
        unknown: words.filter((word) => !entries.some((entry) => texts.get(entry)?.has(word))),
      },
      hits: scored.map(({ entry }) => ({
        entry,
        snippet: { text: entry.claims[0]?.text ?? entry.title, marks: [] },
      })),
    };
  };

  return {
    search,
    mentions: (text: string, scope: Scope): Mentions => {
      const message = text.slice(0, MAX_MESSAGE);
      const people = peopleIn(names, message, scope);
      const hits = people.flatMap(({ person }) => records.entriesAbout(person));
      return {
        people,
        ambiguous: [],
        times: timesIn(message, 'prose'),
        hits: [...new Set(hits)].map((entry) => ({
          entry,
          snippet: { text: entry.title, marks: [] },
        })),
      };
    },
    completeYears: (typed: string, scope: Scope, limit: number): readonly YearChoice[] =>
      records
        .years(scope)
        .filter(({ year }) => String(year).startsWith(typed.trim()))
        .slice(0, limit),
    completeEntries: (typed: string, scope: Scope, limit: number): readonly Entry[] =>
      (typed.trim() === ''
        ? entries.filter(inScope(scope))
        : search(typed, scope).hits.map(({ entry }) => entry)
      ).slice(0, limit),
    completeSources: (typed: string, scope: Scope, limit: number): readonly Source[] =>
      sources
        .filter(inScope(scope))
        .filter((source) =>
          plainText(`${source.id} ${source.title} ${source.short}`).includes(
            plainText(typed.trim()),
          ),
        )
        .slice(0, limit),
    completeQueries: (typed: string, scope: Scope, limit: number): readonly string[] =>
      names.complete(typed, scope, limit).map(({ name }) => name),
  };
}

function inScope(scope: Scope): (item: Entry | Source) => boolean {
  return (item) => scope === undefined || item.timeline === scope;
}

function peopleIn(
  names: Names,
  text: string,
  scope: Scope,
): readonly { person: Person; as: string }[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const found = new Map<Person, string>();
  for (let start = 0; start < words.length; start += 1) {
    for (let end = Math.min(words.length, start + 6); end > start; end -= 1) {
      const as = words
        .slice(start, end)
        .join(' ')
        .replace(/[.,;:!?]+$/, '');
      const result = names.find(as, scope);
      if (result.kind === 'found' && !found.has(result.person)) found.set(result.person, as);
    }
  }
  return [...found].map(([person, as]) => ({ person, as }));
}

function timesIn(text: string, style: 'query' | 'prose'): readonly TimeFilter[] {
  return findPeriods(text, style).flatMap(({ start, end, result }) => {
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

function textOf(entry: Entry): string {
  return [
    entry.title,
    ...entry.claims.map(({ text, by }) => `${text} ${by}`),
    ...entry.people.map(({ name }) => name),
    ...entry.places,
    ...entry.tags,
  ].join(' ');
}

function wordsOf(text: string): readonly string[] {
  return plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
