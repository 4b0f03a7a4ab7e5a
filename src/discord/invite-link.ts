/** The link that adds the bot to a server, with the permissions that it needs and no others. */
import { OAuth2Scopes } from 'discord-api-types/v10';
import { currentApplication } from './current-application.ts';
import { explainFailure } from './discord-failure.ts';
import { openRest } from './open-rest.ts';
import { BOT_NEEDS } from '../bot/permissions.ts';

/** The page on which Discord asks for the server. discord-api-types has the API's address only. */
const AUTHORIZATION_PAGE = 'https://discord.com/oauth2/authorize';

/** `application` is its id. */
export function inviteLink(application: string): string {
  const permissions = Object.values(BOT_NEEDS).reduce((sum, bit) => sum | bit, 0n);
  const url = new URL(AUTHORIZATION_PAGE);
  url.search = new URLSearchParams({
    client_id: application,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: String(permissions),
  }).toString();
  return url.href;
}

/** The id of the token's application. Rejects with `DiscordFailure` where an operator can put it right. */
export async function applicationOf(token: string, apiUrl: string): Promise<string> {
  using opened = new DisposableStack();
  try {
    const { id } = await currentApplication(openRest({ token, apiUrl }, opened));
    return id;
  } catch (error) {
    throw explainFailure(error, apiUrl);
  }
}
