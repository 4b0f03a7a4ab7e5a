/** An HTTP server on 127.0.0.1 that answers under its own name only, and survives whatever it is sent. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export type LoopbackServer = {
  /** `127.0.0.1:8080` */
  readonly address: string;
  readonly close: () => Promise<void>;
};

export type Handlers = {
  readonly onRequest: (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ) => Promise<void>;
  /**
   * Takes the connection over and returns true; after false it is cut. `isOwnPage`: a page of this
   * server opened it.
   */
  readonly onUpgrade: (
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    url: URL,
    isOwnPage: boolean,
  ) => boolean;
};

/** Starts on `wantedPort`, or the next that is free; 0 is any. Rejects when no port is free. */
export async function startLoopbackServer(
  wantedPort: number,
  handlers: Handlers,
): Promise<LoopbackServer> {
  const http = createServer((request, response) => void respond(request, response));
  http.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy());
    const url = parseUrl(request, names);
    const isOwnPage = request.headers.origin === `http://${request.headers.host}`;
    if (url === undefined || !handlers.onUpgrade(request, socket, head, url, isOwnPage))
      socket.destroy();
  });
  const port = await listen(http, wantedPort);
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = parseUrl(request, names);
    if (url === undefined) return void response.writeHead(421).end();
    try {
      await handlers.onRequest(request, response, url);
    } catch (error) {
      // A fault of the playground must not end the bot in the same process.
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

/** Undefined under another name: no web page can reach in by a name of its own that leads here. */
function parseUrl(request: IncomingMessage, names: readonly string[]): URL | undefined {
  const { host } = request.headers;
  if (host === undefined || !names.includes(host)) return undefined;
  return URL.parse(request.url ?? '/', `http://${host}`) ?? undefined;
}

async function listen(http: Server, wantedPort: number): Promise<number> {
  for (let port = wantedPort; port <= 65_535; port += 1) {
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
  throw new Error(`no free port from ${wantedPort} on`);
}
