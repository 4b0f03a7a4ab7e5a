/** What the command-line tools of timelines say. */
import type { Statistics } from '../model/statistics.ts';

export const cliMessages = {
  badCommandLine: (reason: string) => `this command line cannot be understood: ${reason}`,
  systemRefused: (reason: string) => `the system refuses: ${reason}`,

  // ---- npm run check:data

  checkUsage: 'usage: npm run check:data -- [folder …] [--links]',
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
    const { entries, claims, claimsBySeveral, sources, people, aliases, errata } = statistics;
    const share = Math.round((100 * claimsBySeveral) / Math.max(claims, 1));
    const holds = [
      count(entries, 'entry', 'entries'),
      `${count(claims, 'claim')} (${share} % with two or more sources)`,
      count(sources, 'source'),
      count(people, 'person', 'people'),
      count(aliases, 'alias', 'aliases'),
      count(errata, 'erratum', 'errata'),
    ];
    return `${folder}: ${holds.join(', ')}; ${found}`;
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

function count(number: number, one: string, several = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : several}`;
}
