/** Writes a timeline as a Markdown document with numbered sources. */
import { exportMessages } from './messages.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import { STANDINGS } from '../model/schema.ts';
import type { Citation, Entry, Person, Source, Timeline } from '../model/timeline.ts';

export function formatMarkdown(timeline: Timeline): string {
  const { headings } = exportMessages;
  const numbers = new Map(timeline.sources.map((source, nth) => [source, nth + 1]));
  const used = new Set(
    timeline.entries.flatMap(({ claims }) => claims.map(({ standing }) => standing)),
  );
  const legend = STANDINGS.filter((standing) => used.has(standing)).map((standing) => {
    const { name, meaning } = en.standings[standing];
    return `- **${escapeMarkdown(name)}**: ${escapeMarkdown(meaning)}`;
  });
  return [
    `# ${escapeMarkdown(timeline.title)}`,
    escapeMarkdown(timeline.summary),
    `## ${headings.standings}`,
    legend.join('\n'),
    `## ${headings.entries}`,
    ...timeline.entries.map((entry) => formatEntry(entry, numbers)),
    ...(timeline.people.length === 0 ? [] : [`## ${headings.people}`]),
    ...timeline.people.map((person) => formatPerson(person, numbers)),
    `## ${headings.sources}`,
    timeline.sources.map(formatSource).join('\n'),
    `## ${headings.about}`,
    exportMessages.version(timeline.version, formatDate(timeline.updated, en)),
    escapeMarkdown(timeline.licence),
    escapeMarkdown(timeline.corrections),
  ]
    .join('\n\n')
    .concat('\n');
}

type Numbers = ReadonlyMap<Source, number>;

function formatEntry(entry: Entry, numbers: Numbers): string {
  const claims = entry.claims.map(
    (claim) =>
      `- ${escapeMarkdown(claim.text)} *${escapeMarkdown(exportMessages.standing(claim))}* ${formatReferences(claim.citations, numbers)}${escapeMarkdown(exportMessages.deniedBy(claim))}`,
  );
  const errata = entry.errata.map(({ said, in: citation, record, citations }) => {
    const text = exportMessages.erratum(said, exportMessages.cited(citation), record);
    return `- ${exportMessages.headings.errata}: ${escapeMarkdown(text)} ${formatReferences([citation, ...citations], numbers)}`;
  });
  const unanswered = exportMessages.unanswered(entry);
  const heading = `### ${escapeMarkdown(formatDate(entry.date, en))}: ${escapeMarkdown(entry.title)}`;
  return [
    heading,
    [...claims, ...(unanswered === undefined ? [] : [`- ${unanswered}`]), ...errata].join('\n'),
  ].join('\n\n');
}

function formatPerson(person: Person, numbers: Numbers): string {
  const shown = person.aliases.filter(({ unattested }) => !unattested);
  const names = shown.map((alias) => escapeMarkdown(exportMessages.alias(alias))).join('; ');
  return [
    `**${escapeMarkdown(person.name)}**: ${escapeMarkdown(person.about)}`,
    ...(names === '' ? [] : [exportMessages.alsoKnown(names)]),
    formatReferences(person.citations, numbers),
  ].join(' ');
}

function formatSource({ full, url, accessedVia }: Source, nth: number): string {
  const via =
    accessedVia === undefined ? '' : ` ${escapeMarkdown(exportMessages.accessedVia(accessedVia))}`;
  // "n.d." ends the sentence too.
  return `${nth + 1}. ${escapeMarkdown(full).replace(/\.$/u, '')}.${url === undefined ? '' : ` <${url}>`}${via}`;
}

function formatReferences(citations: readonly Citation[], numbers: Numbers): string {
  return citations
    .map(({ source, locator }) => {
      const number = String(numbers.get(source) ?? '?');
      return `[${locator === undefined ? number : `${number}, ${escapeMarkdown(locator)}`}]`;
    })
    .join('');
}

/** In CommonMark, a backslash before punctuation makes it plain text. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, String.raw`$1\$2`);
}
