/** Registers the commands when the bot starts, and later where Discord puts it off. */
import type { REST, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Logger } from 'pino';
import type { CommandIds } from './link-commands.ts';
import { discordLog } from './messages.ts';
import type { Reach } from './reach-discord.ts';
import { registerCommands } from './register-commands.ts';

/** After a failure other than a 429, which says itself how long to wait. */
const AFTER_FAILURE_S = 600;

/**
 * Resolves to the ids of the commands that members can use; a later registration changes them in place.
 * Rejects where Discord refuses the commands. What is put off ends with `opened`.
 */
export async function keepRegistered(
  options: {
    readonly rest: REST;
    readonly application: string;
    readonly definitions: readonly RESTPostAPIApplicationCommandsJSONBody[];
    readonly reach: Reach;
    readonly log: Logger;
  },
  opened: AsyncDisposableStack,
): Promise<CommandIds> {
  const { rest, application, definitions, reach, log } = options;
  const ids = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  opened.defer(() => clearTimeout(timer));

  /** Returns the seconds until the next try, if there is to be one. */
  const register = async (): Promise<number | undefined> => {
    const registration = await registerCommands(rest, application, definitions);
    ids.clear();
    for (const [name, id] of registration.ids) ids.set(name, id);
    if (registration.changed) log.info({ commands: definitions.length }, discordLog.registered);
    const { putOffFor } = registration;
    if (putOffFor !== undefined) log.warn(discordLog.registeredLater(putOffFor));
    return putOffFor;
  };
  const registerAgain = async (): Promise<void> => {
    try {
      registerAfter(await register());
    } catch (error) {
      if (opened.disposed) return;
      log.error({ err: error }, discordLog.registrationFailed(AFTER_FAILURE_S));
      registerAfter(AFTER_FAILURE_S);
    }
  };
  const registerAfter = (seconds: number | undefined): void => {
    if (seconds === undefined || opened.disposed) return;
    timer = setTimeout(() => void registerAgain(), seconds * 1000).unref();
  };
  registerAfter(await reach(register));
  return ids;
}
