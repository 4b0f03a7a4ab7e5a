/** Names of months and weekdays in the languages that are read. */
import { ENGLISH_MONTHS } from '../month-names.ts';
import { normalizeWord } from './date-tokens.ts';

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
  // Short forms, only where they are not words of their own: `out` and `ago` are months in Portuguese.
  'Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec',
  'Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sept, Oct, Nov, Dec',
  'janv., févr., mars, avr., mai, juin, juil., août, sept., oct., nov., déc.',
  'Jan, Feb, Mär, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez',
];

const WEEKDAY_NAMES = [
  'Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday',
  'الاثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد',
  'دوشنبه, سه‌شنبه, چهارشنبه, پنجشنبه, جمعه, شنبه, یکشنبه',
  'پیر, منگل, بدھ, جمعرات, جمعہ, ہفتہ, اتوار',
  'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche',
  'Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag',
  'lunes, martes, miércoles, jueves, viernes, sábado, domingo',
  'lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica',
  'segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo',
  'maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag',
  'Pazartesi, Salı, Çarşamba, Perşembe, Cuma, Cumartesi, Pazar',
  'понедельник, вторник, среда, четверг, пятница, суббота, воскресенье',
];

/** Months, counted from 1, by name as `normalizeWord` gives it. A name may be two words ("كانون الثاني"). */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  // Where languages disagree about a name, the one that comes first in the list counts.
  MONTH_NAMES.toReversed().flatMap((names) =>
    names.split(', ').map((name, index) => [normalizeWord(name), index + 1] as const),
  ),
);

/** As `normalizeWord` gives them. */
export const WEEKDAYS: ReadonlySet<string> = new Set(
  WEEKDAY_NAMES.flatMap((names) => names.split(', ').map(normalizeWord)),
);
