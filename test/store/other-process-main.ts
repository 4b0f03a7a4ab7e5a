/**
 * The program of another process on the same store, see `other-process.ts`.
 *
 *     node other-process-main.ts ROLE URL [NAME]
 *
 * It prints one line of JSON for each thing that it has done.
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
  // Opens the store only when told to, so that several processes do it at the same time.
  report('loaded');
  await once(input, 'line');
  const store = await openStore(url);
  await store.close();
  report('opened');
}

if (role === 'claim') {
  const store = await openStore(url);
  report('opened');
  for await (const line of input) {
    for (const claim of JSON.parse(line) as OccurrenceRequest[]) {
      for (const occurrence of await store.occurrences.claim([claim], NOON))
        report(occurrence.localTime);
    }
    report('done');
  }
  await store.close();
}

if (role === 'write') {
  const store = await openStore(url);
  for (let n = 0; ; n++) await write(store, `${name}-${n}`);
}

input.close();

/** Makes one change of each kind, and reports each one after its promise has resolved. */
async function write(store: Store, key: string): Promise<void> {
  const act = { server: `server-${key}`, by: '7', interaction: key, at: NOON };
  await store.settings.change(act, { language: key });
  report({ kind: 'settings', key });
  await store.shares.begin(act, embassies);
  report({ kind: 'begun', key });
  await store.shares.markPosted({ server: act.server, id: key }, `message-${key}`, NOON);
  report({ kind: 'posted', key });
  await store.schedules.add(act, daily, NOON);
  report({ kind: 'schedule', key });
  const entries = [{ timeline: 'iran-al-qaeda', entry: key }];
  const occurrence = { server: act.server, schedule: key, localTime: 'noon' };
  await store.occurrences.claim([{ ...occurrence, due: NOON, next: NOON + DAY, entries }], NOON);
  report({ kind: 'claimed', key });
  await store.occurrences.markPosted(occurrence, `daily-${key}`, NOON);
  report({ kind: 'used', key });
  const query = await store.saved.save(act.server, 'query', `query ${key}`, NOON);
  report({ kind: 'query', key, query });
}

/** Writes to the pipe at once: what was reported before a kill arrives. */
function report(what: unknown): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}
