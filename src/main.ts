/** Wires the parts together: configuration, timelines, index, and the bot or the playground. */
import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import pino, { type Logger } from 'pino';
import { commands } from '../commands/index.ts';
import {
  type Config,
  ConfigError,
  type LogLevel,
  processEnvironment,
  readConfig,
} from './config/config.ts';
import { describeError } from './discord/describe-error.ts';
import { startBot } from './discord/bot.ts';
import { operator } from './config/operator-messages.ts';
import { createLookup, prepare } from './lookup/create-lookup.ts';
import { StoreError } from './store/store-error.ts';
import { openStore } from './store/open-store.ts';
import { createReloader, type Reload } from './timeline/serving/reload.ts';
import { formatDiagnostic } from './timeline/files/diagnostics.ts';
import type { LoadResult } from './timeline/files/load.ts';
import type { Timeline } from './timeline/model/timeline.ts';

/**
 * Starts the bot, which then serves until SIGINT or SIGTERM. If the start fails, logs why and sets the
 * exit code to 1. Never rejects for what an operator can put right.
 */
export async function main(): Promise<void> {
  let config: Config;
  try {
    config = readConfig(processEnvironment());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    (await openLog('info')).fatal(error.message);
    process.exitCode = 1;
    return;
  }
  const log = await openLog(config.logLevel);
  // Closes in the opposite order of opening.
  const opened = new AsyncDisposableStack();
  try {
    await serve(config, log, opened);
  } catch (error) {
    const reason = whyNot(error, config);
    // A stack trace is only for a fault of the program.
    if (reason === undefined) log.fatal({ err: error }, operator.failed);
    else log.fatal(reason);
    process.exitCode = 1;
    await opened.disposeAsync();
  }
}

/** Logs JSON, or readable lines at a terminal. */
async function openLog(level: LogLevel): Promise<Logger> {
  const options = { level, serializers: { err: describeError } };
  if (!process.stdout.isTTY) return pino(options);
  const { default: pretty } = await import('pino-pretty');
  return pino(
    options,
    pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true }),
  );
}

async function serve(config: Config, log: Logger, opened: AsyncDisposableStack): Promise<void> {
  const reloader = await createReloader(config.timelines);
  report(reloader.results(), log);
  const served = reloader.served();
  if (served.length === 0) throw new NothingToServe(operator.noTimeline);
  if (served.length < config.timelines.length) {
    log.warn(operator.notAllServed(served.map(({ id }) => id).join(', ')));
  }
  let lookup = createLookup(served);
  const takeOver = (reload: Reload) => {
    report(reload.results, log);
    // If no folder is valid, the old timelines stay.
    if (reload.served === lookup.timelines) return;
    // A running answer keeps the index that it began with.
    const next = createLookup(reload.served);
    prepare(next);
    lookup = next;
    log.info({ entries: entriesIn(reload.served) }, operator.reloaded);
  };
  const failed = (error: unknown) => log.error({ err: error }, operator.notReloaded);
  const watch = reloader.watch({ reloaded: takeOver, failed });
  opened.defer(() => watch.close());
  process.on('SIGHUP', () => void reloader.reload().then(takeOver, failed));

  const store = await openStore(config.databaseUrl);
  opened.defer(() => store.close());
  const discord = await discordFor(config, log);
  opened.defer(() => discord.close());
  const services = { lookup: () => lookup, store, now: Date.now };
  const starting = startBot({ ...discord, commands, services, log });
  // Done while the bot connects to Discord.
  prepare(lookup);
  const bot = await starting;
  opened.defer(() => bot.close());
  // Registered before the log says that the bot is ready, since it may be stopped from then on.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, operator.stopping);
      void opened.disposeAsync();
    });
  }
  log.info(
    {
      shards: bot.shards,
      commands: commands.length,
      timelines: served.length,
      entries: entriesIn(served),
      // Counts from the start of the process, so Node's own start is included.
      startMs: Math.round(performance.now()),
    },
    operator.ready,
  );
}

/** One log line for each diagnostic of each folder. */
function report(results: readonly LoadResult[], log: Logger): void {
  for (const diagnostic of results.flatMap(({ diagnostics }) => diagnostics)) {
    log[diagnostic.severity === 'error' ? 'error' : 'warn'](formatDiagnostic(diagnostic));
  }
}

function entriesIn(timelines: readonly Timeline[]): number {
  return timelines.reduce((sum, { entries }) => sum + entries.length, 0);
}

type Discord = { readonly token: string; readonly apiUrl: string; close(): Promise<void> };

/** Discord itself if there is a token, otherwise the playground, which is started. */
async function discordFor({ token, apiUrl, port }: Config, log: Logger): Promise<Discord> {
  if (token !== undefined) return { token, apiUrl, close: async () => {} };
  const { startStandIn } = await import('@chronocite/playground');
  const standIn = await startStandIn({ port });
  const got = Number(new URL(standIn.pageUrl).port);
  if (port !== 0 && got !== port) log.warn(operator.portTaken(port, got));
  process.stdout.write(`${operator.playground(standIn.pageUrl)}\n`);
  return standIn;
}

class NothingToServe extends Error {
  override readonly name = 'NothingToServe';
}

/** One line about a failure that an operator can put right; undefined for a fault of the program. */
function whyNot(error: unknown, { apiUrl }: Config): string | undefined {
  if (error instanceof NothingToServe || error instanceof StoreError) return error.message;
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return error.status === 401 ? operator.tokenRefused : operator.discordRefused(error.message);
  }
  // How fetch rejects when it reaches no server.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isNetwork = /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code) || error instanceof AggregateError;
  return isNetwork ? operator.unreachable(apiUrl) : undefined;
}
