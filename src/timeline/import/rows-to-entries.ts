/** Makes entries, people and sources of rows, and reports every row and detail that is left out. */
import { importMessages } from './messages.ts';
import {
  entrySchema,
  LONGEST_BY,
  LONGEST_CLAIM,
  LONGEST_TITLE,
  type EntryFile,
  type PersonFile,
  type SourceFile,
  type Standing,
} from '../model/schema.ts';
import { checkContents } from '../checks/check.ts';
import { nameKey } from '../checks/names.ts';
import { LIST_KINDS, type ListKind } from '../files/parse-files.ts';
import { validate } from '../files/validate.ts';
import type { Draft, DraftSource, Row } from './rows.ts';
import {
  createPeopleAndSources,
  websiteName,
  type Citation,
  type PeopleAndSources,
} from './people-and-sources.ts';
import { createIdGenerator, LONGEST_SLUG, slugify } from './slugs.ts';
import { collapseSpaces } from '../../text/collapse-spaces.ts';

export type ImportedEntries = {
  /** How many rows are in the entries. */
  readonly imported: number;
  readonly entries: readonly EntryFile[];
  readonly people: readonly PersonFile[];
  readonly sources: readonly SourceFile[];
  readonly report: readonly ReportLine[];
};

/** A row that was left out, or what was left out of a row that was imported. */
export type ReportLine = { readonly place: string; readonly record: unknown } & (
  | { readonly leftOut: string }
  | { readonly notes: readonly string[] }
);

export type ImportDefaults = {
  /** The source of rows that name none: the file itself. */
  readonly file: DraftSource & { readonly title: string };
  /** The standing of claims that name none. */
  readonly standing: Standing;
};

/** Every row is in `entries`, which pass the checks, or left out in `report`. */
export async function rowsToEntries(
  rows: readonly Row[],
  defaults: ImportDefaults,
): Promise<ImportedEntries> {
  const named = createPeopleAndSources();
  const nextId = createIdGenerator();
  /** Each entry with the rows that are in it. */
  const made = new Map<EntryFile, Row[]>();
  /** Entries to which later rows may add claims. */
  const shared = new Map<string, EntryFile>();
  const report: ReportLine[] = [];
  for (const row of rows) {
    const { place, record, reading, notes } = row;
    const read = reading.kind === 'draft' ? createEntry(reading.draft, named, defaults) : reading;
    if (read.kind === 'left-out') {
      report.push({ place, record, leftOut: read.why });
      continue;
    }
    const { entry } = read;
    const id = reading.kind === 'draft' ? reading.draft.id : undefined;
    const key = id ? `${id}\n${entry.title}\n${entry.date}` : undefined;
    const earlier = key === undefined ? undefined : shared.get(key);
    if (earlier) {
      addRow(earlier, entry);
      made.get(earlier)?.push(row);
    } else {
      const added = { ...entry, id: nextId(entry.id) as EntryFile['id'] };
      made.set(added, [row]);
      if (key !== undefined) shared.set(key, added);
    }
    const allNotes = [...notes, ...read.notes];
    if (allNotes.length > 0) report.push({ place, record, notes: allNotes });
  }
  for (const entry of made.keys()) report.push(...dropBrokenLinks(entry));
  return leaveOutErrors(made, named, report);
}

/** One entry that the check refuses would keep the whole timeline from being served. */
async function leaveOutErrors(
  made: ReadonlyMap<EntryFile, readonly Row[]>,
  named: PeopleAndSources,
  report: readonly ReportLine[],
): Promise<ImportedEntries> {
  const all = [...made.keys()];
  const errors = await findErrors({ entries: all, ...named.usedBy(all) });
  const dropped = new Set<string>();
  const leftOutRows = [...errors].flatMap(([index, messages]) => {
    const entry = all[index];
    if (entry) dropped.add(entry.id);
    const rows = (entry && made.get(entry)) ?? [];
    return rows.map(({ place, record }) => ({ place, record, leftOut: messages.join('; ') }));
  });
  const places = new Set(leftOutRows.map(({ place }) => place));
  const entries = all.filter(({ id }) => !dropped.has(id));
  return {
    imported: entries.reduce((sum, entry) => sum + (made.get(entry)?.length ?? 0), 0),
    entries,
    ...named.usedBy(entries),
    report: [
      ...report.filter(({ place }) => !places.has(place) && !dropped.has(place)),
      ...leftOutRows,
    ],
  };
}

type Made = Pick<ImportedEntries, 'entries' | 'people' | 'sources'>;

