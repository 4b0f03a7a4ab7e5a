import { Routes } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { errorCode, formProblems } from './api-errors.ts';
import {
  ask,
  bot,
  clock,
  edit,
  followUp,
  nextInteraction,
  standIn,
  useApi,
} from './api-fixture.ts';

useApi();

describe('the first response to an interaction', () => {
  test('is accepted within three seconds', async () => {
    const { interaction, answered } = await ask();
    clock.advance(2999);
    expect(
      await errorCode(bot.respond(interaction, { type: 4, data: { content: 'yes' } })),
    ).toBeUndefined();
    expect((await answered).content).toBe('yes');
  });

  test('comes too late after three seconds, and the person is told', async () => {
    const { interaction, answered } = await ask();
    clock.advance(3000);
    await expect(answered).rejects.toMatchObject({ kind: 'silent' });
    expect(await errorCode(bot.respond(interaction, { type: 4, data: { content: 'late' } }))).toBe(
      10_062,
    );
    expect(await errorCode(followUp(interaction, { content: 'late' }))).toBe(10_015);
  });

  test('is accepted once', async () => {
    const { interaction } = await ask();
    await bot.respond(interaction, { type: 4, data: { content: 'yes' } });
    expect(await errorCode(bot.respond(interaction, { type: 4, data: { content: 'again' } }))).toBe(
      40_060,
    );
  });

  test('may follow one that was refused', async () => {
    const { interaction, answered } = await ask();
    expect(await errorCode(bot.respond(interaction, { type: 4, data: {} }))).toBe(50_006);
    await bot.respond(interaction, { type: 4, data: { content: 'better' } });
    expect((await answered).content).toBe('better');
  });

  test.each([1, 6, 7, 8, 10, 99])('cannot have type %i for a command', async (type) => {
    const { interaction } = await ask();
    expect(
      await formProblems(bot.respond(interaction, { type, data: { content: 'x', choices: [] } })),
    ).toEqual(['type: BASE_TYPE_CHOICES']);
  });

  test('holds choices and nothing else for autocomplete', async () => {
    const completing = standIn.person({ name: 'Alice' }).complete('find', 'name', 'a');
    const interaction = await nextInteraction();
    expect(await formProblems(bot.respond(interaction, { type: 5 }))).toEqual([
      'type: BASE_TYPE_CHOICES',
    ]);
    expect(
      await formProblems(
        bot.respond(interaction, {
          type: 8,
          data: {
            choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })),
          },
        }),
      ),
    ).toEqual(['data.choices: BASE_TYPE_BAD_LENGTH']);
    expect(
      await formProblems(
        bot.respond(interaction, {
          type: 8,
          data: {
            choices: [
              { name: '', value: 'x'.repeat(101) },
              { name: 'n', value: 1 },
            ],
          },
        }),
      ),
    ).toEqual([
      'data.choices.0.name: BASE_TYPE_REQUIRED',
      'data.choices.0.value: BASE_TYPE_BAD_LENGTH',
      'data.choices.1.value: BASE_TYPE_CONVERT',
    ]);
    await bot.respond(interaction, { type: 8, data: { choices: [{ name: 'A', value: 'a' }] } });
    expect(await completing).toEqual([{ name: 'A', value: 'a' }]);
  });

  test('returns the message when asked to', async () => {
    const { interaction } = await ask();
    const described = (await bot.rest.post(
      Routes.interactionCallback(interaction.id, interaction.token),
      {
        body: { type: 4, data: { content: 'yes', flags: 64 } },
        query: new URLSearchParams({ with_response: 'true' }),
        auth: false,
      },
    )) as { interaction: object; resource: { type: number; message: { content: string } } };
    expect(described).toMatchObject({
      interaction: {
        id: interaction.id,
        type: 2,
        response_message_ephemeral: true,
        response_message_loading: false,
      },
      resource: { type: 4, message: { content: 'yes' } },
    });
  });
});

