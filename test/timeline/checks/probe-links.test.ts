/** Asking links whether they still lead somewhere; against a real server on this machine. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { checkData } from '../../../src/timeline/cli/check.ts';
import { probeLinks } from '../../../src/timeline/checks/probe-links.ts';
import { altered, folderWith } from '../folder.ts';

/** Half a second is long for a server on this machine, and short for a test. */
const HASTY = { timeout: 500, servers: 8 };

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

const answering: RequestListener = (request, response) => {
  const [, status = '200'] = /^\/(\d+)/.exec(request.url ?? '') ?? [];
  if (request.url === '/moved') response.writeHead(301, { location: '/200' }).end();
  else if (request.url === '/no-head' && request.method === 'HEAD') response.writeHead(405).end();
  else if (request.url !== '/silent') response.writeHead(Number(status)).end('here');
};

test.each([
  ['a page', '/200', { kind: 'alive' }],
  ['a page that moved', '/moved', { kind: 'alive' }],
  ['a page whose server does not answer HEAD', '/no-head', { kind: 'alive' }],
  ['a page that is not there', '/404', { kind: 'dead', why: { kind: 'status', status: 404 } }],
  ['a page that is gone', '/410', { kind: 'dead', why: { kind: 'status', status: 410 } }],
  ['a page that is refused', '/403', { kind: 'unclear', why: { kind: 'status', status: 403 } }],
  ['a server out of order', '/503', { kind: 'unclear', why: { kind: 'status', status: 503 } }],
  [
    'a server that never answers',
    '/silent',
    { kind: 'unclear', why: { kind: 'too-slow', seconds: 0.5 } },
  ],
])('%s is told from the others', async (_name, path, answer) => {
  const link = (await serve(answering)) + path;
  expect((await probeLinks([link], HASTY)).get(link)).toEqual(answer);
});

test('a server that does not exist is dead, one that refuses connections is unclear', async () => {
  // RFC 6761: names under .invalid never exist. No server listens on port 1.
  const answers = await probeLinks(['http://nowhere.invalid/', 'http://127.0.0.1:1/'], HASTY);
  expect(answers.get('http://nowhere.invalid/')).toMatchObject({ kind: 'dead' });
  expect(answers.get('http://127.0.0.1:1/')).toMatchObject({
    kind: 'unclear',
    why: { kind: 'failed' },
  });
});

test('a server gets one request at a time, and each link is asked once', async () => {
  let inFlight = 0;
  let most = 0;
  let asked = 0;
  const server = await serve((_request, response) => {
    inFlight += 1;
    asked += 1;
    most = Math.max(most, inFlight);
    setImmediate(() => {
      inFlight -= 1;
      response.end();
    });
  });
  const links = Array.from({ length: 20 }, (_, number) => `${server}/${number}`);
  const answers = await probeLinks([...links, ...links], HASTY);
  expect(answers.size).toBe(20);
  expect({ most, asked }).toEqual({ most: 1, asked: 20 });
});

test('several servers are asked at once, but no more than allowed', async () => {
  let inFlight = 0;
  let most = 0;
  const held: (() => void)[] = [];
  const listener: RequestListener = (_request, response) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    held.push(() => {
      inFlight -= 1;
      response.end();
    });
    // Answers only when as many as are allowed wait together, or none is left to come.
    if (held.length === 2) for (const answer of held.splice(0)) answer();
  };
  const servers = await Promise.all([
    serve(listener),
    serve(listener),
    serve(listener),
    serve(listener),
  ]);
  await probeLinks(servers, { timeout: 5_000, servers: 2 });
  expect(most).toBe(2);
});

test('the check asks links only with --links, and reports the place of a dead one', async () => {
  const server = await serve(answering);
  const folder = await folderWith({
    sources: altered('sources', 'https://gazette.example/light', `${server}/404`),
  });
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const status = await checkData([folder, ...args], (line) => lines.push(line), HASTY);
    return { status, lines };
  };
  expect((await run()).status).toBe(0);
  const { status, lines } = await run('--links');
  expect(status).toBe(1);
  expect(lines).toContain(
    `${folder}/sources.json:16:12 error ${server}/404 leads nowhere: the server answers with status 404`,
  );
});
