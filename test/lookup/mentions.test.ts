/** Whom a message names, in any spelling, and whom it does not. */
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
  ])('somebody in the record, however they are spelt: %s', (name, id) => {
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
  ])('nobody by the name of somebody else: %s', (name) => {
    expect(peopleIn(`I read that ${name} made the news yesterday.`)).toEqual([]);
    expect(peopleIn(`${name} made the news. Yesterday it rained.`)).toEqual([]);
  });

  test('whoever ends one sentence apart from what begins the next', () => {
    expect(peopleIn('It was Trump. Tower after tower fell.')).toEqual(['donald-trump']);
    expect(peopleIn('Yesterday Trump spoke.\nIvanka did not.')).toEqual(['donald-trump']);
  });
});
