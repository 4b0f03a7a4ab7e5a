/** Discord's REST API over HTTP: finds the route, checks the token and the limits, and answers as Discord does. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../world/clock.ts';
import { ApiError, apiErrors, formError } from '../resources/api-errors.ts';
import { RateLimits } from './rate-limits.ts';
import { readBody, type RequestBody } from './request-body.ts';
import {
  errorResponse,
  failureResponse,
  internalError,
  rateLimited,
  toResponse,
  type ApiResponse,
  type Failure,
} from './responses.ts';
import type { Route } from './routes/route.ts';

/** A request that was answered. */
export type ServedRequest = {
  readonly method: string;
  /** Without `/api` and version, decoded. */
  readonly path: string;
  /** The path with its named parts, `/channels/:channel/messages`; the path where no route fits. */
  readonly route: string;
  readonly body: unknown;
  readonly status: number;
  /** Set when the API refused. */
  readonly error: ApiError | undefined;
};

/** Returns what is wrong with a request, in any words; an empty list when nothing is. */
export type Validate = (request: {
  readonly method: string;
  readonly path: string;
  readonly route: string;
  readonly body: unknown;
}) => readonly string[];

type CompiledRoute = Route & { readonly steps: readonly string[] };

/** What is known of a request while it is handled. */
type Progress = {
  readonly method: string;
  path: string;
  route: string;
  body: unknown;
  rateLimitHeaders: Readonly<Record<string, string>>;
};

type Carried = RequestBody & {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
};

export class RestApi {
  /** Emits `served` for each request of the bot. */
  readonly events = new EventEmitter<{ served: [served: ServedRequest] }>().setMaxListeners(0);
  readonly #token: string;
  readonly #routes: readonly CompiledRoute[];
  readonly #validate: Validate | undefined;
  readonly #limits: RateLimits;
  readonly #failures: { failure: Failure; left: number }[] = [];

