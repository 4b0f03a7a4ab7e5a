/** Answers about a time: its entries, or the nearest years that have entries. */
import type { APIButtonComponent } from 'discord-api-types/v10';
import type { ButtonState } from './custom-id.ts';
import { dayState } from './day-state.ts';
import { entryList } from './entry-list.ts';
import { excerpt } from './markdown.ts';
import { button, buttonRows, type Message, type Row } from './message.ts';
import { formatDate, formatDayOfYear, formatYear } from '../i18n/format-date.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Messages } from '../i18n/language.ts';
import type { DuringResult, Scope } from '../lookup/lookup.ts';
import type { Entry } from '../timeline/model/timeline.ts';
import type { Period } from '../dates/reading/period.ts';
import { toMonthAndDay } from '../dates/calendar.ts';
import { yearText } from '../dates/edtf-text.ts';
import { parseDate } from '../dates/parse-date.ts';

export function yearAnswer(answer: {
  readonly context: AnswerContext;
  readonly period: Period;
  readonly result: DuringResult;
  readonly scope: Scope;
  /** The entry from which on the list is shown, counted from 0. */
  readonly from: number;
  /** Leads from an entry back to this list: see `entry` in custom-id.ts. */
  readonly back: string;
}): Message {
  const { context, period, result, scope, from, back } = answer;
  const { messages } = context;
  const time = formatDate(parseDate(period.edtf), messages);
  if (result.kind === 'none') {
    const years = result.nearest.map(({ year, entries }) =>
      button(messages.year.withEntries(formatYear(year, messages), entries), {
        to: 'year',
        scope: scope ?? '',
        edtf: yearText(year),
        from: 0,
      }),
    );
    return {
      content: [
        messages.year.none(time),
        ...(years.length > 0 ? [messages.year.nearest] : []),
      ].join('\n'),
      components: [...buttonRows(years), ...buttonRows(inAnyYear(period, scope, messages))],
    };
  }
  return entryList({
    context,
    heading: messages.heading(time, messages.entryCount(result.entries.length)),
    entries: beganThenFirst(result.entries, period).map((entry) => ({ entry })),
    from,
    stateFrom: (to) => yearState(period, scope, to),
    back,
  });
}

/** Whoever asks for a day may mean it in any year: "yesterday" is in a year that the record hardly has. */
function inAnyYear(
  { first, last }: Period,
  scope: Scope,
  messages: Messages,
): readonly APIButtonComponent[] {
  if (first !== last) return [];
  const day = toMonthAndDay(first);
  const label = messages.year.inAnyYear(formatDayOfYear(day.month, day.day, messages));
  return [button(label, dayState(day, scope, 0))];
}

/** In order of time, and what began before the time at the end: it is less about it. */
function beganThenFirst(entries: readonly Entry[], period: Period): readonly Entry[] {
  const beganThen = ({ date }: Entry) => date.first >= period.first;
  return [...entries.filter(beganThen), ...entries.filter((entry) => !beganThen(entry))];
}

export function yearState({ edtf }: Period, scope: Scope, from: number): ButtonState {
  return { to: 'year', scope: scope ?? '', edtf, from };
}

export function unreadableTime(typed: string, messages: Messages): Message {
  return { content: messages.year.unreadable(excerpt(typed, messages)) };
}

export function impossibleTime(typed: string, messages: Messages): Message {
  return { content: messages.year.impossible(excerpt(typed, messages)) };
}

/** 8/7/1998 is a day in August or in July: one button for each reading. */
export function ambiguousTime(
  typed: string,
  readings: readonly Period[],
  scope: Scope,
  messages: Messages,
): Message {
  const buttons = readings.map((period) =>
    button(formatDate(parseDate(period.edtf), messages), yearState(period, scope, 0)),
  );
  return ambiguousDate(typed, buttonRows(buttons), messages);
}

/** `readings` are rows of buttons, one for each way to read what was typed. */
export function ambiguousDate(typed: string, readings: Row[], messages: Messages): Message {
  return { content: messages.year.ambiguous(excerpt(typed, messages)), components: readings };
}
