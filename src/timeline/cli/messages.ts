/** What the command-line tools of timelines say. */
import type { Figures, Share } from '../model/figures.ts';
import type { Statistics } from '../model/statistics.ts';

export const cliMessages = {
  badCommandLine: (reason: string) => `this command line cannot be understood: ${reason}`,
  systemRefused: (reason: string) => `the system refuses: ${reason}`,

  // ---- npm run check:data

  checkUsage: 'usage: npm run check:data -- [folder …] [--links] [--figures]',
  noTimelines: (folder: string) =>
    `${folder} holds no timeline; \`npm run new:timeline NAME\` makes one`,
  summary: (
    folder: string,
    statistics: Statistics | undefined,
    errors: number,
    warnings: number,
  ) => {
    const found = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
    if (!statistics) return `${folder}: ${found}`;
    const { entries, claims, claimsBySeveral, sources, people, bodies, aliases, errata } =
      statistics;
    const share = Math.round((100 * claimsBySeveral) / Math.max(claims, 1));
    const holds = [
      count(entries, 'entry', 'entries'),
      `${count(claims, 'claim')} (${share} % with two or more sources)`,
      count(sources, 'source'),
      count(people, 'person', 'people'),
      ...(bodies === 0 ? [] : [count(bodies, 'body', 'bodies')]),
      count(aliases, 'alias', 'aliases'),
      count(errata, 'erratum', 'errata'),
    ];
    return `${folder}: ${holds.join(', ')}; ${found}`;
  },
  /** A line each, indented. */
  figures: ({ claims, strangers, located, denials, accused, sources, items }: Figures) => {
    const shares: readonly (readonly [what: string, share: Share])[] = [
      ['claims with a source that opens', claims.canOpen],
      ['claims with two independent sources', claims.independent],
      ['claims by a person or body of people.yaml', claims.spoken],
      ['citations of long documents with a locator', located],
      ['denials that name what they deny', denials.targeted],
      ['denials with a date of their own', denials.dated],
      ['entries with an accusation that have a denial', accused.answered],
      ['entries with an accusation marked unanswered', accused.unanswered],
      ['sources with a link', sources.linked],
      ['sources with an author', sources.authored],
      ['sources with the date of publication', sources.issued],
      ['sources with the date on which they were read', sources.accessed],
    ];
    return [
      ...shares.map(([what, { count: some, all }]) => `  ${what}: ${ofAll(some, all)}`),
      ...strangers.map(
        ({ by, claims: said }) => `  not in people.yaml, and says ${said} claims: ${by}`,
      ),
      ...[...items].map(([{ id }, numbers]) => `  items of \`${id}\`: ${numbers.join(', ')}`),
    ];
  },

  // ---- npm run new:timeline

  newUsage: 'usage: npm run new:timeline NAME',
  badTimelineName: (name: string) =>
    `"${name}" cannot name a timeline: use at most 24 lower-case letters and digits, joined by single hyphens`,
  folderTaken: (folder: string) =>
    `${folder} is there already and is left as it is; choose another name`,
  timelineMade: (folder: string, files: readonly string[]) =>
    `${folder} holds ${files.join(', ')}. Write over the example, then: npm run check:data -- ${folder}`,
};

/** "166 of 216 (77 %)". */
function ofAll(some: number, all: number): string {
  const share = all === 0 ? '' : ` (${Math.round((100 * some) / all)} %)`;
  return `${some.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')}${share}`;
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : several}`;
}
