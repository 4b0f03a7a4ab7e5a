import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { expect, test } from 'vitest';

const check = (port: number) =>
  spawnSync(process.execPath, ['deploy/connected.js', String(port)]).status;

// The check reads Linux's table of connections.
test.skipIf(process.platform !== 'linux').each(['127.0.0.1', '::1'])(
  'a container is healthy while a connection to the port is open on %s, and only then',
  async (host) => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    expect(check(port)).toBe(1);
    const socket = connect(port, host);
    await once(socket, 'connect');
    expect(check(port)).toBe(0);
    socket.destroy();
    server.close();
    await once(server, 'close');
    expect(check(port)).toBe(1);
  },
);
