/** Answers an interaction that came by HTTP: in the response to it, and afterwards over REST. */
import type { ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import type { CommandIds } from './link-commands.ts';
import { linkResponse, type Responder } from './responder.ts';

/** `rest` sends what comes after the first answer, and that one where the response cannot hold it. */
export function createInlineResponder(
  rest: Responder,
  response: ServerResponse,
  commandIds: CommandIds,
): Responder {
  return {
    ...rest,
    async callback(interaction, answer, files = []) {
      if (files.length > 0) {
        // In a response, Discord refuses files of more than 150 kB (discord-api-docs, issue 5250). It takes
        // them over REST after a 202 without a body.
        if (!response.headersSent) response.writeHead(202).end();
        return rest.callback(interaction, answer, files);
      }
      const isWritten = await write(response, JSON.stringify(linkResponse(answer, commandIds)));
      // Discord or a proxy has gone. Over REST, the answer may still be in time.
      if (!isWritten) await rest.callback(interaction, answer);
    },
  };
}

/** False if the response was given before, or if its connection is cut. */
async function write(response: ServerResponse, json: string): Promise<boolean> {
  if (response.headersSent || response.destroyed) return false;
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
  };
  response.writeHead(200, headers).end(json);
  try {
    await finished(response);
    return true;
  } catch {
    return false;
  }
}
