/** How similar two phonetic forms sound: an edit distance in which likely edits cost less. */

/**
 * From 1 (the same sound) down to 0; also 0 when it is less than `least`.
 * `isVowelless`: exactly one of the two comes from a script that omits short vowels.
 */
export function phoneticSimilarity(a: string, b: string, isVowelless: boolean, least = 0): number {
  if (a === b) return 1;
  const length = Math.min(Math.max(a.length, b.length, SHORTEST_SCALE), MAX_LENGTH);
  return Math.max(0, 1 - phoneticDistance(a, b, isVowelless, (1 - least) * length) / length);
}

/** An exchange of two sounds that costs at most this is another spelling, and no other sound. */
const SPELLING_COST = 0.5;

/** Whether spellings and scripts exchange two sounds: s and z, k and g, any two vowels. */
export function areExchanged(a: string, b: string): boolean {
  const [codeA, codeB] = [a.charCodeAt(0) & 0x7f, b.charCodeAt(0) & 0x7f];
  if (isVowel(codeA) && isVowel(codeB)) return true;
  return (SUBSTITUTION_COSTS[codeA * 128 + codeB] ?? 1) <= SPELLING_COST;
}

/** Forms of one or two sounds are measured like forms of three: one edit must not cost everything. */
const SHORTEST_SCALE = 3;

/** Longer forms are compared by their first sounds; a whole name rarely has more. */
const MAX_LENGTH = 48;

/**
 * The cost of the cheapest edits between two forms: an optimal string alignment, row by row.
 * Infinity as soon as it must be more than `most`.
 */
function phoneticDistance(a: string, b: string, isVowelless: boolean, most: number): number {
  const insertionCosts = isVowelless ? VOWELLESS_INSERTION_COSTS : INSERTION_COSTS;
  const insertionCost = (sound: number, index: number): number =>
    index === 0 && sound === H ? FIRST_H_COST : (insertionCosts[sound] ?? 1);
  const rowCount = readSounds(a, SOUNDS_A);
  const columnCount = readSounds(b, SOUNDS_B);
  let beforePrevious: Float32Array = ROWS[0];
  let previous: Float32Array = ROWS[1];
  let row: Float32Array = ROWS[2];
  previous[0] = 0;
  for (let j = 1; j <= columnCount; j += 1)
    previous[j] = (previous[j - 1] ?? 0) + insertionCost(SOUNDS_B[j - 1] ?? 0, j - 1);
  for (let i = 1; i <= rowCount; i += 1) {
    const soundA = SOUNDS_A[i - 1] ?? 0;
    const deletion = insertionCost(soundA, i - 1);
    let smallest = (previous[0] ?? 0) + deletion;
    row[0] = smallest;
    for (let j = 1; j <= columnCount; j += 1) {
      const soundB = SOUNDS_B[j - 1] ?? 0;
      const substitution = soundA === soundB ? 0 : (SUBSTITUTION_COSTS[soundA * 128 + soundB] ?? 1);
      const insertion = insertionCost(soundB, j - 1);
      let best = Math.min(
        (previous[j - 1] ?? 0) + substitution,
        (previous[j] ?? 0) + deletion,
        (row[j - 1] ?? 0) + insertion,
      );
      if (i > 1 && j > 1 && soundA === SOUNDS_B[j - 2] && soundB === SOUNDS_A[i - 2])
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + TRANSPOSITION_COST);
      if (isVowelless && i === 1 && j === 1 && isVowel(soundA) && isVowel(soundB))
        best = Math.min(best, OTHER_FIRST_VOWEL_COST);
      row[j] = best;
      if (best < smallest) smallest = best;
    }
    if (smallest > most) return Infinity;
    [beforePrevious, previous, row] = [previous, row, beforePrevious];
  }
  return previous[columnCount] ?? 0;
}

/**
 * Pairs of sounds that spellings and scripts exchange, and what an exchange costs. Other pairs cost 1.
 * Set by hand from spellings in the bundled record, and checked on generated people
 * (test/bench/quality.ts).
 */
const SUBSTITUTIONS: readonly (readonly [string, number])[] = [
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

const SUBSTITUTION_COSTS = substitutionCosts();

/** One sound more or less. Spellings drop a and e most easily; i and u may stand for y and w. */
const INSERTION_COSTS = costList({ a: 0.25, e: 0.25, i: 0.35, u: 0.4, h: 0.35 });

/** The same when one of the words comes from a script that omits short vowels. */
const VOWELLESS_INSERTION_COSTS = costList({ a: 0.06, e: 0.06, i: 0.1, u: 0.1, h: 0.35 });

/**
 * An h at the start is heard.
 * Example: Haqqani is not Qaani.
 */
const FIRST_H_COST = 0.7;

/** Two neighbouring sounds swapped: a typo. */
const TRANSPOSITION_COST = 0.8;

/** In Arabic, one letter (alif) stands for any vowel at the start of a word. */
const OTHER_FIRST_VOWEL_COST = 0.06;

/** Three rows of the table of distances, and the sounds of both forms. Reused from call to call. */
const ROWS = [
  new Float32Array(MAX_LENGTH + 1),
  new Float32Array(MAX_LENGTH + 1),
  new Float32Array(MAX_LENGTH + 1),
] as const;
const SOUNDS_A = new Uint8Array(MAX_LENGTH);
const SOUNDS_B = new Uint8Array(MAX_LENGTH);

/** Copies the sounds of a form, all ASCII, and returns how many there are. */
function readSounds(phoneticForm: string, sounds: Uint8Array): number {
  const length = Math.min(phoneticForm.length, MAX_LENGTH);
  for (let index = 0; index < length; index += 1)
    sounds[index] = phoneticForm.charCodeAt(index) & 0x7f;
  return length;
}

const H = 0x68;

function isVowel(code: number): boolean {
  return code === 0x61 || code === 0x65 || code === 0x69 || code === 0x75;
}

/** Costs by ASCII code; 1 for every other sound. */
function costList(costs: Readonly<Record<string, number>>): Float32Array {
  const list = new Float32Array(128).fill(1);
  for (const [sound, cost] of Object.entries(costs)) list[sound.charCodeAt(0)] = cost;
  return list;
}

/** Costs by the ASCII codes of both sounds (`a * 128 + b`), in either order. */
function substitutionCosts(): Float32Array {
  const costs = new Float32Array(128 * 128).fill(1);
  for (const [pair, cost] of SUBSTITUTIONS) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    costs[a * 128 + b] = cost;
    costs[b * 128 + a] = cost;
  }
  return costs;
}
