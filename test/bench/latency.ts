/**
 * How long an answer takes, from the gateway's dispatch to the arrival of the callback. Prints ratios to
 * two constant answers of the same run, so that the machine's speed cancels out: that of a command of
 * this bot, and that of a bot on discord.js as its guide teaches it.
 *
 *     npm run bench -- latency
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { ping } from './ping.ts';
import { slashCommand } from './questions/interactions.ts';
import type { WireReply, WireRequest } from './wire.ts';
import { commands } from '../../commands/index.ts';
import { startBot } from '../../src/discord/bot.ts';
import { openStore } from '../../src/store/open-store.ts';
import { bundledLookup } from '../bundled.ts';

const DISCORD_JS = 'discord.js (constant)';
const CONSTANT = '/ping (constant)';
const CONSTANT_COMPLETION = 'completion, /ping';

/** `interaction` is a function of its number where no two may be alike. */
const questions: readonly {
  readonly name: string;
  readonly interaction: object | ((number: number) => object);
  /** Interactions in a row; 40 unless said otherwise. */
  readonly inARow?: number;
}[] = [
  { name: DISCORD_JS, interaction: slashCommand('ping', {}) },
  { name: CONSTANT, interaction: slashCommand('ping', {}) },
  { name: '/year', interaction: slashCommand('year', { year: '1998' }) },
  { name: '/person', interaction: slashCommand('person', { name: 'سيف العدل' }) },
  { name: '/search', interaction: slashCommand('search', { query: 'embassy bombing 1998' }) },
  {
    name: '/entry',
    interaction: slashCommand('entry', { id: 'iran-al-qaeda/embassy-bombings-1998' }),
  },
  // Each posts a message. Discord takes 50 requests a second, and more would measure that limit.
  { name: '/share', interaction: shareCommand, inARow: 5 },
  { name: CONSTANT_COMPLETION, interaction: slashCommand('ping', { text: 'x' }, true) },
  { name: 'completion, /person', interaction: slashCommand('person', { name: 'saif al' }, true) },
  { name: 'completion, /search', interaction: slashCommand('search', { query: 'bomb' }, true) },
];

/** Each in a channel of its own: sharing an entry twice in one channel asks first. */
function shareCommand(number: number): object {
  const channel = String(1_000 + number);
  const share = slashCommand('share', { entry: 'iran-al-qaeda/embassy-bombings-1998' });
  const moderator = { user: { id: '4', username: 'moderator' }, roles: [], permissions: '8' };
  return { ...share, channel: { id: channel, type: 0 }, member: moderator };
}

/** Rounds of every question in turn, so that a slow moment of the machine falls on all of them. */
const ROUNDS = 25;
const WARM_UP_ROUNDS = 5;
/** Interactions of one kind in a row. */
const IN_A_ROW = 40;

const wire = await startWire();
const discordJsWire = await startWire();
const discordJs = await startDiscordJs(discordJsWire.api);
// On disk, as in a real bot: each change waits until it is synced.
const folder = await mkdtemp(join(tmpdir(), 'chronocite-bench-'));
const store = await openStore(`sqlite:${join(folder, 'store.sqlite')}`);
const bot = await startBot({
  token: 'token',
  apiUrl: wire.api,
  commands: [...commands, ping],
  services: { lookup: () => bundledLookup, store, now: Date.now },
  log: pino({ level: 'silent' }),
});

let asks = 0;
for (const concurrency of [1, 50]) {
  const times = new Map<string, number[]>(questions.map(({ name }) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const { name, interaction, inARow = IN_A_ROW } of questions) {
      const interactions = Array.from({ length: inARow }, () =>
        typeof interaction === 'function' ? interaction((asks += 1)) : interaction,
      );
      const asked = name === DISCORD_JS ? discordJsWire : wire;
      const measured = await ask(asked.process, { interactions, concurrency });
      if (round >= 0) times.get(name)?.push(...measured);
    }
  }
  report(concurrency, times);
}
await bot.close();
await store.close();
discordJs.kill();
for (const discord of [wire, discordJsWire]) discord.process.kill();
await rm(folder, { recursive: true });

/** Discord's end of the line, for one bot. */
async function startWire(): Promise<{ readonly process: ChildProcess; readonly api: string }> {
  const discord = fork(new URL('wire.ts', import.meta.url));
  const [started] = (await once(discord, 'message')) as [WireReply];
  if (!('port' in started)) throw new Error('the wire did not say its port');
  return { process: discord, api: `http://127.0.0.1:${started.port}` };
}

/** Resolves once the bot can be asked. */
async function startDiscordJs(api: string): Promise<ChildProcess> {
  const path = fileURLToPath(new URL('bare-bot.js', import.meta.url));
  const env = { ...process.env, DISCORD_API_URL: api, DISCORD_TOKEN: 'token' };
  const bareBot = spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(bareBot.stdout, 'data');
  return bareBot;
}

async function ask(discord: ChildProcess, request: WireRequest): Promise<readonly number[]> {
  discord.send(request);
  const [reply] = (await once(discord, 'message')) as [WireReply];
  return 'times' in reply ? reply.times : [];
}

function report(concurrency: number, times: ReadonlyMap<string, readonly number[]>): void {
  const heads = ['p50 ms', 'p99 ms', '/discord.js', 'p50 /ping', 'p99 /ping'];
  console.log(
    `\n${concurrency} at a time`.padEnd(25) + heads.map((head) => head.padStart(12)).join(''),
  );
  const theirs = quantile(times.get(DISCORD_JS) ?? [], 0.5);
  for (const [name, measured] of times) {
    const constant = name.startsWith('completion') ? CONSTANT_COMPLETION : CONSTANT;
    const baseline = times.get(constant) ?? [];
    const [p50, p99] = [quantile(measured, 0.5), quantile(measured, 0.99)];
    const ratios = [p50 / quantile(baseline, 0.5), p99 / quantile(baseline, 0.99)];
    const columns = [p50, p99, p50 / theirs, ...ratios].map((value) =>
      value.toFixed(2).padStart(12),
    );
    console.log(`${name.padEnd(24)}${columns.join('')}`);
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
