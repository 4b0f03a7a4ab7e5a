/** What a member sees of who says what: `/person` for bodies, and `/search` for what they said. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '@chronocite/playground';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { controls, descriptions, idOf } from './message.ts';

let served: ServedBot;
let alice: Person;

beforeAll(async () => {
  served = await serveBot();
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterAll(() => served.close());

const shownOf = (message: Parameters<typeof descriptions>[0]) =>
  `${message.content}\n${descriptions(message)}`;

/** The button whose label begins with a word and goes on with a count. */
const counted = (message: Parameters<typeof controls>[0], word: string) => {
  const labels = controls(message).flatMap(({ label }) => label ?? []);
  return idOf(message, labels.find((label) => label.startsWith(`${word} (`)) ?? word);
};

test.each(['Iran', 'ایران', 'Islamic Republic of Iran', 'islamische republik iran'])(
  '/person %s says who it is and lists what it says, each with its date',
  async (name) => {
    const message = await alice.slash('person', { name });
    expect(message.content).toMatch(/\*\*Iran\*\* · Says \(\d+\)\nThe Islamic Republic of Iran/u);
    expect(shownOf(message)).toMatch(/🚫 Denial · .*said \d+ \w+ \d{4}/u);
  },
);

test('/person for a body leads to the entries that name it', async () => {
  const message = await alice.slash('person', { name: 'Hezbollah' });
  const mentions = await alice.press(message, counted(message, 'Mentioned'));
  expect(mentions.content).toContain('"Hezbollah"');
});

test('/person for somebody who speaks leads to what they say, and back', async () => {
  const message = await alice.slash('person', { name: 'Pompeo' });
  expect(message.content).toContain('entries');
  const says = await alice.press(message, counted(message, 'Says'));
  expect(says.content).toContain('**Mike Pompeo** · Says');
  expect(shownOf(says)).toContain('US Secretary of State Mike Pompeo');
  const back = await alice.press(says, counted(says, 'Mentioned'));
  expect(back.content).toBe(message.content);
});

test('a misspelt body is offered', async () => {
  const message = await alice.slash('person', { name: '9/11 Comission' });
  expect(message.content).toContain('Did you mean');
  expect(shownOf(await alice.press(message, idOf(message, '9/11 Commission')))).toContain('Says');
});

test('completion offers bodies beside people', async () => {
  const choices = await alice.complete('person', 'name', 'Hezb');
  expect(choices.map(({ name }) => name).join('\n')).toContain('Hezbollah');
});

test('a search for what somebody said tells when it was said from when it happened', async () => {
  const message = await alice.slash('search', { query: 'official findings 2004' });
  expect(message.content).toContain('when said: 2004');
  expect(shownOf(message)).toMatch(/Official finding · .*said 22 Jul 2004/u);
});

test('a card says once when a claim was made', async () => {
  const message = await alice.slash('search', { query: 'denied in August 2018' });
  expect(descriptions(message)).toContain('· 14 August 2018\n');
  expect(descriptions(message)).not.toContain('said 14 Aug');
});

test('a search for what a body denies names the body as the one who said it', async () => {
  const message = await alice.slash('search', { query: 'denials by Iran' });
  expect(message.content).toContain('said by: Iran');
});
