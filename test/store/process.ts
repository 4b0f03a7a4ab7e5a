/**
 * Another process on the same store, as the tests start it: `process.ts ROLE URL [NAME]`. It says one
 * line of JSON for each thing that it did, and waits for one line where it is to wait.
 */
import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openStore } from '../../src/store/open-store.ts';
import type { OccurrenceRequest } from '../../src/store/occurrences.ts';
import type { Store } from '../../src/store/store.ts';
import { daily, DAY, embassies, NOON } from './acts.ts';

const [role, url = '', name = ''] = process.argv.slice(2);
const input = createInterface(process.stdin);

if (role === 'open') {
  // The modules are loaded: what follows is the opening alone, at the same time as others do.
  say('loaded');
  await once(input, 'line');
  const store = await openStore(url);
  await store.close();
  say('opened');
}

if (role === 'claim') {
  const store = await openStore(url);
  say('opened');
  for await (const line of input) {
    for (const claim of JSON.parse(line) as OccurrenceRequest[]) {
      for (const occurrence of await store.occurrences.claim([claim], NOON))
        say(occurrence.localTime);
    }
    say('done');
  }
  await store.close();
}

if (role === 'write') {
  const store = await openStore(url);
  for (let n = 0; ; n++) await write(store, `${name}-${n}`);
}

input.close();

/** One of each kind of change; said only once its promise has resolved. */
async function write(store: Store, key: string): Promise<void> {
  const act = { server: `server-${key}`, by: '7', interaction: key, at: NOON };
  await store.settings.change(act, { language: key });
  say({ kind: 'settings', key });
  await store.shares.begin(act, embassies);
  say({ kind: 'begun', key });
  await store.shares.markPosted({ server: act.server, id: key }, `message-${key}`, NOON);
  say({ kind: 'posted', key });
  await store.schedules.add(act, daily, NOON);
  say({ kind: 'schedule', key });
  const entries = [{ timeline: 'iran-al-qaeda', entry: key }];
  const occurrence = { server: act.server, schedule: key, localTime: 'noon' };
  await store.occurrences.claim([{ ...occurrence, due: NOON, next: NOON + DAY, entries }], NOON);
  say({ kind: 'claimed', key });
  await store.occurrences.markPosted(occurrence, `daily-${key}`, NOON);
  say({ kind: 'used', key });
  const query = await store.queries.save(act.server, `query ${key}`, NOON);
  say({ kind: 'query', key, query });
}

/** Straight to the pipe: what is said was done, and what was done before a kill may be unsaid. */
function say(what: unknown): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}