/** Why the check refuses an entry, by its place in the list. */
async function findErrors(made: Made): Promise<ReadonlyMap<number, readonly string[]>> {
  const items = <Value>(values: readonly Value[]) =>
    values.map((value, index) => ({ index, value }));
  const ids = (kind: ListKind) => made[kind].map(({ id }, index) => ({ index, id }));
  const { diagnostics } = await checkContents({
    timeline: undefined,
    entries: items(made.entries),
    people: items(made.people),
    sources: items(made.sources),
    ids: { entries: ids('entries'), people: ids('people'), sources: ids('sources') },
    readable: new Set(LIST_KINDS),
    complete: true,
  });
  const errors = new Map<number, string[]>();
  for (const { severity, file, path, message } of diagnostics) {
    const [index] = path;
    if (severity !== 'error' || file !== 'entries' || typeof index !== 'number') continue;
    const text = typeof message === 'string' ? message : importMessages.sameInEntry;
    errors.set(index, [...(errors.get(index) ?? []), text]);
  }
  return errors;
}

/** Names as the schema takes them. */
function claimLinks({ claimId, denies = [] }: Draft) {
  const id = slugify(claimId ?? '', LONGEST_TAG);
  const denied = denies.map((name) => slugify(name, LONGEST_TAG)).filter((name) => name !== '');
  return { ...(id === '' ? {} : { id }), ...(denied.length > 0 ? { denies: denied } : {}) };
}

/** A name that is given twice, or that no claim of the entry has, would fail the check. */
function dropBrokenLinks(entry: EntryFile): readonly ReportLine[] {
  const names = new Set<string>();
  const dropped: string[] = [];
  for (const claim of entry.claims) {
    if (claim.id === undefined) continue;
    if (names.has(claim.id)) {
      dropped.push(claim.id);
      delete claim.id;
    } else names.add(claim.id);
  }
  for (const claim of entry.claims) {
    if (claim.denies === undefined) continue;
    const isKept = (name: string) =>
      claim.standing === 'denial' && names.has(name) && name !== claim.id;
    dropped.push(...claim.denies.filter((name) => !isKept(name)));
    const kept = claim.denies.filter(isKept);
    if (kept.length > 0) claim.denies = kept;
    else delete claim.denies;
  }
  return dropped.length === 0
    ? []
    : [{ place: entry.id, record: entry.title, notes: [importMessages.brokenLinks(dropped)] }];
}

/** Adds what another row says about the same entry. */
function addRow(entry: EntryFile, more: EntryFile): void {
  entry.claims.push(...more.claims);
  entry.people = [...new Set([...entry.people, ...more.people])];
  entry.places = [...new Set([...entry.places, ...more.places])];
  entry.tags = [...new Set([...entry.tags, ...more.tags])];
  entry.keywords = [...new Set([...entry.keywords, ...more.keywords])];
  if (more.unanswered) entry.unanswered = true;
}

/** Code units; see the schema. */
const LONGEST_TAG = 40;

type CreatedEntry =
  | { readonly kind: 'entry'; readonly entry: EntryFile; readonly notes: readonly string[] }
  | { readonly kind: 'left-out'; readonly why: string };

function createEntry(
  written: Draft,
  named: PeopleAndSources,
  defaults: ImportDefaults,
): CreatedEntry {
  const unshown: string[] = [];
  const draft = withoutBadSigns(written, unshown);
  const text = draft.text ?? draft.title;
  if (text === undefined) return { kind: 'left-out', why: importMessages.noText };
  const claims = splitIntoClaims(text);
  if (!claims) return { kind: 'left-out', why: importMessages.longSentence(LONGEST_CLAIM) };
  const notes = [...unshown];
  if (claims.length > 1) notes.push(importMessages.severalClaims(claims.length));
  const citations = citationsFor(draft, named, defaults.file, notes);
  const standing = draft.standing ?? defaults.standing;
  const isDefault = draft.defaultJudgment === true && standing === 'court-finding';
  if (draft.defaultJudgment && !isDefault) notes.push(importMessages.noCourt(standing));
  const speakers = draft.speakers && idsOf(draft.speakers, named, citations, notes);
  const title = shorten(draft.title ?? text, LONGEST_TITLE);
  // Where the text is something else, the rest of the title is nowhere.
  if (draft.title !== undefined && title !== draft.title && draft.text !== undefined) {
    notes.push(importMessages.shortened('title', draft.title));
  }
  const by = draft.by ?? speaker(draft, defaults.file.title);
  if (draft.by !== undefined && by.length > LONGEST_BY) {
    notes.push(importMessages.shortened('by', draft.by));
  }
  const entry = {
    id: slugify(draft.id ?? title, LONGEST_SLUG) || slugify(draft.date) || 'entry',
    title,
    date: draft.date,
    claims: claims.map((claim, nth) => ({
      // Of a text that became several claims, the first has the name.
      ...(nth === 0 ? claimLinks(draft) : {}),
      text: claim,
      standing,
      ...(isDefault ? { defaultJudgment: true } : {}),
      ...(draft.claimDate === undefined ? {} : { date: draft.claimDate }),
      by: shorten(by, LONGEST_BY),
      ...(speakers ? { speakers } : {}),
      sources: citations,
    })),
    people: idsOf(draft.people, named, citations, notes),
    places: draft.places,
    tags: tagsFor(draft, notes),
    keywords: draft.keywords ?? [],
    ...(draft.unanswered ? { unanswered: true } : {}),
  };
  const validated = validate(entrySchema, entry, 'entries', []);
  return validated.kind === 'valid'
    ? { kind: 'entry', entry: validated.value, notes }
    : { kind: 'left-out', why: validated.diagnostics.map(({ message }) => message).join('; ') };
}

