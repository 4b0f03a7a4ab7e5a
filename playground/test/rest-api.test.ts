import { Routes } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { startStandIn } from '../src/stand-in.ts';
import { errorCode } from './api-errors.ts';
import { bot, clock, general, post, standIn, useApi } from './api-fixture.ts';
import { startTestBot } from './test-bot.ts';

useApi();

describe('the bot can look up', () => {
  test('itself, its application, the gateway', async () => {
    expect(await bot.rest.get(Routes.user())).toMatchObject({
      id: standIn.applicationId,
      bot: true,
    });
    expect(await bot.rest.get(Routes.currentApplication())).toMatchObject({
      id: standIn.applicationId,
      verify_key: standIn.publicKey,
    });
    expect(await bot.rest.get(Routes.gatewayBot())).toMatchObject({
      shards: 1,
      session_start_limit: { remaining: 999 },
    });
  });

  test('servers, channels, roles, members, as long as it is a member', async () => {
    const { id } = standIn.server;
    const alice = standIn.person({ name: 'Alice', permissions: 'moderator' });
    expect(await bot.rest.get(Routes.userGuilds())).toMatchObject([{ id, name: 'History Club' }]);
    expect(await bot.rest.get(Routes.guild(id))).toMatchObject({
      id,
      system_channel_id: general().id,
    });
    expect(await bot.rest.get(Routes.guildChannels(id))).toContainEqual(
      expect.objectContaining({ name: 'debates', type: 15 }),
    );
    expect(await bot.rest.get(Routes.guildRoles(id))).toContainEqual(
      expect.objectContaining({ name: 'Moderator' }),
    );
    expect(await bot.rest.get(Routes.guildMember(id, alice.user.id))).toMatchObject({
      user: { global_name: 'Alice' },
    });
    expect(await errorCode(bot.rest.get(Routes.guildMember(id, '1')))).toBe(10_013);
    standIn.server.installed = false;
    expect(await errorCode(bot.rest.get(Routes.guild(id)))).toBe(10_004);
    expect(await bot.rest.get(Routes.userGuilds())).toEqual([]);
  });
});

describe('the API', () => {
  const raw = (path: string, init?: RequestInit) => fetch(`${standIn.apiUrl}${path}`, init);

  test('requires the token of the bot', async () => {
    expect((await raw('/v10/users/@me')).status).toBe(401);
    expect((await raw('/v10/users/@me', { headers: { authorization: 'Bot x' } })).status).toBe(401);
  });

  test('knows no other version, path or method', async () => {
    const headers = { authorization: `Bot ${standIn.token}` };
    expect(await (await raw('/v9/users/@me', { headers })).json()).toMatchObject({ code: 50_041 });
    expect((await raw('/v10/nowhere', { headers })).status).toBe(404);
    expect((await raw('/v10/users/@me', { headers, method: 'DELETE' })).status).toBe(405);
    expect((await raw('/users/@me', { headers })).status).toBe(200);
  });

  test('refuses a body that is not JSON', async () => {
    const answer = await raw(`/v10/channels/${general().id}/messages`, {
      method: 'POST',
      body: '{',
      headers: { authorization: `Bot ${standIn.token}`, 'content-type': 'application/json' },
    });
    expect(await answer.json()).toMatchObject({ code: 50_109 });
  });

  test('sends the rate limit with every response, and enforces it', async () => {
    const headers = { authorization: `Bot ${standIn.token}` };
    clock.advance(1000);
    const first = await raw('/v10/users/@me', { headers });
    expect(first.headers.get('x-ratelimit-limit')).toBe('50');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('49');
    for (let sent = 1; sent < 50; sent += 1) await raw('/v10/users/@me', { headers });
    const tooMany = await raw('/v10/users/@me', { headers });
    expect(tooMany.status).toBe(429);
    expect(tooMany.headers.get('retry-after')).toBe('1');
    expect(await tooMany.json()).toMatchObject({ retry_after: 1, global: true });
    clock.advance(1000);
    expect((await raw('/v10/users/@me', { headers })).status).toBe(200);
  });

  test('fails when told to, before or after carrying out the request', async () => {
    const route = '/channels/:channel/messages';
    standIn.failNext({ method: 'POST', route, status: 403 });
    expect(await errorCode(post({ content: 'one' }))).toBe(50_013);
    standIn.failNext({ method: 'POST', route, status: 404 });
    expect(await errorCode(post({ content: 'two' }))).toBe(10_003);
    standIn.failNext({ method: 'POST', route, status: 500, afterDoing: true });
    await expect(post({ content: 'three' })).rejects.toMatchObject({ status: 500 });
    standIn.failNext({ method: 'POST', route, status: 429, retryAfter: 0 });
    await post({ content: 'four' });
    expect(
      standIn
        .person({ name: 'Alice' })
        .visibleMessages()
        .slice(-2)
        .map(({ content }) => content),
    ).toEqual(['three', 'four']);
  });

  test('lets tests add checks of their own', async () => {
    const strict = await startStandIn({
      port: 0,
      validate: ({ method, route }) => (method === 'PUT' ? [`${route} is closed`] : []),
    });
    await expect(
      startTestBot(strict, [{ name: 'a', description: 'b' }], () => undefined),
    ).rejects.toMatchObject({
      code: 50_035,
      message: expect.stringContaining('commands is closed') as string,
    });
    await strict.close();
  });

  test('signs as Discord does', async () => {
    const { createPublicKey, verify } = await import('node:crypto');
    const key = createPublicKey({
      key: Buffer.concat([
        Buffer.from('302a300506032b6570032100', 'hex'),
        Buffer.from(standIn.publicKey, 'hex'),
      ]),
      format: 'der',
      type: 'spki',
    });
    expect(
      verify(null, Buffer.from('123{}'), key, Buffer.from(standIn.sign('123', '{}'), 'hex')),
    ).toBe(true);
  });

  test('takes the next free port when one is taken', async () => {
    const taken = Number(new URL(standIn.apiUrl).port);
    const next = await startStandIn({ port: taken });
    expect(Number(new URL(next.apiUrl).port)).toBeGreaterThan(taken);
    await next.close();
  });
});
