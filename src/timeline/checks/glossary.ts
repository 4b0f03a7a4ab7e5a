/** Every key of the glossary is a word, or words, that entries use, or the day of an entry. */
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
  const days = new Set(entries.map(({ value }) => value.date));
  return words.flatMap((each) => {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(each);
    // The search finds other forms of a word too, so the beginning of a word is enough.
    const isUsed = isDay
      ? days.has(each)
      : texts.some((text) => text.includes(` ${nameKey(each)}`));
    const problem = isDay ? checkMessages.glossaryOfNoDay : checkMessages.glossaryOfNothing;
    return isUsed ? [] : [warning('timeline', ['glossary', each], problem(each))];
  });
}

function textsOf({ title, claims, places, tags, keywords }: EntryFile): readonly string[] {
  const said = claims.flatMap(({ text, by }) => [text, by]);
  return [title, ...said, ...places, ...tags, ...keywords];
}
