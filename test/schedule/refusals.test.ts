/** What becomes of a schedule when Discord does not take its post. */
import { DefaultRestOptions } from 'discord.js';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { titles } from '../commands/message.ts';
import { everyDay, inOrder, postingServer, type PostingServer } from './posting-server.ts';
import { lookupOf } from './sample-record.ts';

/** discord.js asks again by itself when Discord fails. */
const REQUESTS = DefaultRestOptions.retries + 1;

let server: PostingServer;
let refusals: string[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.setSystemTime(Date.parse('2026-03-28T08:00Z'));
  refusals = [];
  server = await postingServer(() => refusals);
});
afterEach(async () => {
  await server.close();
  vi.useRealTimers();
});

const told = (channel?: string) =>
  server.posts(channel).flatMap((message) => titles(message)[0] ?? []);
const notices = () =>
  server.posts().flatMap(({ content }) => (content.startsWith('⏸️') ? [content] : []));
const stateOf = async (id: string) =>
  (await server.store.schedules.list(server.standIn.server.id)).find((one) => one.id === id)?.state;
const NINE = '2026-03-28T09:00Z';

describe('a channel that is gone', () => {
  test('pauses the schedule with the reason, and tells the admins where Discord does', async () => {
    const channel = server.standIn.channel('sources');
    const { id } = await server.add(everyDay(inOrder), { channel: channel.id });
    const schedules = await server.run();
    server.standIn.removeChannel(channel);
    await server.at(NINE, schedules);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', by: 'chronocite', reason: 'gone' });
    expect(notices()).toEqual([
      `⏸️ I paused a schedule: **One entry, in order of time · every day at 09:00** in <#${channel.id}>, because the channel is gone, or hidden from me. When that is put right, \`/schedule resume\` lets it go on; \`/schedule remove\` ends it.`,
    ]);
    await server.at('2026-03-29T09:00Z', schedules);
    expect(notices()).toHaveLength(1);
  });

  test('that was also the one for notices is told in the log', async () => {
    const channel = server.standIn.channel('general');
    const { id } = await server.add(everyDay(inOrder));
    const schedules = await server.run();
    server.standIn.removeChannel(channel);
    await server.at(NINE, schedules);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'gone' });
    expect(server.logged.join('')).toContain('nobody in the server could be told');
  });

  test('stops nobody else’s schedule', async () => {
    const channel = server.standIn.channel('sources');
    await server.add(everyDay(inOrder), { channel: channel.id });
    await server.add(everyDay(inOrder));
    const schedules = await server.run();
    server.standIn.removeChannel(channel);
    await server.at(NINE, schedules);
    expect(told()).toEqual(['The first']);
  });

  test('between looking and posting (404) pauses the schedule too', async () => {
    const { id } = await server.add(everyDay(inOrder));
    const schedules = await server.run();
    server.standIn.failNext({ method: 'POST', route: '/channels/:channel/messages', status: 404 });
    await server.at(NINE, schedules);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'gone' });
    expect(notices()).toHaveLength(1);
  });
});

describe('a channel in which the bot may not post', () => {
  test.each([
    ['Send Messages', PermissionFlagsBits.SendMessages],
    ['Embed Links', PermissionFlagsBits.EmbedLinks],
  ])(
    'without %s pauses the schedule, naming the permission, before anything empty is posted',
    async (name, permission) => {
      const channel = server.standIn.channel('sources');
      const { id } = await server.add(everyDay(inOrder), { channel: channel.id });
      const schedules = await server.run();
      server.standIn.deny(channel, permission);
      await server.at(NINE, schedules);
      expect(server.posts('sources')).toEqual([]);
      expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'forbidden' });
      expect(notices().join()).toContain(`because I lack ${name}.`);
    },
  );

  test('which only shows when it tries (403): pauses the schedule', async () => {
    const { id } = await server.add(everyDay(inOrder));
    const schedules = await server.run();
    server.standIn.failNext({ method: 'POST', route: '/channels/:channel/messages', status: 403 });
    await server.at(NINE, schedules);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'forbidden' });
  });

  test('once it may again and somebody resumes it, goes on with the entry that was due', async () => {
    const channel = server.standIn.channel('sources');
    const { id } = await server.add(everyDay(inOrder), { channel: channel.id });
    const schedules = await server.run();
    server.standIn.deny(channel, PermissionFlagsBits.SendMessages);
    await server.at(NINE, schedules);
    channel.overwrites.length = 0;
    const act = { server: server.standIn.server.id, by: '1', interaction: 'on', at: Date.now() };
    await server.store.schedules.resume(act, id, Date.parse('2026-03-29T09:00Z'));
    await server.at('2026-03-29T09:00Z', schedules);
    expect(told('sources')).toEqual(['The first']);
  });
});

