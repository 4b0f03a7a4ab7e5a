/** `npm run backup -- FILE` and `npm run restore -- FILE [--replace]`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { processEnvironment, readConfig } from '../../config/config.ts';
import { storing } from '../messages.ts';
import { backUp, restore } from './backup.ts';
import { StoreFault } from '../store-error.ts';

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(args: string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    options: { replace: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [command, file] = positionals;
  const isBackup = command === 'backup';
  if (file === undefined || positionals.length > 2) {
    throw new StoreFault('backup', isBackup ? storing.backupUsage : storing.restoreUsage);
  }
  const { databaseUrl } = readConfig(processEnvironment());
  // npm runs scripts in the project's folder; the file is meant from where the operator stands.
  const absolute = path.resolve(process.env['INIT_CWD'] ?? '.', file);
  if (isBackup) {
    const { store, rows } = await backUp(databaseUrl, absolute);
    return storing.backedUp(store, absolute, rows);
  }
  const { store, rows } = await restore(databaseUrl, absolute, values);
  return storing.restored(absolute, store, rows);
}
