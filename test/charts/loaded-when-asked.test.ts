/** What draws charts takes memory, and most bots that have started were not asked for one. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

/** Imports a module in a thread of its own. Gives the packages that this loads. */
async function packagesLoadedBy(path: string): Promise<readonly string[]> {
  const url = new URL(`../../${path}`, import.meta.url).href;
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
    const loaded = new Set();
    require('node:module').registerHooks({
      resolve(specifier, context, next) {
        loaded.add(specifier);
        return next(specifier, context);
      },
    });
    import(${JSON.stringify(url)}).then(() => parentPort.postMessage([...loaded]));`,
    { eval: true },
  );
  const [loaded] = (await once(worker, 'message')) as [readonly string[]];
  await worker.terminate();
  return loaded;
}

test('a bot that starts loads nothing that draws', async () => {
  const loaded = await packagesLoadedBy('src/main.ts');
  expect(loaded).toContain('@discordjs/ws');
  expect(loaded).not.toContain('sharp');
  expect(loaded).not.toContain('harfbuzzjs');
});

test('the first chart does', async () => {
  const loaded = await packagesLoadedBy('src/charts/draw-chart.ts');
  expect(loaded).toContain('sharp');
  expect(loaded).toContain('harfbuzzjs');
});
