/** Finds names that nobody in the record has: words beside each other that can only be a name. */
import { overlap } from '../../text/blank-out.ts';
import { startsLowerCase, startsUpperCase } from '../../text/letter-case.ts';
import type { NameInText } from './name-in-text.ts';
import type { NameReader } from './name-reader.ts';
import type { TokenInName } from './token-roles.ts';

/** In order, and none that overlaps a known name. */
export function findUnknownNames(
  known: readonly NameInText[],
  reader: NameReader,
): readonly NameInText[] {
  const found: NameInText[] = [];
  let index = 0;
  while (index < reader.tokens.length) {
    const first = reader.tokenAt(index);
    if (!first || first.role === 'other') {
      index += 1;
      continue;
    }
    const words = ofOneCase([first, ...reader.neighbours(index, 1)], reader.text);
    index += words.length;
    const range = { start: first.start, end: words.at(-1)?.end ?? first.end };
    const isName =
      words.length > 1 &&
      words.some(({ role }) => role === 'name') &&
      words.some(({ isEvidence }) => isEvidence);
    if (isName && !known.some((name) => overlap(name, range))) found.push(reader.readName(range));
  }
  return found;
}

/** "Gareth Porter read": after words with capitals, one without is no name. A particle may be: "van". */
function ofOneCase(words: readonly TokenInName[], text: string): readonly TokenInName[] {
  const [first] = words;
  if (!first || !startsUpperCase(text.slice(first.start))) return words;
  const isSmall = ({ role, start }: TokenInName): boolean =>
    role === 'name' && startsLowerCase(text.slice(start));
  const end = words.findIndex(isSmall);
  return end === -1 ? words : words.slice(0, end);
}
