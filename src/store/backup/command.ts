/** `npm run backup -- FILE` and `npm run restore -- FILE [--replace]`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { processEnvironment, readConfig } from '../../config/config.ts';
import { storeMessages } from '../messages.ts';
import { backUp, restore } from './backup.ts';
import { StoreError } from '../store-error.ts';

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
    throw new StoreError(
      'backup',
      isBackup ? storeMessages.backupUsage : storeMessages.restoreUsage,
    );
  }
  const { databaseUrl } = readConfig(processEnvironment());
  // npm runs scripts in the project's folder. The operator means the folder that they are in.
  const absolute = path.resolve(process.env['INIT_CWD'] ?? '.', file);
  if (isBackup) {
    const { store, rows } = await backUp(databaseUrl, absolute);
    return storeMessages.backedUp(store, absolute, rows);
  }
  const { store, rows } = await restore(databaseUrl, absolute, values);
  return storeMessages.restored(absolute, store, rows);
}
