/** Reads one word of a name: what it is to the name, and how it sounds. */
import { arabicPhoneticForm, latinPhoneticForm } from '../phonetics/transliterate.ts';

/**
 * What a part is to its name. Only a `name` tells people apart. A `father` (abu), `servant` (abd),
 * `son` (bin), `title` or `initial` weighs less; see weigh-name.ts.
 */
export type PartKind = 'name' | 'father' | 'servant' | 'son' | 'title' | 'initial';

/** A word of a name, or a name in it, by kind and sound. */
export type WordReading = {
  readonly kind: PartKind;
  /** How it sounds, in the alphabet of ../phonetics/transliterate.ts. */
  readonly phoneticForm: string;
};

/**
 * Reads a normalized word in the letters a–z and digits.
 * Mostly one reading; two where a particle is written on to a name, as in Abdelmalek.
 */
export function readLatinWord(word: string): readonly WordReading[] {
  if (/^\d+$/.test(word)) return [reading('name', word)];
  if (word.length === 1) return [reading('initial', word)];
  if (SONS.has(word)) return [reading('son', 'bn')];
  if (FATHERS.has(word)) return [reading('father', word.startsWith('a') ? 'abu' : 'um')];
  if (TITLES.has(word)) return [reading('title', latinPhoneticForm(word))];
  if (SERVANT_OF_GOD.test(word)) return [reading('name', 'abdala')];
  if (SERVANT.test(word)) return [reading('servant', 'abd')];
  const father = /^ab(?:ou|oo|u)l?(?=[^aeiou].{2}|[aeiou].{3})(.+)$/.exec(word)?.[1];
  if (father) return [reading('father', 'abu'), reading('name', latinNameForm(father))];
  const servant = SERVANT_AND_NAME.map((pattern) => pattern.exec(word)?.[1]).find(
    (name) => name !== undefined,
  );
  if (servant) return [reading('servant', 'abd'), reading('name', latinNameForm(servant))];
  return [reading('name', latinNameForm(word))];
}

/** Reads a normalized word in Arabic script; the article is left out. */
export function readArabicWord(word: string): readonly WordReading[] {
  if (word === 'الله' || word === 'اله') return [reading('name', 'ala')];
  if (ARABIC_SONS.has(word)) return [reading('son', 'bn')];
  if (ARABIC_FATHERS.has(word)) return [reading('father', 'abu')];
  if (word === 'ام') return [reading('father', 'um')];
  const withoutArticle = word.length >= 4 && word.startsWith('ال') ? word.slice(2) : word;
  if (ARABIC_TITLES.has(withoutArticle))
    return [reading('title', arabicPhoneticForm(withoutArticle))];
  if (word === 'عبد') return [reading('servant', 'abd')];
  if (/^عبدال+ه$/.test(word)) return [reading('name', 'abdala')];
  const father = /^ابو(?:ال)?(.{3,})$/.exec(word)?.[1];
  if (father) return [reading('father', 'abu'), reading('name', arabicNameForm(father))];
  const servant = /^عبدال(.{2,})$/.exec(word)?.[1];
  if (servant) return [reading('servant', 'abd'), reading('name', arabicNameForm(servant))];
  if (/^بن.{4,}$/.test(word)) return [reading('name', arabicPhoneticForm(word))];
  return [reading('name', arabicNameForm(withoutArticle))];
}

function reading(kind: PartKind, phoneticForm: string): WordReading {
  return { kind, phoneticForm };
}

/**
 * The phonetic form of a name, with one form for each of two endings.
 * Examples: -uddin, -eddine, -aldin; -ullah, -ollah, -allah.
 */
function latinNameForm(word: string): string {
  const religion = /^(.{2,}?)h?(?:[aeiou]{1,2}ld|[aeiou]dd|[eu]d)(?:i|ee|ei|y)ne?$/.exec(word)?.[1];
  if (religion) return `${latinPhoneticForm(religion)}din`;
  return latinPhoneticForm(word).replace(/(?<=..)[aiu]la$/, 'ala');
}

/** The same for a word in Arabic script. */
function arabicNameForm(word: string): string {
  if (/^.{2,}الدين$/.test(word)) return `${arabicPhoneticForm(word.slice(0, -5))}din`;
  if (/^.{2,}ال?له$/.test(word)) return `${arabicPhoneticForm(word.replace(/ال?له$/, ''))}ala`;
  return arabicPhoneticForm(word);
}

const SONS = new Set(
  'bin ben ibn bn bint binti binte bent ould wuld wld walad oglu ogly'.split(' '),
);
const ARABIC_SONS = new Set('بن ابن بنت ولد'.split(' '));

/** "Father of" and "mother of". */
const FATHERS = new Set(
  'abu abou aboo abo abi aba abul aboul abol abil umm um oum oumm'.split(' '),
);
const ARABIC_FATHERS = new Set('ابو ابي ابا بو'.split(' '));

const SERVANT = /^c?abd(?:[aeiou]{0,2}[lrsndzt]?|ush|ash|esh)$/;

/** Abdullah, Abdallah, Abdellah, Abdulla, the Somali Cabdulle and Abdillahi. */
const SERVANT_OF_GOD = /^c?abd(?:[aeiou]{1,2})?ll?(?:a+h?|e)(?:i|hi)?$/;

/** Abdelmalek; Abderrahmane, Abdussalam; the Somali Abdirahman. */
const SERVANT_AND_NAME = [
  /^c?abd[aeiou]{1,2}l(?=[^aeiouh]|[aeiouh].{2})(.{3,})$/,
  /^c?abd[aeiou]{1,2}((?:([bcdfgjklmnqrstz])\2|shsh?).{2,})$/,
  /^c?abdi([^aeiou].{3,})$/,
];

const TITLES = new Set(
  (
    'sheikh shaykh sheik shaikh cheikh shekh cheik sheykh xeikh scheich sheij jeque dr doctor mr mrs ms prof professor sir lord lady ' +
    'mullah mulla molla mollah maulawi mawlawi molavi maulvi moulavi maulana mawlana molana mufti qari hafiz ' +
    'haji hajji hajj hadji hadj haj sayyid sayid sayed seyed seyyed sayyed syed saiyid the of and ' +
    'imam emam emir commander comandante general gen brigadier colonel col major maj captain capt ' +
    'lieutenant lt sergeant admiral president minister secretary senator judge ayatollah hojatoleslam ustaz ' +
    'ustad jr junior sr alhaji alhaj engineer eng aka alias known as'
  ).split(' '),
);
/** Whether a normalized word is a title only where a name begins with it: Stephen King has a family. */
export function isTitleAtFirst(word: string): boolean {
  return TITLES_AT_FIRST.has(word);
}

const TITLES_AT_FIRST = new Set(
  (
    'king queen pope emperor empress tsar czar kaiser prince princess konig konigin papst furst roi reine pape ' +
    'prinz empereur rey reina papa emperador zar شاه پاپ البابا الملكه ملكه'
  ).split(' '),
);

const ARABIC_TITLES = new Set(
  'پسر پدر شيخ دكتور حاج سيد امام ملا مولوي مفتي قاري حافظ جنرال عقيد ايت'.split(' '),
);
