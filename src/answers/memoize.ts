/** Remembers what was drawn: entries and people do not change, and drawing is most of an answer. */

/** About 2 kB each, so some 8 MB in all, however large the timelines are. */
const MOST = 4_000;

let kept = 0;
let drawn = new WeakMap<object, Map<string, unknown>>();

/**
 * What `draw` gives, drawn once for each thing and key. The key names everything else that the
 * drawing depends on; what is returned is shared and must not be changed.
 */
export function once<T>(thing: object, key: string, draw: () => T): T {
  const known = drawn.get(thing)?.get(key);
  if (known !== undefined) return known as T;
  const fresh = draw();
  if (kept >= MOST) {
    kept = 0;
    drawn = new WeakMap();
  }
  kept += 1;
  let drawings = drawn.get(thing);
  if (!drawings) drawn.set(thing, (drawings = new Map()));
  drawings.set(key, fresh);
  return fresh;
}
