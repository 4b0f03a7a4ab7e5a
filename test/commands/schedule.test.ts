/** Schedules through the real bot: what moderators do with them, and what is posted. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
  type APIMessage,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClientError, type OptionValues, type Person } from '@chronocite/playground';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { commandsAsCode, controls, idOf, isPrivate, titles } from './message.ts';

/** A Saturday. */
const NOON = Date.UTC(2026, 2, 28, 12);
const HOUR = 3_600_000;

let served: ServedBot;
let clock: number;
let mona: Person;
let alice: Person;

beforeEach(async () => {
  clock = NOON;
  served = await serveBot({ now: () => clock });
  mona = served.standIn.person({ name: 'Mona', permissions: 'moderator', locale: 'en-GB' });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterEach(() => served.close());

const daily = { what: 'in-order', time: '13:00' };
const add = (options: OptionValues = daily) => mona.slash('schedule add', options);
const list = () => mona.slash('schedule list');
/** The schedules of a list: in its text, or in an embed where there are many. */
const fields = ({ content, embeds }: APIMessage) =>
  embeds[0]?.fields ??
  content
    .split(/\n(?=\*\*\d)/u)
    .slice(1)
    .map((row) => {
      const [name = '', ...value] = row.replaceAll('**', '').split('\n');
      return { name, value: value.join('\n') };
    });
const schedules = () => served.store.schedules.list(served.standIn.server.id);
const seconds = (at: number) => String(at / 1000);
const channel = (name: string) => served.standIn.channel(name).id;

/**
 * Puts the clock forward, and resolves with the message that the bot then posts with these words. A new
 * schedule makes the bot check at once what is due. Its own timer would do so within half a minute.
 */
async function postAt(time: number, words: string): Promise<APIMessage> {
  clock = time;
  const { promise, resolve } = Promise.withResolvers<APIMessage>();
  served.standIn.world.events.on('message', ({ message }) => {
    if (message.content.includes(words)) resolve(message);
  });
  await add({ ...daily, time: '23:00' });
  return promise;
}

function settings(
  patch: Parameters<ServedBot['store']['settings']['change']>[1],
): Promise<unknown> {
  const server = served.standIn.server.id;
  const interaction = JSON.stringify(patch);
  return served.store.settings.change({ server, by: '1', interaction, at: NOON }, patch);
}

describe('/schedule add', () => {
  test('says privately what is posted where, when first, and in which time zone', async () => {
    await settings({ timeZone: 'Europe/Berlin' });
    const reply = await add({ what: 'on-this-day', time: '9 pm', channel: channel('sources') });
    expect(isPrivate(reply)).toBe(true);
    const due = seconds(Date.UTC(2026, 2, 28, 20));
    expect(commandsAsCode(reply.content)).toBe(
      [
        `🗓️ **On this day · every day at 21:00** in <#${channel('sources')}>. The first post is due <t:${due}:F> (<t:${due}:R>).`,
        'Times are in this server’s time zone, Europe/Berlin. Somebody with **Manage Server** can change it in `/settings`.',
        'On days without an entry, nothing is posted.',
      ].join('\n'),
    );
  });

  test.each([
    ['', ['09:00', '12:00', '18:00']],
    ['21h30', ['21:30']],
    ['9', ['09:00', '21:00']],
    ['soon', []],
  ])(
    'offers while %j is typed each time with the time zone of the server',
    async (typed, times) => {
      await settings({ timeZone: 'Europe/Berlin' });
      const choices = await mona.complete('schedule add', 'time', typed);
      expect(choices).toEqual(
        times.map((time) => ({ name: `${time} (Europe/Berlin)`, value: time })),
      );
    },
  );

  test('without a channel takes this one, and with a weekday posts every week', async () => {
    await add({ ...daily, every: '1' });
    expect(await schedules()).toMatchObject([
      {
        channel: mona.channel.id,
        plan: { time: '13:00', weekday: 1, content: { kind: 'one-entry', order: 'in-order' } },
        state: { kind: 'active', due: Date.UTC(2026, 2, 30, 13) },
        mention: false,
      },
    ]);
  });

  test('posts the entry when it is due, for everybody to see', async () => {
    await add();
    const post = await postAt(NOON + HOUR, 'Entry of the day');
    expect(alice.visibleMessages()).toContainEqual(post);
    expect(isPrivate(post)).toBe(false);
    expect(titles(post)).toHaveLength(1);
  });

  test('a press of Full entry is answered privately, and leaves the post as it is', async () => {
    await add();
    const post = await postAt(NOON + HOUR, 'Entry of the day');
    const full = await alice.press(post, idOf(post, 'Full entry'));
    expect(isPrivate(full)).toBe(true);
    expect(full.id).not.toBe(post.id);
    expect(titles(full)).toEqual(titles(post));
  });

  test.each(['1830', '18h30', '18.30 Uhr', '6:30 p. m.', '٦:٣٠ م'])(
    'reads the time “%s”',
    async (time) => {
      await add({ ...daily, time });
      expect(await schedules()).toMatchObject([{ plan: { time: '18:30' } }]);
    },
  );

  test('asks at what time where that is unclear, and keeps the rest of what was typed', async () => {
    const question = await add({
      ...daily,
      time: '9',
      every: '1',
      channel: channel('sources'),
      silent: true,
    });
    expect(isPrivate(question)).toBe(true);
    expect(question.content).toContain('**9** can be read in more than one way');
    expect(controls(question).map(({ label }) => label)).toEqual(['09:00', '21:00']);
    expect(await schedules()).toEqual([]);

    const added = await mona.press(question, idOf(question, '21:00'));
    expect(added.id).toBe(question.id);
    expect(added.content).toContain('every Monday at 21:00');
    expect(controls(added)).toEqual([]);
    expect(await schedules()).toMatchObject([
      { channel: channel('sources'), plan: { time: '21:00', weekday: 1 }, silent: true },
    ]);
  });

  test('adds one schedule however often a time is pressed', async () => {
    const question = await add({ ...daily, time: '9' });
    const pressed = idOf(question, '09:00');
    await Promise.all([mona.press(question, pressed), mona.press(question, pressed)]);
    expect(await schedules()).toHaveLength(1);
  });

  test('takes the answer of no other moderator, and none after an hour', async () => {
    const question = await add({ ...daily, time: '9' });
    const nora = served.standIn.person({ name: 'Nora', permissions: 'moderator' });
    const refused = await pressAs(nora, question, PermissionFlagsBits.ManageMessages);
    expect(refused).toContain('no longer open');
    clock += HOUR;
    const late = await mona.press(question, idOf(question, '09:00'));
    expect(late.content).toContain('no longer open');
    expect(await schedules()).toEqual([]);
  });

  test.each([
    [
      'who may not manage messages any more',
      0n,
      'Schedules are for members with **Manage Messages**',
    ],
    [
      'who may not write in the channel any more',
      PermissionFlagsBits.ManageMessages | PermissionFlagsBits.ViewChannel,
      'You may not write in',
    ],
  ])('takes no answer of a member %s', async (_, permissions, why) => {
    const question = await add({ ...daily, time: '9' });
    expect(await pressAs(mona, question, permissions)).toContain(why);
    expect(await schedules()).toEqual([]);
  });

  test('takes no answer of a member who forges the press', async () => {
    const question = await add({ ...daily, time: '9' });
    expect(await pressAs(alice, question, 0n)).toContain('Schedules are for members with');
    expect(await schedules()).toEqual([]);
  });

  /** A press of the first time that is offered, with these permissions. Gives the answer as JSON. */
  async function pressAs(person: Person, question: APIMessage, permissions: bigint) {
    const answer = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      member: { user: person.user, roles: [], permissions: String(permissions) },
      data: { component_type: 2, custom_id: idOf(question, '09:00') },
      message: question,
    } as never);
    return JSON.stringify(answer);
  }

  test('posts silently, and publishes in an announcement channel, where that was asked for', async () => {
    const there = channel('announcements');
    const reply = await mona.slash('schedule add', {
      ...daily,
      channel: there,
      silent: true,
      publish: true,
    });
    expect(reply.content).toContain('Its posts notify nobody.');
    expect(reply.content).toContain('published to the servers that follow the channel');
    const [schedule] = fields(await list());
    expect(schedule?.value).toContain('silent · also on servers that follow the channel');
    const exported = await served.store.servers.export(served.standIn.server.id);
    expect(exported.schedules).toMatchObject([{ silent: true, publish: true }]);
    const { promise, resolve } = Promise.withResolvers<APIMessage>();
    served.standIn.world.events.on('message', ({ message }) => {
      if (((message.flags ?? 0) & MessageFlags.Crossposted) !== 0) resolve(message);
    });
    await postAt(NOON + HOUR, 'Entry of the day');
    const published = await promise;
    expect(published.channel_id).toBe(there);
    expect((published.flags ?? 0) & MessageFlags.SuppressNotifications).not.toBe(0);
  });

  test('refuses to publish in a channel that no server can follow', async () => {
    const reply = await add({ ...daily, publish: true });
    expect(reply.content).toContain('is not an announcement channel');
    expect(await schedules()).toEqual([]);
  });

  test.each(['25:00', 'half 9', '**9**', '12:60', 'to-morrow'])(
    'refuses the time “%s” privately, saying how to write one, and adds nothing',
    async (time) => {
      const reply = await add({ ...daily, time });
      expect(isPrivate(reply)).toBe(true);
      expect(reply.content).toContain('is not a time of day that I can read');
      expect(reply.content).toContain('09:00');
      expect(await schedules()).toEqual([]);
    },
  );

  test.each([
    ['general', 'a text channel'],
    ['debates', 'a forum'],
    ['lounge', 'the chat of a voice channel'],
  ])('takes %s, %s', async (name) => {
    const reply = await add({ ...daily, channel: channel(name) });
    expect(reply.content).toContain(`in <#${channel(name)}>`);
  });

  test('names the permission that the bot lacks in the channel, and adds nothing', async () => {
    const there = served.standIn.channel('sources');
    served.standIn.deny(there, PermissionFlagsBits.EmbedLinks);
    const reply = await add({ ...daily, channel: there.id });
    expect(reply.content).toContain('Embed Links');
    expect(await schedules()).toEqual([]);
  });

  test('refuses a channel in which the moderator may not write', async () => {
    const there = served.standIn.channel('sources');
    served.standIn.deny(there, PermissionFlagsBits.SendMessages, mona.user.id);
    const reply = await add({ ...daily, channel: there.id });
    expect(reply.content).toContain('You may not write');
    expect(await schedules()).toEqual([]);
  });

  test('says when Discord does not answer about the channel, and adds nothing', async () => {
    const route = '/channels/:channel';
    served.standIn.failNext({ method: 'GET', route, status: 500, times: 4 });
    const reply = await add({ ...daily, channel: channel('sources') });
    expect(reply.content).toContain('try again in a minute');
    expect(await schedules()).toEqual([]);
  });

  test('refuses a mention until the server has chosen a role', async () => {
    const refused = await add({ ...daily, mention: true });
    expect(refused.content).toContain('No role is chosen');
    expect(await schedules()).toEqual([]);
    const [role = ''] = [...served.standIn.server.roles.keys()].slice(2);
    await settings({ mentionRole: role });
    const reply = await add({ ...daily, mention: true });
    expect(reply.content).toContain('The mention reaches the role only if');
    expect(await schedules()).toMatchObject([{ mention: true }]);
  });

  test('offers the timelines that are served, and refuses one that is not', async () => {
    const choices = await mona.complete('schedule add', 'timeline', '', daily);
    const chosen = String(choices[0]?.value);
    await add({ ...daily, timeline: chosen });
    expect(await schedules()).toMatchObject([{ timeline: chosen }]);
    const reply = await add({ ...daily, timeline: 'atlantis' });
    expect(reply.content).toContain('No timeline is called');
    expect(await schedules()).toHaveLength(1);
  });

  test('refuses more than 25 in a server', async () => {
    for (let count = 0; count < 25; count += 1) await add();
    expect((await add()).content).toContain('already has 25 schedules');
    expect(fields(await list())).toHaveLength(25);
  });
});

