/** `npm run invite`, as an operator runs it, and the permissions in its link. */
import { PermissionFlagsBits, Routes } from 'discord-api-types/v10';
import { REST } from '@discordjs/rest';
import { afterEach, assert, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn, writeMessage } from '@chronocite/playground';
import type { Channels, Place } from '../src/bot/channels.ts';
import { missingToPost } from '../src/bot/permissions.ts';
import { inviteLink } from '../src/discord/invite-link.ts';
import { createRestChannels } from '../src/discord/rest-channels.ts';
import { messagesFor } from '../src/i18n/language.ts';
import { runProgram } from './program.ts';

const ID = '123456789012345678';
const ASKED = BigInt(new URL(inviteLink(ID)).searchParams.get('permissions') ?? '');

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn({ port: 0 });
});
afterEach(() => standIn.close());

function invite(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  // An empty token: a `.env` of who runs the tests does not count.
  const clean = { DISCORD_TOKEN: '', DISCORD_TOKEN_FILE: '', ...env };
  return runProgram(process.execPath, ['src/invite.ts', ...args], clean).waitForExit();
}

const PLACES = ['general', 'announcements', 'lounge', 'debates', 'Which trial was that?'];
const POST = {
  message: { content: 'On this day', embeds: [{ description: 'Two entries' }] },
  nonce: 'on-this-day',
  title: 'On this day',
};

function connect(): { readonly rest: REST; readonly channels: Channels } {
  const rest = new REST({ version: '10', api: standIn.apiUrl }).setToken(standIn.token);
  const channels = createRestChannels({ rest, once: rest, bot: standIn.world.bot.id });
  return { rest, channels };
}

async function find(channels: Channels, name: string): Promise<Place> {
  const place = await channels.find(standIn.server.id, standIn.channel(name).id);
  if (!place) throw new Error(`there is no ${name}`);
  return place;
}

/** What the bot says that it lacks in channels of each kind, when its own permissions are these. */
async function lacks(botPermissions: bigint): Promise<readonly string[]> {
  const { channels } = connect();
  const lacking = new Set<string>();
  for (const name of PLACES) {
    const limited: Place = { ...(await find(channels, name)), botPermissions };
    for (const permission of missingToPost(limited, messagesFor('en'))) lacking.add(permission);
    const found = await channels.findPost(limited, POST, Date.now());
    if (found.kind === 'unknown') lacking.add('finding a lost post');
  }
  return [...lacking];
}

test('the link asks for the bot and its commands, and names the application', () => {
  const link = new URL(inviteLink(ID));
  expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: ID,
    scope: 'bot applications.commands',
    permissions: String(ASKED),
  });
});

test('with the permissions of the link, the bot lacks nothing in any kind of channel', async () => {
  expect(await lacks(ASKED)).toEqual([]);
});

test.each(PLACES)(
  'where nobody else may do anything, the permissions of the link suffice to reply in %s, with an embed, and to find the post',
  async (name) => {
    const { rest, channels } = connect();
    const before = Date.now();
    const message = writeMessage(
      standIn.world,
      standIn.channel('general'),
      standIn.person({ name: 'Alice' }).user,
      'Hm?',
    );
    const ofBot = standIn.server.members.get(standIn.world.bot.id)?.roles ?? [];
    for (const role of standIn.server.roles.values()) {
      role.permissions = ofBot.includes(role.id) ? String(ASKED) : '0';
    }
    const place = await find(channels, name);
    const posted = await channels.post(place, { ...POST, replyTo: message.id });
    assert(posted.kind === 'posted');
    const route = Routes.channelMessage(posted.channel, posted.message);
    expect(await rest.get(route)).toMatchObject({ embeds: [{ description: 'Two entries' }] });
    const found = await channels.findPost(place, POST, before);
    expect(found).toEqual({ kind: 'found', message: posted.message });
  },
);

test.each(Object.entries(PermissionFlagsBits).filter(([, bit]) => (ASKED & bit) !== 0n))(
  'without %s of the link, the bot says that it lacks something',
  async (_, bit) => {
    expect(await lacks(ASKED & ~bit)).toHaveLength(1);
  },
);

test('the id of the application is that of the token, asked of Discord', async () => {
  const env = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl };
  expect(await invite([], env)).toEqual({
    code: 0,
    lines: [inviteLink(standIn.world.application.id)],
  });
});

test('an id that is given needs neither a token nor Discord', async () => {
  expect(await invite([ID])).toEqual({ code: 0, lines: [inviteLink(ID)] });
});

test.each([
  ['without a token and an id', [], {}, /^Set DISCORD_TOKEN or DISCORD_TOKEN_FILE, or give the id/],
  ['with something else than an id', ['my-bot'], {}, /give the id of the application/],
  ['with a token that Discord refuses', [], { DISCORD_TOKEN: 'x.y' }, /^Discord refused the token/],
])('%s, one line says what to do', async (_, args, env, said) => {
  const { code, lines } = await invite(args, { DISCORD_API_URL: standIn.apiUrl, ...env });
  expect(code).toBe(1);
  expect(lines).toEqual([expect.stringMatching(said)]);
});
