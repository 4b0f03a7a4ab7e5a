/** Libraries that people would find names and entries with instead, with the settings of their manuals. */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** A name of a person or the text of an entry, and the id that it belongs to. */
export type PeerText = { readonly text: string; readonly owner: string };

/** Ids, best first, each once. `isSure`: the first is given as the answer. */
export type PeerResult = { readonly owners: readonly string[]; readonly isSure: boolean };

export type Peer = { readonly name: string; search(typed: string): PeerResult };

/** Enough for recall@5 where an owner has several texts. */
const MAX_RESULTS = 60;

/** Any result counts as a sure answer, as in a bot that shows the first one. */
export function createPeers(texts: readonly PeerText[]): readonly Peer[] {
  return [fuse(texts), miniSearch(texts), microFuzzy(texts)];
}

function fuse(texts: readonly PeerText[]): Peer {
  const index = new Fuse(texts, { keys: ['text'] });
  return {
    name: 'Fuse',
    search: (typed) =>
      resultOf(index.search(typed, { limit: MAX_RESULTS }).map(({ item }) => item.owner)),
  };
}

function miniSearch(texts: readonly PeerText[]): Peer {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(texts.map(({ text }, id) => ({ id, text })));
  return {
    name: 'MiniSearch',
    search: (typed) =>
      resultOf(
        index
          .search(typed, { fuzzy: 0.2, prefix: true })
          .slice(0, MAX_RESULTS)
          .map(({ id }) => texts[id as number]?.owner ?? ''),
      ),
  };
}

function microFuzzy(texts: readonly PeerText[]): Peer {
  // One typo a word, words in any order, letters of every script.
  const index = new uFuzzy({
    intraMode: 1,
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: '\\p{Ll}\\p{Lu}',
  });
  const haystack = texts.map(({ text }) => text);
  return {
    name: 'uFuzzy',
    search(typed) {
      const [found, info, order] = index.search(haystack, typed, 5);
      const positions = info && order ? order.map((at) => info.idx[at] ?? 0) : (found ?? []);
      return resultOf(positions.slice(0, MAX_RESULTS).map((at) => texts[at]?.owner ?? ''));
    },
  };
}

function resultOf(owners: readonly string[]): PeerResult {
  return { owners: [...new Set(owners)], isSure: owners.length > 0 };
}
