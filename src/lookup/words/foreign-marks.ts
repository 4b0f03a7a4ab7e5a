/** Letters and signs that English does not write. */
import type { ForeignLanguage } from './foreign-forms.ts';

/** Names have letters with accents in English too; the other marks are those of one language. */
const WEAK = 1;
const STRONG = 2;

/** What the marks of a language in a text weigh, each kind once. */
export function foreignMarks(text: string, language: ForeignLanguage): number {
  if (!MAY_HAVE_MARKS.test(text)) return 0;
  const marks = MARKS[language] ?? [];
  return marks.reduce((sum, [mark, weight]) => sum + (mark.test(text) ? weight : 0), 0);
}

/** Most English texts have none of the letters, and are told so at once. */
const MAY_HAVE_MARKS = /[^\n -~]|'/;

const MARKS: Partial<
  Record<ForeignLanguage, readonly (readonly [mark: RegExp, weight: number])[]>
> = {
  de: [
    [/[äöü]/iu, WEAK],
    [/ß/u, STRONG],
  ],
  fr: [
    [/[àâèêëîïôùûç]/iu, WEAK],
    [/é/iu, WEAK],
    [/(?<![\p{L}\p{N}])(?:[dlnmst]|qu)['’](?=\p{L}{2})/iu, STRONG],
  ],
  es: [
    [/[áíóú]/iu, WEAK],
    [/[ñ¿¡]/iu, STRONG],
    [/é/iu, WEAK],
  ],
};
