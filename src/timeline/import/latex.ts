/** Makes plain text of LaTeX that citation-js leaves as it is. */

/** For citation-js, which then reads accents, ligatures and the rest. */
export function cleanLatex(value: string): string {
  return value
    .replaceAll(NOTHING, '')
    .replaceAll(SORT_KEY, '')
    .replaceAll(LINK, '$1')
    .replaceAll(WRAPPER, '{')
    .replaceAll(NAMED, (_, name: string) => NAMES.get(name) ?? name);
}

/** For fields that are no texts: dates and numbers. */
export function plainLatex(value: string): string {
  return cleanLatex(value)
    .replaceAll(/-{2,3}/g, '–')
    .replaceAll(/\\(?:textasciitilde|sim)\b\s*(?:\{\})?|\$\\sim\$/g, '~')
    .replaceAll(/(?<!\\)[{}$]/g, '')
    .replaceAll(/~(?=\S)(?<=\w~)(?=\w)|~(?=\s)|\\[ ,]/g, ' ')
    .replaceAll('\\', '')
    .trim()
    .replaceAll(/\s+/g, ' ');
}

/** Commands that print nothing. */
const NOTHING = /\\(?:protect|relax|allowbreak|nobreak|newblock|null|xspace)\b\s*|\\[-/]/g;

/** What a bibliography is sorted by, and does not show: `\noopsort{1973a}1973`. */
const SORT_KEY = /\\(?:noop\w*|SortNoop|sortnoop|singleletter)\s*\{[^{}]*\}/g;

/** The text of a link, not its address. */
const LINK = /\\href\s*\{[^{}]*\}\s*(\{[^{}]*\})/g;

/** Commands that change how their argument looks, and that citation-js does not know. */
const WRAPPER =
  /\\(?:mbox|hbox|text|textnormal|uppercase|lowercase|MakeUppercase|MakeLowercase|noun|underline|uline|uppercase|ensuremath|foreignlanguage\s*\{[^{}]*\}|textcolor\s*\{[^{}]*\}|bibstring|mkbibparens|mkbibbrackets|path|nolinkurl|texttt|url)\s*\{/g;

const NAMES: ReadonlyMap<string, string> = new Map([
  ['ldots', '…'],
  ['dots', '…'],
  ['aa', 'å'],
  ['AA', 'Å'],
]);

const NAMED = /\\(LaTeXe?|TeX|BibTeX|XeTeX|LuaTeX|BibLaTeX|ldots|dots|aa|AA)\b\s*(?:\{\})?/g;
