/** Reads how many people an English text says were killed or wounded. */
import { toLatinDigits } from '../text/normalize-text.ts';

/** What is counted. */
export type CountKind = 'killed' | 'wounded';

/** Of "224", "about 220", "more than 200", "fewer than 250", and "200 to 250". */
export type Precision = 'exact' | 'about' | 'at-least' | 'at-most' | 'one-of-several';

export type Count = {
  readonly kind: CountKind;
  readonly number: number;
  readonly precision: Precision;
  /** Who was counted, where that is not just people: "sailors". */
  readonly who: string | undefined;
  /** As written: "killed 224 people". */
  readonly written: string;
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
};

const NUMBER_WORDS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen twenty',
]
  .join(' ')
  .split(' ');

const NUMBER = String.raw`\d{1,3}(?:[,.'’٬ \u00a0\u202f]\d{3})+(?!\d)|\d{1,6}|${NUMBER_WORDS.slice(1).join('|')}`;
const ROUGH_WORDS: readonly (readonly [Precision, string])[] = [
  ['at-least', 'more than|over|at least'],
  ['at-most', 'up to|fewer than|less than'],
  ['about', 'about|around|some|almost|nearly|roughly|approximately|close to'],
];
const ROUGH = String.raw`(?:${ROUGH_WORDS.map(([, words]) => words).join('|')})\s+`;
/** At most two words, such as "US sailors". */
const WHO = String.raw`(?:\s+(?!(?:and|or|in|at|on|of|by|were|was|are|have|had|dead|killed|wounded|injured|died)\b)[a-z]+){0,2}`;

const KINDS: readonly {
  readonly kind: CountKind;
  readonly before: string;
  readonly after: string;
}[] = [
  { kind: 'killed', before: 'kill(?:ed|ing|s)?', after: '(?:killed|dead|died|deaths)' },
  {
    kind: 'wounded',
    before: '(?:wound(?:ed|ing|s)?|injur(?:ed|ing|es?))',
    after: '(?:wounded|injured)',
  },
];

const PATTERNS = KINDS.map(({ kind, before, after }) => ({
  kind,
  // "killed 224 people" or "seventeen American sailors were killed".
  pattern: new RegExp(
    String.raw`\b(?:${before}\s+(?<rough>${ROUGH})?(?<number>${NUMBER})(?<who>${WHO})` +
      String.raw`|(?<rough2>${ROUGH})?(?<number2>${NUMBER})(?<who2>${WHO})\s+(?:(?:were|was|are|have been|had been)\s+)?${after})\b`,
    'giu',
  ),
}));

export function readCounts(text: string): readonly Count[] {
  const latin = toLatinDigits(text);
  return PATTERNS.flatMap(({ kind, pattern }) =>
    Array.from(latin.matchAll(pattern), (match): Count => {
      const { groups = {} } = match;
      const written = groups['number'] ?? groups['number2'] ?? '';
      const rough = groups['rough'] ?? groups['rough2'];
      return {
        kind,
        number: toNumber(written),
        precision: isOneOfSeveral(latin, match.index, match[0].length)
          ? 'one-of-several'
          : readPrecision(rough),
        who: countedPeople(groups['who'] ?? groups['who2'] ?? ''),
        written: text.slice(match.index, match.index + match[0].length).trim(),
        start: match.index,
      };
    }),
  );
}

function readPrecision(rough: string | undefined): Precision {
  if (rough === undefined) return 'exact';
  const words = rough.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  return ROUGH_WORDS.find(([, each]) => each.split('|').includes(words))?.[0] ?? 'about';
}

/** "200 and 25", "200 to 250": none of these is the number. */
function isOneOfSeveral(text: string, start: number, length: number): boolean {
  return (
    /^\s*(?:and|or|to|[-–/+])\s*\d/u.test(text.slice(start + length)) ||
    /\d\s*(?:and|or|to|[-–/])\s*$/u.test(text.slice(0, start))
  );
}

function toNumber(written: string): number {
  const word = NUMBER_WORDS.indexOf(written.toLowerCase());
  return word === -1 ? Number(written.replaceAll(/\D/gu, '')) : word;
}

const ANYBODY: ReadonlySet<string> = new Set(['people', 'persons', 'victims', 'humans']);

/** The last of the words after a number, without a plural's ending; undefined for people at large. */
function countedPeople(words: string): string | undefined {
  const last = words.trim().toLowerCase().split(/\s+/u).at(-1) ?? '';
  return last === '' || ANYBODY.has(last) ? undefined : last;
}
