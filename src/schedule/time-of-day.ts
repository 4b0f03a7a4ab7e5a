/** Parses a time of day as people type it, in the six languages and a few others. */
import { normalizeText, normalizeWords } from '../text/normalize-text.ts';

export type ParsedTime =
  /** HH:MM */
  | { readonly kind: 'time'; readonly time: string }
  /** It may mean any of these, and is to be asked about. */
  | { readonly kind: 'unclear'; readonly times: readonly string[] }
  | { readonly kind: 'unreadable' };

/**
 * Takes digits of any script. Hours alone are unclear: "9" is in the morning or in the evening. So
 * are 24:00 and midnight, where one day ends and the next begins.
 *
 * Examples: "9:00", "1830", "21h30", "9 Uhr", "9 p.m.", "9 de la noche", "kl. 9", "٩:٣٠ مساءً"
 */
export function parseTimeOfDay(typed: string): ParsedTime {
  const text = normalizeText(typed).trim();
  if (NOON.has(normalizeWords(text))) return toParsed([12], '00');
  if (MIDNIGHT.has(normalizeWords(text))) return toParsed(MIDNIGHT_HOURS, '00');
  const { before = '', digits, gap, minutes, after = '' } = TIME.exec(text)?.groups ?? {};
  if (digits === undefined) return UNREADABLE;
  if (gap !== undefined && !SEPARATORS.has(gap.trim())) return UNREADABLE;
  const context = readContext(before, after);
  if (!context) return UNREADABLE;
  const isHours = digits.length <= 2;
  if (!isHours && minutes !== undefined) return UNREADABLE;
  // "1830" and "930": the last two digits are the minutes.
  const hour = Number(isHours ? digits : digits.slice(0, -2));
  const minute = minutes ?? (isHours ? '00' : digits.slice(-2));
  if (Number(minute) > 59) return UNREADABLE;
  const isUnclear = isHours && minutes === undefined && !context.has24Hours;
  return toParsed(possibleHours(hour, context.dayPart, isUnclear), minute);
}

const UNREADABLE: ParsedTime = { kind: 'unreadable' };

const TIME = /^(?<before>\D*)(?<digits>\d{1,4})(?:(?<gap>\D{1,9})(?<minutes>\d\d))?(?<after>\D*)$/u;

/** Between hours and minutes, without the spaces around it. */
const SEPARATORS = new Set(['', ':', '.', ',', 'h', 'u', 'uhr', 'heures', 'horas', 'و']);

const wordSet = (words: string) => new Set(words.split('|').map((word) => normalizeWords(word)));

const NOON = wordSet('noon|midday|mittag|mittags|midi|mediodía|ظهر|الظهر|نیمروز');
const MIDNIGHT = wordSet('midnight|mitternacht|minuit|medianoche|منتصف الليل|نیمه‌شب|نیمه شب');

/** 24 is the end of a day: the beginning of the next one. */
const MIDNIGHT_HOURS = [0, 24];

/** The hours of 24 that an hour on a clock may be in a part of the day. */
type DayPart = (hour: number) => readonly number[];

/** Of twelve hours, of which 12 is the first. "13 p.m." may be a slip of any kind. */
const am: DayPart = (hour) => (hour >= 1 && hour <= 12 ? [hour % 12] : []);
const pm: DayPart = (hour) => am(hour).map((first) => first + 12);

const inTheMorning: DayPart = (hour) => (hour < 12 ? [hour] : []);
const afterNoon: DayPart = (hour) => (hour === 0 ? [] : [hour < 12 ? hour + 12 : hour]);
const inTheAfternoon: DayPart = (hour) => (hour === 11 ? [] : afterNoon(hour));
const inTheEvening: DayPart = (hour) => (hour < 4 || hour === 12 ? [] : afterNoon(hour));

/** "2 Uhr nachts" is early, "9 de la noche" is late, and six may be either. */
const atNight: DayPart = (hour) => {
  if (hour === 6) return [6, 18];
  return hour < 6 || hour === 12 ? [hour % 12] : afterNoon(hour);
};

const DAY_PARTS: readonly (readonly [DayPart, ReadonlySet<string>])[] = [
  [am, wordSet('am|a.m.|ص|ق.ظ')],
  [pm, wordSet('pm|p.m.|م|ب.ظ')],
  [inTheMorning, wordSet('in the morning|morgens|am morgen|früh|vormittags|am vormittag')],
  [inTheMorning, wordSet('du matin|de la mañana|por la mañana|de la madrugada')],
  [inTheMorning, wordSet('صباحًا|الصباح|في الصباح|فجرًا|صبح|بامداد|قبل از ظهر')],
  [inTheAfternoon, wordSet('in the afternoon|nachmittags|am nachmittag|de l’après-midi')],
  [inTheAfternoon, wordSet('de la tarde|por la tarde|بعد الظهر|عصرًا|عصر|بعدازظهر|بعد از ظهر')],
  [afterNoon, wordSet('مساءً|المساء|في المساء')],
  [inTheEvening, wordSet('in the evening|abends|am abend|du soir')],
  [atNight, wordSet('at night|nachts|de la noche|por la noche|ليلًا|شب')],
];

/** Before a time. The second kind says that hours count from 0 to 24. */
const INTRODUCTION = /(?:^| )(?:at|um|gegen|a|a las|a la|om|saat|الساعه|في الساعه|ساعت|در ساعت)$/u;
const INTRODUCTION_OF_24 = /(?:^| )(?:kl|klo|klokken|klockan|ore|alle ore)$/u;

/** The same after a time. */
const UNIT = /^(?:oclock|hora|ساعه|دقيقه|min|minutes|minuten|minutos)(?: |$)/u;
const UNIT_OF_24 = /^(?:uhr|h|hs|hrs|heure|heures|horas|uur|u)(?: |$)/u;

type TimeContext = { readonly dayPart: DayPart | undefined; readonly has24Hours: boolean };

/** Undefined where there is more than is known. It may change everything, as in "half 9" or "-9". */
function readContext(before: string, after: string): TimeContext | undefined {
  if (/[^\p{L}\s.:,-]|-$/u.test(`${after} ${before}`)) return undefined;
  const [first, last] = [normalizeWords(before), normalizeWords(after)];
  const [word, ...others] = [
    first.replace(INTRODUCTION, '').replace(INTRODUCTION_OF_24, ''),
    last.replace(UNIT, '').replace(UNIT_OF_24, ''),
  ].filter((left) => left !== '');
  const dayPart = DAY_PARTS.find(([, words]) => words.has(word ?? ''))?.[0];
  if (others.length > 0 || (word !== undefined && !dayPart)) return undefined;
  return { dayPart, has24Hours: INTRODUCTION_OF_24.test(first) || UNIT_OF_24.test(last) };
}

function possibleHours(
  hour: number,
  dayPart: DayPart | undefined,
  isUnclear: boolean,
): readonly number[] {
  if (hour > 24) return [];
  if (dayPart) return dayPart(hour).filter((possible) => possible < 24);
  if (hour === 24 || (hour === 0 && isUnclear)) return MIDNIGHT_HOURS;
  return isUnclear && hour <= 12 ? [hour, (hour + 12) % 24] : [hour];
}

function toParsed(hours: readonly number[], minute: string): ParsedTime {
  if (hours.includes(24) && minute !== '00') return UNREADABLE;
  const times = hours
    .filter((hour) => hour < 24)
    .map((hour) => `${String(hour).padStart(2, '0')}:${minute}`);
  const [time] = times;
  if (time === undefined) return UNREADABLE;
  return hours.length === 1 ? { kind: 'time', time } : { kind: 'unclear', times };
}
