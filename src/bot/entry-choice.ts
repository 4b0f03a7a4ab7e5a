/** An entry as the value of an option: what completion offers, and what was picked or typed. */
import type { Choice } from './command.ts';
import { resolveChoice, type ChoiceKind } from './resolve-choice.ts';
import { LIMITS, shorten } from '../answers/limits.ts';
import { isolate } from '../i18n/bidi.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Entry } from '../timeline/model/timeline.ts';

export function suggestEntries(typed: string, lookup: Lookup, messages: Messages): Choice[] {
  return lookup.complete
    .entries(typed, undefined, LIMITS.choices)
    .map((entry) => ({ name: label(entry, messages), value: formatRef(entry) }));
}

export function resolveEntry(typed: string, lookup: Lookup, messages: Messages): Entry | undefined {
  const kind: ChoiceKind<Entry> = {
    value: formatRef,
    label: (entry) => label(entry, messages),
    names: ({ id, title }) => [id, title],
  };
  return resolveChoice(
    kind,
    typed,
    lookup.timelines.flatMap(({ entries }) => entries),
  );
}

function label({ title, date }: Entry, messages: Messages): string {
  const shown = isolate(title, messages.direction);
  return shorten(`${formatDate(date, messages)} · ${shown}`, LIMITS.choiceName);
}
