/** Numbers that are written in words or Roman numerals: ordinals of centuries, names of decades. */
import type { DateText } from './date-tokens.ts';
import { wordAt } from './date-tokens.ts';
import { Phrases } from './phrases.ts';

/** From the first to the twenty-first, as centuries need; where days are written so too, to the thirty-first. */
const ORDINALS = [
  'first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, ' +
    'fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth, twentieth, twenty-first, twenty-second, twenty-third, ' +
    'twenty-fourth, twenty-fifth, twenty-sixth, twenty-seventh, twenty-eighth, twenty-ninth, thirtieth, thirty-first',
  ...withEndings(
    ['e', 'en', 'es', 'er'],
    'erst, zweit, dritt, viert, fünft, sechst, siebt, acht, neunt, zehnt, elft, zwölft, dreizehnt, vierzehnt, ' +
      'fünfzehnt, sechzehnt, siebzehnt, achtzehnt, neunzehnt, zwanzigst, einundzwanzigst',
  ),
  'premier, deuxième, troisième, quatrième, cinquième, sixième, septième, huitième, neuvième, dixième, onzième, ' +
    'douzième, treizième, quatorzième, quinzième, seizième, dix-septième, dix-huitième, dix-neuvième, vingtième, ' +
    'vingt-et-unième',
  'primer, segundo, tercer, cuarto, quinto, sexto, séptimo, octavo, noveno, décimo, once, doce, trece, catorce, ' +
    'quince, dieciséis, diecisiete, dieciocho, diecinueve, veinte, veintiuno',
  // From the twentieth on, the words take another case as a subject.
  ...['ين', 'ون'].map(
    (ending) =>
      'الأول, الثاني, الثالث, الرابع, الخامس, السادس, السابع, الثامن, التاسع, العاشر, الحادي عشر, الثاني عشر, ' +
      'الثالث عشر, الرابع عشر, الخامس عشر, السادس عشر, السابع عشر, الثامن عشر, التاسع عشر, ' +
      `العشر${ending}, الحادي والعشر${ending}, الثاني والعشر${ending}, الثالث والعشر${ending}, ` +
      `الرابع والعشر${ending}, الخامس والعشر${ending}, السادس والعشر${ending}, السابع والعشر${ending}, ` +
      `الثامن والعشر${ending}, التاسع والعشر${ending}, الثلاث${ending}, الحادي والثلاث${ending}`,
  ),
  'یکم, دوم, سوم, چهارم, پنجم, ششم, هفتم, هشتم, نهم, دهم, یازدهم, دوازدهم, سیزدهم, چهاردهم, پانزدهم, شانزدهم, ' +
    'هفدهم, هجدهم, نوزدهم, بیستم, بیست و یکم, بیست و دوم, بیست و سوم, بیست و چهارم, بیست و پنجم, بیست و ششم, ' +
    'بیست و هفتم, بیست و هشتم, بیست و نهم, سی ام, سی و یکم',
  // Persian days are also counted without the ending: هفت اوت.
  'یک, دو, سه, چهار, پنج, شش, هفت, هشت, نه, ده, یازده, دوازده, سیزده, چهارده, پانزده, شانزده, هفده, هجده, نوزده, ' +
    'بیست, بیست و یک, بیست و دو, بیست و سه, بیست و چهار, بیست و پنج, بیست و شش, بیست و هفت, بیست و هشت, ' +
    'بیست و نه, سی, سی و یک',
];

/** German words, once with each ending. */
function withEndings(endings: readonly string[], stems: string): readonly string[] {
  return endings.map((ending) => stems.replace(/(?=,|$)/g, ending));
}

