/** Which claim of an entry speaks of a person: what is shown of the entry where the person was asked for. */
import { leadClaim, wordPattern, type ListedEntry } from './shown-claim.ts';
import type { Claim, Entry, Person } from '../timeline/model/timeline.ts';

/**
 * The entry with the first claim that names the person or is by the person. With its first claim alone
 * where the title or that claim names the person, where the person denies it, or where no claim does.
 * Under the name of somebody, a claim about others would read as if it were about them.
 */
export function listNaming(entry: Entry, person: Person): ListedEntry {
  const lead = leadClaim(entry);
  for (const pattern of patternsOf(person, entry)) {
    const isNaming = ({ text, by, speakers }: Claim) =>
      speakers.includes(person) || has(text, pattern) || has(by, pattern);
    if (has(entry.title, pattern) || [lead, ...lead.deniedBy].some(isNaming)) return { entry };
    const claim = entry.claims.find(isNaming);
    if (claim)
      return { entry, snippet: { text: claim.text, marks: marksIn(claim, pattern), claim } };
  }
  return { entry };
}

/** Of the names as sources write them, then of the last word alone: "Zarif", unless it is somebody else's too. */
function patternsOf({ id, name, aliases }: Person, { people }: Entry): readonly RegExp[] {
  const sure = aliases.filter(({ weak, unattested }) => !weak && !unattested);
  const whole = [name, ...sure.map((alias) => alias.name)];
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const isShared = people.some((other) => other.id !== id && other.name.endsWith(last));
  // Of two names that begin alike, the longer one is to match.
  const longestFirst = whole.toSorted((one, other) => other.length - one.length);
  return [longestFirst, ...(isShared ? [] : [[last]])].flatMap((names) => wordPattern(names) ?? []);
}

function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

function marksIn({ text }: Claim, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}
