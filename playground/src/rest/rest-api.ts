/** Discord's REST API over HTTP: finds the route, checks the token and the limits, and answers as Discord does. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../world/clock.ts';
import { createRateLimits } from './rate-limits.ts';
import { formError, apiErrors, ApiError } from './api-errors.ts';
import { readBody } from './request-body.ts';
import { Status, type Route } from './routes/route.ts';

/** A request that came to an end. */
export type ServedRequest = {
  readonly method: string;
  /** Without `/api` and version, decoded. */
  readonly path: string;
  /** The path with its parts by name, `/channels/:channel/messages`. */
  readonly route: string;
  readonly body: unknown;
  readonly status: number;
  /** What was wrong, when Discord refused. */
  readonly error: ApiError | undefined;
};

/** What the next request to a route gets instead of an answer. */
export type Failure = {
  readonly method: Route['method'];
  /** As in `Route`: `/channels/:channel/messages`. */
  readonly route: string;
  readonly status: 403 | 404 | 429 | 500 | 502;
  /** Discord's code, where it has one: 50013 and 10003 unless said otherwise. */
  readonly code?: number;
  /** How many requests fail; one unless said otherwise. */
  readonly times?: number;
  /** For 429, in seconds. */
  readonly retryAfter?: number;
  /** Does what was asked and loses only the answer, as when a connection breaks after the work is done. */
  readonly afterDoing?: boolean;
};

export type Validate = (request: {
  readonly method: string;
  readonly path: string;
  readonly route: string;
  readonly body: unknown;
}) => readonly string[];

export type RestApi = {
  readonly events: EventEmitter<{ served: [served: ServedRequest] }>;
  /** `path`: what follows `/api`. */
  serve(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
  ): Promise<void>;
  readonly failNext: (failure: Failure) => void;
};

export function createRestApi(options: {
  readonly token: string;
  readonly clock: Clock;
  readonly routes: readonly Route[];
  readonly validate: Validate | undefined;
}): RestApi {
  const events = new EventEmitter<{ served: [served: ServedRequest] }>().setMaxListeners(0);
  const table = options.routes.map((route) => ({
    ...route,
    steps: route.path.split('/').slice(1),
  }));
  const limits = createRateLimits(options.clock);
  const failures: { failure: Failure; left: number }[] = [];

  function failureFor(method: string, route: string): Failure | undefined {
    const index = failures.findIndex(
      ({ failure }) => failure.method === method && failure.route === route,
    );
    const found = failures[index];
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left === 0) failures.splice(index, 1);
    return found.failure;
  }

  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
  ): Promise<void> {
    const method = request.method ?? 'GET';
    const served = { method, path, route: path, body: undefined as unknown };
    let headers: Readonly<Record<string, string>> = {};
    try {
      const steps = stepsOf(path);
      served.path = `/${steps.join('/')}`;
      const fitting = table.filter((route) => fits(route.steps, steps));
      if (fitting.length === 0) throw apiErrors.notFound();
      const route = fitting.find((one) => one.method === method);
      if (route === undefined) throw apiErrors.methodNotAllowed();
      served.route = route.path;
      if (route.withoutToken !== true && request.headers.authorization !== `Bot ${options.token}`)
        throw apiErrors.unauthorized();
      const { body, files } = await readBody(request);
      served.body = body;

      const allowance = limits(bucketOf(method, route.path, steps), route.withoutToken === true);
      ({ headers } = allowance);
      if (allowance.exceeded !== undefined) {
        return finish(
          served,
          response,
          headers,
          tooMany(allowance.exceeded.retryAfter, allowance.exceeded.global),
        );
      }
      const failure = failureFor(method, route.path);
      if (failure !== undefined && failure.afterDoing !== true)
        return finish(served, response, headers, failed(failure));

      const problems =
        options.validate?.({ method, path: served.path, route: route.path, body }) ?? [];
      if (problems.length > 0)
        throw apiErrors.invalidForm(formError([], 'SCHEMA', problems.join('; ')));

      const result = route.handle({
        part: (name) => steps[route.steps.indexOf(`:${name}`)] ?? '',
        query,
        body: body ?? {},
        files,
      });
      if (failure !== undefined) return finish(served, response, headers, failed(failure));
      return finish(served, response, headers, toAnswer(result));
    } catch (error) {
      const apiError = error instanceof ApiError ? error : undefined;
      if (apiError === undefined) console.error(error);
      return finish(served, response, headers, toRefused(apiError), apiError);
    }
  }

  function finish(
    served: Omit<ServedRequest, 'status' | 'error'>,
    response: ServerResponse,
    headers: Readonly<Record<string, string>>,
    answer: Answered,
    error?: ApiError,
  ): void {
    const text = answer.body === undefined ? undefined : JSON.stringify(answer.body);
    response.writeHead(answer.status, {
      ...headers,
      ...answer.headers,
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    });
    response.end(text);
    events.emit('served', { ...served, status: answer.status, error });
  }

  return {
    events,
    serve,
    failNext: (failure) => void failures.push({ failure, left: failure.times ?? 1 }),
  };
}

type Answered = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

function toAnswer(result: unknown): Answered {
  if (result instanceof Status) return result;
  return result === undefined ? { status: 204 } : { status: 200, body: result };
}

function toRefused(refusal: ApiError | undefined): Answered {
  if (refusal === undefined)
    return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
  const { status, message, code, errors } = refusal;
  return { status, body: { message, code, ...(errors === undefined ? {} : { errors }) } };
}

function tooMany(retryAfter: number, global: boolean): Answered {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': retryAfter.toFixed(3),
      via: '1.1 playground',
    },
  };
}

function failed({ status, code, retryAfter }: Failure): Answered {
  switch (status) {
    case 429:
      return tooMany(retryAfter ?? 0, false);
    case 403:
      return toRefused(
        new ApiError(
          403,
          code ?? apiErrors.missingPermissions().code,
          apiErrors.missingPermissions().message,
        ),
      );
    case 404:
      return toRefused(
        new ApiError(
          404,
          code ?? apiErrors.unknownChannel().code,
          apiErrors.unknownChannel().message,
        ),
      );
    case 500:
    case 502:
      return { status, body: { message: `${status}: Internal Server Error`, code: code ?? 0 } };
  }
}

function stepsOf(path: string): readonly string[] {
  const steps = path.split('/').slice(1);
  if (/^v\d+$/u.test(steps[0] ?? '')) {
    if (steps[0] !== 'v10') throw apiErrors.invalidApiVersion();
    steps.shift();
  }
  try {
    return steps.map(decodeURIComponent);
  } catch {
    throw apiErrors.notFound();
  }
}

function fits(route: readonly string[], steps: readonly string[]): boolean {
  return (
    route.length === steps.length &&
    route.every(
      (step, index) => step === steps[index] || (step.startsWith(':') && steps[index] !== ''),
    )
  );
}

/** Discord counts by method, route, and the first id in the path (channel, server or webhook with its token). */
function bucketOf(method: string, route: string, steps: readonly string[]): string {
  return `${method} ${route} ${steps[0] === 'webhooks' || steps[0] === 'interactions' ? steps.slice(1, 3).join(' ') : (steps[1] ?? '')}`;
}
