/** Letters and signs that English does not write. */
import type { ForeignLanguage } from './foreign-forms.ts';

/** How many kinds of them a text has. Names have some of them too, so one alone is not enough. */
export function foreignMarks(text: string, language: ForeignLanguage): number {
  const marks = MARKS[language] ?? [];
  return marks.filter((mark) => mark.test(text)).length;
}

const MARKS: Partial<Record<ForeignLanguage, readonly RegExp[]>> = {
  de: [/[äöü]/iu, /ß/u],
  fr: [/[àâèêëîïôùûç]/iu, /é/iu, /\b[dlnmst]['’](?=\p{L})|\bqu['’]/iu],
  es: [/[áíóú]/iu, /[ñ¿¡]/iu, /é/iu],
};
