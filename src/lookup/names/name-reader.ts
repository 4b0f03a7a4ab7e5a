/** Reads the words beside the names of a text, as far as they may belong to the same name. */
import { overlap } from '../../text/blank-out.ts';
import type { TextRange } from '../../text/blank-out.ts';
import type { Token } from '../words/tokenizer.ts';
import { limitFinds } from './limit-finds.ts';
import type { PersonFinder } from './find-person.ts';
import { toNameInText } from './name-in-text.ts';
import type { NameInText, TextStyle } from './name-in-text.ts';
import { readRole } from './token-roles.ts';
import type { KnownTerms, TokenInName } from './token-roles.ts';

export type NameReader = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** A token with its role; one of a known name is an `other` word. */
  tokenAt(index: number): TokenInName | undefined;
  /**
   * The tokens before (-1) or after (1) a token that may belong to one name with it, nearest first.
   * None when there is no name among them.
   */
  neighbours(index: number, step: -1 | 1): readonly TokenInName[];
  /** The range as a name, looked up as long as the limit of the text allows. */
  readName(range: TextRange): NameInText;
};

/** How many names of one text are compared in full, which takes up to a millisecond each. */
const MOST_COMPARED: Readonly<Record<TextStyle, number>> = { query: 4, prose: 12 };

/** `known` are the names that were recognized so far. */
export function createNameReader(
  text: string,
  tokens: readonly Token[],
  style: TextStyle,
  known: readonly NameInText[],
  { finder, terms }: { readonly finder: PersonFinder; readonly terms: KnownTerms },
): NameReader {
  const find = limitFinds(finder, MOST_COMPARED[style]);
  // A role takes long to find out, and in a message only words beside names are asked for.
  const roles = new Map<number, TokenInName>();

  const tokenAt = (index: number): TokenInName | undefined => {
    const token = tokens[index];
    if (!token) return undefined;
    const read = roles.get(index);
    if (read) return read;
    const isKnown = known.some((name) => overlap(name, token));
    const role: TokenInName = isKnown
      ? { ...token, role: 'other', isEvidence: false }
      : readRole(token, text, style, terms);
    roles.set(index, role);
    return role;
  };

  return {
    text,
    tokens,
    tokenAt,
    readName: (range) => toNameInText(text, range, find(text.slice(range.start, range.end))),
    neighbours(index, step) {
      const reached: TokenInName[] = [];
      for (let next = index + step; ; next += step) {
        const [token, nearer] = [tokenAt(next), tokens[next - step]];
        if (!token || !nearer || token.role === 'other') break;
        const [left, right] = step === 1 ? [nearer, token] : [token, nearer];
        if (!areBeside(text, left, right)) break;
        reached.push(token);
      }
      // A particle outside of the last name belongs to nothing, except an "abu" that begins a name.
      const last = reached.findLastIndex(
        ({ role, isEvidence }) => role === 'name' || (step === -1 && isEvidence),
      );
      const belonging = reached.slice(0, last + 1);
      return belonging.some(({ role }) => role === 'name') ? belonging : [];
    },
  };
}

/** In one line with only a space, a hyphen or an apostrophe between, or the dot of an initial. */
function areBeside(text: string, left: Token, right: Token): boolean {
  const between = text.slice(left.end, right.start);
  const hasDot = left.end - left.start <= LONGEST_ABBREVIATION && between.startsWith('.');
  return /^[^\S\n]*['’‘`ʼʻ\u200c-]?[^\S\n]*$/u.test(hasDot ? between.slice(1) : between);
}

/** "J. Smith" or "Ph. Smith": after a longer word a dot ends the sentence. */
const LONGEST_ABBREVIATION = 2;
