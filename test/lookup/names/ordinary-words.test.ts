/** Last names that are spelled like ordinary words: Rice, Price, Bush. */
import { expect, test } from 'vitest';
import { bundledLookup } from '../../bundled.ts';

const asked = (query: string) =>
  bundledLookup.search(query, undefined).understood.people.map(({ id }) => String(id));
const named = (message: string) =>
  bundledLookup.mentions(message, undefined).people.map(({ person }) => String(person.id));

test.each(['price of oil', 'rice prices in iran', 'bush fire', 'Price of oil'])(
  'the query “%s” asks for nobody',
  (query) => {
    expect(asked(query)).toEqual([]);
  },
);

test.each([
  ['rice', 'condoleezza-rice'],
  ['Ned Price', 'ned-price'],
  ['what about President Bush', 'george-w-bush'],
  ['trump speech', 'donald-trump'],
])('the query “%s” asks for %s', (query, person) => {
  expect(asked(query)).toEqual([person]);
});

test.each(['Price of oil in Iran is up again.', 'The rice is from Iran. Bush and tree burnt.'])(
  'the message “%s” names nobody',
  (message) => {
    expect(named(message)).toEqual([]);
  },
);

test('a verb of speech makes a name of an ordinary word that begins a sentence', () => {
  expect(named('Rice said that Iran knew of them.')).toEqual(['condoleezza-rice']);
});
