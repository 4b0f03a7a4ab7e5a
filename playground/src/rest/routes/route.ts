/** What a route of the API is: a method, a path with named parts, and what it does. */
import type { UploadedFile } from '../compose-message.ts';

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Named parts begin with a colon: `/channels/:channel/messages`. */
  readonly path: string;
  /** Open to anybody who knows the interaction's token; everything else asks for the bot's. */
  readonly withoutToken?: true;
  /** What comes back as JSON with 200; nothing is 204. Throws `Refusal`. */
  readonly handle: (request: RouteRequest) => unknown;
};

export type RouteRequest = {
  /** The named parts, decoded (`%40original` is `@original`). */
  readonly part: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
};

/** Wraps what is answered with a status other than 200. */
export class Status {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}
