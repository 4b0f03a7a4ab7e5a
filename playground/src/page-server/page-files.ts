/** The files of the page, served as they stand in the repository: TypeScript with its types taken off, no build. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { texts } from '../texts.ts';
import type { World } from '../world/world.ts';

const PAGE = new URL('../../page/', import.meta.url);
/** The words are the one file from elsewhere that the page loads. */
const WORDS = new URL('../texts.ts', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
};

/** Answers with the page, one of its files or an attachment; 404 for anything else. */
export async function servePage(
  world: World,
  host: string,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const attachment = /^\/attachments\/\d+\/(\d+)\/[\w.-]+$/u.exec(path)?.[1];
  const stored = attachment === undefined ? undefined : world.files.get(attachment);
  if (stored !== undefined) {
    return send(
      response,
      host,
      stored.contentType,
      stored.bytes,
      /^image\/(?:png|jpeg|gif|webp)$/u,
    );
  }
  const file = fileFor(path);
  const extension = file?.pathname.split('.').at(-1) ?? '';
  const type = TYPES[extension];
  if (file === undefined || type === undefined) return notFound(response, host);
  try {
    const text = await readFile(file, 'utf8');
    const shown =
      extension === 'ts' ? withoutTypes(text) : extension === 'html' ? worded(text) : text;
    send(response, host, type, shown);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    notFound(response, host);
  }
}

/** Paths are those of this package, so that `../src/texts.ts` leads where it leads on disk. */
function fileFor(path: string): URL | undefined {
  if (path === '/') return new URL('index.html', PAGE);
  if (path === '/src/texts.ts') return WORDS;
  const name = /^\/page\/((?:[a-z-]+\/)?[a-z-]+\.(?:ts|css|svg))$/u.exec(path)?.[1];
  return name === undefined ? undefined : new URL(name, PAGE);
}

/** What stands in the page before any script runs. */
function worded(html: string): string {
  return html.replace('%title%', texts.page.title).replace('%noScript%', texts.page.noScript);
}

function notFound(response: ServerResponse, host: string): void {
  response.writeHead(404, headers(host, 'text/plain; charset=utf-8')).end('Not found');
}

function send(
  response: ServerResponse,
  host: string,
  type: string,
  body: string | Uint8Array,
  shown?: RegExp,
): void {
  response
    .writeHead(200, {
      ...headers(host, type),
      // What is no picture is downloaded, never run.
      ...(shown?.test(type) === false ? { 'content-disposition': 'attachment' } : {}),
    })
    .end(body);
}

/** Nothing from outside is loaded, nothing outside frames or reads the page. */
function headers(host: string, type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      `connect-src 'self' ws://${host}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
}

let stripped = false;

/** Node warns once that taking types off is experimental; it says nothing about running TypeScript itself. */
function withoutTypes(text: string): string {
  if (stripped) return stripTypeScriptTypes(text);
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
    stripped = true;
  }
}
