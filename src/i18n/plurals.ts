/** Numbers and plural forms of a language. */

/**
 * The plural forms of a phrase, by their names in `Intl.PluralRules`. `#` is replaced by the number. A
 * form that is left out is the same as `other`.
 */
type PluralForms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** `locale` is BCP 47. Its extensions choose the digits, as in "ar-u-nu-latn". */
export function createPlurals(locale: string): {
  readonly number: (value: number) => string;
  readonly counted: (count: number, forms: PluralForms) => string;
} {
  // Created at first use. Most processes never speak all languages, and each object costs start time.
  let rules: Intl.PluralRules | undefined;
  let numerals: Intl.NumberFormat | undefined;
  const number = (value: number) => (numerals ??= new Intl.NumberFormat(locale)).format(value);
  return {
    number,
    counted(count, forms) {
      rules ??= new Intl.PluralRules(locale);
      return (forms[rules.select(count)] ?? forms.other).replaceAll('#', number(count));
    },
  };
}
