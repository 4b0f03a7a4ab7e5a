/** Each language counts with its own plural forms. */
import { describe, expect, test } from 'vitest';
import { createPlurals } from '../../src/i18n/plurals.ts';
import { messagesFor } from '../../src/i18n/language.ts';

describe.each([
  ['en', 1, '1 entry'],
  ['en', 2, '2 entries'],
  ['en', 16_983, '16,983 entries'],
  ['de', 1, '1 Eintrag'],
  ['de', 16_983, '16.983 Einträge'],
  ['fr', 0, '0 entrée'],
  ['fr', 1, '1 entrée'],
  ['fr', 2, '2 entrées'],
  ['es', 1, '1 entrada'],
  ['es', 5, '5 entradas'],
  ['ar', 1, 'مدخل واحد'],
  ['ar', 2, 'مدخلان'],
  ['ar', 3, '\u200f3 مداخل'],
  ['ar', 10, '\u200f10 مداخل'],
  ['ar', 11, '\u200f11 مدخلًا'],
  ['ar', 99, '\u200f99 مدخلًا'],
  ['ar', 100, '\u200f100 مدخل'],
  ['ar', 102, '\u200f102 مدخل'],
  ['ar', 103, '\u200f103 مداخل'],
  ['fa', 1, '\u200f۱ مدخل'],
  ['fa', 16_983, '\u200f۱۶٬۹۸۳ مدخل'],
])('%s', (code, count, written) => {
  test(`${count} entries are "${written}"`, () => {
    expect(messagesFor(code).entryCount(count)).toBe(written);
  });
});

test.each([
  [1, 'إفادة أخرى في المدخل الكامل: نفي'],
  [2, 'إفادتان أخريان في المدخل الكامل: نفي'],
  [4, '\u200f4 إفادات أخرى في المدخل الكامل: نفي'],
  [12, '\u200f12 إفادة أخرى في المدخل الكامل: نفي'],
])('Arabic counts %i further claims as Arabic does', (count, written) => {
  expect(messagesFor('ar').andMoreClaims(count, 'نفي')).toBe(written);
});

test('a form that a language does not name is that of the others', () => {
  const { counted } = createPlurals('ar');
  expect(counted(2, { one: 'x', other: '# y' })).toBe('2 y');
});
