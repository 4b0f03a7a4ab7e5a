/** Answers to a day of the year: what happened on it in any year. */
import type { AnswerContext } from './answer-context.ts';
import { dayState } from './day-state.ts';
import { entryList } from './entry-list.ts';
import { excerpt } from './markdown.ts';
import { button, buttonRows, type Message, type Row } from './message.ts';
import { ambiguousDate } from './year.ts';
import { formatDayOfYear } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { DayOfYear } from '../dates/reading/day-of-year.ts';
import type { RememberedDay } from '../lookup/anniversaries.ts';
import type { Scope } from '../lookup/lookup.ts';
import type { Entry } from '../timeline/model/timeline.ts';

export function todayAnswer(answer: {
  readonly context: AnswerContext;
  readonly day: DayOfYear;
  readonly entries: readonly Entry[];
  /** Offered where the day has no entry. */
  readonly nearest: readonly RememberedDay[];
  readonly scope: Scope;
  /** The entry from which on the list is shown, counted from 0. */
  readonly from: number;
  /** Leads from an entry back to this list. */
  readonly back: string;
}): Message {
  const { context, day, entries, nearest, scope, from, back } = answer;
  const { messages } = context;
  const words = formatDayOfYear(day.month, day.day, messages);
  if (entries.length === 0) return nothingOn(words, nearest, scope, messages);
  return entryList({
    context,
    heading: messages.today.heading(words, messages.entryCount(entries.length)),
    entries: entries.map((entry) => ({ entry })),
    from,
    stateFrom: (to) => dayState(day, scope, to),
    back,
  });
}

function nothingOn(
  day: string,
  nearest: readonly RememberedDay[],
  scope: Scope,
  messages: Messages,
): Message {
  const buttons = nearest.map((near) =>
    button(
      messages.year.withEntries(formatDayOfYear(near.month, near.day, messages), near.entries),
      dayState(near, scope, 0),
    ),
  );
  return {
    content: [
      messages.today.none(day),
      ...(buttons.length > 0 ? [messages.today.nearest] : []),
    ].join('\n'),
    components: buttonRows(buttons),
  };
}

/** 7/8 is a day in July or in August: one button each. */
export function ambiguousDay(
  typed: string,
  days: readonly DayOfYear[],
  scope: Scope,
  messages: Messages,
): Message {
  return ambiguousDate(typed, dayButtons(days, scope, messages), messages);
}

/** For `/year`: a day without a year is in none. A button each shows it in every year. */
export function dayWithoutYear(
  typed: string,
  days: readonly DayOfYear[],
  scope: Scope,
  messages: Messages,
): Message {
  return {
    content: messages.year.withoutYear(excerpt(typed, messages)),
    components: dayButtons(days, scope, messages),
  };
}

function dayButtons(days: readonly DayOfYear[], scope: Scope, messages: Messages): Row[] {
  return buttonRows(
    days.map((day) =>
      button(formatDayOfYear(day.month, day.day, messages), dayState(day, scope, 0)),
    ),
  );
}

export function impossibleDay(typed: string, messages: Messages): Message {
  return { content: messages.today.impossible(excerpt(typed, messages)) };
}

export function unreadableDay(typed: string, messages: Messages): Message {
  return { content: messages.today.unreadable(excerpt(typed, messages)) };
}
