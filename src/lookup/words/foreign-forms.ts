/** Takes the endings and prefixes off words of other languages, so that forms of one word meet. */
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';

/** Languages that questions are asked in, beside English. */
export const LATIN_SCRIPT = ['de', 'fr', 'es'] as const;
export const ARABIC_SCRIPT = ['ar', 'fa'] as const;
export const FOREIGN_LANGUAGES = [...LATIN_SCRIPT, ...ARABIC_SCRIPT] as const;
export type ForeignLanguage = (typeof FOREIGN_LANGUAGES)[number];
export type ArabicScriptLanguage = (typeof ARABIC_SCRIPT)[number];

export function isArabicScript(language: ForeignLanguage): language is ArabicScriptLanguage {
  return language === 'ar' || language === 'fa';
}

export function ofEachLanguage<Made>(
  make: (language: ForeignLanguage) => Made,
): Readonly<Record<ForeignLanguage, Made>> {
  return { de: make('de'), fr: make('fr'), es: make('es'), ar: make('ar'), fa: make('fa') };
}

/** A shorter stem is that of many words: "tu" of tuer and tu. */
const MIN_STEM = 4;

/** What is left of a word in Arabic script must still be a word. */
const MIN_ARABIC = 3;

/** The stem of a term; the term where its stem is too short. Arabic and Persian have no stem here. */
export function stemForeign(term: string, language: ForeignLanguage): string {
  const stem =
    language === 'de'
      ? stemGerman(term)
      : language === 'fr'
        ? stemFrench(term)
        : language === 'es'
          ? stemSpanish(term)
          : term;
  return stem.length < MIN_STEM ? term : stem;
}

/** What a term of Arabic script may be a form of, the term itself first, then the longest. */
export function arabicBases(term: string, language: ArabicScriptLanguage): readonly string[] {
  const withoutPrefix = language === 'ar' ? [term, ...withoutPrefixes(term)] : [term];
  const endings = language === 'ar' ? ARABIC_ENDINGS : PERSIAN_ENDINGS;
  const bases = withoutPrefix.flatMap((base) => [
    base,
    ...endings
      .filter((ending) => base.endsWith(ending) && base.length - ending.length >= MIN_ARABIC)
      .filter((ending) => ending !== DOUBLE_YA || AFTER_VOWEL.test(base))
      .flatMap((ending) => restoredEndings(base.slice(0, -ending.length), ending, language)),
  ]);
  // The longest loses least: والقاعدة is "and al-Qaeda", and no form of قاعد.
  return [...new Set(bases)].toSorted((a, b) => b.length - a.length);
}

/** "And", "in", "for", "like" and the article are written together with their word. */
export function withoutPrefixes(term: string): readonly string[] {
  return ARABIC_PREFIXES.filter(
    (prefix) => term.startsWith(prefix) && term.length - prefix.length >= MIN_ARABIC,
  ).map((prefix) => term.slice(prefix.length));
}

/** The feminine ending is left out before others: سفارتي and منارات are of سفارة and منارة. */
function restoredEndings(
  base: string,
  ending: string,
  language: ArabicScriptLanguage,
): readonly string[] {
  if (language !== 'ar') return [base];
  if (base.endsWith('ت')) return [base, `${base.slice(0, -1)}ه`];
  return ending === 'ات' ? [base, `${base}ه`] : [base];
}

const ARABIC_PREFIXES = 'وبال وال بال فال كال ولل لل ال و ف ب ل ك'.split(' ');

/** Normalized, as terms are: ة is ه, ى is ي. */
const ARABIC_ENDINGS =
  'يهما تهما يتين تين يون يين هما هم ها هن نا كم ات ون ين ان وا وه ته تي يه ه ي ا ت ك و'.split(' ');
const PERSIAN_ENDINGS =
  'هايشان هايش هايي هاي ها يشان شان مان تان يان ند يم يد ان ات ايي اي يي ي م ش ت ا و'.split(' ');

/** Persian writes it after a vowel only: خودرویی, but not بمبئی, which is Mumbai. */
const DOUBLE_YA = 'يي';
const AFTER_VOWEL = /[اوه]يي$/u;
