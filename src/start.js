/** The entry point: plain JavaScript, so that a Node too old for the rest can still say so. */
const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  process.stderr.write(
    `Chronocite needs Node ${NEEDED} or later, and this is ${process.version}; start it with "npm start", or install a newer Node from https://nodejs.org\n`,
  );
  process.exit(1);
}

// Compiled code and stripped types are kept in the system's temporary folder: the second start, and
// every one after it, is faster. Asked for here, because an older Node does not know it.
const { enableCompileCache } = await import('node:module');
enableCompileCache();

const { main } = await import('./main.ts');
await main();
