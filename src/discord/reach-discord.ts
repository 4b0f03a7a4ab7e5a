/** Requests of the start, which are tried again while Discord or the network fails for a moment. */
import type { Logger } from 'pino';
import { DiscordFailure, explainFailure, isPassing } from './discord-failure.ts';
import { discordLog } from './messages.ts';

/** Sends a request until it succeeds. Rejects with the last error. */
export type Reach = <Result>(request: () => Promise<Result>) => Promise<Result>;

/** Discord's own deploys take seconds. After a longer outage a supervisor restarts the bot. */
const LONGEST_MS = 60_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

/** Most answers take less than a second. `REST` gives up on each try after 15 s, and says nothing of it. */
const SILENT_MS = 10_000;

/**
 * All requests share the one minute. Each failure is logged with its reason, and so is a request that is
 * not answered.
 */
export function createReach(apiUrl: string, log: Logger): Reach {
  const end = performance.now() + LONGEST_MS;
  const saySilent = () => log.warn(discordLog.startUnanswered(apiUrl, SILENT_MS / 1000));
  return async (request) => {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const silent = setTimeout(saySilent, SILENT_MS).unref();
      try {
        return await request();
      } catch (error) {
        if (!isPassing(error) || performance.now() + pause > end) throw error;
        const explained = explainFailure(error, apiUrl);
        const reason = explained instanceof DiscordFailure ? explained.message : '';
        log.warn(discordLog.startRetried(reason, pause / 1000));
        await new Promise((resolve) => setTimeout(resolve, pause));
      } finally {
        clearTimeout(silent);
      }
    }
  };
}
