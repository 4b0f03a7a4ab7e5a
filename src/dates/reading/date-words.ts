/**
 * The words in which people write dates, language by language. A text may mix languages: a phrase is
 * read alike wherever it occurs.
 */
import type { DateText } from './date-tokens.ts';
import { Phrases } from './phrases.ts';

/**
 * Each role that phrases play in a date, with its phrases, separated by ", ". Before a date, fillers
 * are skipped: "bis" reads "bis zum" too.
 */
type Words = {
  /** Exclusive: before 1996 ends with 1995. */
  readonly before?: string;
  /** Exclusive: after 2015 begins with 2016. */
  readonly after?: string;
  /** Inclusive. */
  readonly until?: string;
  /** Inclusive. */
  readonly since?: string;
  /** Words with other meanings: they are read as `until` only where the text is nothing but a date. */
  readonly untilAlone?: string;
  /** As `untilAlone`, of what happens once: by 1998. */
  readonly notLater?: string;
  /** As `untilAlone`, for `since`. */
  readonly sinceAlone?: string;
  /** Opens a range from one time to another. */
  readonly from?: string;
  /** Opens a range of which one time is meant: between 1996 and 2000. */
  readonly between?: string;
  /** Joins the ends of a range that `between` opened, and days that are all meant. */
  readonly and?: string;
  readonly or?: string;
  /** Joins the ends of any range: 1996 to 2000. */
  readonly to?: string;
  /** Ends an open range: 2015 onwards. */
  readonly onwards?: string;
  /** After a time: one time of those until it. */
  readonly orEarlier?: string;
  readonly orLater?: string;
  readonly beginningUnknown?: string;
  readonly endUnknown?: string;
  readonly about?: string;
  /** As `about`, after the date. */
  readonly aboutAfter?: string;
  readonly perhaps?: string;
  readonly perhapsAfter?: string;
  /** The first third of a month, year, decade or century. */
  readonly early?: string;
  readonly middle?: string;
  readonly late?: string;
  readonly firstHalf?: string;
  readonly secondHalf?: string;
  readonly spring?: string;
  readonly summer?: string;
  readonly autumn?: string;
  readonly winter?: string;
  /** "Q" of Q3 2001, "quarter" of third quarter. */
  readonly quarter?: string;
  readonly decade?: string;
  readonly century?: string;
  /** As `century`, only before a Roman numeral. */
  readonly centuryBeforeRoman?: string;
  readonly beforeChrist?: string;
  readonly afterChrist?: string;
  /** Marks a year of the Persian and Afghan calendar, which counts the sun’s years from 622. */
  readonly solarHijri?: string;
  /** Marks a year of the Islamic calendar, which counts the moon’s years from 622. */
  readonly lunarHijri?: string;
  readonly weekday?: string;
  /** Without a meaning of their own, before a date or between its parts. */
  readonly filler?: string;
  /** A number after it is a time: "in 1998 killed 224" does not count 1998 people. */
  readonly inTime?: string;
  /** What a number counts when it is not a year: 2000 people. */
  readonly counted?: string;
  /** As `counted`, but after a date it says what happened. */
  readonly countedOrDone?: string;
};

