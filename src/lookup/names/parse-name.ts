/**
 * Cuts a name into its parts and writes each as it sounds: articles off, "son of", "father of" and
 * "servant of" in one form each, words that are written joined or apart read alike.
 */
import {
  arabicPhoneticForm,
  latinPhoneticForm,
  isArabic,
  omitsShortVowels,
  consonantSkeleton,
  toLatinWords,
} from '../phonetics/transliterate.ts';
import { normalizeText } from '../../text/normalize-text.ts';

/**
 * What a part is to its name. Only a `name` tells people apart; `father` (abu), `servant` (abd),
 * `son` (bin), `title` and `initial` count for less (weights in score.ts).
 */
export type PartKind = 'name' | 'father' | 'servant' | 'son' | 'title' | 'initial';

export type NamePart = {
  readonly kind: PartKind;
  /** How it sounds; see ../sound/letters.ts. */
  readonly phoneticForm: string;
  readonly skeleton: string;
  /** Written without marks, in its own script: what a literal match compares. */
  readonly normalized: string;
  /** Other readings: "elmasri" may be el + masri. */
  readonly otherForms: readonly string[];
  /** Its script leaves short vowels unwritten. */
  readonly vowelless: boolean;
};

export type ParsedName = {
  readonly parts: readonly NamePart[];
  /** The part that the family is named by: the last, or the last before a comma. */
  readonly family: number;
  /** All letters as written, articles too, without spaces and signs: for slips of the fingers. */
  readonly letters: string;
};

/** A name of more parts than this is read no further; the longest on the UN's list has 12. */
const MOST_PARTS = 16;

export function parseName(name: string): ParsedName {
  // A comma within a word is a slip.
  const comma = name.search(/[,،](?!\p{L}(?:\s|$))/u);
  const written = comma > 0 ? [name.slice(comma + 1), name.slice(0, comma)] : [name];
  const inOrder = written.flatMap((half) => partsOf(half)).slice(0, MOST_PARTS);
  const parts = namesAtLeast(
    comma > 0 || !startsWithFamilyName(name) ? inOrder : familyLast(inOrder),
  );
  const letters = written.flatMap((half) => nameWords(half)).join('');
  return { parts, family: familyOf(parts), letters };
}

/** "Al Zawahiri Ayman": an article at the start and nowhere else begins the family's name. */
export function startsWithFamilyName(name: string): boolean {
  const [first = '', ...rest] = nameWords(name);
  return (first === 'al' || first === 'el') && !rest.some((word) => ARTICLES.has(word));
}

function familyLast(parts: readonly NamePart[]): readonly NamePart[] {
  const [family, ...rest] = parts;
  return family?.kind === 'name' ? [...rest, family] : parts;
}

/** A title is a name where nothing else is: "Sheikh", "Amir". */
function namesAtLeast(parts: readonly NamePart[]): readonly NamePart[] {
  if (parts.some(({ kind }) => kind === 'name')) return parts;
  return parts.map((part) => (part.kind === 'title' ? asName(part) : part));
}

function asName(part: NamePart): NamePart {
  return { ...part, kind: 'name' };
}

/**
 * The words of a text as names are compared with: without marks, cut at everything that is no
 * letter, and where Persian parts a word without a space (U+200C).
 */
