/**
 * A server whose schedules really post: the real scheduler, store and REST client with the stand-in
 * for Discord, and a clock that tests set.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REST } from '@discordjs/rest';
import type { APIMessage } from 'discord-api-types/v10';
import pino from 'pino';
import { vi } from 'vitest';
import { type StandIn, startStandIn } from '@chronocite/playground';
import type { Channels } from '../../src/bot/channels.ts';
import { createRestChannels } from '../../src/discord/rest-channels.ts';
import type { Lookup } from '../../src/lookup/lookup.ts';
import { nextDue } from '../../src/schedule/recurrence.ts';
import { startScheduler, type Scheduler } from '../../src/schedule/scheduler.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Plan, Schedule, ScheduleRequest } from '../../src/store/schedules.ts';
import type { Store } from '../../src/store/store.ts';
import { validate } from '../discord/schema.ts';
import { ENTRIES, lookupOf } from './sample-record.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type PostingServer = {
  readonly standIn: StandIn;
  readonly store: Store;
  readonly channels: Channels;
  /** The lines of the log. */
  readonly logged: readonly string[];
  /** Starts another process that posts, with a store of its own on the same file. */
  run(changes?: Changes): Promise<Scheduler>;
  /** Starts a process that hangs: what it claims stays unfinished, as after kill -9. */
  abandon(channels: Channels): void;
  /** Adds a schedule as `/schedule add` does, in the channel `general` by default. */
  add(plan: Plan, changes?: Partial<ScheduleRequest>): Promise<Schedule>;
  /** Sets the clock, and has the process check. */
  at(time: string | number, scheduler: Scheduler): Promise<void>;
  /** What the bot has posted in the channel, oldest first. */
  posts(channel?: string): readonly APIMessage[];
  close(): Promise<void>;
};

export type Changes = {
  readonly channels?: Channels;
  readonly store?: (store: Store) => Store;
  readonly lookup?: Lookup;
};

export const everyDay = (content: Plan['content'], time = '09:00'): Plan => ({ time, content });
export const inOrder = { kind: 'one-entry', order: 'in-order' } as const;
export const onThisDay = { kind: 'on-this-day', otherwise: 'silence' } as const;

/** To be called after the clock was faked and set to the start of the test. */
export async function postingServer(
  /** Further errors that Discord finds in posts. */
  refuse: () => readonly string[] = () => [],
): Promise<PostingServer> {
  const standIn = await startStandIn({
    port: 0,
    validate: (request) => [...validate(request), ...(request.method === 'POST' ? refuse() : [])],
  });
  // The clock stands still, so the client's own rate limit would never reset.
  const client = (retries: number) =>
    new REST({
      version: '10',
      api: standIn.apiUrl,
      globalRequestsPerSecond: Infinity,
      handlerSweepInterval: 0,
      hashSweepInterval: 0,
      retries,
    }).setToken(standIn.token);
  const channels = createRestChannels({
    rest: client(3),
    once: client(0),
    bot: standIn.world.bot.id,
    pause: async () => undefined,
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'chronocite-schedule-'));
  const url = `sqlite:${path.join(folder, 'store.sqlite')}`;
  const store = await openStore(url);
  const stores = [store];
  const running: Scheduler[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line) => void logged.push(line) });
  let interactions = 0;

  return {
    standIn,
    store,
    channels,
    logged,
    async run(changes = {}) {
      const own = await openStore(url);
      stores.push(own);
      const scheduler = startScheduler({
        store: changes.store?.(own) ?? own,
        channels: changes.channels ?? channels,
        lookup: () => changes.lookup ?? lookupOf(ENTRIES),
        now: Date.now,
        log,
        random: () => 0.5,
      });
      running.push(scheduler);
      await scheduler.checkNow();
      return scheduler;
    },
    abandon(dying) {
      const lookup = lookupOf(ENTRIES);
      startScheduler({ store, channels: dying, lookup: () => lookup, now: Date.now, log });
    },
    async add(plan, changes = {}) {
      interactions += 1;
      const server = standIn.server.id;
      const act = { server, by: '1', interaction: String(interactions), at: Date.now() };
      const channel = standIn.channel('general').id;
      const request = { channel, plan, mention: false, silent: false, publish: false, ...changes };
      const { timeZone } = await store.settings.get(server);
      const added = await store.schedules.add(act, request, nextDue(plan, timeZone, Date.now()));
      if (added.kind === 'full') throw new Error('no room for another schedule');
      return added.schedule;
    },
    async at(time, scheduler) {
      vi.setSystemTime(typeof time === 'string' ? Date.parse(time) : time);
      await scheduler.checkNow();
    },
    posts: (channel = 'general') =>
      [...standIn.channel(channel).messages.values()]
        .map(({ message }) => message)
        .filter(({ author }) => author.id === standIn.world.bot.id),
    async close() {
      for (const scheduler of running) await scheduler.close();
      for (const opened of stores) await opened.close();
      await standIn.close();
      rmSync(folder, { recursive: true });
    },
  };
}
