/**
 * A balancer as Caddy is with `deploy/Caddyfile`: a connection for each request, another replica where
 * one refuses it, and none of those that are not ready.
 */
import {
  createServer,
  request as openRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** As `lb_try_interval`, `lb_try_duration` and `health_interval`, in milliseconds. */
const TRY_AGAIN_MS = 50;
const TRY_FOR_MS = 2_000;
export const EXAMINE_MS = 1_000;

export type Balancer = {
  readonly port: number;
  close(): void;
};

export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const ready = new Set(ports);
  const timer = setInterval(() => {
    for (const port of ports) {
      const isReady = fetch(`http://127.0.0.1:${port}/readyz?exclude=store`).then(({ ok }) => ok);
      void isReady.catch(() => false).then((is) => (is ? ready.add(port) : ready.delete(port)));
    }
  }, EXAMINE_MS);
  let turn = 0;
  const next = () => [...ready][(turn += 1) % ready.size];
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await request.toArray());
    const until = performance.now() + TRY_FOR_MS;
    while (performance.now() < until) {
      const port = next();
      try {
        const answer = await pass(request, body, port ?? 0);
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') break;
        if (port !== undefined) ready.delete(port);
        if (ready.size === 0) await new Promise((done) => setTimeout(done, TRY_AGAIN_MS));
      }
    }
    response.writeHead(502).end();
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      clearInterval(timer);
      server.close();
      server.closeAllConnections();
    },
  };
}

function pass(request: IncomingMessage, body: Buffer, port: number): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = { ...request.headers, connection: 'close' };
  const options = { host: '127.0.0.1', port, path: request.url, method: request.method, headers };
  openRequest({ ...options, agent: false }, resolve)
    .on('error', reject)
    .end(body);
  return promise;
}
