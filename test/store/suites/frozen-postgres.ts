/** A PostgreSQL that gives no answer any more, as when it is stopped or its network is dead. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { act, SERVER } from '../acts.ts';
import type { Engine } from '../engine.ts';

export function frozenPostgresSuite(engine: Engine): void {
  describe('a server that is frozen', () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    test('gives `busy` after a few seconds, and serves again once it goes on', async () => {
      const proxy = await startProxy(new URL(await engine.freshUrl()));
      const store = await engine.open(proxy.url);
      await store.settings.change(act(), { language: 'fr' });
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
      proxy.freeze(true);
      const refused = store.settings.get(SERVER).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(7000);
      expect(await refused).toMatchObject({ name: 'StoreError', kind: 'busy' });
      vi.useRealTimers();
      proxy.freeze(false);
      expect(await store.settings.get(SERVER)).toMatchObject({ language: 'fr' });
      await engine.closeAll();
      proxy.close();
    });
  });
}

/** Passes everything on to the server, until it is frozen: then nothing more, and no close either. */
async function startProxy(server: URL) {
  let isFrozen = false;
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect(Number(server.port), server.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void (isFrozen || to.write(bytes)));
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(server);
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    freeze: (frozen: boolean) => (isFrozen = frozen),
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
