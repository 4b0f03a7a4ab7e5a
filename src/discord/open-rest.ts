/** Opens a client of Discord's REST API. */
import { REST, type RESTOptions } from '@discordjs/rest';

/** `apiUrl` is the base of the API. The client's timers end when `opened` is disposed of. */
export function openRest(
  { token, apiUrl }: { readonly token: string; readonly apiUrl: string },
  opened: AsyncDisposableStack | DisposableStack,
  options: Partial<RESTOptions> = {},
): REST {
  const rest = new REST({ version: '10', api: apiUrl, ...options }).setToken(token);
  opened.defer(() => {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  });
  return rest;
}
