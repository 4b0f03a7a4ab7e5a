import { describe, expect, test } from 'vitest';
import { askWhetherMeant, type ChoiceKind, resolveChoice } from '../../src/bot/resolve-choice.ts';
import { messagesFor } from '../../src/i18n/language.ts';

type Thing = { readonly id: string; readonly title: string };

const things: readonly Thing[] = [
  { id: 'kandahar-meeting', title: 'The meeting in Kandahar' },
  { id: 'nairobi-bombing', title: 'The bombing in Nairobi' },
  { id: 'twin-1', title: 'Twin' },
  { id: 'twin-2', title: 'Twin' },
];

function kindOf(items: readonly Thing[]): ChoiceKind<Thing> {
  return {
    value: ({ id }) => `t/${id}`,
    label: ({ title }) => `1998 · ${title}`,
    names: ({ id, title }) => [id, title],
    complete: (typed) => items.filter(({ title }) => title.startsWith(typed)),
  };
}

const resolve = (typed: string, items = things) => resolveChoice(kindOf(items), typed, items);
const close = (typed: string, items = things) => {
  const resolved = resolve(typed, items);
  return resolved.kind === 'unknown' ? resolved.close.map(({ id }) => id) : undefined;
};

describe('what was typed for an option', () => {
  test.each([
    ['the value of a picked choice', 't/kandahar-meeting'],
    ['a pasted label', '1998 · The meeting in Kandahar'],
    ['an id', 'kandahar-meeting'],
    ['a title in other capitals', 'the MEETING in kandahar'],
  ])('is found by %s', (_, typed) => {
    expect(resolve(typed)).toEqual({ kind: 'found', item: things[0] });
  });

  test('is asked about where two things have the same title', () => {
    expect(close('Twin')).toEqual(['twin-1', 'twin-2']);
  });

  test.each(['The meting in Kandahar', 'kandahar meeting', 'Kandhar-meeting'])(
    'is asked about where it is only close: %s',
    (typed) => expect(close(typed)).toEqual(['kandahar-meeting']),
  );

  test.each(['The meeting in Kabul', 'xyz', '1216'])(
    'is unknown where nothing is close: %s',
    (typed) => expect(close(typed)).toEqual([]),
  );

  test('puts what is close before what completion offers', () => {
    expect(close('The bombin in Nairobi')).toEqual(['nairobi-bombing']);
    expect(close('The')).toEqual(['kandahar-meeting', 'nairobi-bombing']);
  });

  test('in a long list, is compared with what completion finds', () => {
    const many = Array.from({ length: 2_000 }, (_, n) => ({
      id: `entry-${n}`,
      title: `Entry ${n}`,
    }));
    const list = [...many, ...things];
    expect(close('The meting', list)).toEqual([]);
    expect(close('The meeting', list)).toEqual(['kandahar-meeting']);
    expect(resolve('the meeting in kandahar', list)).toEqual({ kind: 'found', item: things[0] });
    const label = '1998 · The meeting in Kandahar';
    expect(resolve(label, list)).toEqual({ kind: 'found', item: things[0] });
  });
});

test('names are offered in a question, escaped', () => {
  expect(askWhetherMeant(['Europe/Kyiv', '*Europe*/Kirov'], messagesFor('en'))).toBe(
    String.raw`Did you mean **Europe/Kyiv** or **\*Europe\*/Kirov**?`,
  );
});
