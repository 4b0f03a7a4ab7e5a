/** The sources and people that rows name. Each is made once, however often it is named. */
import { importMessages } from './messages.ts';
import { nameKey } from '../checks/names.ts';
import { checkLink } from '../checks/source-links.ts';
import {
  LONGEST_SOURCE_TITLE,
  personSchema,
  sourceSchema,
  type EntryFile,
  type PersonFile,
  type SourceFile,
} from '../model/schema.ts';
import { validate } from '../files/validate.ts';
import type { DraftSource } from './rows.ts';
import { createIdGenerator, LONGEST_SLUG, slugify } from './slugs.ts';

export type Citation = EntryFile['claims'][number]['sources'][number];

export type PeopleAndSources = {
  /** Undefined when the draft makes no valid source. */
  readonly source: (draft: DraftSource) => SourceFile | undefined;
  /** A new person has the sources by which it is first named. Undefined when it is not valid. */
  readonly person: (name: string, citations: readonly Citation[]) => PersonFile | undefined;
  /** What these entries refer to, in the order in which it was named. */
  readonly usedBy: (entries: readonly EntryFile[]) => {
    readonly sources: readonly SourceFile[];
    readonly people: readonly PersonFile[];
  };
};

export function createPeopleAndSources(): PeopleAndSources {
  const sources = new Map<string, SourceFile | undefined>();
  const people = new Map<string, PersonFile | undefined>();
  const nextSourceId = createIdGenerator();
  const nextPersonId = createIdGenerator();
  return {
    source: (draft) => {
      const key = draft.url ?? nameKey(draft.title ?? '');
      if (!sources.has(key)) sources.set(key, createSource(draft, nextSourceId));
      return sources.get(key);
    },
    person: (name, citations) => {
      const key = nameKey(name);
      if (!people.has(key)) people.set(key, createPerson(name, citations, nextPersonId));
      return people.get(key);
    },
    usedBy: (entries) => {
      const mentioned = new Set(
        entries.flatMap(({ people: about, claims }) => [
          ...about,
          ...claims.flatMap(({ speakers = [] }) => speakers),
        ]),
      );
      const usedPeople = [...people.values()]
        .filter((person) => person !== undefined)
        .filter(({ id }) => mentioned.has(id));
      const citing = [...entries.flatMap(({ claims }) => claims), ...usedPeople];
      const cited = new Set(citing.flatMap((item) => item.sources.map(({ source }) => source)));
      const usedSources = [...sources.values()]
        .filter((source) => source !== undefined)
        .filter(({ id }) => cited.has(id));
      return { sources: usedSources, people: usedPeople };
    },
  };
}

/** The website of a link, as a person would call it: its host without www. */
export function websiteName(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined;
}

function createSource(
  { title, url }: DraftSource,
  nextId: (wished: string) => string,
): SourceFile | undefined {
  const website = url === undefined ? undefined : websiteName(url);
  if (url !== undefined && (website === undefined || hasBadLink(url))) return undefined;
  const name = title ?? url?.replace(/^https?:\/\/(?:www\.)?/, '') ?? '';
  const item = {
    type: website === undefined ? 'document' : 'webpage',
    title: name.length > LONGEST_SOURCE_TITLE ? cut(name, LONGEST_SOURCE_TITLE) : name,
    ...(website === undefined ? {} : { 'container-title': website, URL: url }),
  };
  const wished = slugify(name, LONGEST_SLUG) || slugify(website ?? '', LONGEST_SLUG) || 'source';
  const validated = validate(sourceSchema, { ...item, id: wished }, 'sources', []);
  if (validated.kind === 'invalid') return undefined;
  return { ...validated.value, id: nextId(wished) as SourceFile['id'] };
}

/** Whether `check:data` would take the link for an error. */
function hasBadLink(url: string): boolean {
  return checkLink(url, []).some(({ severity }) => severity === 'error');
}

/** Does not cut a character of two code units in half. */
function cut(text: string, longest: number): string {
  return `${text.slice(0, longest - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

function createPerson(
  name: string,
  citations: readonly Citation[],
  nextId: (wished: string) => string,
): PersonFile | undefined {
  const wished = slugify(name, LONGEST_SLUG) || 'person';
  const person = { id: wished, name, about: importMessages.aboutPerson, sources: citations };
  const validated = validate(personSchema, person, 'people', []);
  if (validated.kind === 'invalid') return undefined;
  return { ...validated.value, id: nextId(wished) as PersonFile['id'] };
}