/** Without control characters and halves of characters, which the check takes in no text. */
function withoutBadSigns(draft: Draft, notes: string[]): Draft {
  const clean = <Value>(value: Value, field: string): Value => {
    if (typeof value === 'string') {
      const shown = value.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}/gu, '');
      if (shown !== value) notes.push(importMessages.signsRemoved(field));
      return shown as Value;
    }
    if (Array.isArray(value)) return value.map((each: unknown) => clean(each, field)) as Value;
    return typeof value === 'object' && value !== null ? cleanFields(value) : value;
  };
  const cleanFields = <Fields extends object>(fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [field, clean(value as unknown, field)]),
    ) as Fields;
  return cleanFields(draft);
}

/** The people of these names; new ones are made. */
function idsOf(
  names: readonly string[],
  named: PeopleAndSources,
  citations: readonly Citation[],
  notes: string[],
): readonly PersonFile['id'][] {
  const ids = new Set<PersonFile['id']>();
  for (const name of names) {
    const person = named.person(name, citations);
    if (person) ids.add(person.id);
    else notes.push(importMessages.badPerson(name));
  }
  return [...ids];
}

function tagsFor(draft: Draft, notes: string[]): readonly string[] {
  const tags = new Set<string>();
  for (const tag of draft.tags) {
    const slug = slugify(tag, LONGEST_TAG);
    if (slug === '') notes.push(importMessages.badTag(tag));
    else tags.add(slug);
    if (slugify(tag, tag.length + 1).length > slug.length) {
      notes.push(importMessages.shortened('tag', tag));
    }
  }
  return [...tags];
}

function citationsFor(
  draft: Draft,
  named: PeopleAndSources,
  file: DraftSource,
  notes: string[],
): readonly Citation[] {
  const ids = new Set<SourceFile['id']>();
  for (const wanted of draft.sources) {
    const { title, url } = wanted;
    const whole = named.source(wanted);
    // A link that nobody can open is no reason to lose the title.
    const source = whole ?? (title === undefined ? undefined : named.source({ title }));
    if (!whole) notes.push(importMessages.badSource(title ?? '', url ?? ''));
    if (!source) continue;
    ids.add(source.id);
    if (title !== undefined && nameKey(title) !== nameKey(source.title)) {
      notes.push(importMessages.otherTitle(title, source.title));
    }
  }
  if (ids.size === 0) {
    const itself = named.source(file);
    if (itself) ids.add(itself.id);
  }
  return [...ids].map((source) => ({ source, ...(draft.locator && { locator: draft.locator }) }));
}

/** Who says so, where a row does not say it: its speakers, or the website or title of its first source. */
function speaker({ speakers = [], sources: [first] }: Draft, file: string): string {
  if (speakers.length > 0) return new Intl.ListFormat('en').format(speakers);
  return (first?.url && websiteName(first.url)) ?? first?.title ?? file;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Texts of as many whole sentences as fit into a claim. Undefined when one alone does not fit. */
function splitIntoClaims(text: string): readonly string[] | undefined {
  if (text.length <= LONGEST_CLAIM) return [text];
  const claims: string[] = [];
  let open = '';
  for (const { segment } of sentences.segment(text)) {
    const sentence = segment.trim();
    if (sentence.length > LONGEST_CLAIM) return undefined;
    const longer = open === '' ? sentence : `${open} ${sentence}`;
    if (longer.length <= LONGEST_CLAIM) open = longer;
    else {
      claims.push(open);
      open = sentence;
    }
  }
  return open === '' ? claims : [...claims, open];
}

/** The text in one line, or its first words where it is too long. */
function shorten(text: string, longest: number): string {
  const line = collapseSpaces(text);
  if (line.length <= longest) return line;
  // A character may take two code units.
  const cut = line.slice(0, longest - 1).replace(/\p{Surrogate}$/u, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
