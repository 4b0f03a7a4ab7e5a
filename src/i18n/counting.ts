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
  const rules = new Intl.PluralRules(locale);
  const numerals = new Intl.NumberFormat(locale);
  const number = (value: number) => numerals.format(value);
  return {
    number,
    counted: (count, forms) =>
      (forms[rules.select(count)] ?? forms.other).replaceAll('#', number(count)),
  };
}
