/** Which claim speaks for an entry where there is room for one, and which words of it matched. */
import type { Snippet } from '../lookup/lookup.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';

/** An entry in a list of answers, and why it is there. */
export type ListedEntry = {
  readonly entry: Entry;
  /** What matched. */
  readonly snippet?: Snippet | undefined;
  /** The claim of the snippet is what was asked for: it is shown, whatever the title says. */
  readonly isAsked?: boolean;
  /** What was said was asked for, not what happened: the row has more of the words, and their date. */
  readonly isSaid?: boolean;
  /** Where the entry cites a source that was asked for. */
  readonly cited?: CitedPlace;
};

/** A place in a source, and what an entry rests on it. */
export type CitedPlace = {
  readonly locator: string | undefined;
  /** The claims that cite this place: that of the snippet, and others that are counted. */
  readonly claims: readonly Claim[];
  /** Where no claim cites the source: what it says otherwise than the record, or what it proves. */
  readonly differs?: { readonly text: string };
};

export type ShownClaim = {
  readonly claim: Claim;
  /** Words that matched, as they are written in the entry. */
  readonly words: readonly string[];
  /** Whether the claim says something that the title does not, so that its words must be shown. */
  readonly needsWords: boolean;
};

/**
 * The first claim of an entry. Its title sums that one up, so the standing of no other claim may
 * appear beside the title alone.
 */
export function leadClaim({ id, claims }: Entry): Claim {
  const [first] = claims;
  if (!first) throw new RangeError(`entry ${id} has no claims`);
  return first;
}

/** The claim in which a search matched, unless the title already shows what matched. */
export function shownClaim(listed: ListedEntry): ShownClaim {
  const known = shown.get(listed);
  if (known) return known;
  const found = findShownClaim(listed);
  shown.set(listed, found);
  return found;
}

/** The text beside an embed shows the same claims as the embed. */
const shown = new WeakMap<ListedEntry, ShownClaim>();

function findShownClaim({ entry, snippet, isAsked = false }: ListedEntry): ShownClaim {
  const lead = leadClaim(entry);
  if (!snippet) return { claim: lead, words: [], needsWords: false };
  const words = matchedWords(snippet);
  const pattern = wordPattern(words);
  const isInTitle = pattern !== undefined && entry.title.search(pattern) >= 0;
  if (isInTitle && !isAsked) return { claim: lead, words, needsWords: false };
  const claim = snippet.claim ?? lead;
  return { claim, words, needsWords: isAsked || words.length > 0 || claim !== lead };
}

/** The matched words of a snippet, each once. Single letters say nothing. */
function matchedWords({ text, marks }: Snippet): readonly string[] {
  const words = marks.map(({ start, end }) => text.slice(start, end));
  return [...new Set(words)].filter((word) => word.length > 1);
}

/** Matches each of the words where it is a whole word. Undefined for no words. */
export function wordPattern(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const any = words.map((word) => RegExp.escape(word)).join('|');
  const known = patterns.get(any);
  if (known) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, 'gu');
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(any, pattern);
  return pattern;
}

/** The hits of a search match the same few words, and compiling a pattern takes longer than using it. */
const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 100;
