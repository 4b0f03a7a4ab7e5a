/** The words in which people write times: months and seasons, eras, before and since. */
import { normalizeText } from '../../text/normalize-text.ts';

/**
 * Languages whose months are read. Arabic has four sets of names (Egypt and the Gulf, the Levant,
 * Algeria and Tunisia, Morocco), Persian two (Iran, Afghanistan).
 */
const LANGUAGES = [
  'en',
  'ar',
  'ar-LB',
  'ar-DZ',
  'ar-MA',
  'fa',
  'fa-AF',
  'ur',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'nl',
  'tr',
  'ru',
];

/** Where short forms are no words of their own: in others `out` or `ago` would be a month. */
const LANGUAGES_OF_SHORT_FORMS = ['en', 'fr', 'de'];

/** Months, counted from 1, by their folded names. A name may be of two words ("كانون الثاني"). */
export const MONTHS: ReadonlyMap<string, number> = monthNames();

export const SEASONS: ReadonlyMap<string, number> = new Map([
  // EDTF numbers the seasons of ISO 8601-2 from 21.
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

export const BEFORE_CHRIST = wordSet('bc bce b.c b.c.e');
export const OF_OUR_ERA = wordSet('ad ce a.d c.e');

/** Exclusive: before 1996 ends with 1995, after 2015 begins with 2016. */
export const BEFORE = wordSet('before prior avant vor antes قبل پیش');
export const AFTER = wordSet('after following post après nach después بعد پس');
/** Inclusive. */
export const UNTIL = wordSet(
  "until till til through thru upto jusqu jusque jusqu'en jusqu'à bis hasta حتى تا",
);
export const SINCE = wordSet('since depuis seit desde منذ');
/** Of so many meanings that they count only where the text is nothing but a time. */
export const UNTIL_ALONE = wordSet('by to الى');
export const SINCE_ALONE = wordSet('from starting ab de من از');
/** Between the two ends of a range. */
export const UP_TO = wordSet('to until till til through thru à a au bis hasta al الى حتى تا');
/** Where "between" or "from" opened the range. */
export const AND = wordSet('and et und y e و');
export const BETWEEN = wordSet('between from entre de du von zwischen desde بين من از');
export const ONWARDS = wordSet('onwards onward on later present now today');
/** Between the parts of a date, or before it, without a meaning of their own. */
export const FILLERS = wordSet(
  'of the in on at to during de du del la le el en im am um than year years عام سنه سال في در',
);

export const ABOUT = wordSet('circa c ca about around approximately roughly');
export const PART_OF_A_PERIOD: ReadonlyMap<string, 'early' | 'middle' | 'late'> = new Map([
  ['early', 'early'],
  ['mid', 'middle'],
  ['middle', 'middle'],
  ['late', 'late'],
]);
export const CENTURY = wordSet('century centuries');

/** What a number counts when it is no year: "2000 people". */
export const COUNTED = wordSet(
  'people persons men women children soldiers troops fighters members militants civilians victims prisoners ' +
    'detainees dead killed wounded injured deaths casualties files documents pages letters dollars euros rials ' +
    'pounds percent km kilometers kilometres miles meters metres feet tons tonnes kg hours minutes days weeks ' +
    'months years times points words members users km2 mah hz',
);

/** Before a date: "Tuesday, 12 January 2021". */
export const WEEKDAYS: ReadonlySet<string> = weekdayNames();

/** How a word is compared with those above. */
export function wordKey(word: string): string {
  return normalizeText(word).replace(/\.$/, '');
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(wordKey));
}

function weekdayNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const language of LANGUAGES) {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let day = 1; day <= 7; day += 1)
      names.add(wordKey(format.format(new Date(Date.UTC(2001, 0, day)))));
  }
  return names;
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  const add = (language: string, length: 'long' | 'short', day: 'numeric' | undefined) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
      month: length,
      timeZone: 'UTC',
      // With a day, languages with cases give the form used in dates ("7 августа").
      ...(day ? { day } : {}),
    });
    for (let month = 0; month < 12; month += 1) {
      const part = format
        .formatToParts(new Date(Date.UTC(2001, month, 1)))
        .find(({ type }) => type === 'month');
      const name = wordKey(part?.value ?? '');
      // The first language that has a name keeps it.
      if (/^\p{L}+( \p{L}+)?$/u.test(name) && !names.has(name)) names.set(name, month + 1);
    }
  };
  for (const language of LANGUAGES) add(language, 'long', undefined);
  for (const language of LANGUAGES) add(language, 'long', 'numeric');
  for (const language of LANGUAGES_OF_SHORT_FORMS) add(language, 'short', undefined);
  return names;
}
