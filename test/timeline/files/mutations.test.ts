/** Damaged files always give a result. The long run is test/bench/load-fuzz.ts. */
import { expect, test } from 'vitest';
import { seeded } from '../../bench/random.ts';
import { emptyFolder } from '../folder.ts';
import { mutate } from './mutations.ts';
import { brokenPromises, tryMutation } from './trial.ts';

test('a damaged file gives a valid timeline, or errors with their places', async () => {
  const folder = await emptyFolder();
  const random = seeded(1998);
  const failures: unknown[] = [];
  const kinds = new Set<string>();
  for (let input = 0; input < 400; input += 1) {
    const mutation = mutate(random);
    const result = await tryMutation(folder, mutation);
    kinds.add(result.kind);
    const promises = await brokenPromises(folder, result);
    if (promises.length > 0) failures.push({ input, ...mutation, promises });
  }
  expect(failures).toEqual([]);
  // Neither everything nor nothing survives.
  expect(kinds).toEqual(new Set(['loaded', 'broken']));
});
