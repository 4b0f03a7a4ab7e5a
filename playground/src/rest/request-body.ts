/** Reads the body of a request to the API: JSON, or a form with files and the JSON in `payload_json`. */
import type { IncomingMessage } from 'node:http';
import { apiErrors } from '../resources/api-errors.ts';
import type { UploadedFile } from '../resources/compose-message.ts';

/** The most that Discord takes in one request, in bytes: ten files of 10 MiB and the JSON. */
const MAX_BODY_SIZE = 101 * 1024 * 1024;

export type RequestBody = { readonly body: unknown; readonly files: readonly UploadedFile[] };

/** `body` is undefined when the request has none. Throws `ApiError` when it is too large or not JSON. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_SIZE) throw apiErrors.tooLarge();
    chunks.push(chunk);
  }
  if (length === 0) return { body: undefined, files: [] };
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readMultipart(bytes, type);
  return { body: parseJson(bytes.toString('utf8')), files: [] };
}

async function readMultipart(bytes: Buffer, type: string): Promise<RequestBody> {
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const [name, value] of await parseFormData(bytes, type)) {
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

async function parseFormData(bytes: Buffer, type: string): Promise<FormData> {
  const headers = { 'content-type': type };
  try {
    return await new Response(new Uint8Array(bytes), { headers }).formData();
  } catch {
    throw apiErrors.badJson();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw apiErrors.badJson();
  }
}
