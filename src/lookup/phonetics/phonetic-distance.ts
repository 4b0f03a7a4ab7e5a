/** How far apart two folded words sound: edits, each priced by how easily it is made. */

/**
 * Sounds that spellings and scripts exchange, with what that costs; an edit of two unlike
 * consonants costs 1. Set by hand from how names of the record are spelt, and held against
 * generated people (test/bench/quality.ts).
 */
const EXCHANGES: readonly (readonly [string, number])[] = [
  ['ae', 0.1],
  ['ei', 0.1],
  ['ai', 0.3],
  ['au', 0.4],
  ['eu', 0.4],
  ['iu', 0.45],
  ['dD', 0.1],
  ['zD', 0.1],
  ['dz', 0.4],
  ['tT', 0.15],
  ['sT', 0.15],
  ['td', 0.4],
  ['DT', 0.25],
  ['zT', 0.4],
  ['kg', 0.15],
  ['jg', 0.2],
  ['gr', 0.4],
  ['jC', 0.4],
  ['kC', 0.5],
  ['sC', 0.4],
  ['sz', 0.3],
  ['bp', 0.15],
  ['fv', 0.15],
  ['fp', 0.4],
  ['bv', 0.3],
  ['uv', 0.15],
  ['kh', 0.35],
  ['ij', 0.3],
  ['mn', 0.6],
  ['lr', 0.8],
];

/** What is left out or put in: vowels and h easily, i and u (long, or w and y) less so. */
const ONE_MORE = priceList({ a: 0.25, e: 0.25, i: 0.35, u: 0.4, h: 0.35 });

/** Against a script that leaves short vowels unwritten, a vowel more says next to nothing. */
const ONE_MORE_BARE = priceList({ a: 0.06, e: 0.06, i: 0.1, u: 0.1, h: 0.35 });

/** At the start an h is heard: Haqqani is not Qaani. */
const FIRST_H = 0.7;

/** A slip of the fingers: two letters swapped. */
const SWAP = 0.8;

/** In Arabic one letter (alif) carries any vowel that begins a word. */
const OTHER_VOWEL_FIRST = 0.06;

const PRICES = priceTable();

/** Words longer than this are compared by their beginning; a whole name rarely is longer. */
const LONGEST = 48;

/** Reused from call to call: three rows of the table of distances, and the letters of both words. */
const ROWS = [
  new Float32Array(LONGEST + 1),
  new Float32Array(LONGEST + 1),
  new Float32Array(LONGEST + 1),
] as const;
const LEFT = new Uint8Array(LONGEST);
const RIGHT = new Uint8Array(LONGEST);

/**
 * From 1 (sound the same) down to 0; 0 also for what falls below `least`. `bare`: one of the two is
 * from a script without short vowels.
 */
export function phoneticSimilarity(a: string, b: string, bare: boolean, least = 0): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length, 3);
  const distance = distanceOf(a, b, bare, (1 - least) * Math.min(longer, LONGEST));
  return Math.max(0, 1 - distance / Math.min(longer, LONGEST));
}

/** Infinity where it is more than `most`. */
function distanceOf(a: string, b: string, bare: boolean, most: number): number {
  const oneMore = bare ? ONE_MORE_BARE : ONE_MORE;
  const price = (letter: number, at: number): number =>
    at === 0 && letter === H ? FIRST_H : (oneMore[letter] ?? 1);
  const rows = readLetters(a, LEFT);
  const columns = readLetters(b, RIGHT);
  let before: Float32Array = ROWS[0];
  let previous: Float32Array = ROWS[1];
  let row: Float32Array = ROWS[2];
  previous[0] = 0;
  for (let j = 1; j <= columns; j += 1)
    previous[j] = (previous[j - 1] ?? 0) + price(RIGHT[j - 1] ?? 0, j - 1);
  for (let i = 1; i <= rows; i += 1) {
    const left = LEFT[i - 1] ?? 0;
    const leftOut = price(left, i - 1);
    let smallest = (previous[0] ?? 0) + leftOut;
    row[0] = smallest;
    for (let j = 1; j <= columns; j += 1) {
      const right = RIGHT[j - 1] ?? 0;
      let best = (previous[j - 1] ?? 0) + (left === right ? 0 : (PRICES[left * 128 + right] ?? 1));
      best = Math.min(best, (previous[j] ?? 0) + leftOut, (row[j - 1] ?? 0) + price(right, j - 1));
      if (i > 1 && j > 1 && left === RIGHT[j - 2] && right === LEFT[i - 2]) {
        best = Math.min(best, (before[j - 2] ?? 0) + SWAP);
      }
      if (bare && i === 1 && j === 1 && isVowel(left) && isVowel(right))
        best = Math.min(best, OTHER_VOWEL_FIRST);
      row[j] = best;
      if (best < smallest) smallest = best;
    }
    if (smallest > most) return Infinity;
    [before, previous, row] = [previous, row, before];
  }
  return previous[columns] ?? 0;
}

function readLetters(word: string, letters: Uint8Array): number {
  const length = Math.min(word.length, LONGEST);
  for (let at = 0; at < length; at += 1) letters[at] = word.charCodeAt(at) & 0x7f;
  return length;
}

const H = 0x68;

function isVowel(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x75;
}

function priceList(prices: Readonly<Record<string, number>>): Float32Array {
  const list = new Float32Array(128).fill(1);
  for (const [letter, price] of Object.entries(prices)) list[letter.charCodeAt(0)] = price;
  return list;
}

function priceTable(): Float32Array {
  const prices = new Float32Array(128 * 128).fill(1);
  for (const [pair, price] of EXCHANGES) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    prices[a * 128 + b] = price;
    prices[b * 128 + a] = price;
  }
  return prices;
}
