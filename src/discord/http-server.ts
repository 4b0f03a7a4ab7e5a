/** The HTTP server on which others reach the bot: Discord with its interactions, and an operator's tools. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as NetServer, type AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { describeError } from './describe-error.ts';
import { discordFailures, discordLog } from './messages.ts';
import { withTimeout } from './timeout.ts';

/** Ends the response. A rejection is logged, and answered with 500. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export type HttpServer = {
  readonly port: number;
  /** Serves one path by one method. Returns a function that takes it away again. */
  add(method: 'GET' | 'POST', path: `/${string}`, handle: Handler): () => void;
  /** Takes no more connections. Resolves when the requests under way are answered. */
  close(): Promise<void>;
};

/** `message` is one line that says why the port cannot be opened, and what to do. */
export class ListenFailure extends Error {
  override readonly name = 'ListenFailure';
}

/**
 * For one request with its body. Discord waits 3 s for an answer, so what comes later is of no use; and
 * whoever sends byte by byte holds no connection.
 */
const REQUEST_MS = 5_000;
/** How often Node looks for requests that take longer. */
const CHECK_MS = 1_000;
/**
 * Longer than proxies keep an idle connection (nginx and AWS 60 s, Caddy 120 s). So it is the proxy that
 * closes it, and never sends a request into one that is being closed here.
 */
const IDLE_MS = 130_000;
/** At the close, for requests that a proxy has just sent into an open connection. A round trip is enough. */
const ON_THE_WAY_MS = 500;
/** For the requests under way at the close. An answer that takes 1.5 s is deferred. */
const CLOSE_MS = 3_000;

/** `host` undefined is every address, port 0 any free one. Rejects with `ListenFailure`. */
export async function openHttpServer({
  host,
  port,
  variable = 'HTTP_PORT',
  log,
}: {
  readonly host: string | undefined;
  readonly port: number;
  /** That an operator is told of when the port cannot be opened. */
  readonly variable?: string;
  readonly log: Logger;
}): Promise<HttpServer> {
  const paths = new Map<string, Map<string, Handler>>();
  const server = createServer({
    requestTimeout: REQUEST_MS,
    headersTimeout: REQUEST_MS,
    connectionsCheckingInterval: CHECK_MS,
    keepAliveTimeout: IDLE_MS,
  });
  const underWay = new Set<ServerResponse>();
  server.on('request', (request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    if (!server.listening) endConnection(response);
    void respond(request, response, paths, log);
  });
  await listen(server, host, port, variable);
  return {
    port: (server.address() as AddressInfo).port,
    add(method, path, handle) {
      const methods = paths.get(path) ?? new Map<string, Handler>();
      paths.set(path, methods.set(method, handle));
      return () => void methods.delete(method);
    },
    close: () => close(server, underWay),
  };
}

/** Never rejects. */
async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  paths: ReadonlyMap<string, ReadonlyMap<string, Handler>>,
  log: Logger,
): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?', 1);
  const methods = paths.get(path);
  // Node sends the answer to HEAD without its body.
  const handle = methods?.get(request.method === 'HEAD' ? 'GET' : (request.method ?? ''));
  if (!methods || methods.size === 0) return refuse(response, 404);
  if (!handle) return refuse(response, 405, { allow: [...methods.keys()].join(', ') });
  try {
    await handle(request, response);
  } catch (error) {
    // Who asked has gone.
    if (response.destroyed) return;
    log.error({ err: describeError(error), path }, discordLog.requestFailed);
    if (response.headersSent) response.destroy();
    else refuse(response, 500);
  }
}

/** Says nothing but the status. */
export function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers).end();
}

async function listen(
  server: Server,
  host: string | undefined,
  port: number,
  variable: string,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('listening', resolve).once('error', reject);
  server.listen({ port, host });
  try {
    await promise;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new ListenFailure(discordFailures.cannotListen(variable, port, host, code), {
      cause: error,
    });
  }
  server.removeAllListeners('error').on('error', () => undefined);
}

async function close(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  // The connections that wait to be accepted are taken in before.
  await setImmediate();
  underWay.forEach(endConnection);
  // That of `node:http` would at once cut connections whose request is on its way.
  const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
  const timer = setTimeout(() => server.closeIdleConnections(), ON_THE_WAY_MS);
  if ((await withTimeout(CLOSE_MS, closed)) === 'late') server.closeAllConnections();
  clearTimeout(timer);
}

/** Once the response is sent, so that no further request comes this way. */
function endConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
