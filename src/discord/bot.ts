/** Starts and stops the bot: REST, registration of commands, gateway, dispatcher, scheduler. */
import { REST } from '@discordjs/rest';
import { Routes, type APIApplication, type APIInteraction } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { describeError } from './describe-error.ts';
import { createRestChannels } from './rest-channels.ts';
import { Dispatcher } from './dispatcher.ts';
import { openGateway } from './gateway.ts';
import { registerCommands } from './register-commands.ts';
import { createRestResponder } from './responder.ts';
import type { Command, Services } from '../bot/command.ts';
import { discordLog } from './messages.ts';
import { startScheduler } from '../schedule/scheduler.ts';

export type Bot = {
  readonly shards: number;
  /** Takes no more questions, sends the answers that are being made, and disconnects. */
  close(): Promise<void>;
};

export type BotOptions = {
  readonly token: string;
  /** Base of Discord's REST API. */
  readonly apiUrl: string;
  readonly commands: readonly Command[];
  readonly services: Omit<Services, 'channels' | 'scheduler'>;
  readonly log: Logger;
};

/** Resolves once every shard is ready. Rejects with discord.js's error when Discord refuses. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, apiUrl, commands, services } = options;
  // The one place where every error of Discord's passes, so that no log line can hold what was asked.
  const log = options.log.child({}, { serializers: { err: describeError } });
  const rest = new REST({
    version: '10',
    api: apiUrl,
    // A channel publishes ten messages an hour. REST would wait for the rest of the hour.
    rejectOnRateLimit: ({ route }) => route.endsWith('/crosspost'),
  }).setToken(token);
  // Discord does not count interaction routes towards its 50 requests a second. Each interaction
  // leaves a handler in memory until a sweep.
  const interactionRest = new REST({
    version: '10',
    api: apiUrl,
    globalRequestsPerSecond: Infinity,
    handlerSweepInterval: 60_000,
  });
  const commandIds = new Map<string, string>();
  const responder = createRestResponder(interactionRest, commandIds);
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const channels = createRestChannels(rest, application.bot?.id ?? application.id);
  const scheduler = startScheduler({ ...services, channels, log });
  const dispatcher = new Dispatcher({
    commands,
    services: { ...services, channels, scheduler },
    log,
  });
  const running = new Set<Promise<void>>();
  const onInteraction = (interaction: APIInteraction) => {
    const answering = dispatcher.dispatch(interaction, responder);
    running.add(answering);
    void answering.finally(() => running.delete(answering));
  };

  const definitions = commands.map(({ definition }) => definition);
  const registration = await registerCommands(rest, application.id, definitions);
  for (const [name, id] of registration.ids) commandIds.set(name, id);
  if (registration.changed) log.info({ commands: definitions.length }, discordLog.registered);
  const gateway = await openGateway({ token, rest, log, onInteraction });
  return {
    shards: gateway.shards,
    async close() {
      await Promise.all([gateway.close(), scheduler.close()]);
      await Promise.allSettled(running);
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
      interactionRest.clearHandlerSweeper();
      interactionRest.clearHashSweeper();
    },
  };
}
