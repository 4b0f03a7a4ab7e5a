/** Of many spellings of a name, those that sound alike are shown once. */
import { expect, test } from 'vitest';
import { chooseDistinctNames } from '../../../src/lookup/names/distinct-names.ts';

test('transliterations of one name are left out, and other names are kept in their order', () => {
  const names = [
    'Saif al-Adl',
    'Sayf al-‘Adl',
    'Ibrahim al-Madani',
    'Seif al Adel',
    'Muhamad Makkawi',
  ];
  expect(chooseDistinctNames(names, 'Saif al-Adel', 5)).toEqual([
    'Ibrahim al-Madani',
    'Muhamad Makkawi',
  ]);
});

test('a name in another script is another one, however it sounds', () => {
  expect(chooseDistinctNames(['سيف العدل', 'سیف العدل'], 'Saif al-Adel', 5)).toEqual(['سيف العدل']);
});

test('a part of a name that is shown is left out, and a fuller name is kept', () => {
  const names = ['al-Zawahiri', 'Aiman Muhammad Rabi al-Zawahiri'];
  expect(chooseDistinctNames(names, 'Ayman al-Zawahiri', 5)).toEqual([
    'Aiman Muhammad Rabi al-Zawahiri',
  ]);
});

test('two words that are also written as one sound alike', () => {
  const names = ['Mohamed Salah al-Din Zaidan', 'Mohammed Salahaldin Zidan'];
  expect(chooseDistinctNames(names, 'Saif al-Adel', 5)).toHaveLength(1);
});

test('there are never more than were asked for', () => {
  expect(chooseDistinctNames(['Ahmad', 'Bilal', 'Khalid'], 'Omar', 2)).toEqual(['Ahmad', 'Bilal']);
});
