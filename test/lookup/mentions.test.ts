/** What a message is about: the people it names, in any spelling, and the entries it speaks of. */
import { describe, expect, test } from 'vitest';
import { bundledLookup } from '../bundled.ts';

function peopleIn(message: string): readonly string[] {
  return bundledLookup.mentions(message, undefined).people.map(({ person }) => person.id);
}

describe('a message names', () => {
  test.each([
    ['Izz al-Din Abdel Aziz Khalil', 'ezedin-khalil'],
    ['Muhammad Salah al-Din Zaydan', 'saif-al-adel'],
    ['Saeed Khatib-Zadeh', 'saeed-khatibzadeh'],
    ['سعید خطیب‌زاده', 'saeed-khatibzadeh'],
    ['محمدجواد ظریف', 'javad-zarif'],
    ['علي صالح حسين', 'ali-saleh-husain'],
    ['Hamsa bin Laden', 'hamza-bin-laden'],
    ['Gamal el-Fadl', 'jamal-al-fadl'],
    ['Joseph R. Biden', 'joe-biden'],
    ['Сайф аль-Адель', 'saif-al-adel'],
    ['President Trump', 'donald-trump'],
  ])('a person of the record in any spelling: %s', (name, id) => {
    expect(peopleIn(`I read that ${name} gave a speech yesterday.`)).toEqual([id]);
  });

  test.each([
    'Ivanka Trump',
    'Nooruddin Turabi',
    'Omar al-Bayoumi',
    'Atef Sedki',
    'Abu al-Qasim al-Khoei',
    'Mohammed al-Zawahiri',
    'Trump Tower',
    'the Radwan Force',
  ])('nobody in the record by somebody else’s name: %s', (name) => {
    expect(peopleIn(`I read that ${name} made the news yesterday.`)).toEqual([]);
    expect(peopleIn(`${name} made the news. Yesterday it rained.`)).toEqual([]);
  });

  test('a person at the end of a sentence, whatever begins the next one', () => {
    expect(peopleIn('It was Trump. Tower after tower fell.')).toEqual(['donald-trump']);
    expect(peopleIn('Yesterday Trump spoke.\nIvanka did not.')).toEqual(['donald-trump']);
  });
});

describe('what a message is about', () => {
  test.each([
    ['The embassies in Nairobi were bombed by al-Qaeda in August 1998', 'embassy-bombings-1998'],
    ['Iran and Osama bin Laden had a pact in 2011, says Pompeo', 'treasury-pact-2011'],
    ['I heard that the US offers $7 million for Muhammad Abbatay', 'abbatay-reward-2021'],
  ])('of “%s” begins with %s', (message, id) => {
    const { hits } = bundledLookup.mentions(message, undefined);
    expect(hits[0]?.entry.id).toBe(id);
  });

  test.each([
    'King John of England dies at Newark-on-Trent and is succeeded by his nine-year-old son Henry.',
    'Three ships of the fleet came home after the worst defeat that the navy had suffered.',
    'The cat sat on the mat.',
    'lol',
    'May I ask the Doctor about Abdullah?',
    '',
  ])('of “%s” is nothing', (message) => {
    const { people, ambiguous, hits } = bundledLookup.mentions(message, undefined);
    expect({ people, ambiguous, hits }).toEqual({ people: [], ambiguous: [], hits: [] });
  });

  test('names people as they are written, in any script', () => {
    const { people } = bundledLookup.mentions('قالوا إن سيف العدل في إيران', undefined);
    expect(people).toEqual([
      {
        person: bundledLookup.person({ timeline: 'iran-al-qaeda', id: 'saif-al-adel' }),
        as: 'سيف العدل',
      },
    ]);
  });
});