describe('a deferred answer', () => {
  test('can be completed within fifteen minutes, and stays private', async () => {
    const { interaction, answered } = await ask();
    await bot.respond(interaction, { type: 5, data: { flags: 64 } });
    const alice = standIn.person({ name: 'Alice' });
    expect(alice.visibleMessages().at(-1)?.flags).toBe(64 | 128);
    clock.advance(15 * 60_000 - 1);
    await edit(interaction, { content: 'Here.' });
    const message = await answered;
    expect(message).toMatchObject({ content: 'Here.', flags: 64, edited_timestamp: null });
    expect(
      standIn
        .person({ name: 'Bob' })
        .visibleMessages()
        .some(({ id }) => id === message.id),
    ).toBe(false);
  });

  test('cannot be completed after fifteen minutes', async () => {
    const { interaction, answered } = await ask();
    await bot.respond(interaction, { type: 5 });
    clock.advance(15 * 60_000);
    await expect(answered).rejects.toMatchObject({ kind: 'unfinished' });
    expect(await errorCode(edit(interaction, { content: 'late' }))).toBe(50_027);
    expect(await errorCode(followUp(interaction, { content: 'late' }))).toBe(50_027);
  });

  test('is completed by the first follow-up', async () => {
    const { interaction, answered } = await ask();
    await bot.respond(interaction, { type: 5, data: { flags: 64 } });
    await followUp(interaction, { content: 'first' });
    expect(await answered).toMatchObject({ content: 'first', flags: 64 });
    await followUp(interaction, { content: 'second' });
    expect(standIn.person({ name: 'Alice' }).visibleMessages().at(-1)?.content).toBe('second');
  });

  test('that is deleted is reported to the person as withdrawn', async () => {
    const { interaction, answered } = await ask();
    await bot.respond(interaction, { type: 5 });
    await bot.rest.delete(Routes.webhookMessage(interaction.application_id, interaction.token), {
      auth: false,
    });
    await expect(answered).rejects.toMatchObject({ kind: 'withdrawn' });
    expect(await errorCode(edit(interaction, { content: 'x' }))).toBe(10_008);
  });

  test('that deletes the message of a press ends the press', async () => {
    const { interaction, answered } = await ask();
    const components = [
      { type: 1, components: [{ type: 2, style: 2, label: 'Close', custom_id: 'close' }] },
    ];
    await bot.respond(interaction, { type: 4, data: { content: 'open', components, flags: 64 } });
    const alice = standIn.person({ name: 'Alice' });
    const pressing = alice.press(await answered, 'close');
    const press = await nextInteraction();
    await bot.respond(press, { type: 6 });
    const route = Routes.webhookMessage(press.application_id, press.token);
    await bot.rest.delete(route, { auth: false });
    await pressing;
    expect(alice.visibleMessages().map(({ content }) => content)).not.toContain('open');
  });

  test('that is deleted leaves it to the follow-up who sees it', async () => {
    const { interaction, answered } = await ask();
    await bot.respond(interaction, { type: 5 });
    const route = Routes.webhookMessage(interaction.application_id, interaction.token);
    await bot.rest.delete(route, { auth: false });
    await expect(answered).rejects.toMatchObject({ kind: 'withdrawn' });
    await followUp(interaction, { content: 'For you alone.', flags: 64 });
    const lastSeenBy = (name: string) => standIn.person({ name }).visibleMessages().at(-1)?.content;
    expect(lastSeenBy('Alice')).toBe('For you alone.');
    expect(lastSeenBy('Bob')).not.toBe('For you alone.');
  });

  test('accepts no flag but the private one', async () => {
    const { interaction } = await ask();
    expect(await formProblems(bot.respond(interaction, { type: 5, data: { flags: 4 } }))).toEqual([
      'data.flags: MESSAGE_FLAGS_INVALID',
    ]);
  });
});

describe('answers', () => {
  test('can be read and changed with the token, as `@original` or by id', async () => {
    const { interaction } = await ask();
    await bot.respond(interaction, {
      type: 4,
      data: { content: 'one', embeds: [{ description: 'd' }] },
    });
    const original = (await bot.rest.get(
      Routes.webhookMessage(interaction.application_id, interaction.token),
      { auth: false },
    )) as { id: string };
    expect(original).toMatchObject({ content: 'one', type: 20, interaction: { name: 'ask' } });
    expect(await edit(interaction, { content: 'two' }, original.id)).toMatchObject({
      content: 'two',
      embeds: [{ description: 'd' }],
    });
    expect(await edit(interaction, { embeds: null })).toMatchObject({ content: 'two', embeds: [] });
    expect(await errorCode(edit(interaction, { content: '' }))).toBe(50_006);
    expect(await errorCode(edit(interaction, { content: 'x' }, '123'))).toBe(10_008);
  });

  test('accept at most five follow-ups where only the person installed the app', async () => {
    const { interaction } = await ask('elsewhere');
    expect(interaction.authorizing_integration_owners).toEqual({
      '1': standIn.person({ name: 'Alice' }).user.id,
    });
    await bot.respond(interaction, { type: 4, data: { content: 'first' } });
    for (let sent = 0; sent < 5; sent += 1)
      await followUp(interaction, { content: `more ${sent}` });
    expect(await errorCode(followUp(interaction, { content: 'too much' }))).toBe(40_094);
  });

  test('are not found with a wrong token', async () => {
    const { interaction } = await ask();
    await bot.respond(interaction, { type: 4, data: { content: 'one' } });
    expect(await errorCode(edit({ ...interaction, token: 'wrong' }, { content: 'x' }))).toBe(
      50_027,
    );
    expect(
      await errorCode(
        bot.respond({ ...interaction, token: 'wrong' }, { type: 4, data: { content: 'x' } }),
      ),
    ).toBe(10_062);
    expect(await errorCode(edit({ ...interaction, application_id: '1' }, { content: 'x' }))).toBe(
      10_015,
    );
  });
});
