/**
 * Metrics in the text format of Prometheus. Labels take few values, all of them known beforehand: none
 * holds anything that a member asked, and none the id of a member or a server.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Running } from './running.ts';
import type { Answered } from '../discord/answered.ts';
import type { HttpServer } from '../discord/http-server.ts';
import type { StoreCall } from '../store/store.ts';

export type Metrics = {
  readonly answered: (answered: Answered) => void;
  readonly storeCalled: (call: StoreCall) => void;
  /** Serves `/metrics`. */
  readonly serve: (http: HttpServer) => void;
  readonly close: () => void;
};

/** Discord waits 3 s for a response. The bot defers what takes 1.5 s. */
const CALLBACK_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3];
/** A read in SQLite takes less than a millisecond. The store gives up after some 5 s. */
const STORE_SECONDS = [0.000_5, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

export function createMetrics(running: Running): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, CPU, the delay of the event loop, garbage collection.
  collectDefaultMetrics({ register: registry });
  collectState(running, registry);
  const stopCounting = countResponses(registers);
  const interactions = new Counter({
    name: 'chronocite_interactions_total',
    help: 'Interactions, by what came of them.',
    labelNames: ['kind', 'name', 'outcome'],
    registers,
  });
  const callbacks = new Histogram({
    name: 'chronocite_callback_seconds',
    help: 'From the receipt of an interaction until Discord had the first response.',
    labelNames: ['kind'],
    buckets: CALLBACK_SECONDS,
    registers,
  });
  const calls = new Histogram({
    name: 'chronocite_store_seconds',
    help: 'Reads and changes of the store, with their retries.',
    labelNames: ['operation', 'result'],
    buckets: STORE_SECONDS,
    registers,
  });
  return {
    answered({ kind, name, outcome, callbackMs }) {
      interactions.inc({ kind, name, outcome });
      if (callbackMs !== undefined) callbacks.observe({ kind }, callbackMs / 1000);
    },
    storeCalled: ({ operation, result, ms }) => calls.observe({ operation, result }, ms / 1000),
    serve(http) {
      http.add('GET', '/metrics', async (_, response) => {
        const text = await registry.metrics();
        response.writeHead(200, { 'content-type': registry.contentType }).end(text);
      });
    },
    close: stopCounting,
  };
}

/** What is read when somebody asks for the metrics. */
function collectState(running: Running, registry: Registry): void {
  const shards = new Gauge({
    name: 'chronocite_shard_connected',
    help: '1 while a shard of the gateway has its session, otherwise 0.',
    labelNames: ['shard'],
    registers: [],
    async collect() {
      this.reset();
      const connected = (await running.bot?.shardsConnected()) ?? new Map<number, boolean>();
      for (const [shard, isConnected] of connected) this.set({ shard }, Number(isConnected));
    },
  });
  const entriesServed = new Gauge({
    name: 'chronocite_timeline_entries',
    help: 'Entries of each timeline that is served.',
    labelNames: ['timeline'],
    registers: [],
    collect() {
      this.reset();
      for (const { id, entries } of running.lookup?.().timelines ?? [])
        this.set({ timeline: id }, entries.length);
    },
  });
  registry.registerMetric(shards);
  registry.registerMetric(entriesServed);
}

/** https://undici.nodejs.org/#/docs/api/DiagnosticsChannel */
const RESPONSE_HEADERS = 'undici:request:headers';

/**
 * Counts the responses of Discord's API, which is all that the bot asks by undici. Both of its clients do,
 * each with its own copy; the channel is one for the process.
 */
function countResponses(registers: Registry[]): () => void {
  const responses = new Counter({
    name: 'chronocite_discord_responses_total',
    help: 'Responses of Discord’s REST API; 429 is a rate limit.',
    labelNames: ['status'],
    registers,
  });
  const count = (message: unknown) => {
    const { response } = message as { readonly response: { readonly statusCode: number } };
    responses.inc({ status: response.statusCode });
  };
  subscribe(RESPONSE_HEADERS, count);
  return () => unsubscribe(RESPONSE_HEADERS, count);
}
