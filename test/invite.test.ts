/** `npm run invite`, as an operator runs it, and the permissions in its link. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { REST } from '@discordjs/rest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '@chronocite/playground';
import type { Place } from '../src/bot/channels.ts';
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

/** What the bot lacks in channels of each kind, when its own permissions are these. */
async function lacks(botPermissions: bigint): Promise<readonly string[]> {
  const rest = new REST({ version: '10', api: standIn.apiUrl }).setToken(standIn.token);
  const channels = createRestChannels({ rest, once: rest, bot: standIn.world.bot.id });
  const lacking = new Set<string>();
  for (const name of ['general', 'announcements', 'lounge', 'debates', 'Which trial was that?']) {
    const place = await channels.find(standIn.server.id, standIn.channel(name).id);
    if (!place) throw new Error(`there is no ${name}`);
    const limited: Place = { ...place, botPermissions };
    for (const permission of missingToPost(limited, messagesFor('en'))) lacking.add(permission);
    const post = { message: { content: 'not there' }, title: 'not there' };
    const found = await channels.findPost(limited, post, Date.now());
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
