/**
 * Makes `node_modules/.bin/node` lead to the Node that is pinned here. npm 11 does so by itself; npm
 * 10 removes the link again when it skips the packages for other platforms. Where no package serves
 * the platform, nothing is linked, and the machine's own Node runs the scripts.
 */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const pinned = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
const link = join(modules, '.bin', 'node');

// On Windows npm writes command files instead of links, and these were seen to stay.
if (process.platform !== 'win32' && existsSync(pinned)) {
  mkdirSync(join(modules, '.bin'), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join('..', `node-${process.platform}-${process.arch}`, 'bin', 'node'), link);
}
