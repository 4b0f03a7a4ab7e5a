/** Whether the title of an entry names what its timeline is about, or says that it was not that. */
import type { Entry, Timeline } from '../timeline/model/timeline.ts';
import { isQuestionWord } from './words/stop-words.ts';
import { tokenize } from './words/tokenizer.ts';

export type Subject = 'named' | 'denied' | 'none';

/** The subject of a timeline are the names in its title: Iran and Qaeda of "Iran and Al-Qaeda". */
export function createSubjectReader(timelines: readonly Timeline[]): (entry: Entry) => Subject {
  const subjects = new Map(timelines.map(({ id, title }) => [id, subjectTerms(title)]));
  return ({ timeline, title }) => {
    const terms = subjects.get(timeline);
    if (!terms || terms.size === 0) return 'none';
    const words = tokenize(title).map(({ term }) => term);
    const named = words.filter((word) => terms.has(word));
    if (named.length === 0) return 'none';
    const isDenied = words.some(
      (word, index) => word === 'not' && terms.has(words[index + 1] ?? ''),
    );
    return isDenied ? 'denied' : 'named';
  };
}

/** Names are written with a capital; a title's first word has one whatever it is, and may be a name. */
export function subjectTerms(title: string): ReadonlySet<string> {
  return new Set(
    tokenize(title)
      .filter(({ start }) => /^\p{Lu}/u.test(title.slice(start)))
      .map(({ term }) => term)
      .filter((term) => !isQuestionWord(term)),
  );
}
