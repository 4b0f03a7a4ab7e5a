/** Makes a source of a CSL-JSON item that passes the checks of `check:data`. */
import type { CslItem } from './bibtex.ts';
import { repairFields } from './csl-fields.ts';
import { importMessages } from './messages.ts';
import { checkCharacters } from '../checks/characters.ts';
import { checkLink } from '../checks/source-links.ts';
import { fileMessages } from '../files/messages.ts';
import { validate } from '../files/validate.ts';
import { readCslDate } from '../model/csl-dates.ts';
import { plainText } from '../model/plain-text.ts';
import { LONGEST_SOURCE_TITLE, sourceSchema, type SourceFile } from '../model/schema.ts';
import { truncate } from '../../text/truncate.ts';

export type FittedSource = {
  /** Undefined for what holds nothing of a source. Its id is not made yet where it is empty. */
  readonly source: SourceFile | undefined;
  readonly why: string;
  readonly notes: readonly string[];
};

/** A field that does not fit is repaired or left out, with a note. `id` is one that fits. */
export function fitSource(item: CslItem, id: string): FittedSource {
  const notes: string[] = [];
  const fields = withTitle(withoutBadSigns({ ...repairFields(item, notes), id }, notes), notes);
  if (fields['title'] === undefined) {
    return { source: undefined, why: fileMessages.missingField('title'), notes };
  }
  dropBadLink(fields, notes);
  // Each round leaves out at least one field.
  for (;;) {
    const validated = validate(sourceSchema, fields, 'sources', []);
    if (validated.kind === 'valid') {
      notes.push(...notesOfDates(fields));
      return { source: validated.value, why: '', notes };
    }
    const bad = new Map(validated.diagnostics.map(({ path, message }) => [path[0], message]));
    const [field, why] = [...bad][0] ?? [];
    if (typeof field !== 'string' || field === 'id' || fields[field] === undefined) {
      return { source: undefined, why: [...bad.values()].join('; '), notes };
    }
    leaveOut(fields, field, why ?? '', notes);
  }
}

function leaveOut(fields: Record<string, unknown>, field: string, why: string, notes: string[]) {
  const value = fields[field];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  notes.push(importMessages.fieldLeft(field, truncate(text, LONGEST_NOTED), why));
  delete fields[field];
}

/** Code points of a value in a note. The report has the whole record too. */
const LONGEST_NOTED = 200;

/**
 * Without a title of its own, a source is called by what it is a part of or by its short title. What has
 * neither, but an author or a link, is called "[untitled]": in brackets, a title is nobody's quotation.
 */
function withTitle(fields: Record<string, unknown>, notes: string[]): Record<string, unknown> {
  const { title } = fields;
  if (typeof title === 'string' && plainText(title) !== '') {
    if (title.trim().length <= LONGEST_SOURCE_TITLE) return fields;
    notes.push(importMessages.titleCut(title));
    const cut = truncate(plainText(title).slice(0, LONGEST_SOURCE_TITLE), LONGEST_SOURCE_TITLE - 1);
    return { ...fields, title: `${cut.replace(/…$/, '').replace(/\p{Surrogate}$/u, '')}…` };
  }
  const field = NAMING.find((name) => typeof fields[name] === 'string');
  const isSomething = ['author', 'editor', 'URL', 'DOI', 'publisher', 'number', 'note'].some(
    (name) => fields[name] !== undefined,
  );
  const made = field === undefined ? (isSomething ? UNTITLED : undefined) : fields[field];
  if (typeof made !== 'string') return { ...fields, title: undefined };
  notes.push(importMessages.titleMade(made));
  // A title is not also said of what it is in.
  const rest = { ...fields };
  if (field === 'container-title') delete rest[field];
  return { ...rest, title: truncate(made, LONGEST_SOURCE_TITLE) };
}

const NAMING = ['title-short', 'volume-title', 'container-title', 'event-title', 'genre'] as const;

const UNTITLED = '[untitled]';

function dropBadLink(fields: Record<string, unknown>, notes: string[]): void {
  const link = fields['URL'];
  if (typeof link !== 'string') return;
  const address = link.trim();
  fields['URL'] = address;
  if (!URL.canParse(address)) return;
  const found = checkLink(address, []).find(({ severity }) => severity === 'error');
  if (found && typeof found.message === 'string') leaveOut(fields, 'URL', found.message, notes);
}

/** Control characters and halves of characters, which the check takes in no text. */
function withoutBadSigns(
  fields: Record<string, unknown>,
  notes: string[],
): Record<string, unknown> {
  const clean = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') {
      const isBad = checkCharacters(value, 'sources', []).some(
        ({ severity }) => severity === 'error',
      );
      if (!isBad) return value;
      const note = importMessages.signsRemoved(field);
      if (!notes.includes(note)) notes.push(note);
      return value.toWellFormed().replaceAll(/(?![\t\n])\p{Cc}/gu, ' ');
    }
    if (Array.isArray(value)) return value.map((each) => clean(each, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, clean(inner, field)]),
    );
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, clean(value, name)]),
  );
}

function notesOfDates(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return ['issued', 'accessed'].flatMap((field) => {
    const read = readCslDate(fields[field]);
    return read?.kind === 'as-written' ? [importMessages.dateAsWritten(field, read.text)] : [];
  });
}
