/** What a chart shows: entries of a time, about a person, found by a query, or all of them. */
import type { Asker } from './asker.ts';
import type { Services } from './command.ts';
import { parseCustomId, type ButtonState } from '../answers/custom-id.ts';
import { codePoints } from '../answers/limits.ts';
import type { Span } from '../dates/calendar.ts';
import { parseDate } from '../dates/parse-date.ts';
import { parseCanonicalPeriod } from '../dates/reading/parse-period.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { formatRef, parseRef } from '../timeline/model/ref.ts';
import type { Entry, Person, Timeline } from '../timeline/model/timeline.ts';

export type ChartQuestion = {
  /** The id of a timeline; all without one. */
  readonly scope?: string | undefined;
  /** EDTF. */
  readonly period?: string | undefined;
  /** A person of a timeline: see ref.ts. */
  readonly person?: string | undefined;
  readonly query?: string | undefined;
};

/** Short names: what fits into a button is not kept in the store. */
const NAMES = { scope: 't', period: 'y', person: 'p', query: 'q' } as const;

/** In code points. A `custom_id` has 100, of which the longest route and page take 30. */
const LONGEST_INLINE = 70;

/** Gives the argument for a button. What is too long for one is saved in the store, under a key. */
export async function keepQuestion(
  question: ChartQuestion,
  { home }: Asker,
  { store, now }: Services,
): Promise<string> {
  const text = formatQuestion(question);
  return codePoints(text) <= LONGEST_INLINE ? text : store.saved.save(home, 'chart', text, now());
}

function formatQuestion(question: ChartQuestion): string {
  const given = Object.entries(NAMES).flatMap(([name, short]) => {
    const value = question[name as keyof ChartQuestion];
    return value === undefined ? [] : [[short, value] as const];
  });
  // A key of the store has no "=".
  return `=${new URLSearchParams(Object.fromEntries(given)).toString()}`;
}

function parseQuestion(text: string): ChartQuestion {
  const given = new URLSearchParams(text.slice(1));
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, short]) => [name, given.get(short) ?? undefined]),
  );
}

/** Undefined for a text that is forgotten or forged. */
export async function findQuestion(
  kept: string,
  { home }: Asker,
  { store, now }: Services,
): Promise<ChartQuestion | undefined> {
  if (kept.startsWith('=')) return parseQuestion(kept);
  const text = await store.saved.load(home, 'chart', kept, now());
  return text === undefined ? undefined : parseQuestion(text);
}

/** What the list asked for that a Chart button is under. Undefined for a list that is forgotten. */
export async function questionOfList(
  list: string,
  asker: Asker,
  services: Services,
): Promise<ChartQuestion | undefined> {
  const { home } = asker;
  const { store, now } = services;
  if (list === '') return {};
  const inline = parseCustomId(list);
  const text = inline.kind === 'state' ? list : await store.saved.load(home, 'list', list, now());
  const parsed = text === undefined ? undefined : parseCustomId(text);
  return parsed?.kind === 'state' ? questionOfState(parsed.state, asker, services) : undefined;
}

async function questionOfState(
  state: ButtonState,
  { home }: Asker,
  { store, now }: Services,
): Promise<ChartQuestion | undefined> {
  if (state.to === 'year') return { scope: state.scope || undefined, period: state.edtf };
  if (state.to === 'person' || state.to === 'says') return { person: formatRef(state) };
  if (!('scope' in state)) return undefined;
  const scope = state.scope || undefined;
  if ('query' in state) return { scope, query: state.query };
  if (!('key' in state)) return undefined;
  const query = await store.saved.load(home, 'query', state.key, now());
  return query === undefined ? undefined : { scope, query };
}

/** What a question finds, and how it is said. */
export type Charted = {
  /** In order of time. */
  readonly entries: readonly Entry[];
  readonly asked: Span | undefined;
  /** "1998 · Saif al-Adel · سيف العدل", or the titles of the timelines. */
  readonly title: string;
  readonly timelines: readonly Timeline[];
};

/** Undefined where the person or the timeline is not served any more. */
export function findCharted(
  { scope, period: edtf, person: ref, query }: ChartQuestion,
  lookup: Lookup,
  messages: Messages,
): Charted | undefined {
  const timelines = lookup.timelines.filter(({ id }) => scope === undefined || id === scope);
  const [first] = timelines;
  const period = edtf === undefined ? undefined : parseCanonicalPeriod(edtf);
  const named = parseRef(ref ?? '');
  const person = named && lookup.person(named);
  if (!first || (edtf !== undefined && !period) || (ref !== undefined && !person)) return undefined;
  const scopeId = scope === undefined ? undefined : first.id;
  const parts: ReadonlySet<Entry>[] = [];
  if (period) {
    const during = lookup.during(period, scopeId);
    parts.push(new Set(during.kind === 'none' ? [] : during.entries));
  }
  if (person) parts.push(new Set(entriesOf(person, lookup)));
  if (query !== undefined) {
    parts.push(new Set(lookup.search(query, scopeId).hits.map(({ entry }) => entry)));
  }
  const asked = [
    ...(edtf === undefined ? [] : [formatDate(parseDate(edtf), messages)]),
    ...(person ? [person.name, ...ownScript(person)] : []),
    ...(query === undefined ? [] : [messages.chart.query(query)]),
  ];
  return {
    entries: timelines
      .flatMap(({ entries }) => entries.filter((entry) => parts.every((part) => part.has(entry))))
      .toSorted((one, other) => one.date.first - other.date.first || 0),
    asked: period,
    title: (asked.length > 0 ? asked : timelines.map(({ title }) => title)).join(' · '),
    timelines,
  };
}

/** Those about them, and those in which they say something. */
function entriesOf(person: Person, lookup: Lookup): readonly Entry[] {
  return [...lookup.entriesAbout(person), ...lookup.claimsBy(person).map(({ entry }) => entry)];
}

/** The first sure name in another script than Latin. */
function ownScript({ name, aliases }: Person): readonly string[] {
  const own = aliases.find(
    (alias) =>
      !alias.weak &&
      !alias.disputed &&
      !alias.unattested &&
      /(?!\p{Script=Latin})\p{L}/u.test(alias.name),
  );
  return own && own.name !== name ? [own.name] : [];
}
