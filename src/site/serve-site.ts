/** Serves the site of timelines on this machine, for whoever tries the bot out. It is written when first asked for. */
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { en } from '../i18n/en.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

export type ServedSite = {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.wasm': 'application/wasm',
  '.xml': 'application/atom+xml',
};

/** On a free port, to this machine alone. The site shows what `timelines` gives when it is first asked for. */
export async function serveSite(timelines: () => readonly Timeline[]): Promise<ServedSite> {
  let folder: Promise<string> | undefined;
  let url = '';
  const answer = async ({ url: path = '/' }: IncomingMessage, response: ServerResponse) => {
    folder ??= writeSites(timelines(), url);
    const { pathname } = new URL(path, url);
    const [first] = timelines();
    if (pathname === '/' && first) {
      response.writeHead(302, { location: `/${first.id}/` }).end();
      return;
    }
    const asked = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    // `normalize` takes out what would lead out of the folder.
    const file = normalize(decodeURIComponent(asked));
    try {
      const content = await readFile(join(await folder, file));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(content);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  };
  const server = createServer((request, response) => {
    // A path that cannot be decoded.
    answer(request, response).catch(() => response.writeHead(400).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    async close() {
      server.close();
      server.closeAllConnections();
      if (folder) await rm(await folder, { recursive: true, force: true });
    },
  };
}

async function writeSites(timelines: readonly Timeline[], publicUrl: string): Promise<string> {
  // It brings the drawing of charts and the search with it.
  const { writeSite } = await import('./write-site.ts');
  const folder = await mkdtemp(join(tmpdir(), 'chronocite-site-'));
  for (const timeline of timelines) await writeSite(timeline, folder, { messages: en, publicUrl });
  return folder;
}
