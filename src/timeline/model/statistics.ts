/** How much a timeline holds, and how well it is sourced. */
import type { Timeline } from './timeline.ts';

export type Statistics = {
  readonly entries: number;
  readonly claims: number;
  /** Claims that cite at least two different sources. */
  readonly claimsBySeveral: number;
  readonly sources: number;
  readonly people: number;
  readonly bodies: number;
  /** Names besides the one that each person is listed under. */
  readonly aliases: number;
  readonly errata: number;
};

export function statistics({ entries, people, sources }: Timeline): Statistics {
  const claims = entries.flatMap((entry) => entry.claims);
  const bySeveral = claims.filter(
    ({ citations }) => new Set(citations.map(({ source }) => source)).size > 1,
  );
  return {
    entries: entries.length,
    claims: claims.length,
    claimsBySeveral: bySeveral.length,
    sources: sources.length,
    people: people.filter(({ kind }) => kind === 'person').length,
    bodies: people.filter(({ kind }) => kind === 'body').length,
    aliases: sum(people.map(({ aliases }) => aliases.length)),
    errata: sum(entries.map(({ errata }) => errata.length)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