describe('/schedule list', () => {
  test('says how to begin in a server without schedules', async () => {
    const reply = await list();
    expect(isPrivate(reply)).toBe(true);
    expect(commandsAsCode(reply.content)).toContain('`/schedule add` sets something up');
  });

  test('shows the channel and the next time of each, in the reader’s own time zone', async () => {
    await add();
    await add({ what: 'nearest', time: '09:00', every: '7', channel: channel('sources') });
    expect(fields(await list()).map(({ name, value }) => [name, value])).toEqual([
      [
        '1 · One entry, in order of time · every day at 13:00',
        `<#${mona.channel.id}>\n-# next <t:${seconds(NOON + HOUR)}:F>`,
      ],
      [
        '2 · On this day, or the nearest in the week · every Sunday at 09:00',
        `<#${channel('sources')}>\n-# next <t:${seconds(NOON + 21 * HOUR)}:F>`,
      ],
    ]);
  });

  test('says who paused one, or why the bot did', async () => {
    await add();
    await add({ ...daily, time: '14:00', channel: channel('sources') });
    await mona.slash('schedule pause', { schedule: '1' });
    served.standIn.removeChannel(served.standIn.channel('sources'));
    await postAt(NOON + 2 * HOUR, 'I paused a schedule');
    const [byMona, byTheBot] = fields(await list());
    expect(byMona?.value).toContain(`⏸️ paused by <@${mona.user.id}>`);
    expect(byTheBot?.value).toContain('I paused it');
    expect(byTheBot?.value).toContain('the channel is gone, or hidden from me');
  });

  test('fits into a message with 25 long schedules', async () => {
    const channels = ['general', 'sources', 'debates'];
    for (let count = 0; count < 25; count += 1) {
      await add({
        what: 'nearest',
        time: '23:59',
        every: '3',
        timeline: 'iran-al-qaeda',
        channel: channel(channels[count % 3] ?? ''),
      });
    }
    expect(fields(await list())).toHaveLength(25);
  });
});

