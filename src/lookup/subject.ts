/** Whether the title of an entry names what its timeline is about, or says that it was not that. */
import type { Entry, Timeline } from '../timeline/model/timeline.ts';
import { isQuestionWord } from './words/stop-words.ts';
import { tokenize } from './words/tokenizer.ts';
import type { Token } from './words/tokenizer.ts';

export type Subject = 'named' | 'denied' | 'none';

/**
 * The subject of a timeline are the names in its title: Iran and Qaeda of "Iran and Al-Qaeda". Titles
 * are matched and not tokenized, which would take longer than the search.
 */
export function createSubjectReader(timelines: readonly Timeline[]): (entry: Entry) => Subject {
  const patterns = new Map(timelines.map(({ id, title }) => [id, subjectPatterns(title)]));
  return ({ timeline, title }) => {
    const pattern = patterns.get(timeline);
    if (!pattern?.named.test(title)) return 'none';
    return pattern.denied.test(title) ? 'denied' : 'named';
  };
}

export function subjectTerms(title: string): ReadonlySet<string> {
  return new Set(namesIn(title).map(({ term }) => term));
}

/** Undefined for a title without names. */
function subjectPatterns(
  title: string,
): { readonly named: RegExp; readonly denied: RegExp } | undefined {
  const names = namesIn(title).map(({ start, end }) => RegExp.escape(title.slice(start, end)));
  if (names.length === 0) return undefined;
  const anyName = `(?:${names.join('|')})(?!\\p{L})`;
  return {
    named: new RegExp(`(?<!\\p{L})${anyName}`, 'iu'),
    denied: new RegExp(`(?<!\\p{L})not ${anyName}`, 'iu'),
  };
}

/** Names are written with a capital; a title's first word has one whatever it is, and may be a name. */
function namesIn(title: string): readonly Token[] {
  return tokenize(title).filter(
    ({ term, start }) => /^\p{Lu}/u.test(title.slice(start)) && !isQuestionWord(term),
  );
}
