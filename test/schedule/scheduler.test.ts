/** What a server sees of its schedules: each post once, at its time, whatever happens. */
import { once } from 'node:events';
import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rescheduleAll } from '../../src/schedule/reschedule.ts';
import { titles } from '../commands/message.ts';
import {
  DAY,
  everyDay,
  HOUR,
  inOrder,
  onThisDay,
  postingServer,
  type PostingServer,
} from './posting-server.ts';

let server: PostingServer;

/** Only the clock and timers are faked; sockets, files and promises are real. */
async function begin(time: string, timeZone = 'UTC'): Promise<void> {
  vi.setSystemTime(Date.parse(time));
  server = await postingServer();
  const act = { server: server.standIn.server.id, by: '1', interaction: 'zone', at: Date.now() };
  await server.store.settings.change(act, { timeZone });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(async () => {
  await server.close();
  vi.useRealTimers();
});

/** The first line of a post. */
const heading = (post: APIMessage | undefined) => post?.content.split('\n')[0];
const postedTitles = (channel?: string) =>
  server.posts(channel).map((message) => titles(message)[0]);
const times = () => server.posts().map(({ timestamp }) => timestamp.slice(0, 16));

describe('a schedule', () => {
  test('posts an entry a day at the server’s local time, with its standing and sources', async () => {
    await begin('2026-03-27T12:00Z', 'America/New_York');
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    for (const day of ['28', '29', '30', '31']) {
      await server.at(`2026-03-${day}T12:59Z`, scheduler);
      await server.at(`2026-03-${day}T13:00Z`, scheduler);
    }
    expect(postedTitles()).toEqual(['The first', 'The second', 'The third', 'The first']);
    expect(times().every((time) => time.endsWith('13:00'))).toBe(true);
    const [post] = server.posts();
    expect(heading(post)).toBe('📖 **Entry of the day**');
    expect(post?.embeds.map(({ title }) => title)).toEqual(['The first']);
    expect(post?.flags).toBe(0);
  });

  test('wakes by itself when a post is due', async () => {
    await begin('2026-03-28T08:59:50Z');
    await server.add(everyDay(inOrder));
    await server.run();
    expect(postedTitles()).toEqual([]);
    const posted = once(server.standIn.world.events, 'message');
    await vi.advanceTimersByTimeAsync(10_000);
    await posted;
    expect(postedTitles()).toEqual(['The first']);
  });

  test('that another process added is found within half a minute', async () => {
    await begin('2026-03-28T08:59:50Z');
    await server.run();
    await server.add(everyDay(inOrder));
    const posted = once(server.standIn.world.events, 'message');
    await vi.advanceTimersByTimeAsync(30_000);
    await posted;
    expect(postedTitles()).toEqual(['The first']);
  });

  test('posts “on this day” on days that have an entry, and nothing on other days', async () => {
    await begin('2026-03-20T12:00Z', 'Europe/Berlin');
    await server.add(everyDay(onThisDay));
    const scheduler = await server.run();
    for (let day = 0; day < 20; day += 1) {
      await server.at(Date.parse('2026-03-21T12:00Z') + day * DAY, scheduler);
    }
    expect(server.posts().map((post) => [post.timestamp.slice(0, 10), heading(post)])).toEqual([
      ['2026-03-29', '📅 **On this day · 29 March**'],
      ['2026-04-02', '📅 **On this day · 2 April**'],
    ]);
  });

  test('uses the server’s local day, also where it differs from UTC', async () => {
    await begin('2026-03-28T00:00Z', 'Asia/Tokyo');
    await server.add(everyDay(onThisDay, '00:30'));
    const scheduler = await server.run();
    await server.at('2026-03-28T15:30Z', scheduler);
    expect(server.posts().map(heading)).toEqual(['📅 **On this day · 29 March**']);
  });

  test('mentions the one role that the server chose, and nobody else', async () => {
    await begin('2026-03-28T08:00Z');
    const role = [...server.standIn.server.roles.keys()][2] ?? '';
    const id = server.standIn.server.id;
    const act = { server: id, by: '1', interaction: 'role', at: Date.now() };
    await server.add(everyDay(inOrder), { mention: true });
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    await server.at('2026-03-28T09:00Z', scheduler);
    await server.store.settings.change(act, { mentionRole: role });
    await server.at('2026-03-29T09:00Z', scheduler);
    expect(server.posts().map(({ mention_roles: roles }) => roles)).toEqual([[], [], [role], []]);
    expect(heading(server.posts()[2])).toBe(`<@&${role}> 📖 **Entry of the day**`);
    expect(server.posts().some((post) => post.mention_everyone)).toBe(false);
  });

  test('is silent, or published to the followers of its channel, only where that was asked for', async () => {
    await begin('2026-03-28T08:00Z');
    const channel = server.standIn.channel('announcements').id;
    await server.add(everyDay(inOrder), { channel });
    await server.add(everyDay(inOrder), { channel, silent: true, publish: true });
    const scheduler = await server.run();
    await server.at('2026-03-28T09:00Z', scheduler);
    expect(server.posts('announcements').map(({ flags }) => flags)).toEqual([
      0,
      MessageFlags.SuppressNotifications | MessageFlags.Crossposted,
    ]);
  });

  test('opens a forum post with the title of its entry', async () => {
    await begin('2026-03-28T08:00Z');
    await server.add(everyDay(inOrder), { channel: server.standIn.channel('debates').id });
    const scheduler = await server.run();
    await server.at('2026-03-28T09:00Z', scheduler);
    expect(postedTitles('The first')).toEqual(['The first']);
  });

  test('that was paused or removed posts nothing more', async () => {
    await begin('2026-03-28T08:00Z');
    const paused = await server.add(everyDay(inOrder));
    const removed = await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    const act = { server: paused.server, by: '1', interaction: 'stop', at: Date.now() };
    await server.store.schedules.pause(act, paused.id);
    await server.store.schedules.remove(act, removed.id);
    await server.at('2026-03-28T09:00Z', scheduler);
    expect(postedTitles()).toEqual([]);
  });

  test('moves with the server’s time zone, without a second post on the same day', async () => {
    await begin('2026-03-27T12:00Z', 'Europe/Berlin');
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    await server.at('2026-03-28T08:00Z', scheduler);
    const id = server.standIn.server.id;
    const act = { server: id, by: '1', interaction: 'moved', at: Date.now() };
    await server.store.settings.change(act, { timeZone: 'America/New_York' });
    await rescheduleAll(server.store, id, Date.now());
    await server.at('2026-03-28T13:00Z', scheduler);
    await server.at('2026-03-29T13:00Z', scheduler);
    expect(times()).toEqual(['2026-03-28T08:00', '2026-03-29T13:00']);
  });
});

describe('when clocks change', () => {
  test.each([
    ['summer time begins', '2026-03-27T12:00Z', ['28T01:30', '29T01:00', '30T00:30']],
    ['summer time ends', '2026-10-23T12:00Z', ['24T00:30', '25T00:30', '26T01:30']],
  ])('a plan of 02:30 posts once a day while %s', async (_, start, expected) => {
    await begin(start, 'Europe/Berlin');
    await server.add(everyDay(inOrder, '02:30'));
    const scheduler = await server.run();
    const days = Array.from(
      { length: 3 * 48 },
      (__, half) => Date.parse(start) + (half * HOUR) / 2,
    );
    for (const time of days) await server.at(time, scheduler);
    expect(times().map((time) => time.slice(8))).toEqual(expected);
  });

  test('a clock that jumps ahead posts what it jumped over, once', async () => {
    await begin('2026-03-28T08:00Z');
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    await server.at('2026-03-28T12:00Z', scheduler);
    await server.at('2026-03-28T12:01Z', scheduler);
    expect(times()).toEqual(['2026-03-28T12:00']);
  });

  test('a clock that is set back posts nothing a second time', async () => {
    await begin('2026-03-28T08:00Z');
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    await server.at('2026-03-28T09:00Z', scheduler);
    await server.at('2026-03-28T08:00Z', scheduler);
    await server.at('2026-03-28T09:00Z', scheduler);
    const restarted = await server.run();
    await server.at('2026-03-28T09:01Z', restarted);
    await server.at('2026-03-29T09:00Z', restarted);
    expect(times()).toEqual(['2026-03-28T09:00', '2026-03-29T09:00']);
  });
});

describe('a post that was missed while the process was down', () => {
  test.each([
    ['sent once when it is less than 12 hours late', '2026-03-28T20:59Z', ['2026-03-28T20:59']],
    ['not sent when it is later', '2026-03-28T21:00Z', []],
    [
      'sent only for the last time, if that is not too late',
      '2026-03-31T11:00Z',
      ['2026-03-31T11:00'],
    ],
  ])('is %s', async (_, back, expected) => {
    await begin('2026-03-28T08:00Z');
    await server.add(everyDay(inOrder));
    const scheduler = await server.run();
    expect(times()).toEqual([]);
    await scheduler.close();
    vi.setSystemTime(Date.parse(back));
    await server.run();
    expect(times()).toEqual(expected);
  });

  test('does not affect the next one', async () => {
    await begin('2026-03-28T08:00Z');
    await server.add(everyDay(inOrder));
    vi.setSystemTime(Date.parse('2026-03-29T08:00Z'));
    const scheduler = await server.run();
    await server.at('2026-03-29T09:00Z', scheduler);
    expect(times()).toEqual(['2026-03-29T09:00']);
  });
});

describe('two processes on one store', () => {
  test('post each schedule once between them', async () => {
    await begin('2026-03-28T08:00Z');
    for (let count = 0; count < 8; count += 1) await server.add(everyDay(inOrder));
    // Two processes that use the same file wait for each other, which takes real timers.
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-28T08:00Z') });
    const [one, other] = [await server.run(), await server.run()];
    vi.setSystemTime(Date.parse('2026-03-28T09:00Z'));
    await Promise.all([one.checkNow(), other.checkNow()]);
    expect(postedTitles()).toHaveLength(8);
    vi.setSystemTime(Date.parse('2026-03-28T09:05Z'));
    await Promise.all([one.checkNow(), other.checkNow()]);
    expect(postedTitles()).toHaveLength(8);
  });
});

describe('a process that closes', () => {
  test('sends what it has claimed, and claims nothing more', async () => {
    await begin('2026-03-28T08:00Z');
    await server.add(everyDay(inOrder));
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    const scheduler = await server.run({
      channels: {
        ...server.channels,
        async find(...where) {
          asked.resolve();
          await answer.promise;
          return server.channels.find(...where);
        },
      },
    });
    vi.setSystemTime(Date.parse('2026-03-28T09:00Z'));
    void scheduler.checkNow();
    await asked.promise;
    const late = await server.add(everyDay(inOrder, '09:01'));
    vi.setSystemTime(Date.parse('2026-03-28T09:01Z'));
    const closed = scheduler.close();
    answer.resolve();
    await closed;
    expect(postedTitles()).toEqual(['The first']);
    expect(await server.store.occurrences.listUnfinished(Infinity)).toEqual([]);
    expect(await server.store.schedules.nextDue()).toBe(
      late.state.kind === 'active' ? late.state.due : 0,
    );
  });
});

describe('a process that dies', () => {
  /** Starts a process that claims and then hangs. Resolves when it hangs. */
  async function hangBeforeSending(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const find = () => {
      resolve();
      return new Promise<never>(() => {});
    };
    server.abandon({ ...server.channels, find });
    await promise;
  }

  test('before sending: the next one sends the same entry a few minutes later', async () => {
    await begin('2026-03-28T08:00Z');
    await server.add(everyDay(inOrder));
    vi.setSystemTime(Date.parse('2026-03-28T09:00Z'));
    await hangBeforeSending();
    const next = await server.run();
    expect(postedTitles()).toEqual([]);
    await server.at('2026-03-28T09:03Z', next);
    await server.at('2026-03-28T09:10Z', next);
    expect(postedTitles()).toEqual(['The first']);
    await server.at('2026-03-29T09:00Z', next);
    expect(postedTitles()).toEqual(['The first', 'The second']);
  });

  test.each(['general', 'debates'])(
    'after sending, before recording it: the next one finds the post in %s and sends none',
    async (channel) => {
      await begin('2026-03-28T08:00Z');
      await server.add(everyDay(inOrder), { channel: server.standIn.channel(channel).id });
      vi.setSystemTime(Date.parse('2026-03-28T09:00Z'));
      const sent = once(server.standIn.world.events, 'message');
      server.abandon({
        ...server.channels,
        post: async (place, post) => {
          await server.channels.post(place, post);
          return new Promise<never>(() => {});
        },
      });
      await sent;
      const next = await server.run();
      for (const time of ['09:03', '09:10', '10:00']) await server.at(`2026-03-28T${time}Z`, next);
      const where = channel === 'debates' ? 'The first' : channel;
      expect(postedTitles(where)).toEqual(['The first']);
      expect(await server.store.occurrences.listUnfinished(Infinity)).toEqual([]);
      await server.at('2026-03-29T09:00Z', next);
      expect(postedTitles(channel === 'debates' ? 'The second' : channel).at(-1)).toBe(
        'The second',
      );
    },
  );

  test('in a channel that cannot be read: nothing is sent twice, and the log says so', async () => {
    await begin('2026-03-28T08:00Z');
    const general = server.standIn.channel('general');
    server.standIn.deny(general, 1n << 16n);
    await server.add(everyDay(inOrder));
    vi.setSystemTime(Date.parse('2026-03-28T09:00Z'));
    await hangBeforeSending();
    const next = await server.run();
    await server.at('2026-03-28T09:03Z', next);
    expect(postedTitles()).toEqual([]);
    expect(server.logged.join('')).toContain('it is not sent again');
    await server.at('2026-03-29T09:00Z', next);
    expect(postedTitles()).toEqual(['The second']);
  });

  test('more than 12 hours ago: its post is given up', async () => {
    await begin('2026-03-28T08:00Z');
    await server.add(everyDay(inOrder));
    vi.setSystemTime(Date.parse('2026-03-28T09:00Z'));
    await hangBeforeSending();
    vi.setSystemTime(Date.parse('2026-03-28T21:00Z'));
    const next = await server.run();
    expect(postedTitles()).toEqual([]);
    expect(server.logged.join('')).toContain('more than 12 hours late');
    await server.at('2026-03-29T09:00Z', next);
    expect(postedTitles()).toEqual(['The first']);
  });
});