describe('/schedule pause, resume and remove', () => {
  beforeEach(async () => {
    await add();
    await add({ ...daily, time: '14:00' });
  });

  test('offer the server’s schedules by what they do', async () => {
    const choices = await mona.complete('schedule pause', 'schedule', '14:00');
    const [, second] = await schedules();
    expect(choices).toEqual([
      { name: '2 · One entry, in order of time · every day at 14:00', value: second?.id },
    ]);
  });

  test('take the picked choice, its full text, and the number in the list', async () => {
    const [first] = await schedules();
    await mona.slash('schedule pause', { schedule: first?.id ?? '' });
    await mona.slash('schedule resume', {
      schedule: '1 · One entry, in order of time · every day at 13:00 · paused',
    });
    await mona.slash('schedule remove', { schedule: '1' });
    expect(await schedules()).toMatchObject([{ plan: { time: '14:00' } }]);
  });

  test('a paused one posts nothing until it is resumed', async () => {
    const paused = await mona.slash('schedule pause', { schedule: '1' });
    expect(paused.content).toContain('is paused');
    clock = NOON + 3 * HOUR;
    const resumed = await mona.slash('schedule resume', { schedule: '1' });
    expect(resumed.content).toContain(`<t:${seconds(NOON + 25 * HOUR)}:F>`);
  });

  test('say when it was paused already, or not paused', async () => {
    await mona.slash('schedule pause', { schedule: '1' });
    const again = await mona.slash('schedule pause', { schedule: '1' });
    expect(again.content).toContain('It was already paused.');
    const active = await mona.slash('schedule resume', { schedule: '2' });
    expect(active.content).toContain('It was not paused.');
  });

  test('resume names the permission that the bot still lacks in the channel', async () => {
    await mona.slash('schedule pause', { schedule: '1' });
    served.standIn.deny(served.standIn.channel('general'), PermissionFlagsBits.EmbedLinks);
    const reply = await mona.slash('schedule resume', { schedule: '1' });
    expect(reply.content).toContain('Embed Links');
    expect(await schedules()).toMatchObject([{ state: { kind: 'paused' } }, {}]);
  });

  test('an unknown one is refused, with the list below', async () => {
    const reply = await mona.slash('schedule remove', { schedule: '@everyone **3**' });
    expect(reply.content).toContain('is not one of this server’s schedules');
    expect(reply.mention_everyone).toBe(false);
    expect(fields(reply)).toHaveLength(2);
    expect(await schedules()).toHaveLength(2);
  });

  test('one that is only close is asked about, and stays as it is', async () => {
    const reply = await mona.slash('schedule remove', {
      schedule: 'One entry, in order of time, evry day at 14:00',
    });
    expect(reply.content).toContain(
      'Did you mean **2 · One entry, in order of time · every day at 14:00**?',
    );
    expect(await schedules()).toHaveLength(2);
  });

  test('a schedule of another server is unknown here', async () => {
    const [first] = await schedules();
    const other = served.standIn.addServer('Elsewhere');
    const boss = served.standIn.person({ name: 'Boss', permissions: 'admin', where: other });
    const reply = await boss.slash('schedule remove', { schedule: first?.id ?? '' });
    expect(reply.content).toContain('is not one of this server’s schedules');
    expect(await schedules()).toHaveLength(2);
  });
});

