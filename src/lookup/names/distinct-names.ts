/** Chooses a few of many spellings of names: none that sounds nearly like another one in its script. */
import { phoneticSimilarity } from '../phonetics/phonetic-distance.ts';
import { isArabic } from '../phonetics/transliterate.ts';
import { parseName } from './parse-name.ts';

/** "Saif al-Adl" and "Sayf al-'Adil" are more similar than this, "Muhammad" and "Ibrahim" less. */
const NEARLY_EQUAL = 0.75;

/**
 * At most `limit` of `names`, in their order, each unlike `shown` and the ones before it. A name in
 * another script is unlike, however it sounds.
 */
export function chooseDistinctNames(
  names: readonly string[],
  shown: string,
  limit: number,
): readonly string[] {
  const chosen: string[] = [];
  const sounds = [readSounds(shown)];
  for (const name of names) {
    if (chosen.length === limit) break;
    const own = readSounds(name);
    if (sounds.some((other) => isWithin(own, other))) continue;
    sounds.push(own);
    chosen.push(name);
  }
  return chosen;
}

type Sounds = {
  readonly isArabic: boolean;
  readonly parts: readonly string[];
  /** Those and each two neighbours as one: Salah al-Din is also written Salahaldin. */
  readonly joined: readonly string[];
};

function readSounds(name: string): Sounds {
  const { parts: all } = parseName(name);
  const parts = all.filter(({ kind }) => kind !== 'title').map((part) => part.phoneticForm);
  const pairs = parts.slice(1).map((part, index) => `${parts[index]}${part}`);
  return { isArabic: isArabic(name), parts, joined: [...parts, ...pairs] };
}

/** Whether each part of a name sounds like a part of the other. A fuller name is another one. */
function isWithin(name: Sounds, other: Sounds): boolean {
  if (name.isArabic !== other.isArabic) return false;
  return name.parts.every((part) =>
    other.joined.some(
      (like) => phoneticSimilarity(part, like, false, NEARLY_EQUAL) >= NEARLY_EQUAL,
    ),
  );
}
