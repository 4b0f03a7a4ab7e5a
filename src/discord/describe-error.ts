/** Describes errors for the log, without questions, answers and tokens. */
import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';

/** pino's serializer for `err`. */
export type ErrorDescription = {
  readonly type: string;
  readonly message?: string;
  readonly code?: string | number;
  /** Of Discord's answer. */
  readonly status?: number;
  readonly method?: string;
  /** Without the tokens in it. */
  readonly route?: string;
  /** What Discord refused, each as "embeds.0.title BASE_TYPE_MAX_LENGTH". */
  readonly fields?: readonly string[];
  readonly stack?: string;
  readonly causes?: readonly ErrorDescription[];
};

/**
 * Takes only the properties named above. Others may hold what was asked: `requestBody` of an error of
 * Discord, `detail` of one of PostgreSQL, `input` of an invalid URL.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: error === null ? 'null' : typeof error };
  if (error instanceof DiscordAPIError) return describeRefusal(error);
  if (error instanceof HTTPError) {
    const { status, message, method, url } = error;
    return { type: 'HTTPError', status, message, method, route: routeOf(url) };
  }
  if (error instanceof RateLimitError) {
    return { type: 'RateLimitError', method: error.method, route: routeOf(error.url) };
  }
  const code = errorCode(error);
  return {
    type: error.name,
    ...(quotesInput(error, code) ? {} : { message: withoutTokens(error.message) }),
    ...(code === undefined ? {} : { code }),
    stack: callsIn(error),
    ...describeCauses(error),
  };
}

function describeRefusal({
  code,
  status,
  method,
  url,
  rawError,
}: DiscordAPIError): ErrorDescription {
  const fields = 'errors' in rawError && rawError.errors ? refusedFields(rawError.errors) : [];
  return {
    type: 'DiscordAPIError',
    code,
    status,
    // The error's own message also says why each field is refused, and may quote it.
    ...('message' in rawError ? { message: rawError.message } : {}),
    method,
    route: routeOf(url),
    ...(fields.length === 0 ? {} : { fields }),
  };
}

/** Discord nests the errors of a field by the steps of its path, and lists them under `_errors`. */
function refusedFields(errors: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([step, inner]: [string, unknown]) => {
    if (step !== '_errors') return refusedFields(inner, [...path, step]);
    const codes = (Array.isArray(inner) ? inner : []) as readonly { readonly code?: unknown }[];
    return codes.map(({ code }) => `${path.join('.')} ${String(code)}`.trim());
  });
}

/** The token of an interaction or a webhook is valid for 15 minutes or longer. */
const TOKEN = /(\/(?:interactions|webhooks)\/\d+\/)[^/?#\s]+/gu;

function withoutTokens(text: string): string {
  return text.replaceAll(TOKEN, '$1:token');
}

function routeOf(url: string): string {
  return withoutTokens(URL.parse(url)?.pathname ?? '');
}

function errorCode(error: Error): string | number | undefined {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? code : undefined;
}

/**
 * Errors about a text quote it: the engine's syntax errors, some RangeErrors after a colon, those of
 * dates, Node's about an argument, and PostgreSQL's about a value (class 22).
 */
function quotesInput(error: Error, code: string | number | undefined): boolean {
  if (error instanceof SyntaxError || error.name === 'DateError') return true;
  if (error instanceof RangeError && error.message.includes(':')) return true;
  return typeof code === 'string' && /^(?:ERR_INVALID|22\w{3}$)/u.test(code);
}

/** The stack without its beginning, which repeats the message. */
function callsIn({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /u.test(line))
    .join('\n');
}

/** Of one error. A reader has no use for more. */
const MOST_CAUSES = 5;

function describeCauses(error: Error): { readonly causes?: readonly ErrorDescription[] } {
  const causes: unknown[] = [
    ...(error.cause === undefined || error.cause === error ? [] : [error.cause]),
    ...(error instanceof AggregateError ? (error.errors as unknown[]) : []),
  ];
  return causes.length === 0 ? {} : { causes: causes.slice(0, MOST_CAUSES).map(describeError) };
}
