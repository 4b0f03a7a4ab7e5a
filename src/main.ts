/** Wires the parts together: configuration, timelines, index, and the bot or the playground. */
import { DiscordAPIError } from 'discord.js';
import pino, { type Logger } from 'pino';
import { commands } from '../commands/index.ts';
import {
  type Config,
  ConfigError,
  type LogLevel,
  processEnvironment,
  readConfig,
} from './config.ts';
import { startBot } from './discord/bot.ts';
import { operator } from './i18n/operator.ts';
import { createLookup } from './lookup/create.ts';
import type { Lookup } from './lookup/lookup.ts';
import { formatProblem, loadTimeline } from './timeline/load.ts';
import type { Timeline } from './timeline/timeline.ts';

/** Starts, or says in one line why not and exits with 1. */
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
  const timelines = await loadTimelines(config.timelines, log);
  if (timelines.length === 0) {
    log.fatal(operator.noTimeline);
    process.exitCode = 1;
    return;
  }
  await serve(config, createLookup(timelines), log);
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

async function serve(config: Config, lookup: Lookup, log: Logger): Promise<void> {
  const discord = await discordFor(config, log);
  const { token, apiUrl } = discord;
  try {
    const bot = await startBot({
      token,
      apiUrl,
      commands,
      services: { lookup: () => lookup, queries },
      log,
    });
    log.info(
      {
        shards: bot.shards,
        commands: commands.length,
        timelines: lookup.timelines.length,
        entries: lookup.timelines.reduce((sum, { entries }) => sum + entries.length, 0),
        // Since the process began, Node's own start included.
        startMs: Math.round(performance.now()),
      },
      operator.ready,
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log.info({ signal }, operator.stopping);
        void bot.close().then(() => discord.close());
      });
    }
  } catch (error) {
    log.fatal({ err: error }, whyNot(error, apiUrl));
    process.exitCode = 1;
    await discord.close();
  }
}

type Discord = { readonly token: string; readonly apiUrl: string; close(): Promise<void> };

/** Discord itself, or its stand-in on this machine when there is no token for the real one. */
async function discordFor({ token, apiUrl, port }: Config, log: Logger): Promise<Discord> {
  if (token !== undefined) return { token, apiUrl, close: async () => {} };
  const { startStandIn } = await import('./playground/stand-in.ts');
  const standIn = await startStandIn({ port });
  const got = Number(new URL(standIn.pageUrl).port);
  if (port !== 0 && got !== port) log.warn(operator.portTaken(port, got));
  process.stdout.write(`${operator.playground(standIn.pageUrl)}\n`);
  return standIn;
}

/** The sound ones; each broken one is reported in full. Without any broken, all of them. */
async function loadTimelines(folders: readonly string[], log: Logger): Promise<Timeline[]> {
  const timelines: Timeline[] = [];
  let broken = false;
  for (const folder of folders) {
    const result = await loadTimeline(folder);
    for (const problem of result.problems) {
      log[problem.severity === 'error' ? 'error' : 'warn'](formatProblem(problem));
    }
    if (result.kind === 'loaded') {
      timelines.push(result.timeline);
    } else {
      broken = true;
      const errors = result.problems.filter(({ severity }) => severity === 'error').length;
      log.error({ folder }, operator.timelineBroken(folder, errors));
    }
  }
  if (broken && timelines.length > 0) log.warn(operator.notServed);
  return timelines;
}

function whyNot(error: unknown, apiUrl: string): string {
  const status = error instanceof DiscordAPIError ? error.status : undefined;
  if (status === 401) return operator.tokenRefused;
  return operator.unreachable(apiUrl);
}
