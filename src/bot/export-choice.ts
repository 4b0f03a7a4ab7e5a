/** Which entries `/export` takes: all of them, or those of a time, about a person, or one of them. */
import { type Asker, todayFor } from './asker.ts';
import type { Services } from './command.ts';
import { resolveEntry } from './entry-choice.ts';
import { personLabel, resolvePickedPerson } from './person-choice.ts';
import { whichToExport } from '../answers/export.ts';
import type { Message } from '../answers/message.ts';
import { impossibleTime, unreadableTime } from '../answers/year.ts';
import { parseDate } from '../dates/parse-date.ts';
import type { Period } from '../dates/reading/period.ts';
import { parsePeriod } from '../dates/reading/parse-period.ts';
import { readRelativePeriod } from '../dates/reading/relative-period.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup, Scope } from '../lookup/lookup.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';

/** What one option narrows the export to. */
export type Part = {
  readonly entries: ReadonlySet<Entry>;
  /** For a file's name. */
  readonly id: string;
  /** What the entries have in common, in a language. */
  name(messages: Messages): string;
};

export type Narrowed =
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  /** Something typed cannot be read, or may mean several things. */
  | { readonly kind: 'question'; readonly message: Message };

export type ExportOptions = {
  readonly year?: string | undefined;
  readonly person?: string | undefined;
  readonly entry?: string | undefined;
};

/** An entry is taken only if it is in every part. */
export function narrow(
  { year, person, entry }: ExportOptions,
  scope: Scope,
  asker: Asker,
  services: Services,
  lookup: Lookup,
): Narrowed {
  const found = [
    ...(year === undefined ? [] : [partOfTime(year, scope, asker, services, lookup)]),
    ...(person === undefined ? [] : [partOfPerson(person, scope, asker, lookup)]),
    ...(entry === undefined ? [] : [partOfEntry(entry, asker, lookup)]),
  ];
  const question = found.find((one) => one.kind === 'question');
  return question ?? { kind: 'parts', parts: found.flatMap((one) => partsOf(one)) };
}

function partsOf(narrowed: Narrowed): readonly Part[] {
  return narrowed.kind === 'parts' ? narrowed.parts : [];
}

const question = (message: Message): Narrowed => ({ kind: 'question', message });

function partOfTime(
  typed: string,
  scope: Scope,
  asker: Asker,
  { now }: Services,
  lookup: Lookup,
): Narrowed {
  const { messages } = asker;
  const relative = readRelativePeriod(typed, todayFor(asker, now()));
  const read = relative ? { kind: 'period' as const, period: relative } : parsePeriod(typed);
  const nameOf = ({ edtf }: Period, language: Messages) => formatDate(parseDate(edtf), language);
  switch (read.kind) {
    case 'not-a-time':
      return question(unreadableTime(typed, messages));
    case 'impossible':
      return question(impossibleTime(typed, messages));
    case 'ambiguous': {
      const readings = read.readings.map((one) => nameOf(one, messages));
      return question(whichToExport(typed, readings, messages));
    }
    case 'period': {
      const { period } = read;
      const during = lookup.during(period, scope);
      const entries = during.kind === 'found' ? during.entries : [];
      return toPart(entries, period.edtf, (language) => nameOf(period, language));
    }
  }
}

function partOfPerson(typed: string, scope: Scope, { messages }: Asker, lookup: Lookup): Narrowed {
  const picked = resolvePickedPerson(typed, lookup);
  if (picked?.kind === 'found') return entriesOf(picked.item, lookup);
  const result = lookup.findPerson(typed, scope);
  if (result.kind === 'found') return entriesOf(result.person, lookup);
  const close = 'people' in result ? result.people : (picked?.close ?? []);
  return question(whichToExport(typed, close.map(personLabel), messages));
}

/** Those about them, and those in which they say something. */
function entriesOf(person: Person, lookup: Lookup): Narrowed {
  const said = lookup.claimsBy(person).map(({ entry }) => entry);
  return toPart([...lookup.entriesAbout(person), ...said], person.id, () => person.name);
}

function partOfEntry(typed: string, { messages }: Asker, lookup: Lookup): Narrowed {
  const resolved = resolveEntry(typed.trim(), lookup, messages);
  if (resolved.kind === 'unknown') {
    const titles = resolved.close.map(({ title }) => title);
    return question(whichToExport(typed, titles, messages));
  }
  const { item } = resolved;
  return toPart([item], item.id, () => item.title);
}

function toPart(entries: readonly Entry[], id: string, name: Part['name']): Narrowed {
  return { kind: 'parts', parts: [{ entries: new Set(entries), id, name }] };
}
