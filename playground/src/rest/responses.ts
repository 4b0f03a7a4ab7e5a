/** What the API sends back: results, Discord's errors, rate limits, and the failures that tests ask for. */
import { ApiError, apiErrors } from '../resources/api-errors.ts';
import { ResponseWithStatus, type Route } from './routes/route.ts';

/** What the next request to a route gets instead of its result. */
export type Failure = {
  readonly method: Route['method'];
  /** As in `Route`: `/channels/:channel/messages`. */
  readonly route: string;
  readonly status: 200 | 400 | 401 | 403 | 404 | 429 | 500 | 502 | 503;
  /** Discord's error code. By default 50013 with 403, 10003 with 404, otherwise 0. */
  readonly code?: number;
  /** With 400: the refused fields, as Discord nests them. */
  readonly errors?: unknown;
  /** The whole body in place of JSON of Discord: the page of a proxy, or JSON that was cut. */
  readonly text?: { readonly type: string; readonly body: string };
  /** Cuts the connection in place of an answer, in order (FIN) or not (RST); or never answers. */
  readonly connection?: 'closed' | 'reset' | 'silent';
  /** How many requests fail; by default one. `Infinity`: all, until the failure is cancelled. */
  readonly times?: number;
  /** For 429, in seconds. */
  readonly retryAfter?: number;
  /** Does what was asked and loses only the response, as when the connection breaks afterwards. */
  readonly afterDoing?: boolean;
};

export type ApiResponse = {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: Failure['text'];
  readonly connection?: Failure['connection'];
  readonly headers?: Readonly<Record<string, string>>;
};

/** The response for what a route returned. */
export function toResponse(result: unknown): ApiResponse {
  if (result instanceof ResponseWithStatus) return result;
  return result === undefined ? { status: 204 } : { status: 200, body: result };
}

export function errorResponse({ status, message, code, errors }: ApiError): ApiResponse {
  return { status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
}

/** For a fault of the stand-in itself. */
export const internalError: ApiResponse = {
  status: 500,
  body: { message: '500: Internal Server Error', code: 0 },
};

/** `retryAfter` in seconds. */
export function rateLimited(retryAfter: number, global: boolean): ApiResponse {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': retryAfter.toFixed(3),
      // Discord's own 429 has this header, a ban by Cloudflare does not; bots tell them apart by it.
      via: '1.1 playground',
    },
  };
}

export function failureResponse(failure: Failure): ApiResponse {
  const { status, code, errors, retryAfter, text, connection } = failure;
  if (text !== undefined || connection !== undefined) return { status, text, connection };
  switch (status) {
    case 200:
      return { status, body: {} };
    case 400:
      return { status, body: { message: 'Invalid Form Body', code: code ?? 50035, errors } };
    case 401:
      return { status, body: { message: '401: Unauthorized', code: code ?? 0 } };
    case 429:
      return rateLimited(retryAfter ?? 0, false);
    case 403:
      return errorResponse(withCode(apiErrors.missingPermissions(), code));
    case 404:
      return errorResponse(withCode(apiErrors.unknownChannel(), code));
    case 500:
    case 502:
    case 503:
      return { status, body: { message: `${status}: Internal Server Error`, code: code ?? 0 } };
  }
}

function withCode(error: ApiError, code: number | undefined): ApiError {
  return new ApiError(error.status, code ?? error.code, error.message);
}
