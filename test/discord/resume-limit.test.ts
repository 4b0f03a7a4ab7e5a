import { WebSocketShardDestroyRecovery, WebSocketShardStatus } from '@discordjs/ws';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limitResume } from '../../src/discord/sturdy-shards.ts';
import { collectLog } from '../log-lines.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A shard that resumes now. `destroy` is what becomes of it. */
async function resuming() {
  const { log, lines } = collectLog();
  const shard = {
    id: 0,
    status: WebSocketShardStatus.Resuming as WebSocketShardStatus,
    connection: null,
    resume: async () => undefined,
    destroy: vi.fn<(options?: object) => Promise<void>>(async () => undefined),
  };
  limitResume(shard, log);
  await (shard.resume as (session: unknown) => Promise<void>)({});
  return { shard, lines };
}

test('a RESUME that stays without an answer gives way to a new session', async () => {
  const { shard, lines } = await resuming();
  await vi.advanceTimersByTimeAsync(30_000);
  const recover = WebSocketShardDestroyRecovery.Reconnect;
  expect(shard.destroy).toHaveBeenCalledWith(expect.objectContaining({ recover }));
  expect(lines.join('')).toContain('does not answer a RESUME');
});

test('a session that is resumed goes on', async () => {
  const { shard } = await resuming();
  shard.status = WebSocketShardStatus.Ready;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(shard.destroy).not.toHaveBeenCalled();
});
