/** Finding a post of which Discord's answer was lost, in all kinds of channels. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { REST } from '@discordjs/rest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn, writeMessage } from '@chronocite/playground';
import type { Channels, FoundPost, Place, Post } from '../../src/bot/channels.ts';
import { createRestChannels } from '../../src/discord/rest-channels.ts';

let standIn: StandIn;
let channels: Channels;
let before: number;

beforeEach(async () => {
  before = Date.now();
  standIn = await startStandIn({ port: 0 });
  const rest = new REST({ version: '10', api: standIn.apiUrl }).setToken(standIn.token);
  channels = createRestChannels({ rest, once: rest, bot: standIn.world.bot.id });
});
afterEach(() => standIn.close());

const post = (title: string): Post => ({
  message: { content: `**On this day**\n${title}`, embeds: [{ description: 'Two entries' }] },
  nonce: title.slice(0, 25),
  title,
});

async function place(name: string): Promise<Place> {
  const found = await channels.find(standIn.server.id, standIn.channel(name).id);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

async function find(name: string, title: string, since = before): Promise<FoundPost> {
  return channels.findPost(await place(name), post(title), since);
}

function others(name: string, count: number): void {
  const person = standIn.person({ name: 'Alice' });
  for (let n = 0; n < count; n += 1) {
    writeMessage(standIn.world, standIn.channel(name), person.user, `message ${n}`);
  }
}

test.each(['general', 'lounge', 'announcements', 'Which trial was that?', 'debates'])(
  'a post in %s is found by its text among other messages',
  async (name) => {
    const posted = await channels.post(await place(name), post('The bombings'));
    if (name !== 'debates') others(name, 150);
    expect(await find(name, 'The bombings')).toEqual({
      kind: 'found',
      message: posted.kind === 'posted' ? posted.message : '',
    });
    expect(await find(name, 'Another title')).toEqual({ kind: 'none' });
  },
);

test('a post that mentions a role is found', async () => {
  const [role = ''] = standIn.server.roles.keys();
  const mentioning = { ...post('The bombings'), mentionRole: role };
  await channels.post(await place('general'), mentioning);
  expect(await find('general', 'The bombings')).toMatchObject({ kind: 'found' });
});

test('an earlier post of the same entry is not taken for this one', async () => {
  await channels.post(await place('general'), post('The bombings'));
  const tomorrow = before + 86_400_000;
  expect(await find('general', 'The bombings', tomorrow)).toEqual({ kind: 'none' });
});

test('a message by somebody else with the same text is not taken for it', async () => {
  const person = standIn.person({ name: 'Alice' });
  const { content = '' } = post('The bombings').message;
  writeMessage(standIn.world, standIn.channel('general'), person.user, content);
  expect(await find('general', 'The bombings')).toEqual({ kind: 'none' });
});

test('a forum post that was archived since is found', async () => {
  const posted = await channels.post(await place('debates'), post('The bombings'));
  const thread = standIn.channel(posted.kind === 'posted' ? posted.channel : '').thread;
  if (thread) thread.archived = true;
  expect(await find('debates', 'The bombings')).toMatchObject({ kind: 'found' });
});

test('the answer is unknown where the bot may not read the history', async () => {
  standIn.deny(standIn.channel('general'), PermissionFlagsBits.ReadMessageHistory);
  expect(await find('general', 'The bombings')).toEqual({ kind: 'unknown' });
});

test('the answer is unknown where too many messages came since', async () => {
  others('general', 501);
  expect(await find('general', 'The bombings')).toEqual({ kind: 'unknown' });
});
