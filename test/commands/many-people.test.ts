/** A person of a large timeline, asked for with the text of a choice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '@chronocite/playground';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { timelineOfPeople } from '../bench/timeline-of-people.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

let served: ServedBot;
let alice: Person;

beforeAll(async () => {
  const others = Array.from({ length: 2_000 }, (_, n) => ({
    id: `other-${n}`,
    name: `Other ${n}`,
  }));
  const namesakes = [
    { id: 'omar-saleh', name: 'Omar Saleh' },
    { id: 'omar-saleh-senior', name: 'Omar Saleh Senior' },
  ];
  served = await serveBot();
  await served.restart({ lookup: createLookup([timelineOfPeople([...others, ...namesakes])]) });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterAll(() => served.close());

test('a pasted choice finds its person among more than a thousand', async () => {
  const found = await alice.slash('person', { name: 'Omar Saleh – About Omar Saleh.' });
  expect(found.content).toContain('About Omar Saleh.');
});
