/** Tells which words are names of countries, by the names that Unicode gives them. */
import { lazy } from '../lazy.ts';
import { toTerm } from './tokenizer.ts';

/** `term` in English. */
export function isCountry(term: string): boolean {
  return countries().has(term);
}

const countries = lazy((): ReadonlySet<string> => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(codes.map((code) => toTerm(names.of(code) ?? '')));
});
