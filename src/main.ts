/** Wires the parts together: configuration, timelines, index, and the bot or the playground. */
import { setTimeout as sleep } from 'node:timers/promises';
import pino, { type Logger } from 'pino';
import { commands } from '../commands/index.ts';
import { type Config, type LogLevel, processEnvironment, readConfig } from './config/config.ts';
import { ConfigError } from './config/config-error.ts';
import { LIMITS } from './discord/admission.ts';
import { describeError } from './discord/describe-error.ts';
import { type Bot, type BotOptions, startBot } from './discord/bot.ts';
import { DiscordFailure } from './discord/discord-failure.ts';
import { type HttpServer, ListenFailure, openHttpServer } from './discord/http-server.ts';
import { operator } from './config/operator-messages.ts';
import { createLookup, createLookupInSlices, prepare } from './lookup/create-lookup.ts';
import type { Lookup } from './lookup/lookup.ts';
import type { Metrics } from './monitoring/metrics.ts';
import { addProbes } from './monitoring/probes.ts';
import type { Running } from './monitoring/running.ts';
import { StoreError } from './store/store-error.ts';
import { openStore } from './store/open-store.ts';
import { createReloader, type Reload } from './timeline/serving/reload.ts';
import { formatDiagnostic } from './timeline/files/diagnostics.ts';
import type { LoadResult } from './timeline/files/load.ts';
import type { Timeline } from './timeline/model/timeline.ts';

/**
 * Starts the bot, which then serves until SIGINT or SIGTERM. If the start fails, or Discord closes the
 * connection for good, logs why and exits with 1. Never rejects for what an operator can put right.
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
  const stopper = createStopper(opened);
  stopOnSignals(log, stopper);
  stopOnFaults(log, stopper);
  try {
    const bot = await serve(config, log, opened);
    log.fatal((await bot.closedForGood).message);
  } catch (error) {
    // A stop during the start makes the rest of the start fail.
    if (stopper.isStopping()) return;
    const isKnown =
      error instanceof NothingToServe ||
      error instanceof StoreError ||
      error instanceof ListenFailure ||
      error instanceof DiscordFailure;
    // A stack trace is only for a fault of the program.
    if (isKnown) log.fatal(error.message);
    else log.fatal({ err: error }, operator.failed);
  }
  await stopper.stop(1);
}

type Stopper = {
  /** Closes everything and ends the process. Only the first call counts. */
  stop(exitCode: number): Promise<void>;
  isStopping(): boolean;
};

/** Kubernetes and systemd kill after 30 s and 90 s. Discord waits 3 s for most answers. */
const CLOSE_WITHIN_MS = 10_000;

function createStopper(opened: AsyncDisposableStack): Stopper {
  let isStopping = false;
  return {
    isStopping: () => isStopping,
    async stop(exitCode) {
      if (isStopping) return;
      isStopping = true;
      setTimeout(() => process.exit(exitCode), CLOSE_WITHIN_MS);
      try {
        await opened.disposeAsync();
      } finally {
        // Something that is still open must not keep the process.
        process.exit(exitCode);
      }
    },
  };
}

/** A second signal ends the process at once. */
function stopOnSignals(log: Logger, stopper: Stopper): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      log.info({ signal }, operator.stopping);
      void stopper.stop(0);
    });
  }
}

