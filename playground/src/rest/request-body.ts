/** Reading the body of a request to the API: JSON, or a form with files and the JSON in its `payload_json`. */
import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from './compose-message.ts';
import { apiErrors } from './api-errors.ts';

/** What Discord takes at most in one request, in bytes: ten files of 10 MiB and the JSON. */
const LARGEST_BODY = 101 * 1024 * 1024;

export type RequestBody = { readonly body: unknown; readonly files: readonly UploadedFile[] };

/** Throws `Refusal` for a body that is too large or no JSON. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY) throw apiErrors.tooLarge();
    chunks.push(chunk);
  }
  if (length === 0) return { body: undefined, files: [] };
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { body: parseJson(bytes.toString('utf8')), files: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<RequestBody> {
  let form;
  try {
    form = await new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type },
    }).formData();
  } catch {
    throw apiErrors.badJson();
  }
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'payload_json') body = parseJson(value);
    } else {
      files.push({
        index: /^files\[(\d+)\]$/u.exec(name)?.[1] ?? name,
        name: value.name,
        contentType: value.type === '' ? 'application/octet-stream' : value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
    }
  }
  return { body, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw apiErrors.badJson();
  }
}
