/** The entry point: plain JavaScript, so that a Node too old for the rest can still say so. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const NEEDED = 24;
const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  process.stderr.write(
    `Chronocite needs Node ${NEEDED} or later, and this is ${process.version}; ${advice()}\n`,
  );
  process.exit(1);
}

// A signal that nobody listens to ends a process. This one asks for the timelines, which are read in a moment.
process.on('SIGHUP', () => undefined);

// V8 lets its young generation grow to 48 MB while modules are loaded, and keeps it. A factor of 1
// leaves it at 3 MB: 26 MB less when ready, for 10 % more CPU time a search. The documented
// --max-semi-space-size does the same, but only on Node's command line.
setFlagsFromString('--semi-space-growth-factor=1');

// Maglev, V8's compiler for what is half hot, works on what only a start runs: 55 ms and 9 MB more.
// TurboFan still compiles what stays hot, and no answer was measured to take longer.
setFlagsFromString('--no-maglev');

// Imported here, because an older Node does not know it.
const { enableCompileCache } = await import('node:module');

// Compiled code and stripped types are kept beside the packages: each start after the first takes
// half the CPU time. Node's own choice would be the temporary folder, which all users share.
enableCompileCache(`${modules}/.cache/compiled`);

const { main } = await import('./main.ts');
await main();

/** npm runs the pinned Node where there is one for this platform (see tools/node). */
function advice() {
  const hasPinned = ['node', 'node.cmd'].some((name) => existsSync(`${modules}/.bin/${name}`));
  const byNpm = process.env['npm_lifecycle_event'] !== undefined;
  return hasPinned && !byNpm
    ? 'start it with "npm start", which runs it on a newer one'
    : `install Node ${NEEDED} or later from https://nodejs.org`;
}
