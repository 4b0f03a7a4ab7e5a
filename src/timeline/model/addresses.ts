/**
 * Where each thing of a timeline is on its site. These addresses are permanent: they are cited and linked,
 * so they change only with an id.
 */
import type { Standing } from './schema.ts';
import type { Claim, Entry, Timeline } from './timeline.ts';

type Named = { readonly id: string; readonly timeline: string };

export function timelineAddress({ id }: Pick<Timeline, 'id'>): string {
  return `${id}/`;
}

export function entryAddress({ id, timeline }: Named): string {
  return `${timeline}/entries/${id}.html`;
}

/** The claim's own name where it has one; otherwise its number, which changes where one is put before it. */
export function claimAnchor({ claims }: Entry, claim: Claim): string {
  return claim.id === undefined ? `claim-${claims.indexOf(claim) + 1}` : `claim-${claim.id}`;
}

export function personAddress({ id, timeline }: Named): string {
  return `${timeline}/people/${id}.html`;
}

export function sourceAddress({ id, timeline }: Named): string {
  return `${timeline}/sources/${id}.html`;
}

/** Where it is explained how firmly a claim of this standing is known. */
export function standingAddress({ id }: Pick<Timeline, 'id'>, standing: Standing): string {
  return `${id}/#${standing}`;
}

/** Years are astronomical, as in EDTF: -0043 is 44 BC. */
export function yearAddress({ id }: Pick<Timeline, 'id'>, year: number): string {
  return `${id}/years/${year}.html`;
}
