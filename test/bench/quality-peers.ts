/** The search libraries that people would take instead, set up as their documentation suggests. */
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** A text and whose it is: a name of a person, or an entry. */
export type PeerText = { readonly text: string; readonly owner: string };

/** Owners, best first, each once; `isSure` is the peer's own word that the first is meant. */
export type PeerResult = { readonly owners: readonly string[]; readonly isSure: boolean };

export type Peer = { readonly name: string; search(typed: string): PeerResult };

/** As many as are looked at for recall@5, and some for owners with several texts. */
const MOST = 60;

/** Each answers with its defaults; a result at all is an answer, as in a bot that shows the first. */
export function createPeers(texts: readonly PeerText[]): readonly Peer[] {
  return [fuse(texts), miniSearch(texts), microFuzzy(texts)];
}

function fuse(texts: readonly PeerText[]): Peer {
  const index = new Fuse(texts, { keys: ['text'] });
  return {
    name: 'Fuse',
    search: (typed) => resultOf(index.search(typed, { limit: MOST }).map(({ item }) => item.owner)),
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
          .slice(0, MOST)
          .map(({ id }) => texts[id as number]?.owner ?? ''),
      ),
  };
}

function microFuzzy(texts: readonly PeerText[]): Peer {
  // One slip a word, words in any order, letters of every script.
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
      return resultOf(positions.slice(0, MOST).map((at) => texts[at]?.owner ?? ''));
    },
  };
}

function resultOf(owners: readonly string[]): PeerResult {
  return { owners: [...new Set(owners)], isSure: owners.length > 0 };
}
