/** Takes interactions that Discord sends by HTTP: `POST /interactions`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { refuse, type Handler } from './http-server.ts';
import { discordLog } from './messages.ts';
import { SignatureCheck } from './request-signature.ts';

export const INTERACTIONS_PATH = '/interactions';

/**
 * In bytes. The largest that Discord sends is a form with five fields of 4,000 characters, opened from a
 * message with all that one may hold: 4,000 characters of text, 6,000 in embeds, their addresses, and
 * the same again in a forwarded message. With twelve bytes for each character that is 0.7 MB.
 */
const MAX_BODY = 1024 * 1024;

/**
 * The same for whatever is wrong. Discord sends forged requests on purpose, and removes the address of a
 * bot that answers them otherwise.
 */
const UNAUTHORIZED = 'invalid request signature';

/** `take` answers through the response. It never rejects. */
export function createInteractionsHandler(options: {
  readonly publicKey: string;
  readonly log: Logger;
  readonly take: (interaction: unknown, response: ServerResponse) => Promise<void>;
}): Handler {
  const { publicKey, log, take } = options;
  const signatures = new SignatureCheck(publicKey);
  return async (request, response) => {
    const { headers } = request;
    if (!/^application\/json\b/iu.test(headers['content-type'] ?? '')) {
      return refuse(response, 415);
    }
    const body = await readBody(request);
    if (body === undefined) return refuse(response, 413);
    const signature = headers['x-signature-ed25519'];
    const timestamp = headers['x-signature-timestamp'];
    const verdict = signatures.check({ signature, timestamp, body }, Date.now());
    if (verdict !== 'genuine') {
      response.writeHead(401, { 'content-type': 'text/plain' }).end(UNAUTHORIZED);
      // What anybody can send would fill the log.
      if (verdict !== 'forged') log.warn({ verdict }, discordLog.requestRefused);
      return;
    }
    const interaction = parseJson(body);
    if (interaction === undefined) return refuse(response, 400);
    await take(interaction, response);
    // What cannot be answered at all, such as an interaction without an id.
    if (!response.headersSent) refuse(response, 400);
  };
}

/** Undefined for a body that is too large. The rest of it is read and thrown away by Node. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  // By default, leaving the loop would cut the connection before it is answered.
  const reading = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of reading) {
    length += chunk.length;
    if (length > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
