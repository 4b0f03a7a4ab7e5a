/** Reads decades and centuries: "1990s", "the nineties", "années 1990", "20th century", "siglo XX". */
import type { DateParts, ReadDate } from './date-parts.ts';
import { hasRole, skipFillers, skipRole } from './date-words.ts';
import { isGlued, signAt, wordAt } from './date-tokens.ts';
import type { DateText } from './date-tokens.ts';
import { readDecadeName, readOrdinal, romanNumber } from './number-words.ts';
import type { YearPlace } from './year-reader.ts';
import { isHijriYear } from '../hijri.ts';

/** A decade in any form. */
export function readDecade(text: DateText, index: number, place: YearPlace): ReadDate | undefined {
  return (
    readDecadeBySuffix(text, index) ??
    readDecadeAfterWord(text, index) ??
    readDecadeAfterLos(text, index, place) ??
    readDecadeByName(text, index)
  );
}

/** "1990s", "the 90s", "1990er", "1990er-Jahre". Not "20s", which may be of two centuries. */
function readDecadeBySuffix(text: DateText, index: number): ReadDate | undefined {
  const start = /^['’‘]$/.test(signAt(text, index)) ? index + 1 : index;
  const token = text.tokens[start];
  if (token?.kind !== 'number' || !/^(?:['’]?s|ies|ern?)$/u.test(token.suffix)) return undefined;
  const isGerman = token.suffix.startsWith('er');
  const dash = signAt(text, start + 1) === '-' ? start + 2 : start + 1;
  const word = text.tokens[dash]?.text ?? '';
  const isYears = isGerman && (word === 'jahre' || word === 'jahren');
  const next = isYears ? dash + 1 : start + 1;
  // "the 1900s" are the century to some and the decade to others: the century holds both. "1900er" is the decade.
  const decade = decadeOf(token.text, isGerman);
  return decade && { ...decade, next };
}

function decadeOf(digits: string, isDecade: boolean): DateParts | undefined {
  const number = Number(digits);
  if (!digits.endsWith('0')) return undefined;
  if (digits.length === 4 || digits.length === 3) {
    const unit = number % 100 === 0 && number !== 2000 && !isDecade ? 'century' : 'decade';
    return { year: number, unit };
  }
  if (digits.length !== 2 || number === 20) return undefined;
  return { year: number + (number <= 10 ? 2000 : 1900), unit: 'decade' };
}

/** "années 1990", "década de 1990", "los años noventa", "دههٔ ۱۹۹۰", "دههٔ هفتاد", "the decade 1900–1909". */
function readDecadeAfterWord(text: DateText, index: number): ReadDate | undefined {
  const word = skipRole(text, index, 'decade');
  if (word === undefined) return undefined;
  const start = skipFillers(text, word);
  const name = readDecadeName(text, start, true);
  if (name) return ofCalendar(text, start, { year: 1900 + name.number, unit: 'decade' }, name.next);
  const token = text.tokens[start];
  if (token?.kind !== 'number' || !/^['’]?s?$/.test(token.suffix)) return undefined;
  // "a decade in the 1800s" says no more than the century.
  const decade = decadeOf(token.text, token.suffix === '');
  if (decade?.year === undefined) return undefined;
  const afterYears = skipLastYear(text, start + 1, decade.year + 9);
  const afterChrist = skipRole(text, afterYears, 'afterChrist');
  const next = afterChrist ?? afterYears;
  if (afterChrist !== undefined) return { ...decade, next };
  if (token.isPersian && token.text.length === 2) return ofCalendar(text, start, decade, next);
  if (!token.isPersian || !isHijriYear(decade.year)) return { ...decade, next };
  const solar = { ...decade, calendar: 'solar', next } as const;
  return { ...solar, others: [decade] };
}

/** "دهه نود" is of the 1390s or of the 1990s, and with its era of one of them. */
function ofCalendar(text: DateText, start: number, decade: DateParts, next: number): ReadDate {
  const token = text.tokens[start];
  const isPersian = token?.isPersian === true || PERSIAN_DECADE.test(token?.text ?? '');
  const afterChrist = skipRole(text, next, 'afterChrist');
  if (!isPersian || afterChrist !== undefined) return { ...decade, next: afterChrist ?? next };
  const solar = {
    ...decade,
    year: (decade.year ?? 0) - CENTURIES_APART,
    calendar: 'solar',
  } as const;
  const marked = skipRole(text, next, 'solarHijri');
  if (marked !== undefined) return { ...solar, next: marked };
  return { ...solar, next, others: [decade] };
}

const PERSIAN_DECADE = /^\p{Script=Arabic}/u;

/** From the 1390s to the 1990s. */
const CENTURIES_APART = 600;

/**
 * "los noventa", "principios de los 90"; but not "los noventa detenidos", who are counted. Behind a word for
 * a part of a time nobody is counted: "finales de los noventa".
 */
function readDecadeAfterLos(text: DateText, index: number, place: YearPlace): ReadDate | undefined {
  if (wordAt(text, index - 1) !== 'los') return undefined;
  const token = text.tokens[index];
  const name = readDecadeName(text, index, true);
  const digits = token?.kind === 'number' && token.suffix === '' ? token.text : undefined;
  const decade = name
    ? ({ year: 1900 + name.number, unit: 'decade' } as const)
    : digits?.length === 2
      ? decadeOf(digits, true)
      : undefined;
  const next = name?.next ?? index + 1;
  const isOfPart = place === 'after-part' && text.style !== 'prose';
  const isDecade = isOfPart && (name !== undefined || /^[3-9]0$/.test(digits ?? ''));
  const isCount = !signAt(text, next) && wordAt(text, next).endsWith('s');
  return decade && (isDecade || !isCount) ? { ...decade, next } : undefined;
}

/** Past the "–1909" of "the decade 1900–1909". */
function skipLastYear(text: DateText, index: number, last: number): number {
  // "década de 1930 – 1939" is a range.
  const isJoined = isGlued(text, index) && isGlued(text, index + 1);
  const isRange = signAt(text, index) === '-' && Number(text.tokens[index + 1]?.text) === last;
  return isJoined && isRange ? index + 2 : index;
}

/** "the nineties", "die Neunzigerjahre", "التسعينيات". Alone in a sentence, "thirties" may be an age. */
function readDecadeByName(text: DateText, index: number): ReadDate | undefined {
  const name = readDecadeName(text, index, false);
  if (!name) return undefined;
  const isAge = text.style !== 'whole' && !isOfTime(text, index - 1);
  const isArabic = /\p{Script=Arabic}/u.test(text.tokens[index]?.text ?? '');
  if (isAge && !isArabic) return undefined;
  const years = skipRole(text, name.next, 'filler');
  const next = text.tokens[name.next]?.text.startsWith('jahre') ? (years ?? name.next) : name.next;
  // "تسعينيات القرن العشرين", "تسعينيات القرن الماضي"
  const century = readCentury(text, next);
  return {
    year: (century?.year ?? 1900) + name.number,
    unit: 'decade',
    next: century?.next ?? next,
  };
}

/** Whether a decade may follow: "the nineties", "the early nineties", and not "in his early thirties". */
function isOfTime(text: DateText, index: number): boolean {
  if (hasRole(text, index, 'filler')) return true;
  const isPart = (['early', 'middle', 'late'] as const).some((role) => hasRole(text, index, role));
  return isPart && !/^(?:his|her|their|my|your|our)$/.test(wordAt(text, index - 1));
}

/** "20th century" is 1900 to 1999, as in EDTF (19XX) and as most people mean it. */
export function readCentury(text: DateText, index: number): ReadDate | undefined {
  const ordinal = readOrdinal(text, index, false);
  const before = ordinal && skipRole(text, ordinal.next, 'century');
  if (ordinal && before !== undefined) return toCentury(text, ordinal.number, before);
  const word = skipCenturyBefore(text, index);
  if (word === undefined) return undefined;
  const start = text.tokens[word]?.text === 'ال' ? word + 1 : word;
  const after = readOrdinal(text, start, true);
  return after && toCentury(text, after.number, after.next);
}

/** "siglo" and its short form, which is a letter of English too: only before a Roman numeral. */
function skipCenturyBefore(text: DateText, index: number): number | undefined {
  const word = skipRole(text, index, 'century');
  if (word !== undefined) return word;
  const short = skipRole(text, index, 'centuryBeforeRoman');
  const isRoman = short !== undefined && romanNumber(wordAt(text, short)) !== undefined;
  return isRoman ? short : undefined;
}

function toCentury(text: DateText, number: number, index: number): ReadDate | undefined {
  if (number < 1 || number > 100) return undefined;
  const beforeChrist = skipRole(text, index, 'beforeChrist');
  // The 5th century BC is 500 to 401 BC, astronomically -499 to -400.
  if (beforeChrist !== undefined)
    return { next: beforeChrist, year: number * 100, era: 'bc', unit: 'century' };
  const year = (number - 1) * 100;
  const next = skipRole(text, index, 'afterChrist') ?? index;
  return { next: skipYears(text, next, year), year, unit: 'century' };
}

/** Past "(1900–1999)", the years that the bot writes behind a century. */
function skipYears(text: DateText, index: number, year: number): number {
  if (signAt(text, index) !== '(') return index;
  const joint = skipYear(text, index + 1, year);
  const second = signAt(text, joint) === '-' ? joint + 1 : skipRole(text, joint, 'to');
  const close = second === undefined ? index : skipYear(text, second, year + 99);
  return signAt(text, close) === ')' ? close + 1 : index;
}

/** Past a year and what says its calendar. */
function skipYear(text: DateText, index: number, year: number): number {
  if (Number(text.tokens[index]?.text) !== year) return index;
  return skipRole(text, index + 1, 'afterChrist') ?? index + 1;
}
