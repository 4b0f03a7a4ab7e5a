/** Tells supervisors and balancers whether the program lives, and whether it can answer members. */
import type { ServerResponse } from 'node:http';
import type { Running } from './running.ts';
import type { HttpServer } from '../discord/http-server.ts';
import { withTimeout } from '../discord/timeout.ts';

/**
 * Serves `/healthz` and `/readyz`. `/readyz?exclude=store` is ready without its store, as Kubernetes has
 * it for its own API: a balancer asks so, since questions are answered without a store too.
 */
export function addProbes(http: HttpServer, running: Running): void {
  // Whatever else is wrong, the event loop turns, and a restart would not help.
  http.add('GET', '/healthz', (_, response) => send(response, 200, { alive: true }));
  const examine = atMostOnceIn(EXAMINED_FOR_MS, () => examineParts(running));
  http.add('GET', '/readyz', async ({ url = '' }, response) => {
    const parts = await examine();
    const excluded = new URLSearchParams(url.split('?')[1]).getAll('exclude');
    const isReady = Object.entries(parts).every(([part, is]) => is || excluded.includes(part));
    send(response, isReady ? 200 : 503, { ready: isReady, parts });
  });
}

/** Anybody who reaches the port may ask, and each answer costs a query. */
const EXAMINED_FOR_MS = 1_000;
/** A part that does not answer within this time is not ready. Kubernetes waits a second by default. */
const PART_MS = 800;

type Part = 'discord' | 'store' | 'timelines';

async function examineParts({
  bot,
  store,
  lookup,
}: Running): Promise<Readonly<Record<Part, boolean>>> {
  const [discord, answers] = await Promise.all([
    bot
      ? isTrue(bot.shardsConnected().then((shards) => [...shards.values()].every(Boolean)))
      : false,
    store ? isTrue(store.check().then(() => true)) : false,
  ]);
  return { discord, store: answers, timelines: (lookup?.().timelines.length ?? 0) > 0 };
}

async function isTrue(examining: Promise<boolean>): Promise<boolean> {
  const examined = await withTimeout(
    PART_MS,
    examining.catch(() => false),
  );
  return examined === true;
}

function atMostOnceIn<Result>(ms: number, work: () => Promise<Result>): () => Promise<Result> {
  let last: { readonly at: number; readonly result: Promise<Result> } | undefined;
  return () => {
    const at = performance.now();
    if (!last || at - last.at > ms) last = { at, result: work() };
    return last.result;
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
