/** Makes plain text of LaTeX that citation-js leaves as it is. */

/** For citation-js, which then reads accents, ligatures and the rest. */
export function cleanLatex(value: string): string {
  return value
    .replaceAll(NOTHING, '')
    .replaceAll(SORT_KEY, '')
    .replaceAll(LINK, '$1')
    .replaceAll(WRAPPER, '{')
    .replaceAll(DOTLESS, '$1{$2$3}')
    .replaceAll(/\\[()]/g, '$$')
    .replaceAll(NAMED, (_, name: string) => NAMES.get(name) ?? name)
    .replaceAll(SPACE, ' ');
}

/** For fields that are no texts: dates and numbers. */
export function plainLatex(value: string): string {
  return cleanLatex(value)
    .replaceAll(/-{2,3}/g, '–')
    .replaceAll(/\\(?:textasciitilde|sim)\b\s*(?:\{\})?|\$\\sim\$/g, '~')
    .replaceAll(/(?<!\\)[{}$]/g, '')
    .replaceAll(/(?<=[\w\s.,])~(?=[\w\s])|\\ /g, ' ')
    .replaceAll('\\', '')
    .trim()
    .replaceAll(/\s+/g, ' ');
}

/** Commands that print nothing. */
const NOTHING =
  /\\(?:protect|relax|allowbreak|nobreak|newblock|null|xspace|aftergroup|ignorespaces|displaystyle|normalfont)\b\s*(?:\{\})?|\\[hv]?phantom\s*(?:\\[{}]|\{[^{}]*\})|\\[hv]space\*?\s*\{[^{}]*\}|\\[-/!]/g;

/** What a bibliography is sorted by, and does not show: `\noopsort{1973a}1973`. */
const SORT_KEY = /\\(?:noop\w*|SortNoop|sortnoop|singleletter)\s*\{[^{}]*\}/g;

/** The text of a link, not its address. */
const LINK = /\\href\s*\{[^{}]*\}\s*(\{[^{}]*\})/g;

/** Commands that change how their argument looks, and that citation-js does not know. */
const WRAPPER =
  /\\(?:mbox|hbox|text|textnormal|uppercase|lowercase|MakeUppercase|MakeLowercase|noun|underline|uline|overline|bar|ensuremath|mathrm|mathit|mathbf|mathcal|mathsf|foreignlanguage\s*\{[^{}]*\}|textcolor\s*\{[^{}]*\}|bibstring|mkbibparens|mkbibbrackets|path|nolinkurl)\s*\{/g;

const SPACE = /\\(?:[,;: ]|quad\b|qquad\b|thinspace\b|enspace\b)\s*/g;

/** An accent on a dotless i or j, of which citation-js makes no letter: `{\'\i}`. */
const DOTLESS = /(\\['`^"~=.]|\\[uvHcdbrk]\b)\s*(?:\{\\([ij])\s*\}|\\([ij])(?!math)\s*(?:\{\})?)/g;

const NAMES: ReadonlyMap<string, string> = new Map([
  ['AA', 'Å'],
  ['aa', 'å'],
  ['cdot', '·'],
  ['cdotp', '·'],
  ['cdots', '…'],
  ['dots', '…'],
  ['ge', '≥'],
  ['geq', '≥'],
  ['geqslant', '≥'],
  ['hyphen', '-'],
  ['langle', '⟨'],
  ['ldots', '…'],
  ['le', '≤'],
  ['leq', '≤'],
  ['leqslant', '≤'],
  ['pm', '±'],
  ['rangle', '⟩'],
  ['rightarrow', '→'],
  ['slash', '/'],
  ['textemdash', '—'],
  ['textendash', '–'],
  ['times', '×'],
  ['to', '→'],
]);

const NAMED = new RegExp(
  String.raw`\\(${[...NAMES.keys()].join('|')}|LaTeXe?|TeX|BibTeX|XeTeX|LuaTeX|BibLaTeX)(?![a-zA-Z])\s*(?:\{\})?`,
  'g',
);
