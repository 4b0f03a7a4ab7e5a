/**
 * Sends answers to interactions. While the network or Discord fails, sends them again for as long as
 * Discord takes them.
 *
 * discord.js's `REST` keeps a queue for each interaction, retries without pauses, and takes most errors
 * of a connection for faults of the program.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultUserAgent, DiscordAPIError, HTTPError } from '@discordjs/rest';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { FormData, Pool, type Dispatcher } from 'undici';
import { isNetworkError } from './discord-failure.ts';
import type { AttachedFile } from '../answers/message.ts';

export type InteractionRequest = {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** It holds the interaction's token. The bot's token is not sent. */
  readonly path: `/${string}`;
  readonly body?: unknown;
  readonly files?: readonly AttachedFile[] | undefined;
  readonly patience: Patience;
};

/** How long a request is tried. */
export type Patience = {
  /** Milliseconds since 1970, after which Discord no longer takes it. Asked for only after a failure. */
  readonly until: (started: number) => number;
  readonly longestPauseMs: number;
  /** For one try, in milliseconds. */
  readonly responseMs: number;
  /** For how long Discord may not know the interaction yet, in milliseconds. None by default. */
  readonly unknownMs?: number;
};

export type InteractionApi = {
  /** Rejects with discord.js's errors, or with the network's error of the last try. */
  send(request: InteractionRequest): Promise<void>;
  /** Gives up what is being tried. */
  close(): Promise<void>;
};

const FIRST_PAUSE_MS = 50;
/** For opening a connection. A slow one takes less, and a callback has time for a second try. */
const CONNECT_MS = 1_000;
/**
 * The pool keeps each connection's client for good, so a stop of a few seconds must not leave thousands.
 * Discord answers in some 100 ms: these take 2,500 answers a second, and the others wait in a queue.
 */
const MOST_CONNECTIONS = 256;
/** For the last try: Discord may be slow and still have taken it. */
const LAST_RESPONSE_MS = 15_000;

export function createInteractionApi(apiUrl: string): InteractionApi {
  const { origin, pathname } = new URL(apiUrl);
  const prefix = `${pathname.replace(/\/+$/u, '')}/v10`;
  const pool = new Pool(origin, {
    connections: MOST_CONNECTIONS,
    connect: { timeout: CONNECT_MS },
  });
  const closing = new AbortController();
  const tryOnce: TryOnce = (request, responseMs) =>
    pool.request({
      method: request.method,
      path: prefix + request.path,
      headersTimeout: responseMs,
      ...content(request),
    });
  return {
    send: (request) => sendUntilTaken(request, tryOnce, origin + prefix, closing.signal),
    async close() {
      closing.abort();
      await pool.destroy();
    },
  };
}

type TryOnce = (
  request: InteractionRequest,
  responseMs: number,
) => Promise<Dispatcher.ResponseData>;

async function sendUntilTaken(
  request: InteractionRequest,
  tryOnce: TryOnce,
  base: string,
  closing: AbortSignal,
): Promise<void> {
  const { until, longestPauseMs, responseMs, unknownMs = 0 } = request.patience;
  const started = Date.now();
  let isLast = false;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, longestPauseMs)) {
    const result = await outcomeOf(
      () => tryOnce(request, isLast ? LAST_RESPONSE_MS : responseMs),
      request,
      base,
    );
    if (result.kind === 'taken') return;
    const isEarly = isUnknown(result.error) && Date.now() < started + unknownMs;
    if ((result.kind === 'refused' && !isEarly) || isLast || closing.aborted) throw result.error;
    const wait = Math.max(pause, (result.kind === 'failed' && result.waitMs) || 0);
    const left = until(started) - Date.now();
    if (wait >= left) throw result.error;
    await sleep(wait, undefined, { signal: closing });
    isLast = left - wait <= responseMs;
  }
}

/** So Discord names an interaction whose first answer it does not have. */
function isUnknown(error: Error): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownWebhook;
}

type Outcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly error: Error }
  /** `waitMs`: what Discord asked for, if it did. */
  | { readonly kind: 'failed'; readonly error: Error; readonly waitMs?: number };

async function outcomeOf(
  sending: () => Promise<Dispatcher.ResponseData>,
  request: InteractionRequest,
  base: string,
): Promise<Outcome> {
  let response: Dispatcher.ResponseData;
  try {
    response = await sending();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: isNetworkError(error) ? 'failed' : 'refused', error };
  }
  const { statusCode: status, body, headers } = response;
  if (status >= 200 && status < 300) {
    // Nothing in the body is needed, so a broken one is no failure.
    void body.dump().catch(() => undefined);
    return { kind: 'taken' };
  }
  const { method, path } = request;
  const refusal = (await body.json().catch(() => undefined)) as Refusal | undefined;
  const url = base + path;
  const isPassing = status >= 500 || status === 429;
  if (isPassing || refusal?.code === undefined) {
    const error = new HTTPError(status, `status ${status}`, method, url, NOTHING_SENT);
    if (!isPassing) return { kind: 'refused', error };
    const seconds = Number(refusal?.retry_after ?? headers['retry-after'] ?? 0);
    return { kind: 'failed', error, waitMs: 1000 * seconds };
  }
  if (saysTaken(refusal.code, method)) return { kind: 'taken' };
  const error = new DiscordAPIError(refusal, refusal.code, status, method, url, NOTHING_SENT);
  return { kind: 'refused', error };
}

type Refusal = ConstructorParameters<typeof DiscordAPIError>[0] & {
  readonly code?: number;
  /** In seconds, with status 429. */
  readonly retry_after?: number;
};

/** Errors keep what was sent, and so what was asked. These get nothing. */
const NOTHING_SENT = { body: undefined, files: undefined };

/** An earlier try was taken, and only Discord's response to it was lost. */
function saysTaken(code: number, method: InteractionRequest['method']): boolean {
  const said: RESTJSONErrorCodes = code;
  return (
    said === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
    (method === 'DELETE' && said === RESTJSONErrorCodes.UnknownMessage)
  );
}

const HEADERS = { 'user-agent': DefaultUserAgent } as const;
const JSON_HEADERS = { ...HEADERS, 'content-type': 'application/json' } as const;

function content({ body, files = [] }: InteractionRequest) {
  if (body === undefined) return { headers: HEADERS };
  const json = JSON.stringify(body);
  if (files.length === 0) return { headers: JSON_HEADERS, body: json };
  const form = new FormData();
  form.append('payload_json', json);
  for (const [index, file] of files.entries()) {
    const blob =
      'bytes' in file ? new Blob([file.bytes], { type: 'image/png' }) : new Blob([file.text]);
    form.append(`files[${index}]`, blob, file.name);
  }
  return { headers: HEADERS, body: form };
}
