/** The sources and people that rows name, each made once, however often it is named. */
import { importMessages } from './messages.ts';
import { nameKey } from '../checks/names.ts';
import {
  personSchema,
  sourceSchema,
  type EntryFile,
  type PersonFile,
  type SourceFile,
} from '../model/schema.ts';
import { validate } from '../files/validate.ts';
import type { DraftSource } from './rows.ts';
import { createIdGenerator, slugify } from './slugs.ts';

export type Citation = EntryFile['claims'][number]['sources'][number];

export type PeopleAndSources = {
  /** Undefined when no source can be made of it. */
  readonly source: (wanted: DraftSource) => SourceFile | undefined;
  /** A new person is sourced to where it was first named. Undefined when none can be made. */
  readonly person: (name: string, citations: readonly Citation[]) => PersonFile | undefined;
  /** What these entries refer to, in the order in which it was made. */
  readonly usedBy: (entries: readonly EntryFile[]) => {
    readonly sources: readonly SourceFile[];
    readonly people: readonly PersonFile[];
  };
};

export function createPeopleAndSources(): PeopleAndSources {
  const sources = new Map<string, SourceFile | undefined>();
  const people = new Map<string, PersonFile | undefined>();
  const sourceId = createIdGenerator();
  const personId = createIdGenerator();
  return {
    source: (wanted) => {
      const key = wanted.url ?? nameKey(wanted.title ?? '');
      if (!sources.has(key)) sources.set(key, createSource(wanted, sourceId));
      return sources.get(key);
    },
    person: (name, citations) => {
      const key = nameKey(name);
      if (!people.has(key)) people.set(key, createPerson(name, citations, personId));
      return people.get(key);
    },
    usedBy: (entries) => {
      const mentioned = new Set(entries.flatMap((entry) => entry.people));
      const kept = [...people.values()]
        .filter((person) => person !== undefined)
        .filter(({ id }) => mentioned.has(id));
      const citing = [...entries.flatMap(({ claims }) => claims), ...kept];
      const cited = new Set(citing.flatMap((one) => one.sources.map(({ source }) => source)));
      const made = [...sources.values()].filter((source) => source !== undefined);
      return { sources: made.filter(({ id }) => cited.has(id)), people: kept };
    },
  };
}

/** Where it can be read, for a person: the host of a link without www. */
export function websiteName(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined;
}

/** Code units of a title (see the schema); what is longer is cut, since a title is no claim. */
const LONGEST_SOURCE_TITLE = 400;

/** Leaves room for a number within an id. */
const WORDS_IN_ID = 50;

function createSource(
  { title, url }: DraftSource,
  idFor: (wished: string) => string,
): SourceFile | undefined {
  const outlet = url === undefined ? undefined : websiteName(url);
  if (url !== undefined && outlet === undefined) return undefined;
  const said = title ?? url?.replace(/^https?:\/\/(?:www\.)?/, '') ?? '';
  const item = {
    type: outlet === undefined ? 'document' : 'webpage',
    title: said.length > LONGEST_SOURCE_TITLE ? cut(said, LONGEST_SOURCE_TITLE) : said,
    ...(outlet === undefined ? {} : { 'container-title': outlet, URL: url }),
  };
  const wished = slugify(said, WORDS_IN_ID) || slugify(outlet ?? '', WORDS_IN_ID) || 'source';
  const validated = validate(sourceSchema, { ...item, id: wished }, 'sources', []);
  if (validated.kind === 'invalid') return undefined;
  return { ...validated.value, id: idFor(wished) as SourceFile['id'] };
}

/** Not in the middle of a character that takes two code units. */
function cut(text: string, longest: number): string {
  return `${text.slice(0, longest - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

function createPerson(
  name: string,
  citations: readonly Citation[],
  idFor: (wished: string) => string,
): PersonFile | undefined {
  const wished = slugify(name, WORDS_IN_ID) || 'person';
  const person = { id: wished, name, about: importMessages.aboutPerson, sources: citations };
  const validated = validate(personSchema, person, 'people', []);
  if (validated.kind === 'invalid') return undefined;
  return { ...validated.value, id: idFor(wished) as PersonFile['id'] };
}
