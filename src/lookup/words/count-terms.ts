/** Counts the terms of each entry, and how often each term is written as a name. */
import type { Entry } from '../../timeline/model/timeline.ts';
import type { Slices } from '../slices.ts';
import { isStopWord } from './stop-words.ts';
import { forEachToken, toTerm } from './tokenizer.ts';
import { weightedTexts } from './weighted-texts.ts';

export type TermCounts = {
  /** Each term once; its id is its position. */
  readonly terms: readonly string[];
  /** Where the terms of each entry begin in the lists below, and after the last entry where they end. */
  readonly starts: readonly number[];
  /** The ids of an entry's terms, each once. */
  readonly termIds: Uint32Array;
  /** Beside each id, how often the term occurs in the entry, weighted by where. */
  readonly counts: Float32Array;
  /** Beside each id, the place where the term occurs first: see `FIRST_PLACE_AFTER_TITLE`. */
  readonly places: Uint8Array;
  /** Ids of terms that are written with a capital in four of five places. */
  readonly names: readonly number[];
};

/** Counts entries in their order. */
export function* countTerms(entries: readonly Entry[]): Slices<TermCounts> {
  const counter = new TermCounter();
  for (const entry of entries) {
    for (const [text, weight] of weightedTexts(entry)) counter.addText(text, weight);
    for (const { name } of entry.people) counter.addName(name);
    counter.endEntry();
    yield;
  }
  return counter.result();
}

/**
 * Tokens are numbered from the title's first on, 1 to 63; longer titles are rare. Those of other texts
 * follow from 64 on, with a gap between two texts, so that words are neighbours in one text only.
 */
export const FIRST_PLACE_AFTER_TITLE = 64;
const GAP = 4;

/** A token beyond the reach of a byte: two of these are neighbours of nothing. */
export const FAR_PLACE = 255;

/** The id of a token that is not indexed. */
const NO_TERM = -1;

const NAME_SHARE = 0.8;

class TermCounter {
  readonly #terms: string[] = [];
  readonly #ids = new Map<string, number>();
  /** Ids by the word as written: most words come again in the same letters. */
  readonly #idsAsWritten = new Map<string, number>();

  /** By term: how often it was seen within a sentence, and how often with a capital there. */
  readonly #seen: number[] = [];
  readonly #seenCapital: number[] = [];

  /** Of the entry that is being counted: counts and first places by term, and its terms. */
  readonly #entryCounts: number[] = [];
  readonly #entryTerms: number[] = [];
  readonly #entryPlaces: number[] = [];
  #place = 0;
  #textsOfEntry = 0;

  readonly #starts = [0];
  /** Grown by doubling: typed, since a million entries have 50 million pairs of entry and term. */
  #termIds = new Uint32Array(1024);
  #counts = new Float32Array(1024);
  #places = new Uint8Array(1024);
  #pairs = 0;

  addText(text: string, weight: number): void {
    // Tags and ids are written in small letters whatever they name.
    const hasCapitals = /\p{Lu}/u.test(text);
    let isFirst = true;
    forEachToken(text, (start, end) => {
      const written = text.slice(start, end);
      const id = isNumeral(written, text[start - 2])
        ? this.#idOfTerm(toTerm(written))
        : this.#idFor(written);
      this.#place += 1;
      if (id !== NO_TERM) {
        const before = this.#entryCounts[id] ?? 0;
        if (before === 0) {
          this.#entryTerms.push(id);
          this.#entryPlaces[id] = Math.min(this.#place, this.#lastPlace());
        }
        this.#entryCounts[id] = before + weight;
        // The first word of a sentence has a capital whatever it is.
        if (hasCapitals && !isFirst) this.#noteCase(id, text, start);
      }
      isFirst = false;
    });
    this.#textsOfEntry += 1;
    this.#place = Math.max(this.#place + GAP, FIRST_PLACE_AFTER_TITLE - 1);
  }

  /** The title is the first text of an entry. */
  #lastPlace(): number {
    return this.#textsOfEntry === 0 ? FIRST_PLACE_AFTER_TITLE - 1 : FAR_PLACE;
  }

  /** Each word of a person's name is written as a name, the first one too. */
  addName(name: string): void {
    forEachToken(name, (start, end) => {
      const id = this.#idFor(name.slice(start, end));
      if (id !== NO_TERM) this.#noteCase(id, name, start);
    });
  }

  endEntry(): void {
    for (const id of this.#entryTerms) {
      this.#addPair(id, this.#entryCounts[id] ?? 0, this.#entryPlaces[id] ?? FAR_PLACE);
      this.#entryCounts[id] = 0;
    }
    this.#starts.push(this.#pairs);
    this.#entryTerms.length = 0;
    this.#place = 0;
    this.#textsOfEntry = 0;
  }

  result(): TermCounts {
    const isName = (id: number): boolean => {
      const seen = this.#seen[id] ?? 0;
      return seen > 0 && (this.#seenCapital[id] ?? 0) >= NAME_SHARE * seen;
    };
    return {
      terms: this.#terms,
      starts: this.#starts,
      termIds: this.#termIds.subarray(0, this.#pairs),
      counts: this.#counts.subarray(0, this.#pairs),
      places: this.#places.subarray(0, this.#pairs),
      names: [...this.#terms.keys()].filter(isName),
    };
  }

  #idFor(written: string): number {
    const known = this.#idsAsWritten.get(written);
    if (known !== undefined) return known;
    const term = toTerm(written);
    const id = term === '' || isStopWord(term) ? NO_TERM : this.#idOfTerm(term);
    this.#idsAsWritten.set(written, id);
    return id;
  }

  #idOfTerm(term: string): number {
    return this.#ids.get(term) ?? this.#add(term);
  }

  #add(term: string): number {
    const id = this.#terms.push(term) - 1;
    this.#ids.set(term, id);
    this.#seen.push(0);
    this.#seenCapital.push(0);
    this.#entryCounts.push(0);
    return id;
  }

  #noteCase(id: number, text: string, start: number): void {
    this.#seen[id] = (this.#seen[id] ?? 0) + 1;
    if (isCapital(text, start)) this.#seenCapital[id] = (this.#seenCapital[id] ?? 0) + 1;
  }

  #addPair(id: number, count: number, place: number): void {
    if (this.#pairs === this.#termIds.length) {
      this.#termIds = copyInto(new Uint32Array(this.#pairs * 2), this.#termIds);
      this.#counts = copyInto(new Float32Array(this.#pairs * 2), this.#counts);
      this.#places = copyInto(new Uint8Array(this.#pairs * 2), this.#places);
    }
    this.#termIds[this.#pairs] = id;
    this.#counts[this.#pairs] = count;
    this.#places[this.#pairs] = place;
    this.#pairs += 1;
  }
}

function copyInto<Numbers extends Float32Array | Uint32Array | Uint8Array>(
  to: Numbers,
  from: Numbers,
): Numbers {
  to.set(from);
  return to;
}

function isCapital(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(text.slice(index, index + 2));
}

/** The I of "World War I" and "Charles I" is a numeral, and no stop word: it stands after a word. */
function isNumeral(written: string, before: string | undefined): boolean {
  return written === 'I' && before !== undefined && /\p{L}/u.test(before);
}