/** Errors that nothing catches end the program, since its state is no longer known. */
function stopOnFaults(log: Logger, stopper: Stopper): void {
  const onFault = (error: unknown) => {
    // Closing may fail too, after the one line that matters.
    if (stopper.isStopping()) return;
    log.fatal({ err: error }, operator.fault);
    void stopper.stop(1);
  };
  process.on('uncaughtException', onFault);
  process.on('unhandledRejection', onFault);
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

async function serve(config: Config, log: Logger, opened: AsyncDisposableStack): Promise<Bot> {
  const running: Running = { publicUrl: config.publicUrl };
  const http = config.http && (await openHttpServer({ ...config.http, log }));
  opened.defer(() => http?.close());
  if (http) addProbes(http, running);
  const metrics = config.metrics && (await serveMetrics(config.metrics, running, log, opened));
  const loading = serveTimelines(config, log, opened, () => running.publicUrl);
  // A failure is handled where the bot waits for it.
  loading.catch(() => undefined);
  // Discord is far away, so it is asked meanwhile. The playground is not opened for nothing.
  if (config.token === undefined) await loading;
  const store = await openStore(config.databaseUrl, {
    onLost: ({ message }) => log.error(message),
    onCall: metrics?.storeCalled,
  });
  running.store = store;
  opened.defer(() => store.close());
  const discord = await discordFor(config, log);
  opened.defer(() => discord.close());
  const lookup = () => (running.lookup as () => Lookup)();
  if (config.token === undefined) await openSite(running, lookup, opened);
  const services = { lookup, store, now: Date.now };
  const onAnswered = metrics?.answered;
  const ways = waysIn(config, http);
  const told = { commands, services, log, limits: LIMITS, onAnswered };
  const { shards } = config;
  const prepared = loading.then((served) => void (running.lookup = served));
  const starting = startBot({ ...discord, ...ways, ...told, shards, prepared });
  // The index is prepared while the bot connects to Discord.
  const [bot] = await Promise.all([starting, prepared.then(() => prepare(lookup()))]);
  opened.defer(() => bot.close());
  running.bot = bot;
  opened.defer(() => http?.close());
  if (ways.http) opened.defer(() => sleep(DRAIN_MS));
  // Done first, so that balancers send nothing more.
  opened.defer(() => void (running.bot = undefined));
  const { timelines } = lookup();
  log.info(
    {
      shards: bot.shards,
      ...(http && { httpPort: http.port }),
      commands: commands.length,
      timelines: timelines.length,
      entries: entriesIn(timelines),
      // Counts from the start of the process, so Node's own start is included.
      startMs: Math.round(performance.now()),
    },
    operator.ready,
  );
  return bot;
}

/**
 * A balancer that asks every second whether the bot is ready, and gets an answer that may be a second old,
 * knows by then that it is not. Until then, what it sends is answered.
 */
const DRAIN_MS = 2_500;

/** How interactions come in. The playground has a key of its own, and sends over its gateway. */
function waysIn(
  { publicKey, token, gateway }: Config,
  server: HttpServer | undefined,
): Pick<BotOptions, 'http' | 'gateway'> {
  return server && publicKey !== undefined && token !== undefined
    ? { http: { server, publicKey }, gateway }
    : {};
}

/** On a port of their own. Loaded only where they are asked for, since they cost memory and time at start. */
async function serveMetrics(
  { host, port }: NonNullable<Config['metrics']>,
  running: Running,
  log: Logger,
  opened: AsyncDisposableStack,
): Promise<Metrics> {
  const { createMetrics } = await import('./monitoring/metrics.ts');
  const server = await openHttpServer({ host, port, variable: 'METRICS_PORT', log });
  opened.defer(() => server.close());
  const metrics = createMetrics(running);
  opened.defer(() => metrics.close());
  metrics.serve(server);
  return metrics;
}

/** Loads the timelines, and takes changes of their files over. Returns what answers from them now. */
async function serveTimelines(
  config: Config,
  log: Logger,
  opened: AsyncDisposableStack,
  publicUrl: () => string | undefined,
): Promise<() => Lookup> {
  const reloader = await createReloader(config.timelines);
  report(reloader.results(), log);
  const served = reloader.served();
  if (served.length === 0) throw new NothingToServe(operator.noTimeline);
  if (served.length < config.timelines.length) {
    log.warn(operator.notAllServed(served.map(({ id }) => id).join(', ')));
  }
  let lookup = createLookup(served, publicUrl);
  const takeOver = async (reload: Reload) => {
    report(reload.results, log);
    // A newer reload takes over what it serves. If no folder is valid, the old timelines stay.
    if (reload.served !== reloader.served() || reload.served === lookup.timelines) return;
    // A running answer keeps the index that it began with.
    lookup = await createLookupInSlices(reload.served, publicUrl);
    log.info({ entries: entriesIn(reload.served) }, operator.reloaded);
  };
  const failed = (error: unknown) => log.error({ err: error }, operator.notReloaded);
  // One after the other, so that an older one never overtakes a newer.
  let last = Promise.resolve();
  const takeOverNext = (reload: Reload) => {
    last = last.then(() => takeOver(reload)).catch(failed);
  };
  const watch = reloader.watch({ reloaded: takeOverNext, failed });
  opened.defer(() => watch.close());
  process.on('SIGHUP', () => void reloader.reload().then(takeOverNext, failed));
  return () => lookup;
}

/** A log with thousands of lines about one file hides all others. The check shows the rest. */
const MOST_REPORTED = 20;

/** One log line for each of the first diagnostics, errors first. */
function report(results: readonly LoadResult[], log: Logger): void {
  const diagnostics = results.flatMap((result) => result.diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  for (const diagnostic of [...errors, ...warnings].slice(0, MOST_REPORTED)) {
    log[diagnostic.severity === 'error' ? 'error' : 'warn'](formatDiagnostic(diagnostic));
  }
  const more = diagnostics.length - MOST_REPORTED;
  if (more > 0) log.warn(operator.moreProblems(more));
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

/** Beside the playground, so that links of answers can be followed there too. */
async function openSite(
  running: Running,
  lookup: () => Lookup,
  opened: AsyncDisposableStack,
): Promise<void> {
  const { serveSite } = await import('./site/serve-site.ts');
  const site = await serveSite(() => lookup().timelines);
  opened.defer(() => site.close());
  running.publicUrl ??= site.url;
  process.stdout.write(`${operator.site(site.url)}\n`);
}

class NothingToServe extends Error {
  override readonly name = 'NothingToServe';
}
