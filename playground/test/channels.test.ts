import { Routes } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { errorCode, formProblems } from './api-errors.ts';
import { bot, general, nextInteraction, post, standIn, useApi } from './api-fixture.ts';

useApi();

describe('the bot can post', () => {
  const VIEW = 1n << 10n;
  const SEND = 1n << 11n;
  const EMBED = 1n << 14n;
  const ATTACH = 1n << 15n;

  test('not in an unknown channel, one that it does not see, or one where it may not write', async () => {
    expect(
      await errorCode(bot.rest.post(Routes.channelMessages('1'), { body: { content: 'x' } })),
    ).toBe(10_003);
    expect(await errorCode(post({ content: 'x' }, standIn.channel('moderators')))).toBe(50_001);
    expect(await errorCode(post({ content: 'x' }, standIn.channel('rules')))).toBe(50_013);
    expect(await errorCode(post({ content: 'x' }, standIn.channel('debates')))).toBe(50_008);
    expect(
      await errorCode(
        post({ content: 'x' }, standIn.person({ name: 'A', where: 'elsewhere' }).channel),
      ),
    ).toBe(50_001);
    standIn.deny(general(), SEND);
    expect(await errorCode(post({ content: 'x' }))).toBe(50_013);
    standIn.deny(general(), VIEW);
    expect(await errorCode(post({ content: 'x' }))).toBe(50_001);
    const gone = general();
    standIn.removeChannel(gone);
    expect(await errorCode(post({ content: 'x' }, gone))).toBe(10_003);
  });

  test('without Embed Links, but its embeds do not show; those of its answers do', async () => {
    const plain = standIn.channel('plain-text');
    expect(await post({ content: 'x', embeds: [{ title: 't' }] }, plain)).toMatchObject({
      content: 'x',
      embeds: [],
    });
    const answered = standIn.person({ name: 'Alice' }).in('plain-text').slash('ask');
    const interaction = await nextInteraction();
    expect(BigInt(interaction.app_permissions) & EMBED).toBe(0n);
    await bot.respond(interaction, { type: 4, data: { embeds: [{ title: 't' }] } });
    expect((await answered).embeds).toHaveLength(1);
  });

  test('no files without Attach Files', async () => {
    standIn.deny(general(), ATTACH);
    expect(
      await errorCode(
        bot.rest.post(Routes.channelMessages(general().id), {
          body: { content: 'x' },
          files: [{ name: 'a.txt', data: Buffer.from('a') }],
        }),
      ),
    ).toBe(50_013);
  });

  test('in a new thread below a message, and in a forum with tags', async () => {
    const message = await post({ content: 'about this' });
    const thread = (await bot.rest.post(Routes.threads(general().id, message.id), {
      body: { name: 'Discussion' },
    })) as { id: string };
    expect(thread).toMatchObject({ id: message.id, type: 11, parent_id: general().id });
    expect(
      await errorCode(
        bot.rest.post(Routes.threads(general().id, message.id), { body: { name: 'Discussion' } }),
      ),
    ).toBe(160_004);
    const forum = standIn.channel('debates');
    const opened = (await bot.rest.post(Routes.threads(forum.id), {
      body: { name: 'A post', applied_tags: [forum.tags[1]?.id], message: { content: 'begins' } },
    })) as { id: string };
    expect(opened).toMatchObject({
      parent_id: forum.id,
      applied_tags: [forum.tags[1]?.id],
      message: { id: opened.id, content: 'begins' },
    });
    expect(
      await errorCode(
        bot.rest.post(Routes.threads(forum.id), { body: { name: 'Empty', message: {} } }),
      ),
    ).toBe(50_006);
    expect([...standIn.world.channels.values()].some(({ name }) => name === 'Empty')).toBe(false);
    expect(
      await formProblems(
        bot.rest.post(Routes.threads(forum.id), {
          body: { name: 'x', applied_tags: ['1'], message: { content: 'x' } },
        }),
      ),
    ).toEqual(['applied_tags.0: FORUM_TAG_UNKNOWN']);
  });

  test('not in an archived thread', async () => {
    const thread = standIn.channel('Which trial was that?');
    if (thread.thread !== undefined) thread.thread.archived = true;
    expect(await errorCode(post({ content: 'x' }, thread))).toBe(50_083);
  });
});
