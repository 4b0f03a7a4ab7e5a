/**
 * Exits with 0 if this container has an open connection to port 443, as the bot has to Discord's
 * gateway, and with 1 if it has none. Another port may be given. Linux only.
 *
 * A bot that cannot go on ends by itself. This tells of one that is still trying to connect.
 */
import { readFileSync } from 'node:fs';

const HTTPS = 443;
/** Of a line of /proc/net/tcp: https://docs.kernel.org/networking/proc_net_tcp.html */
const ESTABLISHED = '01';

const port = Number(process.argv[2] ?? HTTPS);
const isConnected = ['/proc/net/tcp', '/proc/net/tcp6'].some((table) =>
  connections(table).some(({ remotePort, state }) => remotePort === port && state === ESTABLISHED),
);
process.exitCode = isConnected ? 0 : 1;

/** @param {string} table */
function connections(table) {
  return readTable(table)
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, , remote = '', state] = line.trim().split(/\s+/);
      return { remotePort: Number.parseInt(remote.split(':')[1] ?? '', 16), state };
    });
}

/** There is no table for IPv6 where the system has none. @param {string} table */
function readTable(table) {
  try {
    return readFileSync(table, 'utf8');
  } catch {
    return '';
  }
}
