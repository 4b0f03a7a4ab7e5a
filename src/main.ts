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
import { startBot } from './discord/bot.ts';
import { operator } from './config/operator-messages.ts';
import { createLookup, prepare } from './lookup/create-lookup.ts';
import { StoreError } from './store/store-error.ts';
import { openStore } from './store/open-store.ts';
import { createReloader, type Reload } from './timeline/serving/reload.ts';
import { formatDiagnostic } from './timeline/files/diagnostics.ts';
import type { LoadResult } from './timeline/files/load.ts';
import type { Timeline } from './timeline/model/timeline.ts';

/** Starts and serves until a signal comes, or says in one line why not and exits with 1. */
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
  /** What was opened, closed again in the opposite order. */
  const opened = new AsyncDisposableStack();
  try {
    await serve(config, log, opened);
  } catch (error) {
    const reason = whyNot(error, config);
    // What we expect an operator to meet needs no stack trace.
    if (reason === undefined) log.fatal({ err: error }, operator.failed);
    else log.fatal(reason);
    process.exitCode = 1;
    await opened.disposeAsync();
  }
}

/** Lines of JSON for machines; for a person at a terminal, lines to read. */
async function openLog(level: LogLevel): Promise<Logger> {
  if (!process.stdout.isTTY) return pino({ level });
  const { default: pretty } = await import('pino-pretty');
  return pino(
    { level },
    pretty({ ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss', sync: true }),
  );
}

async function serve(config: Config, log: Logger, opened: AsyncDisposableStack): Promise<void> {
  const keeper = await createReloader(config.timelines);
  report(keeper.results(), log);
  const served = keeper.served();
  if (served.length === 0) throw new NothingToServe(operator.noTimeline);
  if (served.length < config.timelines.length) {
    log.warn(operator.notAllServed(served.map(({ id }) => id).join(', ')));
  }
  let lookup = createLookup(served);
  const takeOver = (reload: Reload) => {
    report(reload.results, log);
    // Where nothing sound was read, what was served goes on.
    if (reload.served === lookup.timelines) return;
    // Whoever is being answered holds the old index until they are.
    const next = createLookup(reload.served);
    prepare(next);
    lookup = next;
    log.info({ entries: entriesIn(reload.served) }, operator.reloaded);
  };
  const failed = (error: unknown) => log.error({ err: error }, operator.notReloaded);
  const watch = keeper.watch({ reloaded: takeOver, failed });
  opened.defer(() => watch.close());
  process.on('SIGHUP', () => void keeper.reload().then(takeOver, failed));

  const store = await openStore(config.databaseUrl);
  opened.defer(() => store.close());
  const discord = await discordFor(config, log);
  opened.defer(() => discord.close());
  const services = { lookup: () => lookup, store, now: Date.now };
  const starting = startBot({ ...discord, commands, services, log });
  // While Discord is on its way to answer.
  prepare(lookup);
  const bot = await starting;
  opened.defer(() => bot.close());
  // Before it says that it is ready: whoever waits for that may stop it at once.
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
      // Since the process began, Node's own start included.
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

/** Discord itself, or its stand-in on this machine when there is no token for the real one. */
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

/** The one line for what an operator can put right; undefined for a fault of ours. */
function whyNot(error: unknown, { apiUrl }: Config): string | undefined {
  if (error instanceof NothingToServe || error instanceof StoreError) return error.message;
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return error.status === 401 ? operator.tokenRefused : operator.discordRefused(error.message);
  }
  // What fetch rejects with when there is nobody to talk to.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isNetwork = /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code) || error instanceof AggregateError;
  return isNetwork ? operator.unreachable(apiUrl) : undefined;
}
