/** What a bot that answers shows to Prometheus, over a real socket. */
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { InteractionType } from 'discord-api-types/v10';
import { type HttpServer, openHttpServer } from '../../src/discord/http-server.ts';
import { createMetrics, type Metrics } from '../../src/monitoring/metrics.ts';
import type { Running } from '../../src/monitoring/running.ts';
import { bundledLookup } from '../bundled.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

const SECRET = 'secretquestion77';

let http: HttpServer;
let metrics: Metrics;
let served: ServedBot;

beforeAll(async () => {
  const running: Running = { lookup: () => bundledLookup };
  metrics = createMetrics(running);
  served = await serveBot({ metrics });
  running.bot = served.bot();
  http = await openHttpServer({ host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) });
  metrics.serve(http);
});
afterAll(async () => {
  await http.close();
  await served.close();
  metrics.close();
});

async function scrape(): Promise<string> {
  return (await fetch(`http://127.0.0.1:${http.port}/metrics`)).text();
}

test('answers are counted by command and outcome, and timed', async () => {
  const alice = served.standIn.person({ name: 'Alice' });
  await alice.slash('year', { year: '1998' });
  await alice.slash('search', { query: SECRET });
  await expect
    .poll(scrape)
    .toContain('chronocite_interactions_total{kind="command",name="search",outcome="answer"} 1');
  const text = await scrape();
  expect(text).toContain(
    'chronocite_interactions_total{kind="command",name="year",outcome="answer"} 1',
  );
  expect(text).toContain('chronocite_callback_seconds_bucket{le="3",kind="command"} 2');
  expect(text).toMatch(/chronocite_store_seconds_count\{operation="read",result="done"\} \d/u);
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
});

test('what is asked, by whom and where is in no label, and unknown names are one', async () => {
  const data = { id: '5', name: SECRET, type: 1 };
  await served.standIn.interact({ type: InteractionType.ApplicationCommand, data } as const);
  await expect.poll(scrape).toMatch(/kind="command",name="unknown",outcome="\w+"\} 1/u);
  const text = await scrape();
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain(served.standIn.server.id);
  // No id of Discord's is a label.
  expect(text).not.toMatch(/="\d{17}/u);
});

test('rate limits of Discord are counted', async () => {
  served.standIn.failNext({
    method: 'POST',
    route: '/interactions/:interaction/:token/callback',
    status: 429,
    retryAfter: 0.01,
  });
  await served.standIn.person({ name: 'Bob' }).slash('help', {});
  expect(await scrape()).toContain('chronocite_discord_responses_total{status="429"} 1');
});

test('shards and timelines are shown as they are', async () => {
  const text = await scrape();
  expect(text).toContain('chronocite_shard_connected{shard="0"} 1');
  const [timeline] = bundledLookup.timelines;
  expect(text).toContain(
    `chronocite_timeline_entries{timeline="${timeline?.id}"} ${timeline?.entries.length}`,
  );
});
