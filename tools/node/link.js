/**
 * Links `node_modules/.bin/node` to the pinned Node, so that npm scripts run on it. npm 11 does so by
 * itself; npm 10 removes the link again when it skips the packages for other platforms. Links nothing
 * where npm installed no pinned Node: the machine's own is new enough, or none is packaged for it.
 */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const pinned = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
const link = join(modules, '.bin', 'node');

// On Windows npm writes command files instead, and keeps them.
if (process.platform !== 'win32' && existsSync(pinned)) {
  mkdirSync(join(modules, '.bin'), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join('..', `node-${process.platform}-${process.arch}`, 'bin', 'node'), link);
}