  constructor(options: {
    readonly token: string;
    readonly clock: Clock;
    readonly routes: readonly Route[];
    readonly validate: Validate | undefined;
  }) {
    this.#token = options.token;
    this.#validate = options.validate;
    this.#limits = new RateLimits(options.clock);
    this.#routes = options.routes.map((route) => ({
      ...route,
      steps: route.path.split('/').slice(1),
    }));
  }

  /** Makes the next requests to a route fail. Returns a function that cancels it. */
  failNext(failure: Failure): () => void {
    const planned = { failure, left: failure.times ?? 1 };
    this.#failures.push(planned);
    return () => {
      const index = this.#failures.indexOf(planned);
      if (index !== -1) this.#failures.splice(index, 1);
    };
  }

  /** `path`: what follows `/api`. Never rejects for what the request holds. */
  async serve(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
  ): Promise<void> {
    const method = request.method ?? 'GET';
    const progress: Progress = { method, path, route: path, body: undefined, rateLimitHeaders: {} };
    let answer: ApiResponse;
    let apiError: ApiError | undefined;
    try {
      answer = await this.#answer(request, query, progress);
    } catch (error) {
      if (error instanceof ApiError) apiError = error;
      else console.error(error);
      answer = apiError === undefined ? internalError : errorResponse(apiError);
    }
    send(response, answer, progress.rateLimitHeaders);
    const { rateLimitHeaders: _, ...known } = progress;
    this.events.emit('served', { ...known, status: answer.status, error: apiError });
  }

  /** What the bot says in its response to an interaction that was sent by HTTP: a callback by another way. */
  takeInline(interaction: { readonly id: string; readonly token: string }, body: unknown): void {
    const steps = ['interactions', interaction.id, interaction.token, 'callback'];
    const route = this.#findRoute('POST', steps);
    const known = { method: 'POST', path: `/${steps.join('/')}`, route: route.path, body };
    try {
      this.#carryOut(route, steps, { ...known, files: [], query: new URLSearchParams() });
      this.events.emit('served', { ...known, status: 200, error: undefined });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.events.emit('served', { ...known, status: error.status, error });
    }
  }

  /** Throws `ApiError`. */
  async #answer(
    request: IncomingMessage,
    query: URLSearchParams,
    progress: Progress,
  ): Promise<ApiResponse> {
    const { method } = progress;
    const steps = parsePath(progress.path);
    progress.path = `/${steps.join('/')}`;
    const route = this.#findRoute(method, steps);
    progress.route = route.path;
    if (route.withoutToken !== true && request.headers.authorization !== `Bot ${this.#token}`)
      throw apiErrors.unauthorized();
    const { body, files } = await readBody(request);
    progress.body = body;

    const bucket = bucketName(method, route.path, steps);
    const { headers, exceeded } = this.#limits.count(bucket, route.withoutToken === true);
    progress.rateLimitHeaders = headers;
    if (exceeded !== undefined) return rateLimited(exceeded.retryAfter, exceeded.global);

    const failure = this.#takeFailure(method, route.path);
    if (failure !== undefined && failure.afterDoing !== true) return failureResponse(failure);
    const { path } = progress;
    const result = this.#carryOut(route, steps, { method, path, query, body, files });
    return failure === undefined ? toResponse(result) : failureResponse(failure);
  }

  /** Throws `ApiError`. */
  #carryOut(
    route: CompiledRoute,
    steps: readonly string[],
    { method, path, query, body, files }: Carried,
  ): unknown {
    const problems = this.#validate?.({ method, path, route: route.path, body }) ?? [];
    if (problems.length > 0)
      throw apiErrors.invalidForm(formError([], 'SCHEMA', problems.join('; ')));
    return route.handle({
      part: (name) => steps[route.steps.indexOf(`:${name}`)] ?? '',
      query,
      body: body ?? {},
      files,
    });
  }

  #findRoute(method: string, steps: readonly string[]): CompiledRoute {
    const candidates = this.#routes.filter((route) => matches(route.steps, steps));
    if (candidates.length === 0) throw apiErrors.notFound();
    const route = candidates.find((candidate) => candidate.method === method);
    if (route === undefined) throw apiErrors.methodNotAllowed();
    return route;
  }

  #takeFailure(method: string, route: string): Failure | undefined {
    const index = this.#failures.findIndex(
      ({ failure }) => failure.method === method && failure.route === route,
    );
    const found = this.#failures[index];
    if (found === undefined) return undefined;
    found.left -= 1;
    if (found.left === 0) this.#failures.splice(index, 1);
    return found.failure;
  }
}

function send(
  response: ServerResponse,
  { status, body, headers, connection, text: raw }: ApiResponse,
  rateLimitHeaders: Readonly<Record<string, string>>,
): void {
  if (connection !== undefined) return breakConnection(response, connection);
  const text = raw?.body ?? (body === undefined ? undefined : JSON.stringify(body));
  response.writeHead(status, {
    ...rateLimitHeaders,
    ...headers,
    ...(text === undefined
      ? {}
      : {
          'content-type': raw?.type ?? 'application/json',
          'content-length': Buffer.byteLength(text),
        }),
  });
  response.end(text);
}

function breakConnection(
  { socket }: ServerResponse,
  how: NonNullable<ApiResponse['connection']>,
): void {
  if (how === 'closed') socket?.end();
  if (how === 'reset') socket?.resetAndDestroy();
}

/** The steps of a path without its version, decoded. */
function parsePath(path: string): readonly string[] {
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

function matches(route: readonly string[], steps: readonly string[]): boolean {
  return (
    route.length === steps.length &&
    route.every(
      (step, index) => step === steps[index] || (step.startsWith(':') && steps[index] !== ''),
    )
  );
}

/** Discord counts by method, route, and the channel, server or webhook with its token in the path. */
function bucketName(method: string, route: string, steps: readonly string[]): string {
  const isWebhook = steps[0] === 'webhooks' || steps[0] === 'interactions';
  const resource = isWebhook ? steps.slice(1, 3).join(' ') : (steps[1] ?? '');
  return `${method} ${route} ${resource}`;
}
