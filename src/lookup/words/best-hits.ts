/** Keeps the best of many hits, in a heap whose root is the worst that is kept. */

/** An entry by its position. */
export type WordsHit = {
  readonly entry: number;
  readonly score: number;
  /** Bit i is set where it holds the query's term i. */
  readonly held: number;
};

export type BestHits = {
  /** Whether a hit would be kept: cheaper than finding out whether its entry is accepted. */
  hasRoomFor(score: number, entry: number): boolean;
  add(hit: WordsHit): void;
  /** The best first. */
  sorted(): readonly WordsHit[];
};

/** Keeps at most `limit` hits, at least one. Of equal scores, the earlier entry is better. */
export function createBestHits(limit: number): BestHits {
  const heap: WordsHit[] = [];
  return {
    hasRoomFor(score, entry) {
      const worst = heap[0];
      if (heap.length < limit || worst === undefined) return true;
      return worst.score < score || (worst.score === score && worst.entry > entry);
    },
    add(hit) {
      if (heap.length < limit) {
        heap.push(hit);
        moveUp(heap, heap.length - 1);
      } else {
        heap[0] = hit;
        moveDown(heap, 0);
      }
    },
    sorted: () => heap.toSorted((a, b) => (isWorse(a, b) ? 1 : -1)),
  };
}

function isWorse(a: WordsHit, b: WordsHit): boolean {
  return a.score < b.score || (a.score === b.score && a.entry > b.entry);
}

function moveUp(heap: WordsHit[], from: number): void {
  let index = from;
  while (index > 0) {
    const parent = (index - 1) >>> 1;
    if (!isWorseAt(heap, index, parent)) return;
    swap(heap, index, parent);
    index = parent;
  }
}

function moveDown(heap: WordsHit[], from: number): void {
  let index = from;
  for (;;) {
    const left = index * 2 + 1;
    let worst = isWorseAt(heap, left, index) ? left : index;
    if (isWorseAt(heap, left + 1, worst)) worst = left + 1;
    if (worst === index) return;
    swap(heap, index, worst);
    index = worst;
  }
}

function isWorseAt(heap: readonly WordsHit[], index: number, than: number): boolean {
  const hit = heap[index];
  const other = heap[than];
  return hit !== undefined && other !== undefined && isWorse(hit, other);
}

function swap(heap: WordsHit[], a: number, b: number): void {
  const hit = heap[a];
  const other = heap[b];
  if (!hit || !other) return;
  heap[a] = other;
  heap[b] = hit;
}
