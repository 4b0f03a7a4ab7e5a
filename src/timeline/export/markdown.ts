/** A timeline as a document in Markdown, with numbered sources. */
import { exporting } from './messages.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import { STANDINGS } from '../model/schema.ts';
import type { Citation, Entry, Person, Source, Timeline } from '../model/timeline.ts';

export function asMarkdown(timeline: Timeline): string {
  const { headings } = exporting;
  const numbers = new Map(timeline.sources.map((source, nth) => [source, nth + 1]));
  const used = new Set(
    timeline.entries.flatMap(({ claims }) => claims.map(({ standing }) => standing)),
  );
  const legend = STANDINGS.filter((standing) => used.has(standing)).map((standing) => {
    const { name, meaning } = en.standings[standing];
    return `- **${escaped(name)}**: ${escaped(meaning)}`;
  });
  return [
    `# ${escaped(timeline.title)}`,
    escaped(timeline.summary),
    `## ${headings.standings}`,
    legend.join('\n'),
    `## ${headings.entries}`,
    ...timeline.entries.map((entry) => entryOf(entry, numbers)),
    ...(timeline.people.length === 0 ? [] : [`## ${headings.people}`]),
    ...timeline.people.map((person) => personOf(person, numbers)),
    `## ${headings.sources}`,
    timeline.sources.map(sourceOf).join('\n'),
    `## ${headings.about}`,
    exporting.version(timeline.version, formatDate(timeline.updated, en)),
    escaped(timeline.licence),
    escaped(timeline.corrections),
  ]
    .join('\n\n')
    .concat('\n');
}

type Numbers = ReadonlyMap<Source, number>;

function entryOf(entry: Entry, numbers: Numbers): string {
  const claims = entry.claims.map(
    (claim) =>
      `- ${escaped(claim.text)} *${escaped(exporting.standing(claim))}* ${references(claim.citations, numbers)}`,
  );
  const errata = entry.errata.map(({ said, in: citation, record, citations }) => {
    const text = exporting.erratum(said, exporting.cited(citation), record);
    return `- ${exporting.headings.errata}: ${escaped(text)} ${references([citation, ...citations], numbers)}`;
  });
  const heading = `### ${escaped(formatDate(entry.date, en))}: ${escaped(entry.title)}`;
  return [heading, [...claims, ...errata].join('\n')].join('\n\n');
}

function personOf(person: Person, numbers: Numbers): string {
  const shown = person.aliases.filter(({ unattested }) => !unattested);
  const names = shown.map((alias) => escaped(exporting.alias(alias))).join('; ');
  return [
    `**${escaped(person.name)}**: ${escaped(person.about)}`,
    ...(names === '' ? [] : [exporting.alsoKnown(names)]),
    references(person.citations, numbers),
  ].join(' ');
}

function sourceOf({ full, url, accessedVia }: Source, nth: number): string {
  const via = accessedVia === undefined ? '' : ` ${escaped(exporting.accessedVia(accessedVia))}`;
  return `${nth + 1}. ${escaped(full)}.${url === undefined ? '' : ` <${url}>`}${via}`;
}

function references(citations: readonly Citation[], numbers: Numbers): string {
  return citations
    .map(({ source, locator }) => {
      const number = String(numbers.get(source) ?? '?');
      return `[${locator === undefined ? number : `${number}, ${escaped(locator)}`}]`;
    })
    .join('');
}

/** CommonMark: a backslash before punctuation takes its meaning away. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, String.raw`$1\$2`);
}
