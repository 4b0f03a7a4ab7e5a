/** Tells the ordinary words of a text from last names that are spelled like them: rice, price, bush. */
import type { TextRange } from '../../text/blank-out.ts';
import { startsUpperCase } from '../../text/letter-case.ts';
import { speechWord } from '../speakers/speech-words.ts';
import { isOrdinaryEnglish } from '../words/english.ts';
import type { Token } from '../words/tokenizer.ts';

/**
 * Whether a last name in a text of more words is rather an English word. A capital letter makes it a
 * name, and where a sentence begins, a verb of speech after it: "Rice said". Names that the record itself
 * gives as one word (Trump) are none of these.
 */
export function isOrdinaryWord(
  { start, end }: TextRange,
  text: string,
  tokens: readonly Token[],
  singleWords: ReadonlySet<string>,
): boolean {
  const [token, second] = tokens.filter((each) => each.start < end && each.end > start);
  if (!token || second || tokens.length === 1) return false;
  const { term } = token;
  if (singleWords.has(term) || !isOrdinaryEnglish(term)) return false;
  if (!startsUpperCase(text.slice(start, end))) return true;
  const next = tokens[tokens.indexOf(token) + 1]?.term ?? '';
  return beginsSentence(text, start) && speechWord(next)?.role !== 'verb';
}

function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?\n…:])[^\p{L}\p{N}]*$/u.test(text.slice(0, start));
}
