/**
 * The words in which people write dates, language by language. A text may mix languages: a word is
 * read alike wherever it occurs.
 */
import { normalizeWord } from './date-tokens.ts';

/** Each role that words play in a date, with its words, separated by spaces. */
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
  /** As `untilAlone`, for `since`. */
  readonly sinceAlone?: string;
  /** Opens a range: between 1996 and 2000. */
  readonly between?: string;
  /** Joins the ends of a range that `between` opened. */
  readonly and?: string;
  /** Joins the ends of any range: 1996 to 2000. */
  readonly to?: string;
  /** Ends an open range: 2015 onwards. */
  readonly onwards?: string;
  readonly about?: string;
  /** The first third of a month, year or decade. */
  readonly early?: string;
  readonly middle?: string;
  readonly late?: string;
  readonly spring?: string;
  readonly summer?: string;
  readonly autumn?: string;
  readonly winter?: string;
  /** "Q" of Q3 2001. */
  readonly quarter?: string;
  readonly century?: string;
  readonly beforeChrist?: string;
  readonly afterChrist?: string;
  /** Without a meaning of their own, before a date or between its parts. */
  readonly filler?: string;
  /** What a number counts when it is not a year: 2000 people. */
  readonly counted?: string;
};

/** A role that a language lacks here is not read in that language. */
const LANGUAGES: Readonly<Record<'en' | 'fr' | 'de' | 'es' | 'ar' | 'fa', Words>> = {
  en: {
    before: 'before prior',
    after: 'after following post',
    until: 'until till til through thru upto',
    since: 'since',
    untilAlone: 'by to',
    sinceAlone: 'from starting',
    between: 'between from',
    and: 'and',
    to: 'to until till til through thru',
    onwards: 'onwards onward on later present now today',
    about: 'circa c ca about around approximately roughly',
    early: 'early',
    middle: 'mid middle',
    late: 'late',
    spring: 'spring',
    summer: 'summer',
    autumn: 'autumn fall',
    winter: 'winter',
    quarter: 'q',
    century: 'century centuries',
    beforeChrist: 'bc bce b.c b.c.e',
    afterChrist: 'ad ce a.d c.e',
    filler: 'of the in on at to during than year years',
    counted:
      'people persons men women children soldiers troops fighters members militants civilians victims prisoners ' +
      'detainees dead killed wounded injured deaths casualties files documents pages letters dollars euros rials ' +
      'pounds percent km kilometers kilometres miles meters metres feet tons tonnes kg hours minutes days weeks ' +
      'months years times points words members users km2 mah hz',
  },
  fr: {
    before: 'avant',
    after: 'après',
    until: "jusqu jusque jusqu'en jusqu'à",
    since: 'depuis',
    sinceAlone: 'de',
    between: 'entre de du',
    and: 'et',
    to: 'à au',
    filler: 'de du la le en',
  },
  de: {
    before: 'vor',
    after: 'nach',
    until: 'bis',
    since: 'seit',
    sinceAlone: 'ab',
    between: 'von zwischen',
    and: 'und',
    to: 'bis',
    filler: 'im am um',
  },
  es: {
    before: 'antes',
    after: 'después',
    until: 'hasta',
    since: 'desde',
    sinceAlone: 'de',
    between: 'entre de desde',
    and: 'y e',
    to: 'a al hasta',
    filler: 'de del la el en',
  },
  ar: {
    before: 'قبل',
    after: 'بعد',
    until: 'حتى',
    since: 'منذ',
    untilAlone: 'الى',
    sinceAlone: 'من',
    between: 'بين من',
    and: 'و',
    to: 'الى حتى',
    filler: 'عام سنه في',
  },
  fa: {
    before: 'پیش',
    after: 'پس',
    until: 'تا',
    sinceAlone: 'از',
    between: 'از',
    and: 'و',
    to: 'تا',
    filler: 'سال در',
  },
};

export type DateWordRole = keyof Words;

const WORDS_BY_ROLE = groupByRole();

/** Whether a word, as `normalizeWord` gives it, plays a role in any language. */
export function hasRole(word: string, role: DateWordRole): boolean {
  return WORDS_BY_ROLE.get(role)?.has(word) ?? false;
}

function groupByRole(): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const words of Object.values(LANGUAGES)) {
    for (const [role, written] of Object.entries(words)) {
      const group = groups.get(role) ?? new Set();
      for (const word of written.split(' ')) group.add(normalizeWord(word));
      groups.set(role, group);
    }
  }
  return groups;
}
