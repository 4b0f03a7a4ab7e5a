/** The connection to the playground: questions with answers, news unasked, and coming back after it was lost. */
import type { Results, Request, ServerMessage, ServerEvent } from './protocol.ts';

/** The person could not do it, or the bot did not answer; the message is for reading. */
class Refused extends Error {
  override readonly name = 'Refused';
}

type What = Request['what'];
type Details<W extends What> = Omit<Extract<Request, { what: W }>, 'id' | 'what'>;

export type Socket = {
  /** Rejects with `Refused`. */
  readonly ask: <W extends What>(what: W, details: Details<W>) => Promise<Results[W]>;
};

/** How long to wait before trying again, in milliseconds: soon, then less often. */
const RETRY = { first: 500, most: 5000 };

export function openSocket(listeners: {
  readonly told: (told: ServerEvent) => void;
  readonly opened: () => void;
  readonly lost: () => void;
}): Socket {
  let socket: WebSocket;
  let nextId = 1;
  let wait = RETRY.first;
  const open = new Map<
    number,
    { resolve: (result: never) => void; reject: (error: Refused) => void }
  >();

  function connect(): void {
    socket = new WebSocket(`ws://${location.host}/page`);
    socket.addEventListener('open', () => {
      wait = RETRY.first;
      listeners.opened();
    });
    socket.addEventListener('message', ({ data }: MessageEvent<string>) =>
      hear(JSON.parse(data) as ServerMessage),
    );
    socket.addEventListener('close', () => {
      for (const { reject } of open.values()) reject(new Refused(''));
      open.clear();
      listeners.lost();
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, RETRY.most);
    });
  }

  function hear(said: ServerMessage): void {
    if ('event' in said) return listeners.told(said);
    const asked = open.get(said.id);
    open.delete(said.id);
    if ('error' in said) asked?.reject(new Refused(said.error));
    else asked?.resolve(said.result as never);
  }

  connect();
  return {
    ask(what, details) {
      return new Promise((resolve, reject) => {
        const id = nextId;
        nextId += 1;
        if (socket.readyState !== WebSocket.OPEN) return reject(new Refused(''));
        open.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, what, ...details }));
      });
    },
  };
}
