/** What happens to a schedule when Discord refuses its post. */
import { DefaultRestOptions } from '@discordjs/rest';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { titles } from '../commands/message.ts';
import { everyDay, inOrder, postingServer, type PostingServer } from './posting-server.ts';
import { lookupOf } from './sample-record.ts';

/** discord.js itself retries when Discord fails. */
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

const postedTitles = (channel?: string) =>
  server.posts(channel).flatMap((message) => titles(message)[0] ?? []);
const notices = () =>
  server.posts().flatMap(({ content }) => (content.startsWith('⏸️') ? [content] : []));
const stateOf = async (id: string) =>
  (await server.store.schedules.list(server.standIn.server.id)).find((one) => one.id === id)?.state;
const NINE = '2026-03-28T09:00Z';

describe('a channel that is gone', () => {
  test('pauses the schedule with the reason, and notifies the admins where Discord does', async () => {
    const channel = server.standIn.channel('sources');
    const { id } = await server.add(everyDay(inOrder), { channel: channel.id });
    const scheduler = await server.run();
    server.standIn.removeChannel(channel);
    await server.at(NINE, scheduler);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', by: 'chronocite', reason: 'gone' });
    expect(notices()).toEqual([
      `⏸️ I paused a schedule: **One entry, in order of time · every day at 09:00** in <#${channel.id}>, because the channel is gone, or hidden from me. Once that is fixed, \`/schedule resume\` starts it again; \`/schedule remove\` removes it.`,
    ]);
    await server.at('2026-03-29T09:00Z', scheduler);
    expect(notices()).toHaveLength(1);
  });

  test('and was also the one for notices leaves a warning in the log', async () => {
    const channel = server.standIn.channel('general');
    const { id } = await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    server.standIn.removeChannel(channel);
    await server.at(NINE, scheduler);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'gone' });
    expect(server.logged.join('')).toContain('the server could not be notified');
  });

  test('does not stop another schedule', async () => {
    const channel = server.standIn.channel('sources');
    await server.add(everyDay(inOrder), { channel: channel.id });
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    server.standIn.removeChannel(channel);
    await server.at(NINE, scheduler);
    expect(postedTitles()).toEqual(['The first']);
  });

  test('only since it was looked up (404) pauses the schedule too', async () => {
    const { id } = await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    server.standIn.failNext({ method: 'POST', route: '/channels/:channel/messages', status: 404 });
    await server.at(NINE, scheduler);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'gone' });
    expect(notices()).toHaveLength(1);
  });
});

describe('a channel in which the bot may not post', () => {
  test.each([
    ['Send Messages', PermissionFlagsBits.SendMessages],
    ['Embed Links', PermissionFlagsBits.EmbedLinks],
  ])(
    'without %s pauses the schedule, names the permission, and posts nothing',
    async (name, permission) => {
      const channel = server.standIn.channel('sources');
      const { id } = await server.add(everyDay(inOrder), { channel: channel.id });
      const scheduler = await server.run();
      server.standIn.deny(channel, permission);
      await server.at(NINE, scheduler);
      expect(server.posts('sources')).toEqual([]);
      expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'forbidden' });
      expect(notices().join()).toContain(`because I do not have ${name} there.`);
    },
  );

  test('pauses the schedule also when only the post shows it (403)', async () => {
    const { id } = await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    server.standIn.failNext({ method: 'POST', route: '/channels/:channel/messages', status: 403 });
    await server.at(NINE, scheduler);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'forbidden' });
  });

  test('goes on with the same entry once the bot may post and the schedule is resumed', async () => {
    const channel = server.standIn.channel('sources');
    const { id } = await server.add(everyDay(inOrder), { channel: channel.id });
    const scheduler = await server.run();
    server.standIn.deny(channel, PermissionFlagsBits.SendMessages);
    await server.at(NINE, scheduler);
    channel.overwrites.length = 0;
    const act = { server: server.standIn.server.id, by: '1', interaction: 'on', at: Date.now() };
    await server.store.schedules.resume(act, id, Date.parse('2026-03-29T09:00Z'));
    await server.at('2026-03-29T09:00Z', scheduler);
    expect(postedTitles('sources')).toEqual(['The first']);
  });
});

describe('a post that Discord does not publish', () => {
  test.each([
    { status: 403, times: 1 },
    { status: 500, times: REQUESTS },
  ] as const)('is posted once all the same, and the log says so ($status)', async (failure) => {
    const channel = server.standIn.channel('announcements').id;
    const { id } = await server.add(everyDay(inOrder), { channel, publish: true });
    const scheduler = await server.run();
    const route = '/channels/:channel/messages/:message/crosspost';
    server.standIn.failNext({ method: 'POST', route, ...failure });
    await server.at(NINE, scheduler);
    await server.at('2026-03-28T10:00Z', scheduler);
    expect(postedTitles('announcements')).toEqual(['The first']);
    expect(await stateOf(id)).toMatchObject({ kind: 'active' });
    expect(server.logged.join('')).toContain('could not be published');
  });
});

