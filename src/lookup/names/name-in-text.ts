/** A name that was recognized in a text. */
import type { TextRange } from '../../text/blank-out.ts';
import type { Person } from '../../timeline/model/timeline.ts';
import type { PersonResult } from '../lookup.ts';

export type NameInText = TextRange & {
  readonly typed: string;
  /** One person, or all who have the name. Empty for a name that nobody in the record has. */
  readonly people: readonly Person[];
  /** For a name that nobody has: people with similar names. */
  readonly similar: readonly Person[];
};

/**
 * In a `query` a family's name alone is a name, in any letters. In `prose` a single word is a name only
 * with a capital letter, and only when no name stands before it whose family it may be.
 */
export type TextStyle = 'query' | 'prose';

/** The range of a text as a name, by what the finder says about it. */
export function toNameInText(
  text: string,
  { start, end }: TextRange,
  result: PersonResult | undefined,
): NameInText {
  const people =
    result?.kind === 'found' ? [result.person] : result?.kind === 'several' ? result.people : [];
  const similar = result?.kind === 'similar' ? result.people : [];
  return { start, end, typed: text.slice(start, end), people, similar };
}
