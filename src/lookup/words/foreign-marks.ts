/** Letters, signs and endings that tell a word of another language from an English one, or from a name. */
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

/** Whether a term ends as verbs, abstract nouns and adverbs do, and names rarely. */
export function hasForeignEnding(term: string, language: ForeignLanguage): boolean {
  return ENDINGS[language].test(term);
}

const ENDINGS: Readonly<Record<ForeignLanguage, RegExp>> = {
  de: /.{2}(?:ungen?|heit|keit|schaft|tion|lich|igt|iert|chte|llte|nnte|sste)(?:e[nmrs]?|n)?$|^ge.{3,}(?:t|en)$/,
  fr: /.{3}(?:tions?|ments?|eurs?|euses?|iques?|aient|ait|ant|antes?|ees?|iers?|ieres?|ivement|oir|uer|ites?)$/,
  es: /.{3}(?:cion(?:es)?|mente|dad(?:es)?|aron|ieron|ando|iendo|aban?|ados?|idas?|idos?|adas?|arse|irse|ian|anza)$/,
  ar: /^(?:است|ست|يت|سي|وي).{3,}|.{3}(?:وا|ونه|وها)$/u,
  fa: /^(?:مي|نمي).{3,}|.{3}(?:ند|يدند|يدن|تن|شون|مون|ترين)$/u,
};
