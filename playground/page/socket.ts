/** The page's connection to its server: requests with results, events, and reconnecting. */
import type { Request, Results, ServerEvent, ServerMessage } from '../src/page-server/protocol.ts';

type Action = Request['action'];
type Details<A extends Action> = Omit<Extract<Request, { action: A }>, 'id' | 'action'>;

export type SocketListeners = {
  readonly onEvent: (event: ServerEvent) => void;
  /** After the first connection, and after each one that follows a loss. */
  readonly onOpen: () => void;
  readonly onLost: () => void;
};

/**
 * The person could not do it, or the bot did not answer. The message is for the person; it is empty
 * when the connection was lost.
 */
class RequestError extends Error {
  override readonly name = 'RequestError';
}

type Waiting = {
  readonly resolve: (result: never) => void;
  readonly reject: (error: RequestError) => void;
};

/** How long to wait before reconnecting, in milliseconds: half a second, then ever longer. */
const RETRY = { first: 500, max: 5000 };

export class Socket {
  readonly #listeners: SocketListeners;
  readonly #waiting = new Map<number, Waiting>();
  #socket: WebSocket;
  #lastId = 0;
  #retryDelay = RETRY.first;

  /** Connects at once. */
  constructor(listeners: SocketListeners) {
    this.#listeners = listeners;
    this.#socket = this.#connect();
  }

  /** Rejects with `RequestError`. */
  ask<A extends Action>(action: A, details: Details<A>): Promise<Results[A]> {
    return new Promise((resolve, reject) => {
      if (this.#socket.readyState !== WebSocket.OPEN) return reject(new RequestError(''));
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, { resolve, reject });
      this.#socket.send(JSON.stringify({ id: this.#lastId, action, ...details }));
    });
  }

  #connect(): WebSocket {
    const socket = new WebSocket(`ws://${location.host}/page`);
    socket.addEventListener('open', () => {
      this.#retryDelay = RETRY.first;
      this.#listeners.onOpen();
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string>) =>
      this.#onMessage(JSON.parse(data) as ServerMessage),
    );
    socket.addEventListener('close', () => this.#onClose());
    return socket;
  }

  #onMessage(message: ServerMessage): void {
    if ('event' in message) return this.#listeners.onEvent(message);
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('error' in message) waiting?.reject(new RequestError(message.error));
    else waiting?.resolve(message.result as never);
  }

  #onClose(): void {
    for (const { reject } of this.#waiting.values()) reject(new RequestError(''));
    this.#waiting.clear();
    this.#listeners.onLost();
    setTimeout(() => (this.#socket = this.#connect()), this.#retryDelay);
    this.#retryDelay = Math.min(this.#retryDelay * 2, RETRY.max);
  }
}
