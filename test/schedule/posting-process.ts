/**
 * A process that posts, for tests that kill it: `posting-process.ts STORE API TOKEN BOT AHEAD`. Its
 * clock is `AHEAD` ms ahead. Prints one line when it has posted everything that is due.
 */
import { REST } from '@discordjs/rest';
import pino from 'pino';
import { createRestChannels } from '../../src/discord/rest-channels.ts';
import { startScheduler } from '../../src/schedule/scheduler.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ENTRIES, lookupOf } from './sample-record.ts';

const [storeUrl = '', api = '', token = '', bot = '', ahead = '0'] = process.argv.slice(2);
const rest = new REST({ version: '10', api }).setToken(token);
const lookup = lookupOf(ENTRIES);
const scheduler = startScheduler({
  store: await openStore(storeUrl),
  channels: createRestChannels({ rest, once: rest, bot }),
  lookup: () => lookup,
  now: () => Date.now() + Number(ahead),
  log: pino({ level: 'warn' }, pino.destination(2)),
});
await scheduler.checkNow();
process.stdout.write('done\n');
