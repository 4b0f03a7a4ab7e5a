/** The claims of an entry in the order in which they are read, and which of them are read first. */
import { STANDINGS } from '../timeline/model/schema.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';

/** A claim and the denials of it, which are shown directly under it. */
export type ClaimGroup = readonly [Claim, ...Claim[]];

/**
 * The first claim, which the title sums up, then the firmest. Each claim is in one group: a denial is
 * in that of the first claim that it denies.
 */
export function groupClaims({ claims }: Entry): readonly ClaimGroup[] {
  const [lead, ...others] = claims;
  if (!lead) return [];
  const firmness = ({ standing }: Claim) => STANDINGS.indexOf(standing);
  const ordered = [lead, ...others.toSorted((a, b) => firmness(a) - firmness(b))];
  const placed = new Set<Claim>();
  const groups: ClaimGroup[] = [];
  for (const claim of ordered) {
    const isUnderAnother = claim !== lead && claim.denies.some((denied) => claims.includes(denied));
    if (isUnderAnother || placed.has(claim)) continue;
    const denials = claim.deniedBy.filter((denial) => denial !== lead && !placed.has(denial));
    const group: ClaimGroup = [claim, ...denials];
    for (const one of group) placed.add(one);
    groups.push(group);
  }
  // A denial of a denial is under no claim.
  const left = ordered.filter((claim) => !placed.has(claim));
  return [...groups, ...left.map((claim): ClaimGroup => [claim])];
}

/** Claims of an entry that are read at first. The others are behind a button. */
const FIRST_CLAIMS = 5;

/**
 * The groups that are read at first, in the same order: the first one, then those with a denial, so
 * that nothing is shown without what is said against it, then the firmest. `sizeOf` is a group's part
 * of `room`.
 */
export function firstGroups(
  groups: readonly ClaimGroup[],
  sizeOf: (group: ClaimGroup) => number,
  room: number,
): readonly ClaimGroup[] {
  const [lead, ...others] = groups;
  if (!lead) return [];
  const isDenied = (group: ClaimGroup) => group.some(({ standing }) => standing === 'denial');
  const byNeed = [...others.filter(isDenied), ...others.filter((group) => !isDenied(group))];
  const first = new Set([lead]);
  let left = room - sizeOf(lead);
  let count = lead.length;
  for (const group of byNeed) {
    left -= sizeOf(group);
    // None is passed over for a smaller one that is less needed.
    if (left < 0 || count >= FIRST_CLAIMS) break;
    first.add(group);
    count += group.length;
  }
  return groups.filter((group) => first.has(group));
}
