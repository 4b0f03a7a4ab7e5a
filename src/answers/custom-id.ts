/**
 * What a button or menu asks for, kept in its `custom_id` so that it outlives restarts.
 *
 * The text is `1|route|slot|arguments…`: the version of this format, the route, a slot, and the
 * arguments of the route in order. The last argument may hold any text.
 *
 * Each button of a message needs another `custom_id`. "Back" and "previous" on page 2 ask for the same,
 * and differ in their slots.
 */
import { LIMITS, codePoints } from './limits.ts';

/** To be raised when older buttons can no longer be read. They then get a friendly answer. */
const VERSION = '1';

/**
 * Each route and the names of its arguments. A name with `#` is a number: a page, or the entry of a
 * list from which on it is shown, both counted from 0. A last name with `?` may be missing, as in
 * buttons that are older than the argument.
 *
 * A `key` finds what a member asked for before a question, kept in the store: see held-request.ts.
 */
const ROUTES = {
  year: ['scope', '#from', 'edtf'],
  person: ['timeline', '#from', 'id'],
  /** What a person or body says. */
  says: ['timeline', '#from', 'id'],
  /** Entries that name somebody who has no page. */
  named: ['scope', '#from', 'name'],
  /** All names of a person. */
  names: ['timeline', 'id'],
  search: ['scope', '#from', 'query'],
  /** A query that is too long for a `custom_id`, kept in the store under a key. */
  saved: ['scope', '#from', 'key'],
  /** As `search` and `saved`, in order of time. */
  searchByTime: ['scope', '#from', 'query'],
  savedByTime: ['scope', '#from', 'key'],
  /**
   * Page 0 is the entry in short, the others hold all of its claims. `back` is the list that it was
   * opened from: the `custom_id` of its page, or a key under which the store keeps that.
   */
  entry: ['timeline', '#page', 'id', 'back?'],
  /** Where accounts of an entry differ. */
  errata: ['timeline', 'id'],
  source: ['timeline', '#from', 'id'],
  /** The chart of a list: its `back`, as in `entry`. Empty for everything that is served. */
  chart: ['list'],
  /** One of the charts that may be meant. `asked` is the question: see chart-question.ts. None in a menu. */
  chartAsked: ['asked?'],
  /** A page of the list beside a chart. */
  chartPage: ['#from', 'asked'],
  /** Entries of a day of the year, as "08-07". */
  today: ['scope', '#from', 'day'],
  random: ['scope'],
  /** How to report an error in an entry. */
  report: ['timeline', 'id'],
  legend: [],
  /** One of the entries in the menu of the message. `reply` is a message to answer, or empty. */
  share: ['reply'],
  shareOne: ['timeline', 'id'],
  shareAgain: ['key'],
  /** One of the entries that may be meant. */
  shareClose: ['#choice', 'key'],
  /** Removes a posted share, by its id in the store. */
  unshare: ['id'],
  /** The same in the list of the latest: first a question, then what is answered. */
  undoAsk: ['id'],
  undo: ['id'],
  undoKeep: [],
  /** HH:MM, for a time that was unclear. */
  scheduleAt: ['time', 'key'],
  settingsForm: ['part'],
  /** One of the time zones that may be meant. */
  settingsZone: ['#choice', 'key'],
  /** The form again, as it was filled in. */
  settingsAgain: ['key'],
  settingsExport: [],
  settingsErase: ['sure'],
  /** `back` as in `entry`. */
  pickEntry: ['back?'],
  /** As `pickEntry`, in an answer of its own: the one with the menu stays. */
  readEntry: [],
  /** Deletes that answer, and leads back to the one with the menu. */
  close: [],
  pickPerson: [],
  pickSource: [],
} as const;

type Routes = typeof ROUTES;
type Argument<Name extends string> = Name extends `#${infer Bare}`
  ? { readonly [K in Bare]: number }
  : Name extends `${infer Bare}?`
    ? { readonly [K in Bare]?: string }
    : { readonly [K in Name]: string };
type Intersection<Union> = (Union extends unknown ? (u: Union) => void : never) extends (
  i: infer I,
) => void
  ? I
  : never;
type Arguments<Names extends readonly string[]> = Names extends readonly []
  ? unknown
  : Intersection<Argument<Names[number]>>;

/** A parsed `custom_id`: `{ to: 'year', scope: '', from: 0, edtf: '1998' }`. */
export type ButtonState = {
  [Route in keyof Routes]: { readonly to: Route } & Arguments<Routes[Route]>;
}[keyof Routes];

export type ParsedCustomId =
  | { readonly kind: 'state'; readonly state: ButtonState }
  | { readonly kind: 'older' }
  | { readonly kind: 'unknown' };

/** Undefined when it does not fit into a `custom_id`: 100 code points. */
export function tryFormatCustomId(state: ButtonState, slot = ''): string | undefined {
  const values: Readonly<Record<string, string | number | undefined>> = state;
  const args = ROUTES[state.to].flatMap((name) => {
    const value = values[name.replace(/[#?]/u, '')];
    return value === undefined ? [] : [String(value)];
  });
  const text = [VERSION, state.to, slot, ...args].join('|');
  return codePoints(text) <= LIMITS.customId ? text : undefined;
}

/** For states whose arguments always fit. Throws RangeError for one that does not. */
export function formatCustomId(state: ButtonState, slot = ''): string {
  const text = tryFormatCustomId(state, slot);
  if (text === undefined) throw new RangeError(`a custom_id for "${state.to}" is too long`);
  return text;
}

/** Never throws, since a `custom_id` can be forged. */
export function parseCustomId(customId: string): ParsedCustomId {
  const [version, route = '', , ...rest] = customId.split('|');
  if (version !== VERSION) return { kind: /^\d+$/.test(version ?? '') ? 'older' : 'unknown' };
  if (!Object.hasOwn(ROUTES, route)) return { kind: 'older' };
  const to = route as keyof Routes;
  const names: readonly string[] = ROUTES[to];
  if (rest.length < names.filter((name) => !name.endsWith('?')).length) return { kind: 'unknown' };
  const state: Record<string, unknown> = { to };
  for (const [index, name] of names.entries()) {
    const last = index === names.length - 1;
    const value = last ? rest.slice(index).join('|') : (rest[index] ?? '');
    if (name.startsWith('#')) {
      if (!/^\d{1,6}$/.test(value)) return { kind: 'unknown' };
      state[name.slice(1)] = Number(value);
    } else if (!name.endsWith('?')) {
      state[name] = value;
    } else if (value !== '') {
      state[name.slice(0, -1)] = value;
    }
  }
  return { kind: 'state', state: state as ButtonState };
}
