/** Which claim of an entry speaks of a person: it is shown where the person was asked for. */
import { leadClaim, wordPattern, type ListedEntry } from './shown-claim.ts';
import type { Snippet } from '../lookup/lookup.ts';
import type { Claim, Entry, Person } from '../timeline/model/timeline.ts';

/**
 * The entry with a claim that names the person or is by the person, if its title and its first claim do
 * not. Under a person's name, a claim about others would read as if it were about that person. Only the
 * entries of one page are searched for one.
 */
export function listNaming(entry: Entry, person: Person): ListedEntry {
  return {
    entry,
    get snippet() {
      return findNaming(entry, person);
    },
  };
}

/**
 * The first claim that names the person or is by the person. Undefined where the title or the first claim
 * of the entry names the person, where the person denies that claim, or where no claim does.
 */
function findNaming(entry: Entry, person: Person): Snippet | undefined {
  const lead = leadClaim(entry);
  for (const pattern of patternsOf(person, entry)) {
    const isNaming = ({ text, by, speakers }: Claim) =>
      speakers.includes(person) || has(text, pattern) || has(by, pattern);
    if (has(entry.title, pattern) || [lead, ...lead.deniedBy].some(isNaming)) return undefined;
    const claim = entry.claims.find(isNaming);
    if (claim) return { text: claim.text, marks: marksIn(claim, pattern), claim };
  }
  return undefined;
}

/** The names as sources write them; then the last word alone ("Zarif"), unless others share it. */
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
