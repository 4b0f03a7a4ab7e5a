/** The real bot over a real socket, with the playground as Discord. */
import pino, { type Logger } from 'pino';
import { type StandIn, type StandInOptions, startStandIn } from '@chronocite/playground';
import { commands as allCommands } from '../commands/index.ts';
import type { Command } from '../src/bot/command.ts';
import type { Limits } from '../src/discord/admission.ts';
import { type Bot, startBot } from '../src/discord/bot.ts';
import { openHttpServer } from '../src/discord/http-server.ts';
import type { Shards } from '../src/discord/shards.ts';
import type { Lookup } from '../src/lookup/lookup.ts';
import type { Metrics } from '../src/monitoring/metrics.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { bundledLookup } from './bundled.ts';
import { validate } from './discord/schema.ts';

export type ServedBot = {
  readonly standIn: StandIn;
  readonly store: Store;
  /** The one that runs now. */
  readonly bot: () => Bot;
  /** The URL to which Discord sends interactions, if it does. */
  readonly endpoint: string | undefined;
  /**
   * Stops the bot and starts it again, as a deploy does. The store and Discord stay as they are.
   * `between` is called when it has stopped.
   */
  restart(changes?: {
    readonly lookup?: Lookup;
    readonly shards?: Shards;
    readonly between?: () => Promise<void>;
  }): Promise<void>;
  close(): Promise<void>;
};

export async function serveBot(
  options: Partial<StandInOptions> & {
    readonly commands?: readonly Command[];
    readonly log?: Logger;
    readonly now?: () => number;
    readonly limits?: Limits;
    readonly metrics?: Metrics;
    /** Discord sends interactions by HTTP, and there is no gateway. */
    readonly overHttp?: boolean;
  } = {},
): Promise<ServedBot> {
  const {
    commands = allCommands,
    log = pino({ level: 'silent' }),
    now = Date.now,
    limits,
    metrics,
    overHttp = false,
  } = options;
  const standIn = await startStandIn({ port: 0, validate, ...options });
  const store = await openStore('sqlite::memory:', { onCall: metrics?.storeCalled });
  const { token, apiUrl, publicKey } = standIn;
  const server = overHttp ? await openHttpServer({ host: '127.0.0.1', port: 0, log }) : undefined;
  const start = (lookup: Lookup, shards?: Shards): Promise<Bot> =>
    startBot({
      token,
      apiUrl,
      commands,
      services: { lookup: () => lookup, store, now },
      log,
      shards,
      ...(limits && { limits }),
      onAnswered: metrics?.answered,
      ...(server && { http: { server, publicKey }, gateway: false }),
    });
  let bot = await start(bundledLookup);
  const endpoint = server && `http://127.0.0.1:${server.port}/interactions`;
  await standIn.saveInteractionsEndpoint(endpoint);
  return {
    standIn,
    store,
    bot: () => bot,
    endpoint,
    async restart({ lookup = bundledLookup, shards, between } = {}) {
      await bot.close();
      await between?.();
      bot = await start(lookup, shards);
    },
    async close() {
      await bot.close();
      await server?.close();
      await standIn.close();
      await store.close();
    },
  };
}
