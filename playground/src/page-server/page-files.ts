/** Serves the files of the page as they are in the repository: TypeScript without its types, and no build. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { texts } from '../texts.ts';
import type { StoredFile, World } from '../world/world.ts';

const PAGE = new URL('../../page/', import.meta.url);
/** The one script from elsewhere that the page loads. */
const TEXTS = new URL('../texts.ts', import.meta.url);
/** The signs as Discord shows them, also on machines without a font for them. */
const SIGNS = new URL(import.meta.resolve('twemoji-colr-font/twemoji.woff2'));

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
};
/** Attachments of these types are shown; every other one is downloaded, and so never runs. */
const PICTURE = /^image\/(?:png|jpeg|gif|webp)$/u;

/** Answers with the page, one of its files or an attachment; with 404 for any other path. */
export async function servePage(
  world: World,
  host: string,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const attachment = findAttachment(world, path);
  if (attachment !== undefined) {
    const { contentType, bytes } = attachment;
    const headers = PICTURE.test(contentType) ? {} : { 'content-disposition': 'attachment' };
    response.writeHead(200, { ...securityHeaders(host, contentType), ...headers }).end(bytes);
    return;
  }
  const file = await readPageFile(path);
  if (file === undefined) {
    response.writeHead(404, securityHeaders(host, 'text/plain; charset=utf-8')).end('Not found');
    return;
  }
  response.writeHead(200, securityHeaders(host, file.contentType)).end(file.content);
}

function findAttachment(world: World, path: string): StoredFile | undefined {
  const id = /^\/attachments\/\d+\/(\d+)\/[\w.-]+$/u.exec(path)?.[1];
  return id === undefined ? undefined : world.files.get(id);
}

/** Undefined for a path that is none of the page's. */
async function readPageFile(
  path: string,
): Promise<{ readonly contentType: string; readonly content: string | Buffer } | undefined> {
  const file = locate(path);
  const extension = file?.pathname.split('.').at(-1) ?? '';
  const contentType = CONTENT_TYPES[extension];
  if (file === undefined || contentType === undefined) return undefined;
  try {
    const content = await readFile(file);
    if (extension === 'ts') return { contentType, content: stripTypes(content.toString()) };
    if (extension === 'html') return { contentType, content: fillIn(content.toString()) };
    return { contentType, content };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Paths are those inside this package, so that imports of `../src/texts.ts` lead to the same file. */
function locate(path: string): URL | undefined {
  if (path === '/') return new URL('index.html', PAGE);
  if (path === '/src/texts.ts') return TEXTS;
  if (path === '/page/signs.woff2') return SIGNS;
  const name = /^\/page\/((?:[a-z-]+\/)?[a-z-]+\.(?:ts|css|svg))$/u.exec(path)?.[1];
  return name === undefined ? undefined : new URL(name, PAGE);
}

/** The texts that the page has before any script runs. */
function fillIn(html: string): string {
  return html.replace('%title%', texts.page.title).replace('%noScript%', texts.page.noScript);
}

/** The page loads nothing from outside, and no other page frames or reads it. */
function securityHeaders(host: string, contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
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

let wasWarned = false;

/** Without Node's warning, given once, that stripping types is experimental: Node runs this program alike. */
function stripTypes(text: string): string {
  if (wasWarned) return stripTypeScriptTypes(text);
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
    wasWarned = true;
  }
}
