/**
 * A process that posts, as the tests start and kill it: `posting-process.ts STORE API TOKEN BOT AHEAD`.
 * Its clock is that many ms ahead. Says one line when everything that is due was dealt with.
 */
import { REST } from 'discord.js';
import pino from 'pino';
import { createRestChannels } from '../../src/discord/rest-channels.ts';
import { startScheduler } from '../../src/schedule/scheduler.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ENTRIES, lookupOf } from './sample-record.ts';

const [storeUrl = '', api = '', token = '', bot = '', ahead = '0'] = process.argv.slice(2);
const rest = new REST({ version: '10', api }).setToken(token);
const lookup = lookupOf(ENTRIES);
const schedules = startScheduler({
  store: await openStore(storeUrl),
  channels: createRestChannels(rest, bot),
  lookup: () => lookup,
  now: () => Date.now() + Number(ahead),
  log: pino({ level: 'warn' }, pino.destination(2)),
});
await schedules.checkNow();
process.stdout.write('done\n');
