import { RateLimitError, type REST } from '@discordjs/rest';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRegistered } from '../../src/discord/keep-registered.ts';
import { collectLog } from '../log-lines.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const HOUR_MS = 3_600_000;

function putOff(): RateLimitError {
  return new RateLimitError({
    timeToReset: HOUR_MS,
    retryAfter: HOUR_MS,
    sublimitTimeout: 0,
    limit: 200,
    method: 'PUT',
    hash: '',
    url: '',
    route: '/applications/:id/commands',
    majorParameter: 'global',
    global: false,
    scope: 'user',
  });
}

/** Discord has no commands; `failures` come before the registration succeeds. */
async function start(failures: readonly Error[]) {
  const left = [...failures];
  const put = vi.fn<REST['put']>(async () => {
    const failure = left.shift();
    if (failure) throw failure;
    return [{ name: 'year', id: '7', type: 1 }];
  });
  const rest = { get: async () => [], put } as unknown as REST;
  const opened = new AsyncDisposableStack();
  const logged = collectLog();
  const definitions = [{ name: 'year', description: 'What happened' }];
  const ids = await keepRegistered(
    { rest, application: '1', definitions, reach: (request) => request(), log: logged.log },
    opened,
  );
  return { ids, put, opened, lines: logged.lines };
}

test('a registration that Discord puts off is made when the time is over', async () => {
  const { ids, put, lines } = await start([putOff()]);
  expect(lines[0]).toContain('another 3600 s');
  expect(ids.size).toBe(0);
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(put).toHaveBeenCalledTimes(2);
  expect(ids.get('year')).toBe('7');
  expect(lines.at(-1)).toContain('commands registered');
});

test('a failure of the later registration is logged, and it is tried again', async () => {
  const { ids, lines } = await start([putOff(), new Error('the network is away')]);
  await vi.advanceTimersByTimeAsync(2 * HOUR_MS);
  expect(lines.join('')).toContain('trying again in 600 s');
  expect(ids.get('year')).toBe('7');
});

test('a bot that is closed registers nothing any more', async () => {
  const { put, opened } = await start([putOff()]);
  await opened.disposeAsync();
  await vi.advanceTimersByTimeAsync(2 * HOUR_MS);
  expect(put).toHaveBeenCalledTimes(1);
});
