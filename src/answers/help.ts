/** What can be asked, by examples from the timelines that are served. */
import { escapeInline } from './markdown.ts';
import { button, buttonRows, type Message } from './message.ts';
import { toYear } from '../dates/calendar.ts';
import { yearText } from '../dates/edtf-text.ts';
import { formatYear } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Person, Timeline } from '../timeline/model/timeline.ts';

/** What the examples ask for: the year and the person with the most entries. */
export type HelpExamples = {
  readonly year: number | undefined;
  readonly person: Person | undefined;
};

/** Draws on the first timeline, which the operator put there. */
export function chooseExamples([timeline]: readonly Timeline[]): HelpExamples {
  const entries = timeline?.entries ?? [];
  return {
    year: mostFrequent(entries.flatMap(({ date }) => yearOf(date))),
    person: mostFrequent(entries.flatMap(({ people }) => people)),
  };
}

export function helpAnswer({ year, person }: HelpExamples, messages: Messages): Message {
  const words = messages.help;
  const yearName = year === undefined ? undefined : formatYear(year, messages);
  const query = [person?.name, yearName].filter((part) => part !== undefined).join(' ');
  const said = (text: string) => escapeInline(text, messages);
  const lines = [
    words.title,
    ...(yearName === undefined ? [] : [words.year(said(yearName))]),
    ...(person ? [words.person(said(person.name))] : []),
    ...(query === '' ? [] : [words.search(said(query))]),
    words.today,
    words.check,
    words.more,
  ];
  const buttons = [
    ...(year === undefined || yearName === undefined
      ? []
      : [button(yearName, { to: 'year', scope: '', from: 0, edtf: yearText(year) })]),
    ...(person
      ? [button(person.name, { to: 'person', timeline: person.timeline, from: 0, id: person.id })]
      : []),
    ...(query === '' ? [] : [button(query, { to: 'search', scope: '', from: 0, query })]),
    button('/today', { to: 'today', scope: '', from: 0, day: 'today' }),
    button('/random', { to: 'random', scope: '' }),
  ];
  return {
    content: [...lines, '', words.try].join('\n'),
    components: buttonRows(buttons),
  };
}

function yearOf({ first, last }: { readonly first: number; readonly last: number }): number[] {
  const year = toYear(first);
  return Number.isFinite(year) && year === toYear(last) ? [year] : [];
}

function mostFrequent<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