/** A role that a language lacks here is not read in that language. */
const LANGUAGES: Readonly<Record<'en' | 'fr' | 'de' | 'es' | 'ar' | 'fa' | 'others', Words>> = {
  en: {
    before: 'before, earlier than, prior',
    after: 'after, later than, following, post',
    until: 'until, till, til, up to, through, thru, upto',
    since: 'since',
    untilAlone: 'to',
    notLater: 'by, no later than, not later than',
    sinceAlone: 'from, starting, as of',
    from: 'from',
    between: 'between',
    and: 'and, &',
    or: 'or',
    to: 'to, until, till, til, through, thru, up to',
    onwards: 'onwards, onward, on, later, present, the present, now, today',
    orEarlier: 'or earlier, or before',
    orLater: 'or later, or after',
    beginningUnknown: 'beginning unknown',
    endUnknown: 'end unknown',
    about: 'circa, c, ca, cca, about, around, roughly, some time around',
    aboutAfter: 'approx, approximately, circa, or so',
    perhaps: 'perhaps, possibly, probably, maybe, uncertain :',
    perhapsAfter: 'uncertain, date uncertain, maybe',
    early: 'early, beginning of, start of, the beginning of, the start of',
    middle: 'mid, middle, the middle of',
    late: 'late, end of, the end of',
    firstHalf: 'first half, the first half, 1st half',
    secondHalf: 'second half, the second half, 2nd half',
    spring: 'spring',
    summer: 'summer',
    autumn: 'autumn, fall',
    winter: 'winter',
    quarter: 'q, quarter',
    decade: 'decade',
    century: 'century, centuries',
    beforeChrist: 'bc, bce, b.c, b.c.e, before christ',
    afterChrist: 'ad, ce, a.d, c.e',
    solarHijri: 'solar hijri, sh, ap',
    lunarHijri: 'ah, a.h, hijri, lunar hijri',
    weekday:
      'Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Mon, Tue, Tues, Wed, Thu, Thur, Thurs, Fri, Sat, Sun',
    filler: 'of, the, in, on, at, to, during, than, year, years',
    inTime: 'in',
    counted:
      'people, persons, men, women, children, soldiers, troops, fighters, members, militants, civilians, victims, ' +
      'prisoners, detainees, dead, deaths, casualties, files, documents, pages, letters, dollars, euros, rials, ' +
      'pounds, percent, km, kilometers, kilometres, miles, meters, metres, feet, tons, tonnes, kg, hours, minutes, ' +
      'days, weeks, months, years, times, points, words, users, km2, mah, hz',
    countedOrDone: 'killed, wounded, injured',
  },
  fr: {
    before: 'avant, antérieur à',
    after: 'après, postérieur à',
    until: 'jusqu, jusque',
    since: 'depuis, à partir de, à partir du, à partir des, dès',
    sinceAlone: 'de, du',
    from: 'de, du, des, d',
    between: 'entre',
    and: 'et',
    or: 'ou',
    to: 'à, au, aux',
    onwards: "aujourd'hui, ce jour, nos jours",
    orEarlier: 'ou avant',
    orLater: 'ou après',
    beginningUnknown: 'début inconnu',
    endUnknown: 'fin inconnue',
    about: 'vers, environ, aux environs de, autour de',
    aboutAfter: 'environ',
    perhaps: 'peut-être, probablement, sans doute',
    perhapsAfter: 'date incertaine, incertain, incertaine',
    early: 'début, au début de, le début de, au début du, au début des',
    middle: 'mi, milieu, au milieu de, au milieu des, au milieu du',
    late: 'fin, à la fin de, à la fin des, à la fin du, la fin de',
    firstHalf: 'première moitié, la première moitié, premier semestre',
    secondHalf: 'seconde moitié, deuxième moitié, second semestre, la seconde moitié',
    spring: 'printemps',
    summer: 'été',
    autumn: 'automne',
    winter: 'hiver',
    quarter: 'trimestre, t',
    decade: 'années, décennie, les années, des années, aux années',
    century: 'siècle, siècles',
    beforeChrist: 'av. J.-C., av. JC, avant J.-C., avant JC, avant notre ère',
    afterChrist: 'apr. J.-C., p. Chr. n., apr. JC, ap. J.-C., après J.-C., de notre ère',
    weekday:
      'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, lun, mar, mer, jeu, ven, sam, dim',
    filler: 'de, du, des, d, la, le, les, l, en, au, aux, à, an, année',
    inTime: 'en',
  },
  de: {
    before: 'vor',
    after: 'nach',
    until: 'bis, bis ins',
    since: 'seit',
    sinceAlone: 'ab',
    from: 'von, vom',
    between: 'zwischen',
    and: 'und',
    or: 'oder',
    to: 'bis',
    onwards: 'heute, jetzt, Gegenwart, dato',
    orEarlier: 'oder früher',
    orLater: 'oder später',
    beginningUnknown: 'Beginn unbekannt',
    endUnknown: 'Ende unbekannt',
    about: 'etwa, um, ungefähr, gegen, zirka, rund',
    perhaps: 'vielleicht, wohl, vermutlich, wahrscheinlich, möglicherweise',
    perhapsAfter: 'unsicher, ungewiss',
    early: 'Anfang, Beginn, frühe, frühen, frühes, am Anfang, zu Beginn',
    middle: 'Mitte, in der Mitte',
    late: 'Ende, späte, späten, spätes, am Ende',
    firstHalf: 'erste Hälfte, ersten Hälfte, erstes Halbjahr, ersten Halbjahr, 1 . Hälfte',
    secondHalf: 'zweite Hälfte, zweiten Hälfte, zweites Halbjahr, zweiten Halbjahr, 2 . Hälfte',
    spring: 'Frühjahr, Frühling, Frühjahrs',
    summer: 'Sommer, Sommers',
    autumn: 'Herbst, Herbstes',
    winter: 'Winter, Winters',
    quarter: 'Quartal, Quartals',
    decade: 'Jahrzehnt',
    century: 'Jahrhundert, Jahrhunderts, Jahrhunderte, Jahrhunderten, Jh, Jhd, Jhdt, Jhs',
    beforeChrist:
      'v. Chr., v.Chr., vChr, vor Christus, vC, v. u. Z., v.u.Z., vuZ, v.d.Z., v.d.g.Z., vdZ, vdgZ',
    afterChrist:
      'n. Chr., n.Chr., nChr, nach Christus, nC, u. Z., u.Z., uZ, n. u. Z., n.u.Z., nuZ, d.g.Z., n.d.Z., ndZ, ndgZ',
    weekday:
      'Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonnabend, Sonntag, Mo, Di, Mi, Do, Fr, Sa, So',
    filler: 'im, am, der, die, das, des, den, dem, Jahr, Jahre, Jahren, Jahres, in, zum, zur',
    inTime: 'im, am',
  },
  es: {
    before: 'antes, anterior a',
    after: 'después, posterior a',
    until: 'hasta',
    since: 'desde, a partir de, a partir del',
    sinceAlone: 'de, del',
    from: 'de, del, desde',
    between: 'entre',
    and: 'y, e',
    or: 'o, u',
    to: 'a, al, hasta',
    onwards: 'hoy, la actualidad, actualidad, el presente, presente, la fecha',
    orEarlier: 'o antes',
    orLater: 'o después',
    beginningUnknown: 'inicio desconocido',
    endUnknown: 'final desconocido, fin desconocido',
    about: 'hacia, alrededor de, cerca de, aproximadamente',
    aboutAfter: 'aprox, aproximadamente',
    perhaps: 'quizá, quizás, probablemente, posiblemente, tal vez',
    perhapsAfter: 'fecha incierta, incierto, incierta',
    early:
      'principios, a principios de, a principios del, comienzos de, a comienzos de, inicios de, a inicios de',
    middle: 'mediados, a mediados de, a mediados del',
    late: 'finales, a finales de, a finales del, fines de, fines del, a fines de',
    firstHalf: 'primera mitad, la primera mitad, primer semestre',
    secondHalf: 'segunda mitad, la segunda mitad, segundo semestre',
    spring: 'primavera',
    summer: 'verano',
    autumn: 'otoño',
    winter: 'invierno',
    quarter: 'trimestre',
    decade: 'década, decenio, años, década de los años, los años',
    century: 'siglo, siglos',
    centuryBeforeRoman: 's',
    beforeChrist: 'a. C., a.C., AC, a. de C., antes de Cristo, antes de J. C.',
    afterChrist: 'd. C., d.C., d. de C., después de Cristo',
    weekday:
      'lunes, martes, miércoles, jueves, viernes, sábado, domingo, lun, mar, mié, jue, vie, sáb, dom',
    filler: 'de, del, la, el, los, las, en, año, al',
    inTime: 'en',
  },
  ar: {
    before: 'قبل',
    after: 'بعد',
    until: 'حتى, لغاية',
    since: 'منذ, ابتداء من, اعتبارا من',
    untilAlone: 'إلى',
    sinceAlone: 'من',
    from: 'من',
    between: 'بين, ما بين',
    and: 'و',
    or: 'أو',
    to: 'إلى, حتى',
    onwards: 'فصاعدا, الآن, اليوم, يومنا هذا',
    orEarlier: 'أو قبل ذلك',
    orLater: 'أو بعد ذلك',
    beginningUnknown: 'و البداية غير معروفة',
    endUnknown: 'و النهاية غير معروفة',
    about: 'نحو, حوالي, قرابة, زهاء',
    aboutAfter: 'تقريبا',
    perhaps: 'ربما, لعله, يحتمل',
    perhapsAfter: 'غير مؤكد, غير مؤكدة',
    early: 'أوائل, بداية, بدايات, مطلع, في أوائل, في بداية, في مطلع',
    middle: 'منتصف, أواسط, وسط, في منتصف, في أواسط',
    late: 'أواخر, نهاية, نهايات, في أواخر, في نهاية',
    firstHalf: 'النصف الأول',
    secondHalf: 'النصف الثاني',
    spring: 'ربيع',
    summer: 'صيف',
    autumn: 'خريف',
    winter: 'شتاء',
    quarter: 'الربع',
    decade: 'عقد, العقد الذي يبدأ, العقد',
    century: 'القرن, قرن, القرنين',
    beforeChrist: 'ق.م, ق. م., قبل الميلاد',
    afterChrist: 'م, ميلادي, ميلادية, الميلادي, للميلاد, بعد الميلاد',
    solarHijri: 'هجري شمسي, هجرية شمسية',
    lunarHijri: 'هـ, هجري, هجرية, الهجري, للهجرة, هجري قمري, هجرية قمرية',
    weekday:
      'الاثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد, يوم الاثنين, يوم الثلاثاء, يوم الأربعاء, يوم الخميس, يوم الجمعة, يوم السبت, يوم الأحد',
    filler: 'عام, سنة, في, العام, لعام, بعام, من, يوم, شهر, لسنة',
    inTime: 'في',
  },
  fa: {
    before: 'پیش, قبل از',
    after: 'پس, بعد از',
    until: 'تا',
    since: 'از آغاز',
    sinceAlone: 'از',
    from: 'از',
    between: 'بین, میان',
    and: 'و',
    or: 'یا',
    to: 'تا',
    onwards: 'به بعد, کنون, اکنون, امروز, تاکنون',
    orEarlier: 'یا پیش از آن',
    orLater: 'یا پس از آن',
    beginningUnknown: 'آغاز نامعلوم',
    endUnknown: 'پایان نامعلوم',
    about: 'حدود, در حدود, حوالی, نزدیک',
    aboutAfter: 'تقریبا, حدودا',
    perhaps: 'شاید, احتمالا, گویا',
    perhapsAfter: 'نامطمئن, نامشخص',
    early: 'اوایل, آغاز, ابتدای, در اوایل',
    middle: 'اواسط, میانهٔ, نیمهٔ, در اواسط',
    late: 'اواخر, پایان, انتهای, در اواخر',
    firstHalf: 'نیمهٔ نخست, نیمهٔ اول',
    secondHalf: 'نیمهٔ دوم',
    spring: 'بهار',
    summer: 'تابستان',
    autumn: 'پاییز',
    winter: 'زمستان',
    quarter: 'سه‌ماههٔ',
    decade: 'دههٔ',
    century: 'سدهٔ, قرن',
    beforeChrist: 'ق.م, ق. م., پیش از میلاد, قبل از میلاد',
    afterChrist: 'میلادی, م',
    solarHijri: 'خورشیدی, شمسی, هجری شمسی, هجری خورشیدی, ه.ش, ه ش, ش',
    lunarHijri: 'قمری, هجری قمری, ه.ق, ه ق',
    weekday: 'دوشنبه, سه‌شنبه, چهارشنبه, پنج‌شنبه, پنجشنبه, جمعه, شنبه, یک‌شنبه, یکشنبه',
    filler: 'سال, در, ماه, سال‌های, از, روز',
    inTime: 'در',
  },
  others: {
    weekday:
      'پیر, منگل, بدھ, جمعرات, ہفتہ, اتوار, lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, ' +
      'segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, maandag, dinsdag, ' +
      'woensdag, donderdag, vrijdag, zaterdag, zondag, Pazartesi, Salı, Çarşamba, Perşembe, Cuma, Cumartesi, Pazar, ' +
      'понедельник, вторник, среда, четверг, пятница, суббота, воскресенье',
  },
};

