/** What the API sends back: results, Discord's errors, rate limits, and the failures that tests ask for. */
import { ApiError, apiErrors } from '../resources/api-errors.ts';
import { ResponseWithStatus, type Route } from './routes/route.ts';

/** What the next request to a route gets instead of its result. */
export type Failure = {
  readonly method: Route['method'];
  /** As in `Route`: `/channels/:channel/messages`. */
  readonly route: string;
  readonly status: 403 | 404 | 429 | 500 | 502;
  /** Discord's error code. By default 50013 with 403, 10003 with 404, otherwise 0. */
  readonly code?: number;
  /** How many requests fail; by default one. */
  readonly times?: number;
  /** For 429, in seconds. */
  readonly retryAfter?: number;
  /** Does what was asked and loses only the response, as when the connection breaks afterwards. */
  readonly afterDoing?: boolean;
};

export type ApiResponse = {
  readonly status: number;
  readonly body?: unknown;
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

export function failureResponse({ status, code, retryAfter }: Failure): ApiResponse {
  switch (status) {
    case 429:
      return rateLimited(retryAfter ?? 0, false);
    case 403:
      return errorResponse(withCode(apiErrors.missingPermissions(), code));
    case 404:
      return errorResponse(withCode(apiErrors.unknownChannel(), code));
    case 500:
    case 502:
      return { status, body: { message: `${status}: Internal Server Error`, code: code ?? 0 } };
  }
}

function withCode(error: ApiError, code: number | undefined): ApiError {
  return new ApiError(error.status, code ?? error.code, error.message);
}
