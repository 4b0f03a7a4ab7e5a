/** Makes entries, people and sources of rows, and accounts for every row and everything left out. */
import { importMessages } from './messages.ts';
import {
  entrySchema,
  LONGEST_CLAIM,
  LONGEST_TITLE,
  type EntryFile,
  type PersonFile,
  type SourceFile,
  type Standing,
} from '../model/schema.ts';
import { validate } from '../files/validate.ts';
import type { Draft, DraftSource, Row } from './rows.ts';
import {
  createPeopleAndSources,
  websiteName,
  type Citation,
  type PeopleAndSources,
} from './people-and-sources.ts';
import { createIdGenerator, slugify } from './slugs.ts';

export type ImportedEntries = {
  /** How many rows are in the entries. */
  readonly taken: number;
  readonly entries: readonly EntryFile[];
  readonly people: readonly PersonFile[];
  readonly sources: readonly SourceFile[];
  readonly report: readonly ReportLine[];
};

/** What was not taken over: a whole row and why, or something of a row that became an entry. */
export type ReportLine = { readonly place: string; readonly record: unknown } & (
  | { readonly leftOut: string }
  | { readonly notes: readonly string[] }
);

export type ImportDefaults = {
  /** What rows are sourced to that name no source: the file itself. */
  readonly file: DraftSource & { readonly title: string };
  /** Of claims that do not say their standing. */
  readonly standing: Standing;
};

/** Every row is in `entries`, or left out in `report`. */
export function rowsToEntries(rows: readonly Row[], options: ImportDefaults): ImportedEntries {
  const shelf = createPeopleAndSources();
  const idFor = createIdGenerator();
  const entries: EntryFile[] = [];
  const byWish = new Map<string, EntryFile>();
  const report: ReportLine[] = [];
  let taken = 0;
  for (const { place, record, reading, notes } of rows) {
    const made = reading.kind === 'draft' ? createEntry(reading.draft, shelf, options) : reading;
    if (made.kind === 'left-out') {
      report.push({ place, record, leftOut: made.why });
      continue;
    }
    taken += 1;
    const { entry } = made;
    const wish =
      reading.kind === 'draft' && reading.draft.id
        ? `${reading.draft.id}\n${entry.title}\n${entry.date}`
        : '';
    const same = byWish.get(wish);
    if (same) addRow(same, entry);
    else {
      const added = { ...entry, id: idFor(entry.id) as EntryFile['id'] };
      entries.push(added);
      if (wish !== '') byWish.set(wish, added);
    }
    const said = [...notes, ...made.notes];
    if (said.length > 0) report.push({ place, record, notes: said });
  }
  return { taken, entries, ...shelf.usedBy(entries), report };
}

/** Adds what another row says of the same entry. */
function addRow(entry: EntryFile, more: EntryFile): void {
  entry.claims.push(...more.claims);
  entry.people = [...new Set([...entry.people, ...more.people])];
  entry.places = [...new Set([...entry.places, ...more.places])];
  entry.tags = [...new Set([...entry.tags, ...more.tags])];
}

/** Leaves room for a number within an id, and keeps ids readable. */
const WORDS_IN_ID = 50;

/** See the schema. */
const LONGEST_TAG = 40;

type Made =
  | { readonly kind: 'entry'; readonly entry: EntryFile; readonly notes: readonly string[] }
  | { readonly kind: 'left-out'; readonly why: string };

function createEntry(draft: Draft, shelf: PeopleAndSources, options: ImportDefaults): Made {
  const said = draft.text ?? draft.title;
  if (said === undefined) return { kind: 'left-out', why: importMessages.noText };
  const texts = claimTexts(said);
  if (!texts) return { kind: 'left-out', why: importMessages.longSentence(LONGEST_CLAIM) };
  const notes = texts.length > 1 ? [importMessages.severalClaims(texts.length)] : [];

  const citations = citationsFor(draft, shelf, options.file, notes);
  const people = new Set<PersonFile['id']>();
  for (const name of draft.people) {
    const person = shelf.person(name, citations);
    if (person) people.add(person.id);
    else notes.push(importMessages.badPerson(name));
  }
  const tags = new Set<string>();
  for (const tag of draft.tags) {
    const slug = slugify(tag, LONGEST_TAG);
    if (slug === '') notes.push(importMessages.badTag(tag));
    else tags.add(slug);
  }
  const title = draft.title ?? createTitle(said);
  const validated = validate(
    entrySchema,
    {
      id: slugify(draft.id ?? title, WORDS_IN_ID) || slugify(draft.date) || 'entry',
      title,
      date: draft.date,
      claims: texts.map((text) => ({
        text,
        standing: draft.standing ?? options.standing,
        ...(draft.defaultJudgment ? { defaultJudgment: true } : {}),
        ...(draft.said === undefined ? {} : { date: draft.said }),
        by: draft.by ?? speaker(draft, options.file.title),
        sources: citations,
      })),
      people: [...people],
      places: draft.places,
      tags: [...tags],
    },
    'entries',
    [],
  );
  return validated.kind === 'valid'
    ? { kind: 'entry', entry: validated.value, notes }
    : { kind: 'left-out', why: validated.diagnostics.map(({ message }) => message).join('; ') };
}

function citationsFor(
  draft: Draft,
  shelf: PeopleAndSources,
  file: DraftSource,
  notes: string[],
): readonly Citation[] {
  const ids = new Set<SourceFile['id']>();
  for (const wanted of draft.sources) {
    const source = shelf.source(wanted);
    if (source) ids.add(source.id);
    else notes.push(importMessages.badSource(wanted.title ?? '', wanted.url ?? ''));
  }
  if (ids.size === 0) {
    const itself = shelf.source(file);
    if (itself) ids.add(itself.id);
  }
  return [...ids].map((source) => ({ source, ...(draft.locator && { locator: draft.locator }) }));
}

/** Who says so, where a row does not tell: the outlet or the name of its first source. */
function speaker({ sources: [first] }: Draft, file: string): string {
  return (first?.url && websiteName(first.url)) ?? first?.title ?? file;
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Whole sentences, as many as fit, to a claim; undefined when one alone does not fit. */
function claimTexts(text: string): readonly string[] | undefined {
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

/** A text that is short enough, or its first words. */
function createTitle(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  // Not in the middle of a character that takes two code units.
  const cut = line.slice(0, LONGEST_TITLE - 1).replace(/\p{Surrogate}$/u, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2)).trimEnd()}…`;
}