export type DateWordRole = keyof Words;

const PHRASES = new Phrases<DateWordRole>(
  Object.values(LANGUAGES).flatMap((words) => Object.entries(words) as [DateWordRole, string][]),
);

/** The roles that begin at each token of a text, with the index after their longest phrase. */
type Roles = ReadonlyMap<DateWordRole, number>;

const NO_ROLES: Roles = new Map();

/** Reading tries many roles at each token, so the phrases there are looked up once. */
const rolesByText = new WeakMap<DateText, Roles[]>();

function rolesAt(text: DateText, index: number): Roles {
  const token = text.tokens[index];
  if (!token || token.kind === 'number' || !PHRASES.hasFirstWord(token.text)) return NO_ROLES;
  let known = rolesByText.get(text);
  if (!known) {
    known = [];
    rolesByText.set(text, known);
  }
  return (known[index] ??= new Map(
    // Of several phrases of a role, the longest comes last and counts.
    PHRASES.allAt(text, index)
      .map(({ value, next }) => [value, next] as const)
      .toReversed(),
  ));
}

/** The index after a phrase that plays a role, in any language; undefined where there is none. */
export function skipRole(text: DateText, index: number, role: DateWordRole): number | undefined {
  return rolesAt(text, index).get(role);
}

export function hasRole(text: DateText, index: number, role: DateWordRole): boolean {
  return rolesAt(text, index).has(role);
}