/** Decades from the 1920s to the 1990s, in order. */
const DECADES = [
  'twenties, thirties, forties, fifties, sixties, seventies, eighties, nineties',
  ...withEndings(
    ['er', 'erjahre', 'erjahren'],
    'Zwanzig, Dreißig, Vierzig, Fünfzig, Sechzig, Siebzig, Achtzig, Neunzig',
  ),
  'العشرينيات, الثلاثينيات, الأربعينيات, الخمسينيات, الستينيات, السبعينيات, الثمانينيات, التسعينيات',
  'عشرينيات, ثلاثينيات, أربعينيات, خمسينيات, ستينيات, سبعينيات, ثمانينيات, تسعينيات',
  'العشرينات, الثلاثينات, الأربعينات, الخمسينات, الستينات, السبعينات, الثمانينات, التسعينات',
  'عشرينات, ثلاثينات, أربعينات, خمسينات, ستينات, سبعينات, ثمانينات, تسعينات',
];

/** As `DECADES`, behind a word for a decade: "años noventa". */
const DECADES_AFTER_WORD = [
  'vingt, trente, quarante, cinquante, soixante, soixante-dix, quatre-vingt, quatre-vingt-dix',
  'veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa',
  'بیست, سی, چهل, پنجاه, شصت, هفتاد, هشتاد, نود',
];

const ORDINAL_PHRASES = numbered(ORDINALS, (index) => index + 1);
const DECADE_PHRASES = numbered(DECADES, (index) => 20 + index * 10);
const DECADE_AFTER_WORD_PHRASES = numbered(DECADES_AFTER_WORD, (index) => 20 + index * 10);

function numbered(lists: readonly string[], value: (index: number) => number): Phrases<number> {
  return new Phrases(
    lists.flatMap((list) =>
      list.split(', ').map((phrase, index) => [value(index), phrase] as const),
    ),
  );
}

export type ReadNumber = { readonly number: number; readonly next: number };

/** "20th", "20.", "twentieth", "XXe". A bare number counts only where `isBareNumber` allows it. */
export function readOrdinal(
  text: DateText,
  index: number,
  isBareNumber: boolean,
): ReadNumber | undefined {
  const token = text.tokens[index];
  if (token?.kind === 'number' && token.text.length <= 3) {
    const isDot = text.tokens[index + 1]?.text === '.';
    const isOrdinal = token.suffix !== '' && !token.suffix.endsWith('s');
    if (!isDot && !isOrdinal && !isBareNumber) return undefined;
    return { number: Number(token.text), next: index + (isDot ? 2 : 1) };
  }
  const found = readOrdinalWord(text, index);
  if (found) return found;
  const roman = romanNumber(wordAt(text, index));
  return roman === undefined ? undefined : { number: roman, next: index + 1 };
}

const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/;

/** Up to 39, as `romanNumeral` writes them. With more letters, "le siècle" would be the 50th. */
export function romanNumber(word: string): number | undefined {
  if (!/^[ivx]/.test(word)) return undefined;
  const numeral = word.replace(/(?<=[ivx])(?:i?eme|e|er)$/, '');
  if (!ROMAN.test(numeral)) return undefined;
  const values = Array.from(numeral, (digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, index) => {
    const isSmaller = value < (values[index + 1] ?? 0);
    return isSmaller ? sum - value : sum + value;
  }, 0);
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** "eighth" of "May eighth, 2010". */
export function readOrdinalWord(text: DateText, index: number): ReadNumber | undefined {
  const found = ORDINAL_PHRASES.at(text, index);
  return found && { number: found.value, next: found.next };
}

/** Whether a word may begin an ordinal or the name of a decade. */
export function isNumberWord(text: DateText, index: number): boolean {
  const word = wordAt(text, index);
  return (
    ORDINAL_PHRASES.hasFirstWord(word) ||
    DECADE_PHRASES.hasFirstWord(word) ||
    (wordAt(text, index - 1) === 'los' && DECADE_AFTER_WORD_PHRASES.hasFirstWord(word)) ||
    romanNumber(word) !== undefined
  );
}

/** "nineties" is 90. */
export function readDecadeName(
  text: DateText,
  index: number,
  isAfterWord: boolean,
): ReadNumber | undefined {
  const found =
    DECADE_PHRASES.at(text, index) ??
    (isAfterWord ? DECADE_AFTER_WORD_PHRASES.at(text, index) : undefined);
  return found && { number: found.value, next: found.next };
}
