/** Starts and stops the bot: REST, registration of commands, gateway, dispatcher, scheduler. */
import type { ServerResponse } from 'node:http';
import type { RESTOptions } from '@discordjs/rest';
import type { APIApplication } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { currentApplication } from './current-application.ts';
import { describeError } from './describe-error.ts';
import { DiscordFailure, explainFailure } from './discord-failure.ts';
import type { Limits } from './admission.ts';
import type { Answered } from './answered.ts';
import { createRestChannels } from './rest-channels.ts';
import { Dispatcher } from './dispatcher.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { createInteractionsHandler, INTERACTIONS_PATH } from './http-interactions.ts';
import type { HttpServer } from './http-server.ts';
import { createInlineResponder } from './inline-responder.ts';
import { createInteractionApi } from './interaction-api.ts';
import { keepRegistered } from './keep-registered.ts';
import { discordFailures } from './messages.ts';
import { openRest } from './open-rest.ts';
import { createReach } from './reach-discord.ts';
import { createRestResponder, type Responder } from './responder.ts';
import type { Shards } from './shards.ts';
import { withTimeout } from './timeout.ts';
import type { Command, Services } from '../bot/command.ts';
import { startScheduler } from '../schedule/scheduler.ts';

export type Bot = {
  /** 0 without a gateway. */
  readonly shards: number;
  /** Resolves when Discord has closed the connection for good. The bot is then to be closed. */
  readonly closedForGood: Promise<DiscordFailure>;
  /** Whether each shard has its session, by its number. */
  readonly shardsConnected: () => Promise<ReadonlyMap<number, boolean>>;
  /** Takes no more questions, sends the answers that are being made, and disconnects. */
  close(): Promise<void>;
};

export type BotOptions = {
  readonly token: string;
  /** Base of Discord's REST API. */
  readonly apiUrl: string;
  readonly commands: readonly Command[];
  readonly services: Omit<Services, 'channels' | 'scheduler' | 'log'>;
  readonly log: Logger;
  /** Where interactions come in by HTTP, if they do. */
  readonly http?: { readonly server: HttpServer; readonly publicKey: string } | undefined;
  /** Whether they come in over the gateway, as by default. */
  readonly gateway?: boolean;
  /** By default none, as for tests that ask as fast as they can. */
  readonly limits?: Limits;
  /** Called after each interaction. */
  readonly onAnswered?: ((answered: Answered) => void) | undefined;
  /** By default as many as Discord recommends, all in this process. */
  readonly shards?: Shards | undefined;
  /** What the commands need. Discord is asked meanwhile; nothing is answered or posted before. */
  readonly prepared?: Promise<void>;
};

/**
 * Resolves once every shard is ready. Rejects with `DiscordFailure` where an operator can put it right;
 * then nothing is left running.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  // Closes in the opposite order of opening.
  const opened = new AsyncDisposableStack();
  try {
    return await start(options, opened);
  } catch (error) {
    await opened.disposeAsync();
    throw explainFailure(error, options.apiUrl);
  }
}

/** For the answers that are being made when the bot is closed. Deferred ones may wait for Discord. */
const ANSWERS_MS = 8_000;

async function start(options: BotOptions, opened: AsyncDisposableStack): Promise<Bot> {
  const { apiUrl, commands, services, http } = options;
  // Every error of Discord's is logged through this, so that no line holds what was asked.
  const log = options.log.child({}, { serializers: { err: describeError } });
  const reach = createReach(apiUrl, log);
  const rest = openRest(options, opened, { rejectOnRateLimit });
  const interactionApi = createInteractionApi(apiUrl);
  opened.defer(() => interactionApi.close());
  const application = await reach(() => currentApplication(rest));
  if (http) assertKeyOf(application, http.publicKey);
  const definitions = commands.map(({ definition }) => definition);
  const registering = { rest, application: application.id, definitions, reach, log };
  const commandIds = await keepRegistered(registering, opened);
  await options.prepared;

  const running = new Set<Promise<void>>();
  opened.defer(async () => void (await withTimeout(ANSWERS_MS, Promise.allSettled(running))));
  const responder = createRestResponder(interactionApi, commandIds);
  const bot = application.bot?.id ?? application.id;
  // Posts are retried in `post-once.ts`, which looks for them first.
  const once = openRest(options, opened, { retries: 0 });
  const channels = createRestChannels({ rest, once, bot });
  const scheduler = startScheduler({ ...services, channels, log });
  opened.defer(() => scheduler.close());
  const dispatcher = new Dispatcher({
    commands,
    services: { ...services, channels, scheduler, log },
    log,
    limits: options.limits,
    onAnswered: options.onAnswered,
  });
  const take = (interaction: unknown, by: Responder) => {
    const answering = dispatcher.dispatch(interaction, by);
    running.add(answering);
    return answering.finally(() => running.delete(answering));
  };
  if (http) {
    const afterwards = createRestResponder(interactionApi, commandIds, 'inline');
    const takeInline = (interaction: unknown, response: ServerResponse) =>
      take(interaction, createInlineResponder(afterwards, response, commandIds));
    const { publicKey, server } = http;
    const handler = createInteractionsHandler({ publicKey, log, take: takeInline });
    opened.defer(server.add('POST', INTERACTIONS_PATH, handler));
  }
  const onInteraction = (interaction: unknown) => void take(interaction, responder);
  const { token, shards: wanted, gateway: isWanted = true } = options;
  const store = services.store.sessions;
  const gatewayOptions = { token, application: application.id, rest, reach, log, store };
  const gateway = isWanted
    ? await openGateway({ ...gatewayOptions, shards: wanted, onInteraction })
    : NO_GATEWAY;
  opened.defer(() => gateway.close());
  const { shards, closedForGood, shardsConnected } = gateway;
  return { shards, closedForGood, shardsConnected, close: () => opened.disposeAsync() };
}

/** With another application's key, no request of Discord's would be taken. */
function assertKeyOf({ verify_key: key }: Partial<APIApplication>, publicKey: string): void {
  // Other servers than Discord may say none.
  if (key !== undefined && key.toLowerCase() !== publicKey.toLowerCase())
    throw new DiscordFailure(discordFailures.otherKey);
}

const NO_GATEWAY: Gateway = {
  shards: 0,
  closedForGood: new Promise(() => undefined),
  shardsConnected: async () => new Map(),
  close: async () => undefined,
};

/** A registration that Discord puts off for longer than this is not waited for. */
const LONGEST_WAIT_MS = 10_000;

/**
 * REST would wait for the rest of the hour, in which a channel publishes ten messages, or of the day, in
 * which an application creates 200 commands.
 */
const rejectOnRateLimit: RESTOptions['rejectOnRateLimit'] = ({ route, timeToReset }) =>
  route.endsWith('/crosspost') || (isOfStart(route) && timeToReset > LONGEST_WAIT_MS);

function isOfStart(route: string): boolean {
  return route.startsWith('/applications/') || route === '/gateway/bot';
}
