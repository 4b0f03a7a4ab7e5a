/** Reads the options of `/chart`. Where a time or a name may mean several, it asks which is meant. */
import { todayFor, type Asker } from './asker.ts';
import { keepQuestion, type ChartQuestion } from './chart-question.ts';
import type { Services } from './command.ts';
import { resolvePickedPerson } from './person-choice.ts';
import { chartChoices, type ChartChoice } from '../answers/chart.ts';
import type { Message } from '../answers/message.ts';
import {
  closePeople,
  namesakeOnly,
  severalPeople,
  unknownPerson,
  weakName,
} from '../answers/person.ts';
import { ambiguousTime, impossibleTime, unreadableTime } from '../answers/year.ts';
import { parseDate } from '../dates/parse-date.ts';
import { parseCanonicalPeriod, parsePeriod } from '../dates/reading/parse-period.ts';
import type { Period } from '../dates/reading/period.ts';
import { readRelativePeriod } from '../dates/reading/relative-period.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup, Scope } from '../lookup/lookup.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Person } from '../timeline/model/timeline.ts';

export type ChartOptions = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly person?: string | undefined;
  readonly query?: string | undefined;
};

export type ReadQuestion =
  | { readonly kind: 'question'; readonly question: ChartQuestion }
  /** What cannot be read, or is to be chosen. */
  | { readonly kind: 'message'; readonly message: Message };

export async function readChartQuestion(
  options: ChartOptions,
  scope: Scope,
  asker: Asker,
  services: Services,
): Promise<ReadQuestion> {
  const { messages } = asker;
  const times = readTimes(options, asker, services);
  const people = readPeople(options.person, scope, services.lookup(), messages);
  const unclear = [times, people].flatMap(({ asks }) => (asks ? [asks] : []));
  const query = options.query?.trim() || undefined;
  const choices = times.values.flatMap((period) =>
    people.values.map((person) => ({
      names: [
        ...(times.asks && period !== undefined ? [formatDate(parseDate(period), messages)] : []),
        ...(people.asks && person ? [person.name] : []),
      ],
      about: person?.about,
      question: { scope, period, person: person && formatRef(person), query },
    })),
  );
  const [only] = choices;
  if (only && unclear.length === 0) return { kind: 'question', question: only.question };
  const kept = choices.map(async ({ names, about, question }): Promise<ChartChoice> => ({
    name: names.join(' · '),
    about,
    asked: await keepQuestion(question, asker, services),
  }));
  const content = unclear.map((asks) => asks.content ?? '').join('\n');
  return { kind: 'message', message: chartChoices(content, await Promise.all(kept), messages) };
}

/** What an option may mean, with a question unless that is clear. No value where it means nothing. */
type Read<Value> = { readonly values: readonly Value[]; readonly asks?: Message | undefined };

/** Both sides as EDTF. One side alone is open at the other. */
function readTimes(
  { from, to }: ChartOptions,
  asker: Asker,
  services: Services,
): Read<string | undefined> {
  const { messages } = asker;
  const [start, end] = [from, to].map((typed) => readTime(typed, asker, services));
  const unreadable = [start, end].find((side) => side?.values.length === 0);
  if (!start || !end || unreadable) return { values: [], asks: unreadable?.asks };
  const periods = start.values.flatMap((first) =>
    end.values.map((last) => `${outerStart(first)}/${outerEnd(last)}`),
  );
  if (periods.every((period) => period === '../..')) return { values: [undefined] };
  const possible = periods.filter((period) => parseCanonicalPeriod(period) !== undefined);
  const asks = start.asks ?? end.asks;
  if (possible.length === 0) {
    return { values: [], asks: impossibleTime(`${from ?? ''} – ${to ?? ''}`, messages) };
  }
  return possible.length > 1 && asks ? { values: possible, asks } : { values: possible };
}

function readTime(
  typed: string | undefined,
  asker: Asker,
  { now }: Services,
): Read<Period | undefined> {
  if (typed === undefined) return { values: [undefined] };
  const relative = readRelativePeriod(typed, todayFor(asker, now()));
  if (relative) return { values: [relative] };
  const read = parsePeriod(typed);
  switch (read.kind) {
    case 'period':
      return { values: [read.period] };
    case 'not-a-time':
      return { values: [], asks: unreadableTime(typed, asker.messages) };
    case 'impossible':
      return { values: [], asks: impossibleTime(typed, asker.messages) };
    case 'ambiguous': {
      const asks = ambiguousTime(typed, read.readings, undefined, asker.messages);
      return { values: read.readings, asks };
    }
  }
}

/** A range counts with its outer end, and so does a set such as `[1998,1999]`. */
function outerStart(period: Period | undefined): string {
  return outerEnds(period)[0] || '..';
}

function outerEnd(period: Period | undefined): string {
  return outerEnds(period).at(-1) || '..';
}

function outerEnds(period: Period | undefined): readonly string[] {
  return (period?.edtf ?? '').replace(/[[\]{}]/gu, '').split(/\/|\.\.|,/u);
}

function readPeople(
  typed: string | undefined,
  scope: Scope,
  lookup: Lookup,
  messages: Messages,
): Read<Person | undefined> {
  if (typed === undefined) return { values: [undefined] };
  const picked = resolvePickedPerson(typed, lookup);
  if (picked?.kind === 'found') return { values: [picked.item] };
  const result = lookup.findPerson(typed, scope);
  switch (result.kind) {
    case 'found':
      return { values: [result.person] };
    case 'several':
      return { values: result.people, asks: severalPeople(typed, result.people, messages) };
    case 'weak':
      return { values: result.people, asks: weakName(typed, result.people, messages) };
    case 'similar':
      return { values: result.people, asks: closePeople(typed, result.people, messages) };
    case 'namesake':
      return {
        values: result.of,
        asks: namesakeOnly(result.name, result.note, result.of, messages),
      };
    case 'nobody': {
      const close = picked?.close ?? [];
      if (close.length > 0) return { values: close, asks: closePeople(typed, close, messages) };
      return { values: [], asks: unknownPerson(typed, messages) };
    }
  }
}