function nameWords(text: string): readonly string[] {
  return normalizeText(text.replaceAll('\u200c', ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function familyOf(parts: readonly NamePart[]): number {
  const last = parts.findLastIndex(({ kind }) => kind === 'name');
  return last === -1 ? parts.length - 1 : last;
}

/** A part before it is folded, still to be joined with what follows. */
type Piece = {
  readonly kind: PartKind;
  readonly normalized: string;
  readonly sound: string;
  readonly vowelless: boolean;
};

function partsOf(text: string): readonly NamePart[] {
  const words = nameWords(text).flatMap(wordsToFold);
  const pieces: Piece[] = [];
  for (const [index, { normalized, latin, vowelless }] of words.entries()) {
    if (latin !== undefined && words.length > 1 && isArticle(latin, words[index + 1]?.latin))
      continue;
    for (const piece of latin === undefined
      ? arabicPieces(normalized)
      : latinPieces(normalized, latin, vowelless)) {
      joinOrAdd(pieces, piece);
    }
  }
  return pieces.map(partOf);
}

/** Arabic is folded from its own letters, everything else from Latin ones. */
type WordToFold = {
  readonly normalized: string;
  readonly latin: string | undefined;
  readonly vowelless: boolean;
};

function wordsToFold(normalized: string): readonly WordToFold[] {
  if (isArabic(normalized)) return [{ normalized, latin: undefined, vowelless: true }];
  const vowelless = omitsShortVowels(normalized);
  return toLatinWords(normalized).map((latin) => ({ normalized, latin, vowelless }));
}

const ARTICLES = new Set(['al', 'el', 'ul', 'il', 'l']);
/** Articles that take on the sound of what follows: ash-Shaykh, an-Nur, ed-Din. */
const ASSIMILATED = /^[aeu](?:sh|ch|th|dh|[tdrsznl])$/;

function isArticle(word: string, next: string | undefined): boolean {
  if (ARTICLES.has(word)) return word !== 'l' || next !== undefined;
  return next !== undefined && ASSIMILATED.test(word) && next.startsWith(word.slice(1));
}

/** What a word is that stands within names and is none itself; undefined for any other. Folded. */
export function particleKind(word: string): 'article' | 'father' | 'servant' | 'son' | undefined {
  if (ARTICLES.has(word) || word === 'ال') return 'article';
  const [part, another] = partsOf(word);
  if (!part || another) return undefined;
  return part.kind === 'father' || part.kind === 'servant' || part.kind === 'son'
    ? part.kind
    : undefined;
}

/** Sheikh, Doctor, President, الشيخ, where a name follows. */
export function isTitle(word: string): boolean {
  return partsOf(`${word} x`)[0]?.kind === 'title';
}

const SONS = new Set([
  'bin',
  'ben',
  'ibn',
  'bn',
  'bint',
  'binti',
  'binte',
  'bent',
  'ould',
  'wuld',
  'wld',
  'walad',
  'oglu',
  'ogly',
]);
const FATHERS = new Set([
  'abu',
  'abou',
  'aboo',
  'abo',
  'abi',
  'aba',
  'abul',
  'aboul',
  'abol',
  'abil',
  'umm',
  'um',
  'oum',
  'oumm',
]);
const SERVANTS = /^c?abd(?:[aeiou]{0,2}[lrsndzt]?|ush|ash|esh)$/;
const TITLES = new Set(
  (
    'sheikh shaykh sheik shaikh cheikh shekh cheik sheykh xeikh dr doctor mr mrs ms prof professor sir lord lady ' +
    'mullah mulla molla mollah maulawi mawlawi molavi maulvi moulavi maulana mawlana molana mufti qari hafiz ' +
    'haji hajji hajj hadji hadj haj sayyid sayid sayed seyed seyyed sayyed syed saiyid the of and ' +
    'imam emam emir commander comandante general gen brigadier colonel col major maj captain capt ' +
    'lieutenant lt sergeant admiral president minister secretary senator judge ayatollah hojatoleslam ustaz ' +
    'ustad jr junior sr ii iii alhaji alhaj engineer eng aka alias known as'
  ).split(' '),
);
const ARABIC_TITLES = new Set(
  'شيخ دكتور حاج سيد امام ملا مولوي مفتي قاري حافظ جنرال عقيد ايت'.split(' '),
);

function latinPieces(normalized: string, word: string, vowelless: boolean): readonly Piece[] {
  const piece = (kind: PartKind, sound: string): Piece => ({ kind, normalized, sound, vowelless });
  if (/^\d+$/.test(word)) return [piece('name', word)];
  if (word.length === 1) return [piece('initial', word)];
  if (SONS.has(word)) return [piece('son', 'bn')];
  if (FATHERS.has(word)) return [piece('father', word.startsWith('a') ? 'abu' : 'um')];
  if (TITLES.has(word)) return [piece('title', latinPhoneticForm(word))];
  if (isServantOfGod(word)) return [piece('name', 'abdala')];
  if (SERVANTS.test(word)) return [piece('servant', 'abd')];
  const father = /^ab(?:ou|oo|u)l?(?=[^aeiou].{2}|[aeiou].{3})(.+)$/.exec(word)?.[1];
  if (father) return [piece('father', 'abu'), piece('name', foldPart(father))];
  const servant = SERVANT_AND_NAME.map((pattern) => pattern.exec(word)?.[1]).find(
    (name) => name !== undefined,
  );
  if (servant) return [piece('servant', 'abd'), piece('name', foldPart(servant))];
  return [piece('name', foldPart(word))];
}

/** Abdelmalek; Abderrahmane, Abdussalam; the Somali Abdirahman. */
const SERVANT_AND_NAME = [
  /^c?abd[aeiou]{1,2}l(?=[^aeiouh]|[aeiouh].{2})(.{3,})$/,
  /^c?abd[aeiou]{1,2}((?:([bcdfgjklmnqrstz])\2|shsh?).{2,})$/,
  /^c?abdi([^aeiou].{3,})$/,
];

/** Abdullah, Abdallah, Abdellah, Abdulla, the Somali Cabdulle and Abdillahi. */
function isServantOfGod(word: string): boolean {
  return /^c?abd(?:[aeiou]{1,2})?ll?(?:a+h?|e)(?:i|hi)?$/.test(word);
}

/** A word as it sounds; -uddin, -eddine, -aldin and -ullah, -ollah, -allah in one form each. */
function foldPart(word: string): string {
  const religion = /^(.{2,}?)h?(?:[aeiou]{1,2}ld|[aeiou]dd|[eu]d)(?:i|ee|ei|y)ne?$/.exec(word)?.[1];
  if (religion) return `${latinPhoneticForm(religion)}din`;
  return latinPhoneticForm(word).replace(/(?<=..)[aiu]la$/, 'ala');
}

function arabicPieces(normalized: string): readonly Piece[] {
  const piece = (kind: PartKind, sound: string): Piece => ({
    kind,
    normalized,
    sound,
    vowelless: true,
  });
  const word =
    normalized.length >= 4 && normalized.startsWith('ال') ? normalized.slice(2) : normalized;
  if (normalized === 'الله' || normalized === 'اله') return [piece('name', 'ala')];
  if (['بن', 'ابن', 'بنت', 'ولد'].includes(normalized)) return [piece('son', 'bn')];
  if (['ابو', 'ابي', 'ابا', 'بو'].includes(normalized)) return [piece('father', 'abu')];
  if (['ام'].includes(normalized)) return [piece('father', 'um')];
  if (ARABIC_TITLES.has(word)) return [piece('title', arabicPhoneticForm(word))];
  if (normalized === 'عبد') return [piece('servant', 'abd')];
  if (/^عبدال+ه$/.test(normalized)) return [piece('name', 'abdala')];
  const father = /^ابو(?:ال)?(.{3,})$/.exec(normalized)?.[1];
  if (father) return [piece('father', 'abu'), piece('name', arabicEndings(father))];
  const servant = /^عبدال(.{2,})$/.exec(normalized)?.[1];
  if (servant) return [piece('servant', 'abd'), piece('name', arabicEndings(servant))];
  const son = /^بن(.{4,})$/.exec(normalized)?.[1];
  if (son) return [piece('name', arabicPhoneticForm(normalized))];
  return [piece('name', arabicEndings(word))];
}

function arabicEndings(word: string): string {
  if (/^.{2,}الدين$/.test(word)) return `${arabicPhoneticForm(word.slice(0, -5))}din`;
  if (/^.{2,}ال?له$/.test(word)) return `${arabicPhoneticForm(word.replace(/ال?له$/, ''))}ala`;
  return arabicPhoneticForm(word);
}

/** "He of the": Dhu al-Fiqar, Dhul-Qarnayn, ذو النون. */
const OWNER = /^[Dz][ui]l?$/;

/**
 * "Salah al-Din" is Salahuddin, "Nasr Allah" is Nasrallah, "Abd Allah" is Abdullah, "Dhu al-Fiqar"
 * is Zulfiqar.
 */
function joinOrAdd(pieces: Piece[], piece: Piece): void {
  const previous = pieces.at(-1);
  const isGod = /^[aiu]?la$/.test(piece.sound);
  if (previous?.kind === 'servant' && isGod) {
    pieces[pieces.length - 1] = {
      ...previous,
      kind: 'name',
      sound: 'abdala',
      normalized: previous.normalized + piece.normalized,
    };
    return;
  }
  if (previous?.kind === 'name' && piece.kind === 'name' && OWNER.test(previous.sound)) {
    const sound = `${previous.sound.slice(0, 2)}l${piece.sound}`;
    pieces[pieces.length - 1] = {
      ...previous,
      sound,
      normalized: previous.normalized + piece.normalized,
    };
    return;
  }
  const isReligion = /^(?:[aeu]l?d?)?dina?$/.test(piece.sound);
  if (previous?.kind === 'name' && (isGod || isReligion)) {
    const sound = isGod ? `${previous.sound}ala` : `${previous.sound}din`;
    pieces[pieces.length - 1] = {
      ...previous,
      sound,
      normalized: previous.normalized + piece.normalized,
    };
    return;
  }
  pieces.push(piece);
}

function partOf({ kind, normalized, sound, vowelless }: Piece): NamePart {
  return {
    kind,
    normalized,
    phoneticForm: sound,
    skeleton: consonantSkeleton(sound),
    otherForms: kind === 'name' ? otherReadings(sound) : [],
    vowelless,
  };
}

/** An article or "bin" that may be written on to the word: elmasri, azzawahiri, eddaouahiri, binladen. */
function otherReadings(phoneticForm: string): readonly string[] {
  const readings = [
    /^[aeu]l(.{4,})$/.exec(phoneticForm)?.[1],
    // Doubled letters are single by now: ed-Daouahiri has become edauahiri.
    /^[aeu]([tdrsznCDT][aeiu].{3,})$/.exec(phoneticForm)?.[1],
    /^b[ei]n(.{4,})$/.exec(phoneticForm)?.[1],
  ];
  return readings.filter((reading) => reading !== undefined);
}