describe('while Discord fails', () => {
  const down = (times: number, afterDoing = false) =>
    server.standIn.failNext({
      method: 'POST',
      route: '/channels/:channel/messages',
      status: 500,
      times,
      afterDoing,
    });

  test('a post is retried until it is sent, and is sent once', async () => {
    const { id } = await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    down(2 * REQUESTS);
    for (const time of ['09:00', '09:03', '09:05', '09:08', '09:20']) {
      await server.at(`2026-03-28T${time}Z`, scheduler);
    }
    expect(postedTitles()).toEqual(['The first']);
    expect(server.posts()[0]?.timestamp).toContain('T09:08');
    expect(await stateOf(id)).toMatchObject({ kind: 'active' });
  });

  test('a post that Discord took without an answer is not sent twice', async () => {
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    down(REQUESTS, true);
    for (const time of ['09:00', '09:03', '10:00']) {
      await server.at(`2026-03-28T${time}Z`, scheduler);
    }
    expect(postedTitles()).toEqual(['The first']);
    expect(await server.store.occurrences.listUnfinished(Infinity)).toEqual([]);
  });

  test('to find the channel, nothing is sent, and it is tried again', async () => {
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    server.standIn.failNext({
      method: 'GET',
      route: '/channels/:channel',
      status: 502,
      times: REQUESTS,
    });
    await server.at(NINE, scheduler);
    expect(postedTitles()).toEqual([]);
    await server.at('2026-03-28T09:03Z', scheduler);
    expect(postedTitles()).toEqual(['The first']);
  });

  test('for 12 hours, a post is given up', async () => {
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    down(15 * REQUESTS);
    for (let quarter = 0; quarter < 48; quarter += 1) {
      await server.at(Date.parse(NINE) + quarter * 15 * 60_000, scheduler);
    }
    await server.at('2026-03-28T21:30Z', scheduler);
    expect(postedTitles()).toEqual([]);
    expect(server.logged.join('')).toContain('more than 12 hours late');
  });

  test('because of its rate limit (429), a post waits and is sent', async () => {
    // The REST client waits by the real clock.
    vi.useRealTimers();
    const timeOfDay = new Date().toISOString().slice(11, 16);
    const { id } = await server.add(everyDay(inOrder, timeOfDay));
    const route = '/channels/:channel/messages';
    server.standIn.failNext({ method: 'POST', route, status: 429, retryAfter: 0, times: 2 });
    await server.store.schedules.reschedule(server.standIn.server.id, id, Date.now());
    await server.run();
    expect(postedTitles()).toEqual(['The first']);
  });
});

describe('an unexpected error', () => {
  test('a post that Discord finds invalid (400) pauses the schedule, and the log says why', async () => {
    const { id } = await server.add(everyDay(inOrder), {
      channel: server.standIn.channel('sources').id,
    });
    const scheduler = await server.run();
    refusals = ['wrong'];
    await server.at(NINE, scheduler);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'refused' });
    expect(server.logged.join('')).toContain('Invalid Form Body');
  });

  test('entries that left the timeline after they were claimed are not posted, and the next day’s are', async () => {
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
    const scheduler = await server.run({ lookup });
    await server.at('2026-03-28T09:03Z', scheduler);
    expect(postedTitles()).toEqual([]);
    await server.at('2026-03-29T09:00Z', scheduler);
    expect(postedTitles()).toEqual(['Another']);
  });

  test('a time zone that this Node does not know pauses that schedule', async () => {
    const { id } = await server.add(everyDay(inOrder));
    const scheduler = await server.run({
      store: (store) => ({
        ...store,
        settings: {
          ...store.settings,
          get: async () => ({ answers: 'private', channels: {}, timeZone: 'Mars/Olympus' }),
        },
      }),
    });
    await server.at(NINE, scheduler);
    expect(await stateOf(id)).toMatchObject({ kind: 'paused', reason: 'fault' });
    expect(server.logged.join('')).toContain('Mars/Olympus');
  });

  test('a store that fails is asked again, and no post is lost', async () => {
    await server.add(everyDay(inOrder));
    let broken = true;
    const scheduler = await server.run({
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
    await server.at(NINE, scheduler);
    expect(server.logged.join('')).toContain('disk full');
    broken = false;
    await server.at('2026-03-28T09:01Z', scheduler);
    expect(postedTitles()).toEqual(['The first']);
  });
});
