/** Writes the files of a timeline as a person would: short YAML without the defaults. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { CORE_SCHEMA, dump } from 'js-yaml';
import { FILE_KINDS, filePath, type FileKind } from './read-file.ts';
import { schemaPath } from './json-schemas.ts';
import type { EntryFile, PersonFile, SourceFile, TimelineFile } from '../model/schema.ts';

/** What the four files of a timeline say. */
export type TimelineFiles = {
  readonly timeline: TimelineFile;
  readonly entries: readonly EntryFile[];
  readonly people: readonly PersonFile[];
  readonly sources: readonly SourceFile[];
};

export type FileTexts = Readonly<Record<FileKind, string>>;

/** Whether the folder is empty or missing. Throws when it cannot be read. */
export async function isFreeFolder(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}

/** Never overwrites: throws when one of the files exists. */
export async function writeFiles(folder: string, texts: FileTexts): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const kind of FILE_KINDS)
    await writeFile(filePath(folder, kind), texts[kind], { flag: 'wx' });
}

/** `folder` is where the files will be: they name their JSON Schemas by relative paths. */
export function formatFiles(files: TimelineFiles, folder: string): FileTexts {
  return {
    timeline: `${schemaLine('timeline', folder)}\n${formatYaml(omitDefaultsOfTimeline(files.timeline))}`,
    entries: `${schemaLine('entries', folder)}\n${formatList(files.entries.map(omitDefaultsOfEntry))}`,
    people: `${schemaLine('people', folder)}\n${formatList(files.people.map(omitDefaultsOfPerson))}`,
    sources: formatSources(files.sources),
  };
}

export function formatSources(sources: readonly SourceFile[]): string {
  return `${JSON.stringify(sources, null, 2)}\n`;
}

/** The comment by which editors (YAML language server) find the JSON Schema of a file. */
export function schemaLine(kind: FileKind, folder: string): string {
  const path = relative(resolve(folder), resolve(schemaPath(kind))).replaceAll(sep, '/');
  return `# yaml-language-server: $schema=${path}`;
}

/** Each item is preceded by an empty line. */
function formatList(items: readonly object[]): string {
  return items.length === 0 ? '[]\n' : items.map((item) => `\n${formatYaml([item])}`).join('');
}

/** Characters of a line, as in this repository. */
const LINE = 100;

function formatYaml(value: object): string {
  // The core schema writes dates without quotes. Our reader uses it too, so they stay texts.
  return dump(value, { schema: CORE_SCHEMA, lineWidth: LINE, noRefs: true });
}

type Citation = EntryFile['claims'][number]['sources'][number];

function shortenCitation({ source, locator }: Citation): string | object {
  return locator === undefined ? source : { source, locator };
}

function omitDefaultsOfTimeline({ glossary, ...rest }: TimelineFile): object {
  return { ...rest, ...(Object.keys(glossary).length === 0 ? {} : { glossary }) };
}

function omitDefaultsOfEntry(entry: EntryFile): object {
  const { people, places, tags, keywords, unanswered, errata, claims, ...rest } = entry;
  return {
    ...rest,
    claims: claims.map(({ sources, ...claim }) => ({
      ...withoutUndefined(claim),
      sources: sources.map(shortenCitation),
    })),
    ...withoutEmpty({ people, places, tags, keywords }),
    ...withoutUndefined({ unanswered }),
    ...withoutEmpty({
      errata: errata.map((erratum) => ({
        said: erratum.said,
        in: shortenCitation(erratum.in),
        record: erratum.record,
        sources: erratum.sources.map(shortenCitation),
      })),
    }),
  };
}

function omitDefaultsOfPerson(person: PersonFile): object {
  const { id, kind, aliases, namesakes, sources, ...rest } = person;
  return {
    id,
    ...(kind === 'person' ? {} : { kind }),
    ...withoutUndefined(rest),
    sources: sources.map(shortenCitation),
    ...withoutEmpty({
      aliases: aliases.map((alias) => {
        const { name, ...details } = withoutUndefined(alias);
        return Object.keys(details).length === 0 ? name : { name, ...details };
      }),
      namesakes: namesakes.map((namesake) => {
        const { aliases: names, ...details } = withoutUndefined(namesake);
        return { ...details, ...withoutEmpty({ aliases: names }) };
      }),
    }),
  };
}

function withoutEmpty(lists: Readonly<Record<string, readonly unknown[]>>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0));
}

function withoutUndefined<Shape extends object>(value: Shape): Shape {
  const defined = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(defined) as Shape;
}
