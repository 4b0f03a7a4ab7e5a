/** Names of months in the languages and calendars that are read. */
import type { HijriCalendar } from '../hijri.ts';
import { ENGLISH_MONTHS } from '../month-names.ts';
import type { DateText } from './date-tokens.ts';
import { Phrases } from './phrases.ts';

/**
 * From January to December. Arabic has four sets of names, Persian two. A table, because 37
 * formatters of `Intl` take 45 ms of a start and 6 MB; a test holds it to what `Intl` writes.
 */
const MONTH_NAMES = [
  ENGLISH_MONTHS.join(', '),
  // Egypt and the Gulf
  'يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر',
  // The Levant
  'كانون الثاني, شباط, آذار, نيسان, أيار, حزيران, تموز, آب, أيلول, تشرين الأول, تشرين الثاني, كانون الأول',
  // Algeria and Tunisia
  'جانفي, فيفري, مارس, أفريل, ماي, جوان, جويلية, أوت, سبتمبر, أكتوبر, نوفمبر, ديسمبر',
  // Morocco
  'يناير, فبراير, مارس, أبريل, ماي, يونيو, يوليوز, غشت, شتنبر, أكتوبر, نونبر, دجنبر',
  // Iran
  'ژانویه, فوریه, مارس, آوریل, مه, ژوئن, ژوئیه, اوت, سپتامبر, اکتبر, نوامبر, دسامبر',
  // Afghanistan
  'جنوری, فبروری, مارچ, اپریل, می, جون, جولای, اگست, سپتمبر, اکتوبر, نومبر, دسمبر',
  // Iran, after the English names
  'ژانویه, فوریه, مارس, آپریل, می, جون, جولای, آگوست, سپتامبر, اکتبر, نوامبر, دسامبر',
  'جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر',
  'janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre',
  'Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember',
  'enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre',
  'gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre',
  'janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro',
  'januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december',
  'Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık',
  'январь, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь',
  // Beside a day a month takes another case here.
  'января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря',
  // Short forms, only where they are not words of their own.
  'Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec',
  'Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sept, Oct, Nov, Dec',
  'janv., févr., mars, avr., mai, juin, juil., août, sept., oct., nov., déc.',
  'Jan, Feb, Mär, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez',
  'ene, feb, mar, abr, may, jun, jul, Aug, sept, oct, nov, dic',
  // Austria, and keyboards without umlauts
  'Jänner, Feber, Maerz, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember',
];

/** Short forms that are words too: "ago" and "set" are months only right behind a day. */
const MONTHS_AFTER_DAY = { ago: 8, set: 9, out: 10 } as const;

const IRANIAN_MONTHS =
  'فروردین, اردیبهشت, خرداد, تیر, مرداد, شهریور, مهر, آبان, آذر, دی, بهمن, اسفند';

const SOLAR_MONTH_NAMES = [
  IRANIAN_MONTHS,
  // With the word for a month: تیرماه, تیر ماه.
  IRANIAN_MONTHS.replace(/(?=,|$)/gu, 'ماه'),
  IRANIAN_MONTHS.replace(/(?=,|$)/gu, ' ماه'),
  // Afghanistan
  'حمل, ثور, جوزا, سرطان, اسد, سنبله, میزان, عقرب, قوس, جدی, دلو, حوت',
  'Farvardin, Ordibehesht, Khordad, Tir, Mordad, Shahrivar, Mehr, Aban, Azar, Dey, Bahman, Esfand',
];

const LUNAR_MONTH_NAMES = [
  'محرم, صفر, ربيع الأول, ربيع الآخر, جمادى الأولى, جمادى الآخرة, رجب, شعبان, رمضان, شوال, ذو القعدة, ذو الحجة',
  'محرم, صفر, ربیع‌الاول, ربيع الثاني, جمادی‌الاول, جمادى الثانية, رجب, شعبان, رمضان, شوال, ذی‌القعده, ذی‌الحجه',
  'محرم, صفر, ربیع الاول, ربیع‌الثانی, جمادی الاول, جمادی‌الثانی, رجب, شعبان, رمضان, شوال, ذي القعدة, ذي الحجة',
  'Muharram, Safar, Rabi al-Awwal, Rabi al-Thani, Jumada al-Awwal, Jumada al-Thani, Rajab, Shaban, Ramadan, Shawwal, Dhu al-Qadah, Dhu al-Hijjah',
];

export type Month = {
  readonly calendar: 'gregorian' | HijriCalendar;
  /** Counted from 1. */
  readonly month: number;
};

/** In letters that Persian has too, without those that only Persian has. */
const ARABIC_MONTH = /^[ء-ي ]{4,}$/u;

const MONTHS = new Phrases<Month>(
  (
    [
      ['gregorian', MONTH_NAMES],
      ['solar', SOLAR_MONTH_NAMES],
      ['lunar', LUNAR_MONTH_NAMES],
    ] as const
  ).flatMap(([calendar, lists]) =>
    // Where languages disagree about a name, the one that comes first in the list counts.
    lists.flatMap((names) =>
      names
        .split(', ')
        .flatMap((name, index) =>
          spellings(name).map((written) => [{ calendar, month: index + 1 }, written] as const),
        ),
    ),
  ),
);

/** Arabic writes "in" together with a month: بشباط. */
function spellings(name: string): readonly string[] {
  return ARABIC_MONTH.test(name) ? [name, `ب${name}`] : [name];
}

const AFTER_DAY = new Phrases<Month>(
  Object.entries(MONTHS_AFTER_DAY).map(([name, month]) => [
    { calendar: 'gregorian' as const, month },
    name,
  ]),
);

export type ReadMonth = Month & { readonly next: number };

/** The month whose name begins at an index, and the index after it. */
export function readMonth(
  text: DateText,
  index: number,
  isAfterDay = false,
): ReadMonth | undefined {
  const found =
    MONTHS.at(text, index) ??
    (isAfterDay || text.style === 'whole' ? AFTER_DAY.at(text, index) : undefined);
  if (!found) return undefined;
  const { value, next } = found;
  // Arabic documents of the UN name each month twice: آب/أغسطس.
  const again = text.tokens[next]?.text === '/' ? readMonth(text, next + 1) : undefined;
  return again?.month === value.month && again.calendar === value.calendar
    ? again
    : { ...value, next };
}

/** Whether a word begins the name of a month. */
export function beginsMonth({ tokens }: DateText, index: number): boolean {
  return MONTHS.hasFirstWord(tokens[index]?.text ?? '');
}
