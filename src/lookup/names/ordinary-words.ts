/** Tells the ordinary words of a text from last names that are spelled like them: rice, price, bush. */
import type { TextRange } from '../../text/blank-out.ts';
import { startsUpperCase } from '../../text/letter-case.ts';
import { speechWord } from '../speakers/speech-words.ts';
import { isOrdinaryEnglish } from '../words/english.ts';
import type { Token } from '../words/tokenizer.ts';

/**
 * Whether a word that was read as a last name is an ordinary English word. With a capital letter it is a
 * name; at the start of a sentence, only before a verb of speech: "Rice said". A name that the record
 * gives as one word (Trump) and a word that is the whole text are always names.
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
