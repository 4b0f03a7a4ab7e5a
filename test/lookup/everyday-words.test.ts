/** What general readers call things is found, in six languages. */
import { describe, expect, test } from 'vitest';
import { bundledLookup } from '../bundled.ts';

const first = (query: string): string | undefined =>
  bundledLookup.search(query, undefined).hits[0]?.entry.id;

describe('what general readers call things', () => {
  test.each([
    ['planes flown into the pentagon', 'september-11-2001'],
    ['us embassies in east africa blown up', 'embassy-bombings-1998'],
    ['suicide boat against a us destroyer', 'cole-bombing-2000'],
    ['diplomat snatched in pakistan', 'attarzadeh-2010'],
    ['supreme court tosses sailors’ award', 'cole-harrison-2019'],
    ['cops in cairo got the wrong guy', 'makkawi-2012'],
    ['al qaeda guys under lock and key in iran', 'residence-2001-2010'],
    ['Zwillingstürme', 'september-11-2001'],
    ['US-Botschaften in Ostafrika', 'embassy-bombings-1998'],
    ['navire américain qui faisait le plein attaqué', 'cole-bombing-2000'],
    ['torres gemelas', 'september-11-2001'],
    ['البرجين التوأمين', 'september-11-2001'],
    ['برج‌های دوقلو', 'september-11-2001'],
  ])('“%s” finds %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  test.each([
    'twin peaks',
    'blown up balloons',
    'scotus abortion',
    'who shot jfk',
    'kidnapped girls boko haram nigeria',
    'train crash in greece',
  ])('“%s” finds nothing where nothing is', (query) => {
    expect(first(query)).toBeUndefined();
  });
});

describe('the capital of a country is the city', () => {
  test.each([
    ['blasts in the saudi capital', 'riyadh-attacks-2003'],
    ['zawahiri killed in the capital of Afghanistan', 'zawahiri-death-2022'],
    ['Anschläge in der saudischen Hauptstadt', 'riyadh-attacks-2003'],
    ['attentats dans la capitale saoudienne', 'riyadh-attacks-2003'],
    ['zawahiri capital afgana', 'zawahiri-death-2022'],
  ])('“%s” finds %s', (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe('thousands are read as they are typed', () => {
  test.each([
    '470k files',
    '470 thousand files',
    '470 000 fichiers',
    '470 mil archivos',
    '470 هزار فایل',
  ])('%s', (query) => {
    expect(first(query)).toBe('cia-files-2017');
  });
});

describe('what began on the day that is asked for comes before what only reaches into it', () => {
  test.each(['2003-05-12', '12 May 2003', '١٢ مايو ٢٠٠٣'])('%s', (query) => {
    expect(first(query)).toBe('riyadh-attacks-2003');
  });
});

describe('who is asked for as people type it', () => {
  const people = (name: string): readonly string[] => {
    const result = bundledLookup.findPerson(name, undefined);
    if (result.kind === 'found') return [result.person.id];
    return result.kind === 'several' ? result.people.map(({ id }) => id) : [];
  };

  test.each([
    ['nytimes', 'new-york-times'],
    ['washpost', 'washington-post'],
    ['حزب الله اللبناني', 'hezbollah'],
    ['Lebanese Hezbollah', 'hezbollah'],
    ['SCOTUS', 'us-supreme-court'],
  ])('%s is %s', (name, id) => {
    expect(people(name)).toEqual([id]);
  });

  test.each(['bin laden', 'ben laden', 'ابن لادن', 'بن لادن'])(
    'of the family “%s”, whoever is in most entries comes first',
    (name) => {
      expect(people(name)[0]).toBe('osama-bin-laden');
      expect(people(name)).toContain('saad-bin-laden');
    },
  );
});

describe('of people of one name, who is in most entries and named by the title comes first', () => {
  test.each([
    'who shot bin laden',
    'bin laden killed',
    'wer hat bin laden getötet',
    'qui a tué ben laden',
    'چه کسی بن لادن را کشت',
  ])('%s', (query) => {
    expect(first(query)).toBe('abbottabad-raid-2011');
  });
});

describe('a name made of words that the record has in other senses finds nothing', () => {
  test.each([
    'iran iraq war casualties',
    'how long was the Iran–Iraq War',
    'Iran-Irak-Krieg Tote',
    'guerre Iran-Irak bilan',
    'جنگ ایران و عراق',
    'how did mullah omar die',
    'queen elizabeth death',
  ])('%s', (query) => {
    expect(first(query)).toBeUndefined();
  });

  test('“mullah” before an ordinary word is no name', () => {
    expect(first('iran’s mullahs and al-qaeda in khartoum')).toBe('nomani-khartoum-1992');
  });
});

test.each([
  'did iran have any idea 9/11 would happen',
  'hatte der iran eine ahnung vom 11. september',
  'est ce que l’iran était au courant du 11 septembre à l’avance',
  'sabía irán del 11-s de antemano',
  'هل كانت إيران على علم بهجمات 11 سبتمبر',
  'آیا ایران از ۱۱ سپتامبر خبر داشت',
])('asked who knew beforehand, what was found about that is on the first page: %s', (query) => {
  const page = bundledLookup.search(query, undefined).hits.slice(0, 4);
  expect(page.map(({ entry }) => entry.id)).toContain('commission-report-2004');
});
