/** Processes that are killed in the middle of posting, and what the next process does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChannelType } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addChannel, type Channel, type StandIn, startStandIn } from '@chronocite/playground';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { hard } from '../hard.ts';
import { everyDay, inOrder, MINUTE } from './posting-server.ts';

/** Each post takes four requests, and Discord takes 50 a second. */
const SCHEDULES = 12;

let standIn: StandIn;
let store: Store;
let folder: string;
let storeUrl: string;
let channels: readonly Channel[];

beforeEach(async () => {
  standIn = await startStandIn({ port: 0 });
  folder = mkdtempSync(path.join(tmpdir(), 'chronocite-killed-'));
  storeUrl = `sqlite:${path.join(folder, 'store.sqlite')}`;
  store = await openStore(storeUrl);
  const server = standIn.server.id;
  channels = Array.from({ length: SCHEDULES }, (_, index) =>
    addChannel(standIn.world, {
      type: ChannelType.GuildText,
      name: `channel-${index}`,
      server: standIn.server,
    }),
  );
  const due = Date.now() - MINUTE;
  for (const { id: channel } of channels) {
    const act = { server, by: '1', interaction: channel, at: due };
    const plan = everyDay(inOrder, new Date(due).toISOString().slice(11, 16));
    await store.schedules.add(
      act,
      { channel, plan, mention: false, silent: false, publish: false },
      due,
    );
  }
});
afterEach(async () => {
  await store.close();
  await standIn.close();
  rmSync(folder, { recursive: true });
});

const EVERY_REQUEST = Array.from({ length: 46 }, (_, index) => index + 1);

test.each(hard ? EVERY_REQUEST : [1, 19, 42])(
  'a process that is killed at request %i of its posts leaves none out, and none is sent twice',
  async (request) => {
    const first = start(0);
    let served = 0;
    standIn.requests.on('served', () => {
      served += 1;
      if (served === request) first.kill('SIGKILL');
    });
    const [, signal] = (await once(first, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');

    // Its clock is a few minutes ahead, so that it may take over what the first one claimed.
    const second = start(3 * MINUTE);
    const ended = once(second, 'exit');
    await once(second.stdout, 'data');
    second.kill('SIGKILL');
    await ended;

    const posts = channels.map(({ messages }) => messages.size);
    expect(posts).toEqual(posts.map(() => 1));
    for (const { id } of channels) {
      expect(await store.schedules.history(standIn.server.id, id)).toMatchObject([{ times: 1 }]);
    }
  },
);

function start(ahead: number) {
  const { apiUrl, token, world } = standIn;
  const script = fileURLToPath(new URL('posting-process.ts', import.meta.url));
  return spawn(process.execPath, [script, storeUrl, apiUrl, token, world.bot.id, String(ahead)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
