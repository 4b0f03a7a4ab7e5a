/** The best of many hits. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBestHits } from '../../../src/lookup/words/best-hits.ts';

test('the best hits are kept in the order that sorting all of them gives', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 20 }), (all, limit) => {
      const hits = all.map((score, entry) => ({ entry, score, held: 0 }));
      const best = createBestHits(limit);
      for (const hit of hits) if (best.hasRoomFor(hit.score, hit.entry)) best.add(hit);
      const sorted = hits.toSorted((a, b) => b.score - a.score || a.entry - b.entry);
      expect(best.sorted()).toEqual(sorted.slice(0, limit));
    }),
  );
});
