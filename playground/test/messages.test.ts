import { RateLimitError, REST } from '@discordjs/rest';
import { MessageFlags, PermissionFlagsBits, Routes } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { errorCode, formProblems } from './api-errors.ts';
import { ask, bot, clock, general, post, standIn, useApi } from './api-fixture.ts';

useApi();

describe('a message', () => {
  const button = (custom_id: string, label = 'b') => ({ type: 2, style: 1, custom_id, label });
  const row = (...components: object[]) => ({ type: 1, components });
  const field = { name: 'n', value: 'v' };

  test.each<[string, object, string[]]>([
    [
      'content of 2,001 characters',
      { content: 'x'.repeat(2001) },
      ['content: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      '11 embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 't' })) },
      ['embeds: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a title of 257',
      { embeds: [{ title: 'x'.repeat(257) }] },
      ['embeds.0.title: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a description of 4,097',
      { embeds: [{ description: 'x'.repeat(4097) }] },
      ['embeds.0.description: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      '26 fields',
      { embeds: [{ fields: Array.from({ length: 26 }, () => field) }] },
      ['embeds.0.fields: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a field name of 257',
      { embeds: [{ fields: [{ ...field, name: 'x'.repeat(257) }] }] },
      ['embeds.0.fields.0.name: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a field value of 1,025',
      { embeds: [{ fields: [{ ...field, value: 'x'.repeat(1025) }] }] },
      ['embeds.0.fields.0.value: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a field without a value',
      { embeds: [{ fields: [{ name: 'n', value: ' ' }] }] },
      ['embeds.0.fields.0.value: BASE_TYPE_REQUIRED'],
    ],
    [
      'a footer of 2,049',
      { embeds: [{ footer: { text: 'x'.repeat(2049) } }] },
      ['embeds.0.footer.text: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'an author of 257',
      { embeds: [{ author: { name: 'x'.repeat(257) } }] },
      ['embeds.0.author.name: BASE_TYPE_BAD_LENGTH'],
    ],
    ['an empty embed', { embeds: [{ color: 1 }] }, ['embeds.0.description: BASE_TYPE_REQUIRED']],
    [
      'a link that is not a URL',
      { embeds: [{ title: 't', url: 'example.org' }] },
      ['embeds.0.url: URL_TYPE_INVALID_URL'],
    ],
    [
      'a link with the scheme javascript',
      { embeds: [{ title: 't', url: 'javascript:alert(1)' }] },
      ['embeds.0.url: URL_TYPE_INVALID_SCHEME'],
    ],
    [
      'a colour out of range',
      { embeds: [{ title: 't', color: 0x1_00_00_00 }] },
      ['embeds.0.color: NUMBER_TYPE_MAX'],
    ],
    [
      '6,001 characters over all embeds',
      {
        embeds: [{ description: 'x'.repeat(3000) }, { title: 'x', description: 'x'.repeat(3000) }],
      },
      ['embeds: MAX_EMBED_SIZE_EXCEEDED'],
    ],
    [
      '6 rows',
      { components: Array.from({ length: 6 }, (_, n) => row(button(`${n}`))) },
      ['components: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      '6 buttons in a row',
      { components: [row(...Array.from({ length: 6 }, (_, n) => button(`${n}`)))] },
      ['components.0.components: BASE_TYPE_BAD_LENGTH'],
    ],
    ['an empty row', { components: [row()] }, ['components.0.components: BASE_TYPE_BAD_LENGTH']],
    [
      'a button without a label',
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      ['components.0.components.0.label: BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED'],
    ],
    [
      'a label of 81',
      { components: [row(button('a', 'x'.repeat(81)))] },
      ['components.0.components.0.label: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a custom_id of 101',
      { components: [row(button('x'.repeat(101)))] },
      ['components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a custom_id twice',
      { components: [row(button('a')), row(button('a'))] },
      ['components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'a link button with a custom_id',
      {
        components: [
          row({ type: 2, style: 5, label: 'l', url: 'https://example.org', custom_id: 'a' }),
        ],
      },
      ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'],
    ],
    [
      'a button that has none',
      { components: [row({ type: 2, style: 1, label: 'l' })] },
      ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_REQUIRED'],
    ],
    [
      'a menu beside a button',
      { components: [row(button('a'), { type: 5, custom_id: 'b' })] },
      ['components.0.components.1: COMPONENT_LAYOUT_WIDTH_EXCEEDED'],
    ],
    [
      'a menu of 26',
      {
        components: [
          row({
            type: 3,
            custom_id: 'a',
            options: Array.from({ length: 26 }, (_, n) => ({ label: `${n}`, value: `${n}` })),
          }),
        ],
      },
      ['components.0.components.0.options: BASE_TYPE_BAD_LENGTH'],
    ],
    [
      'a menu with a value twice',
      {
        components: [
          row({
            type: 3,
            custom_id: 'a',
            options: [
              { label: 'a', value: 'a' },
              { label: 'b', value: 'a' },
            ],
          }),
        ],
      },
      ['components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'],
    ],
    [
      'a mention both parsed and listed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      ['allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
    ],
    ['a nonce of 26', { content: 'x', nonce: 'x'.repeat(26) }, ['nonce: BASE_TYPE_BAD_LENGTH']],
  ])('is refused with %s', async (_, body, problems) => {
    expect(await formProblems(post(body))).toEqual(problems);
  });

  test('that is empty is refused', async () => {
    expect(await errorCode(post({}))).toBe(50_006);
    expect(await errorCode(post({ content: '  ' }))).toBe(50_006);
  });

  test('may be as large as Discord allows, counted in characters', async () => {
    const embeds = [
      { title: '🕰'.repeat(256), description: '🕰'.repeat(4096), footer: { text: '🕰'.repeat(1648) } },
    ];
    expect(await formProblems(post({ content: '🕰'.repeat(2000), embeds }))).toEqual([]);
  });

  test('mentions only people that it is allowed to mention', async () => {
    const alice = standIn.person({ name: 'Alice' }).user.id;
    expect(
      await post({ content: `<@${alice}> @everyone`, allowed_mentions: { parse: [] } }),
    ).toMatchObject({ mentions: [], mention_everyone: false });
    expect(
      await post({ content: `<@${alice}>`, allowed_mentions: { users: [alice] } }),
    ).toMatchObject({ mentions: [{ id: alice }] });
    expect(await post({ content: `<@${alice}> @everyone` })).toMatchObject({
      mentions: [{ id: alice }],
      mention_everyone: true,
    });
  });

  test('with an enforced nonce is posted once', async () => {
    const first = await post({ content: 'daily', nonce: '2026-01-02', enforce_nonce: true });
    const again = await post({ content: 'daily', nonce: '2026-01-02', enforce_nonce: true });
    expect(again.id).toBe(first.id);
    clock.advance(5 * 60_000);
    expect(
      (await post({ content: 'daily', nonce: '2026-01-02', enforce_nonce: true })).id,
    ).not.toBe(first.id);
  });

  test('can reply to another; a missing one is an error', async () => {
    const alice = standIn.person({ name: 'Alice' });
    const question = alice.write('Says who?');
    expect(
      await post({ content: 'The record.', message_reference: { message_id: question.id } }),
    ).toMatchObject({ type: 19, referenced_message: { content: 'Says who?' } });
    expect(
      await formProblems(post({ content: 'x', message_reference: { message_id: '1' } })),
    ).toEqual(['message_reference: REPLIES_UNKNOWN_MESSAGE']);
    expect(
      await errorCode(
        post({ content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } }),
      ),
    ).toBeUndefined();
  });

  test('is no reply where the bot may not read what was written before', async () => {
    const question = standIn.person({ name: 'Alice' }).write('Says who?');
    standIn.deny(general(), PermissionFlagsBits.ReadMessageHistory);
    expect(
      await errorCode(post({ content: 'x', message_reference: { message_id: question.id } })),
    ).toBe(160_002);
  });

  test('can be silent, as its flag says', async () => {
    const silent = await post({ content: 'x', flags: MessageFlags.SuppressNotifications });
    expect(silent.flags).toBe(MessageFlags.SuppressNotifications);
    expect(await formProblems(post({ content: 'x', flags: MessageFlags.Urgent }))).toEqual([
      'flags: MESSAGE_FLAGS_INVALID',
    ]);
  });

  describe('of an announcement channel', () => {
    const publish = (channel: string, message: string) =>
      bot.rest.post(Routes.channelMessageCrosspost(channel, message));

    test('is published once', async () => {
      const channel = standIn.channel('announcements');
      const { id } = await post({ content: 'News' }, channel);
      expect(await publish(channel.id, id)).toMatchObject({ flags: MessageFlags.Crossposted });
      expect(await errorCode(publish(channel.id, id))).toBe(40_033);
    });

    test('is not published when somebody else wrote it, without Manage Messages', async () => {
      const channel = standIn.channel('announcements');
      const [written] = [...channel.messages.values()];
      expect(await errorCode(publish(channel.id, written?.message.id ?? ''))).toBe(50_013);
    });

    test('is published only there, and only if it is there', async () => {
      const { id } = await post({ content: 'x' });
      expect(await errorCode(publish(general().id, id))).toBe(50_024);
      expect(await errorCode(publish(standIn.channel('announcements').id, id))).toBe(10_008);
    });

    test('is one of ten in an hour', async () => {
      const channel = standIn.channel('announcements');
      const rest = new REST({ api: standIn.apiUrl, rejectOnRateLimit: () => true });
      rest.setToken(standIn.token);
      const publishNext = async () => {
        const { id } = await post({ content: 'News' }, channel);
        await rest.post(Routes.channelMessageCrosspost(channel.id, id));
      };
      for (let published = 0; published < 10; published += 1) await publishNext();
      await expect(publishNext()).rejects.toThrow(RateLimitError);
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    });
  });

  test('carries files; a file that an embed uses is not listed again', async () => {
    const message = (await bot.rest.post(Routes.channelMessages(general().id), {
      body: {
        embeds: [{ title: 't', image: { url: 'attachment://a.png' } }],
        attachments: [{ id: 0, description: 'A chart' }, { id: 1 }],
      },
      files: [
        {
          name: 'a.png',
          data: Buffer.from('89504e470d0a1a0a0000000d4948445200000140000000780802000000', 'hex'),
          contentType: 'image/png',
        },
        { name: 'notes 1.txt', data: Buffer.from('notes'), contentType: 'text/plain' },
      ],
    })) as {
      embeds: { image: { url: string; width: number } }[];
      attachments: { filename: string; url: string }[];
    };
    expect(message.embeds[0]?.image).toMatchObject({ width: 320, height: 120 });
    expect(message.attachments).toMatchObject([
      { filename: 'notes_1.txt', size: 5, content_type: 'text/plain' },
    ]);
    const file = await fetch(message.attachments[0]?.url ?? '');
    expect(await file.text()).toBe('notes');
    expect(file.headers.get('content-disposition')).toBe('attachment');
  });

  test('of somebody else cannot be changed, nor deleted without Manage Messages', async () => {
    const written = standIn.person({ name: 'Alice' }).write('mine');
    expect(
      await errorCode(
        bot.rest.patch(Routes.channelMessage(general().id, written.id), { body: { content: 'x' } }),
      ),
    ).toBe(50_005);
    expect(await errorCode(bot.rest.delete(Routes.channelMessage(general().id, written.id)))).toBe(
      50_013,
    );
    const own = await post({ content: 'ours' });
    expect(
      await bot.rest.patch(Routes.channelMessage(general().id, own.id), {
        body: { content: 'changed' },
      }),
    ).toMatchObject({ content: 'changed' });
    await bot.rest.delete(Routes.channelMessage(general().id, own.id));
    expect(await errorCode(bot.rest.get(Routes.channelMessage(general().id, own.id)))).toBe(10_008);
  });

  test('that only one person sees is not found in the channel', async () => {
    const { interaction, answered } = await ask();
    await bot.respond(interaction, { type: 4, data: { content: 'secret', flags: 64 } });
    expect(
      await errorCode(bot.rest.get(Routes.channelMessage(general().id, (await answered).id))),
    ).toBe(10_008);
    expect(JSON.stringify(await bot.rest.get(Routes.channelMessages(general().id)))).not.toContain(
      'secret',
    );
  });
});
