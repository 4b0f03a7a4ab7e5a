/** Every key of the glossary is a word, or words, that entries use. */
import { checkMessages } from './messages.ts';
import { warning, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents } from '../files/parse-files.ts';
import type { EntryFile } from '../model/schema.ts';
import { nameKey } from './names.ts';

export function checkGlossary({
  timeline,
  entries,
  complete,
}: Contents): readonly PathDiagnostic[] {
  const words = Object.keys(timeline?.glossary ?? {});
  // What could not be read may use the words.
  if (words.length === 0 || !complete) return [];
  const texts = entries.map(({ value }) => ` ${nameKey(textsOf(value).join(' '))}`);
  return words.flatMap((each) =>
    // The search finds other forms of a word too, so the beginning of a word is enough.
    texts.some((text) => text.includes(` ${nameKey(each)}`))
      ? []
      : [warning('timeline', ['glossary', each], checkMessages.glossaryOfNothing(each))],
  );
}

function textsOf({ title, claims, places, tags, keywords }: EntryFile): readonly string[] {
  const said = claims.flatMap(({ text, by }) => [text, by]);
  return [title, ...said, ...places, ...tags, ...keywords];
}
