/** Counts things with the numbers and the plural forms of a language. */

/**
 * The forms that a language has for counted things, as `Intl.PluralRules` names them; `#` stands for
 * the number. One that is left out is as `other`.
 */
type Forms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** `locale` is BCP 47; its extensions choose the digits ("ar-u-nu-latn"). */
export function countingIn(locale: string): {
  readonly number: (value: number) => string;
  readonly counted: (count: number, forms: Forms) => string;
} {
  // Made when first needed: most processes never speak all languages, and each costs start-up time.
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
