import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCustomId, tryFormatCustomId, type ButtonState } from '../../src/answers/custom-id.ts';

const page = fc.integer({ min: 0, max: 99_999 });
const id = fc.stringMatching(/^[a-z0-9-]{1,24}$/);
const anyText = fc.string({ unit: 'binary', maxLength: 40 });

const states: fc.Arbitrary<ButtonState> = fc.oneof(
  fc.record({ to: fc.constant('year' as const), scope: id, from: page, edtf: anyText }),
  fc.record({
    to: fc.constantFrom('person' as const, 'says' as const),
    timeline: id,
    from: page,
    id,
  }),
  fc.record({ to: fc.constant('search' as const), scope: id, from: page, query: anyText }),
  fc.record({ to: fc.constant('legend' as const) }),
  fc.record({ to: fc.constant('entry' as const), timeline: id, page, id }),
  fc.record({
    to: fc.constant('entry' as const),
    timeline: id,
    page,
    id,
    back: anyText.filter((text) => text !== ''),
  }),
);

test('what a button holds is read back unchanged', () => {
  fc.assert(
    fc.property(states, fc.constantFrom('', 'next', 'previous'), (state, slot) => {
      const encoded = tryFormatCustomId(state, slot);
      if (encoded === undefined) return;
      expect(parseCustomId(encoded)).toEqual({ kind: 'state', state });
    }),
  );
});

test('what does not fit into 100 characters is refused, not cut', () => {
  expect(
    tryFormatCustomId({ to: 'search', scope: '', from: 0, query: 'x'.repeat(90) }),
  ).toBeUndefined();
});

test('a button of an entry, and a menu, from before lists could be gone back to, are read', () => {
  expect(parseCustomId('1|entry||x|0|an-entry')).toEqual({
    kind: 'state',
    state: { to: 'entry', timeline: 'x', page: 0, id: 'an-entry' },
  });
  expect(parseCustomId('1|pickEntry|')).toEqual({ kind: 'state', state: { to: 'pickEntry' } });
});

test.each([
  ['another version', '0|year||x|0|1998', 'older'],
  ['a route that is gone', '1|gone||x', 'older'],
  ['a missing argument', '1|year||x', 'unknown'],
  ['a page that is no number', '1|year||x|-1|1998', 'unknown'],
  ['a page that is absurd', '1|year||x|99999999999|1998', 'unknown'],
  ['something else entirely', 'hello', 'unknown'],
  ['nothing', '', 'unknown'],
  ['a name of Object.prototype', '1|constructor||x', 'older'],
])('a forged button with %s is recognized', (_, customId, kind) => {
  expect(parseCustomId(customId).kind).toBe(kind);
});

test('reading a forged button never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCustomId(text)));
});