describe('a member who may not', () => {
  test('does not see the command, and cannot use it', async () => {
    expect(alice.visibleCommands().map(({ name }) => name)).not.toContain('schedule');
    await expect(alice.slash('schedule list')).rejects.toThrow(ClientError);
    expect(mona.visibleCommands().map(({ name }) => name)).toContain('schedule');
  });

  test('does not see it in direct messages, or where the bot is no member', () => {
    for (const where of ['dm', 'elsewhere'] as const) {
      const person = served.standIn.person({ name: 'Mona', permissions: 'moderator', where });
      expect(person.visibleCommands().map(({ name }) => name)).not.toContain('schedule');
    }
  });

  test('is asked for a clear time where only a rule of the server gives them the command', async () => {
    const { ViewChannel, SendMessages } = PermissionFlagsBits;
    const permissions = String(ViewChannel | SendMessages);
    const answer = await served.standIn.interact({
      ...forged({ ...daily, time: '9' }),
      member: { user: alice.user, roles: [], permissions },
    } as never);
    const message = answer.kind === 'message' ? answer.message : undefined;
    expect(message?.content).toContain('Write hours and minutes');
    expect(message && controls(message)).toEqual([]);
  });

  test('finds nothing in a post that changes the schedule', async () => {
    await add();
    const post = await postAt(NOON + HOUR, 'Entry of the day');
    expect(controls(post).map(({ label }) => label)).toEqual(['Full entry', 'How to read this']);
  });

  test.each([
    [
      'a choice that was never offered',
      { what: 'everything', time: '13:00' },
      'not one of the choices',
    ],
    ['a weekday that no week has', { ...daily, every: '8' }, 'not one of the choices'],
    ['a category to post in', { ...daily, channel: 'category' }, 'cannot hold messages'],
    [
      'a channel of another server',
      { ...daily, channel: 'elsewhere' },
      'I cannot see that channel',
    ],
  ])('gets a private refusal when they forge %s, and nothing is added', async (_, given, why) => {
    const answer = await served.standIn.interact(forged({ ...given }));
    expect(answer.kind).toBe('message');
    const message = answer.kind === 'message' ? answer.message : undefined;
    expect(message && isPrivate(message)).toBe(true);
    expect(message?.content).toContain(why);
    expect(await schedules()).toEqual([]);
  });

  /** `/schedule add` with options that no client would send. */
  function forged({ channel: where, ...given }: Record<string, string>) {
    const { world, server } = served.standIn;
    const channels = [...world.channels.values()];
    const named = {
      category: channels.find(
        ({ type, server: of }) => type === ChannelType.GuildCategory && of === server,
      )?.id,
      elsewhere: served.standIn.addServer('Another').systemChannelId,
    };
    const target = where === undefined ? undefined : named[where as keyof typeof named];
    const options = [
      ...Object.entries(given).map(([name, value]) => ({
        type: ApplicationCommandOptionType.String,
        name,
        value,
      })),
      ...(target
        ? [{ type: ApplicationCommandOptionType.Channel, name: 'channel', value: target }]
        : []),
    ];
    const all = String(2n ** 53n - 1n);
    const command = served.standIn.commands.list(undefined).find(({ name }) => name === 'schedule');
    return {
      type: InteractionType.ApplicationCommand,
      data: {
        id: command?.id ?? '',
        name: 'schedule',
        type: ApplicationCommandType.ChatInput,
        options: [{ type: ApplicationCommandOptionType.Subcommand, name: 'add', options }],
        resolved: target ? { channels: { [target]: { id: target, permissions: all } } } : {},
      },
    } as Parameters<ServedBot['standIn']['interact']>[0];
  }
});
