/** Texts of the record with the words that matched in bold, whole or as a fragment around them. */
import { codePoints, shorten } from './limits.ts';
import { bold, escapeText } from './markdown.ts';
import { wordPattern } from './shown-claim.ts';

/** The escaped text of at most `longest` code points, with whole words that matched in bold. */
export function emphasize(text: string, words: readonly string[], longest: number): string {
  const pattern = wordPattern(words);
  const escaped = pattern ? boldMatches(text, pattern) : escapeText(text);
  // A cut could remove the end of a bold word. A text that must be cut has no bold words.
  return codePoints(escaped) <= longest ? escaped : shorten(escapeText(text), longest);
}

/** A piece of the text of at most `longest` code points that holds the first matched word. */
export function emphasizeFragment(text: string, words: readonly string[], longest: number): string {
  return emphasize(fragment(text, words, longest), words, longest + BOLD_MARKS);
}

/** Asterisks around four words, which no reader counts. */
const BOLD_MARKS = 16;

/** A share of the fragment that shows what comes before the match. */
const LEAD_SHARE = 1 / 3;

function fragment(text: string, words: readonly string[], longest: number): string {
  const pattern = wordPattern(words);
  if (!pattern || codePoints(text) <= longest) return shorten(text, longest);
  const match = text.search(pattern);
  if (match <= longest * LEAD_SHARE) return shorten(text, longest);
  const latest = Math.min(match - longest * LEAD_SHARE, text.length - longest);
  const start = text.lastIndexOf(' ', latest) + 1;
  return shorten(`…${text.slice(start)}`, longest);
}

function boldMatches(text: string, pattern: RegExp): string {
  return text
    .split(pattern)
    .map((piece, index) => {
      if (index % 2 === 1) return bold(escapeText(piece));
      // escapeText() trims, but the spaces around a match belong to the sentence.
      const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece) ?? [];
      return `${before && ' '}${escapeText(middle)}${after && ' '}`;
    })
    .join('');
}