/** The first of some roles that a phrase plays, and the index after it: of several, the longest phrase. */
export function findRole<Role extends DateWordRole>(
  text: DateText,
  index: number,
  roles: readonly Role[],
): { readonly role: Role; readonly next: number } | undefined {
  const here = rolesAt(text, index);
  if (here.size === 0) return undefined;
  let found: { readonly role: Role; readonly next: number } | undefined;
  for (const role of roles) {
    const next = here.get(role);
    if (next !== undefined && next > (found?.next ?? 0)) found = { role, next };
  }
  return found;
}

/** Roles that no time begins with. */
const INNER_ROLES: ReadonlySet<DateWordRole> = new Set([
  'and',
  'or',
  'to',
  'onwards',
  'orEarlier',
  'orLater',
  'beginningUnknown',
  'endUnknown',
  'beforeChrist',
  'solarHijri',
  'filler',
  'inTime',
  'counted',
  'countedOrDone',
]);

/** Whether a phrase at an index may begin a time. */
export function beginsTime(text: DateText, index: number): boolean {
  for (const role of rolesAt(text, index).keys()) {
    if (!INNER_ROLES.has(role)) return true;
  }
  return false;
}

export function skipFillers(text: DateText, index: number): number {
  let next = index;
  for (;;) {
    const after = skipRole(text, next, 'filler');
    if (after === undefined) return next;
    next = after;
  }
}
