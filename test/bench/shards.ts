/**
 * Measures the memory of one process with many shards beside the same with one, when all are connected
 * and after questions in many servers.
 *
 *     npm run bench -- shards [--shards 200]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startStandIn } from '@chronocite/playground';
import { runProgram } from '../program.ts';
import { type Memory, memoryOf } from './memory-of.ts';

const { values } = parseArgs({ options: { shards: { type: 'string', default: '200' } } });

/** Until memory that the start no longer needs is given back. */
const SETTLED_MS = 3_000;
const SERVERS = 500;

const folder = await mkdtemp(join(tmpdir(), 'chronocite-shards-'));
const many = Number(values.shards);
try {
  const one = await measure(1);
  const all = await measure(many);
  const each = (all.ready.rss - one.ready.rss) / (many - 1);
  console.log(`${each.toFixed(2)} MiB a shard when ready`);
} finally {
  await rm(folder, { recursive: true });
}

async function measure(count: number): Promise<{ readonly ready: Memory }> {
  // All sessions may begin at once: with Discord's 16 in 5 s, 200 shards take a minute.
  const standIn = await startStandIn({ port: 0, maxConcurrency: count });
  const program = runProgram(process.execPath, ['src/start.js'], {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    DATABASE_URL: `sqlite:${join(folder, `${count}.sqlite`)}`,
    SHARDS: `0-${count - 1}/${count}`,
  });
  try {
    await program.waitForLine(/"msg":"ready"/);
    await sleep(SETTLED_MS);
    const ready = await memoryOf(program.pid);
    for (let nth = 0; nth < SERVERS; nth += 1) {
      const where = standIn.addServer(`Server ${nth}`);
      const member = standIn.person({ name: `Member ${nth}`, where });
      await member.slash('year', { year: String(1990 + (nth % 30)) });
    }
    await sleep(SETTLED_MS);
    const asked = await memoryOf(program.pid);
    console.log(
      `${count} shards: RSS ${ready.rss.toFixed(0)} MiB when ready, ${asked.rss.toFixed(0)} MiB after questions in ${SERVERS} servers`,
    );
    return { ready };
  } finally {
    program.signal('SIGTERM');
    await program.waitForExit();
    await standIn.close();
  }
}
