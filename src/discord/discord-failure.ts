/** Failures of the connection to Discord that an operator can put right. */
import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import { discordFailures } from './messages.ts';

/** `message` is one line that says why, and what to do. */
export class DiscordFailure extends Error {
  override readonly name = 'DiscordFailure';
}

/** The response is not one of Discord's API. */
export class NotDiscord extends Error {
  override readonly name = 'NotDiscord';
}

/** `DiscordFailure` where the cause is known; otherwise the error itself, a fault of the program. */
export function explainFailure(error: unknown, apiUrl: string): unknown {
  const line = reasonFor(error, apiUrl);
  return line === undefined ? error : new DiscordFailure(line, { cause: error });
}

function reasonFor(error: unknown, apiUrl: string): string | undefined {
  if (isForeign(error)) return discordFailures.notDiscord(apiUrl);
  if (error instanceof DiscordAPIError) {
    return error.status === 401
      ? discordFailures.tokenRefused
      : discordFailures.refused(error.message);
  }
  if (error instanceof HTTPError) return discordFailures.refused(error.message);
  if (error instanceof RateLimitError) return discordFailures.mustWait(secondsOf(error));
  return isNetworkError(error) ? discordFailures.unreachable(apiUrl) : undefined;
}

/** A page, cut JSON, another protocol, or a certificate that is not Discord's. */
function isForeign(error: unknown): boolean {
  // Discord's own refusals have a code, 0 at least.
  if (error instanceof DiscordAPIError) return (error.code as unknown) === undefined;
  if (error instanceof NotDiscord || error instanceof SyntaxError) return true;
  return /^(?:HPE_|ERR_SSL_|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/u.test(
    codeOf(error),
  );
}

/** Whether a request may succeed when it is sent again. */
export function isPassing(error: unknown): boolean {
  return error instanceof HTTPError || error instanceof SyntaxError || isNetworkError(error);
}

/** No response came: the system's codes, undici's, and a time limit that ran out. */
export function isNetworkError(error: unknown): boolean {
  if (error instanceof AggregateError) return true;
  if (error instanceof Error && error.name === 'AbortError') return true;
  return /^(?:E[A-Z]+|UND_ERR_\w+)$/u.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

export function secondsOf({ retryAfter }: RateLimitError): number {
  return Math.ceil(retryAfter / 1000);
}
