/** A dictionary of Hunspell's format, kept as the bytes that it came in. */
import { FNV1A_START, fnv1a, fnv1aStep } from '../../text/fnv1a.ts';

export type Dictionary = {
  /** Whether it has a word of small letters, whatever capitals the dictionary writes. */
  has(word: string): boolean;
  /** Whether it writes a word of small letters with a capital. */
  isCapitalized(word: string): boolean;
  /** Whether it writes the word in small letters. It may also have a name that is spelled alike. */
  hasSmall(word: string): boolean;
};

/** More than there are words, so that few share a slot: the English dictionary has 49,568. */
const SLOTS = 2 ** 17;
const NEW_LINE = 0x0a;
const SLASH = 0x2f;

/**
 * Indexes the words with a hash table of where they begin: 0.5 MB, where a set of them takes 7 MB. The
 * first line is the number of words; each other holds one, and after a slash how it is inflected.
 */
export function createDictionary(bytes: Uint8Array): Dictionary {
  const starts = new Uint32Array(SLOTS);
  const slotAfter = (slot: number): number => (slot + 1) % SLOTS;
  const isWordAt = (start: number, word: string): boolean => {
    for (let index = 0; index < word.length; index += 1) {
      if (smallLetter(bytes[start + index]) !== word.charCodeAt(index)) return false;
    }
    return endsWord(bytes[start + word.length]);
  };
  const first = bytes.indexOf(NEW_LINE) + 1;
  for (let start = first; start < bytes.length; start = after(bytes, NEW_LINE, start)) {
    let hash = FNV1A_START;
    for (let index = start; !endsWord(bytes[index]); index += 1) {
      hash = fnv1aStep(hash, smallLetter(bytes[index]));
    }
    let slot = (hash >>> 0) % SLOTS;
    while (starts[slot] !== 0) slot = slotAfter(slot);
    starts[slot] = start;
  }
  const find = (word: string, isWanted: (start: number) => boolean = () => true) => {
    for (let slot = fnv1a(word) % SLOTS; starts[slot] !== 0; slot = slotAfter(slot)) {
      const start = starts[slot] ?? 0;
      if (isWordAt(start, word) && isWanted(start)) return start;
    }
    return undefined;
  };
  return {
    has: (word) => find(word) !== undefined,
    isCapitalized(word) {
      const letter = bytes[find(word) ?? -1];
      return letter !== undefined && letter !== smallLetter(letter);
    },
    hasSmall: (word) => find(word, (start) => bytes[start] === word.charCodeAt(0)) !== undefined,
  };
}

/** The index after the next such byte; the end where there is none. */
function after(bytes: Uint8Array, byte: number, from: number): number {
  const index = bytes.indexOf(byte, from);
  return index === -1 ? bytes.length : index + 1;
}

function endsWord(byte: number | undefined): boolean {
  return byte === NEW_LINE || byte === SLASH || byte === undefined;
}

function smallLetter(byte = 0): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
