import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pino from 'pino';
import { expect, test } from 'vitest';
import { openHttpServer } from '../../src/discord/http-server.ts';

async function check(port: number): Promise<unknown> {
  const env = { ...process.env, HTTP_HOST: '', HTTP_PORT: String(port) };
  const [status] = await once(spawn(process.execPath, ['deploy/ready.js'], { env }), 'exit');
  return status;
}

test('a container is healthy while the bot says that it is ready, and only then', async () => {
  const http = await openHttpServer({
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
  });
  let status = 503;
  http.add('GET', '/readyz', (_, response) => void response.writeHead(status).end());
  expect(await check(http.port)).toBe(1);
  status = 200;
  expect(await check(http.port)).toBe(0);
  await http.close();
  expect(await check(http.port)).toBe(1);
});
