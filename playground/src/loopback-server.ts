/** The one server of the stand-in, on 127.0.0.1: it answers under its own name only, and survives what it is sent. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export type LoopbackServer = {
  /** `127.0.0.1:8080` */
  readonly address: string;
  readonly close: () => Promise<void>;
};

export type Handlers = {
  readonly answer: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
  /** Takes the connection over and gives true, or leaves it to be cut. `own`: a page of this server asks. */
  readonly upgrade: (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    url: URL,
    own: boolean,
  ) => boolean;
};

/** On the port wanted, or the next that is free; 0 is any. Rejects when there is none. */
export async function serveLoopback(wanted: number, handlers: Handlers): Promise<LoopbackServer> {
  const http = createServer((request, response) => void answer(request, response));
  http.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy());
    const url = urlOf(request);
    const own = request.headers.origin === `http://${request.headers.host}`;
    if (url === undefined || !handlers.upgrade(request, socket, head, url, own)) socket.destroy();
  });
  const port = await listen(http, wanted);
  const names = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);

  /** Undefined under a foreign name: another web page cannot reach in by a name of its own that leads here. */
  function urlOf(request: IncomingMessage): URL | undefined {
    const { host } = request.headers;
    if (host === undefined || !names.has(host)) return undefined;
    return URL.parse(request.url ?? '/', `http://${host}`) ?? undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    if (url === undefined) return void response.writeHead(421).end();
    try {
      await handlers.answer(request, response, url);
    } catch (error) {
      // A fault of the playground is no reason to take the bot down with it.
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  }

  return {
    address: `127.0.0.1:${port}`,
    async close() {
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
    },
  };
}

async function listen(http: Server, wanted: number): Promise<number> {
  for (let port = wanted; port <= 65_535; port += 1) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    http.once('listening', resolve).once('error', reject);
    http.listen(port, '127.0.0.1');
    try {
      await promise;
      return (http.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    } finally {
      http.removeAllListeners('listening').removeAllListeners('error');
    }
  }
  throw new Error(`no free port from ${wanted} on`);
}