describe('Discord failing for a while', () => {
  const down = (times: number, afterDoing = false) =>
    server.standIn.failNext({
      method: 'POST',
      route: '/channels/:channel/messages',
      status: 500,
      times,
      afterDoing,
    });

  test('is tried again until the post stands, which it does once', async () => {
    const { id } = await server.add(everyDay(inOrder));
    const schedules = await server.run();
    down(2 * REQUESTS);
    for (const time of ['09:00', '09:03', '09:05', '09:08', '09:20']) {
      await server.at(`2026-03-28T${time}Z`, schedules);
    }
    expect(told()).toEqual(['The first']);
    expect(server.posts()[0]?.timestamp).toContain('T09:08');
    expect(await stateOf(id)).toMatchObject({ kind: 'active' });
  });

  test('after the post was taken does not make a second one', async () => {
    await server.add(everyDay(inOrder));
    const schedules = await server.run();
    down(REQUESTS, true);
    for (const time of ['09:00', '09:03', '10:00']) {
      await server.at(`2026-03-28T${time}Z`, schedules);
    }
    expect(told()).toEqual(['The first']);
    expect(await server.store.occurrences.listUnfinished(Infinity)).toEqual([]);
  });

  test('when it is asked about the channel sends nothing blindly, and tries again', async () => {
    await server.add(everyDay(inOrder));
    const schedules = await server.run();
    server.standIn.failNext({
      method: 'GET',
      route: '/channels/:channel',
      status: 502,
      times: REQUESTS,
    });
    await server.at(NINE, schedules);
    expect(told()).toEqual([]);
    await server.at('2026-03-28T09:03Z', schedules);
    expect(told()).toEqual(['The first']);
  });

  test('for 12 hours is given up, and the next day’s post comes', async () => {
    await server.add(everyDay(inOrder));
    const schedules = await server.run();
    down(15 * REQUESTS);
    for (let quarter = 0; quarter < 48; quarter += 1) {
      await server.at(Date.parse(NINE) + quarter * 15 * 60_000, schedules);
    }
    await server.at('2026-03-28T21:30Z', schedules);
    expect(told()).toEqual([]);
    expect(server.logged.join('')).toContain('more than 12 hours late');
  });

  test('and asking for patience (429) is waited for', async () => {
    // The REST client reckons by the real clock how long it has to wait.
    vi.useRealTimers();
    const { id } = await server.add(everyDay(inOrder));
    const route = '/channels/:channel/messages';
    server.standIn.failNext({ method: 'POST', route, status: 429, retryAfter: 0, times: 2 });
    await server.store.schedules.reschedule(server.standIn.server.id, id, Date.now());
    await server.run();
    expect(told()).toEqual(['The first']);
  });
});

describe('what should not happen', () => {
  test('a post that Discord finds wrong (400) pauses the schedule, and the log holds why', async () => {
    const { id } = await server.add(everyDay(inOrder), {
      channel: server.standIn.channel('sources').id,
    });
    const schedules = await server.run();
    refusals = ['wrong'];
    await server.at(NINE, schedules);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'refused' });
    expect(server.logged.join('')).toContain('Invalid Form Body');
  });

  test('entries that left the timeline between claim and post: nothing is posted, the next day is', async () => {
    await server.add(everyDay(inOrder));
    const { promise, resolve } = Promise.withResolvers<void>();
    vi.setSystemTime(Date.parse(NINE));
    const find = () => {
      resolve();
      return new Promise<never>(() => {});
    };
    server.abandon({ ...server.channels, find });
    await promise;
    const lookup = lookupOf([{ id: 'other', date: '1999', title: 'Another' }]);
    const schedules = await server.run({ lookup });
    await server.at('2026-03-28T09:03Z', schedules);
    expect(told()).toEqual([]);
    await server.at('2026-03-29T09:00Z', schedules);
    expect(told()).toEqual(['Another']);
  });

  test('a time zone that this Node does not know pauses that schedule alone', async () => {
    const { id } = await server.add(everyDay(inOrder));
    const schedules = await server.run({
      store: (store) => ({
        ...store,
        settings: {
          ...store.settings,
          get: async () => ({ answers: 'private', channels: {}, timeZone: 'Mars/Olympus' }),
        },
      }),
    });
    await server.at(NINE, schedules);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'fault' });
    expect(server.logged.join('')).toContain('Mars/Olympus');
  });

  test('a store that cannot be asked is asked again, and nothing is lost', async () => {
    await server.add(everyDay(inOrder));
    let broken = true;
    const schedules = await server.run({
      store: (store) => ({
        ...store,
        schedules: {
          ...store.schedules,
          listDue: async (...asked) => {
            if (broken) throw new Error('disk full');
            return store.schedules.listDue(...asked);
          },
        },
      }),
    });
    await server.at(NINE, schedules);
    expect(server.logged.join('')).toContain('disk full');
    broken = false;
    await server.at('2026-03-28T09:01Z', schedules);
    expect(told()).toEqual(['The first']);
  });
});
