/** An entry as the value of an option: what completion offers, and what was picked or typed. */
import type { Choice } from './command.ts';
import { type ChoiceKind, resolveChoice, type ResolvedChoice } from './resolve-choice.ts';
import { LIMITS, shorten } from '../answers/limits.ts';
import { isolate } from '../i18n/bidi.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Entry } from '../timeline/model/timeline.ts';

export function suggestEntries(typed: string, lookup: Lookup, messages: Messages): Choice[] {
  const { complete, label, value } = entryKind(lookup, messages);
  return complete(typed).map((entry) => ({ name: label(entry), value: value(entry) }));
}

export function resolveEntry(
  typed: string,
  lookup: Lookup,
  messages: Messages,
): ResolvedChoice<Entry> {
  const entries = lookup.timelines.flatMap((timeline) => timeline.entries);
  return resolveChoice(entryKind(lookup, messages), typed, entries);
}

function entryKind(lookup: Lookup, messages: Messages): ChoiceKind<Entry> {
  return {
    value: formatRef,
    label({ title, date }) {
      const shown = isolate(title, messages.direction);
      return shorten(`${formatDate(date, messages)} · ${shown}`, LIMITS.choiceName);
    },
    names: ({ id, title }) => [id, title],
    complete: (typed) => lookup.complete.entries(typed, undefined, LIMITS.choices),
  };
}
