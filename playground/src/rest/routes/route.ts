/** What a route of the API is: a method, a path with named parts, and what it does. */
import type { UploadedFile } from '../../resources/compose-message.ts';

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Named parts begin with a colon: `/channels/:channel/messages`. */
  readonly path: string;
  /** True where the token of the interaction in the path is enough; other routes need the bot's token. */
  readonly withoutToken?: true;
  /** Returns what is sent as JSON with 200; undefined is 204. Throws `ApiError`. */
  readonly handle: (request: RouteRequest) => unknown;
};

export type RouteRequest = {
  /** A named part of the path, decoded: `%40original` is `@original`. */
  readonly part: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
};

/** Returned by a route whose status is neither 200 nor 204. */
export class ResponseWithStatus {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}
