/**
 * Prints the link that adds the bot to a server.
 *
 *     npm run invite                   # for the application of DISCORD_TOKEN
 *     npm run invite -- APPLICATION    # for the application with this id
 */
import { ConfigError } from './config/config-error.ts';
import { processEnvironment, readConfig } from './config/config.ts';
import { operator } from './config/operator-messages.ts';
import { DiscordFailure } from './discord/discord-failure.ts';
import { applicationOf, inviteLink } from './discord/invite-link.ts';

try {
  console.log(inviteLink(await findApplication(process.argv.slice(2))));
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof DiscordFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function findApplication(args: readonly string[]): Promise<string> {
  const [id] = args;
  if (id !== undefined) {
    // Discord's ids have 17 digits or more, and at most 20: they are numbers of 64 bits.
    if (args.length > 1 || !/^\d{17,20}$/u.test(id)) throw new ConfigError(operator.inviteUsage);
    return id;
  }
  const { token, apiUrl } = readConfig(processEnvironment());
  if (token === undefined) throw new ConfigError(operator.inviteUsage);
  return applicationOf(token, apiUrl);
}
