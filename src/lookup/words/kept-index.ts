/**
 * Keeps the index of words in a file, so that a start does not pay for building it. The file is used
 * only for the very entries that it was made from; whatever is wrong with it, it is built anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entry } from '../../timeline/model/timeline.ts';
import { indexWords } from './words-index.ts';
import type { WordsIndex } from './words-index.ts';

/**
 * From so many entries on it is worth a file: fewer are indexed in two seconds, and the entries
 * themselves take longer to load than that.
 */
export const FEWEST_KEPT = 100_000;

export type OpenedIndex = {
  readonly index: WordsIndex;
  readonly from: 'kept' | 'built';
  /** Why the file could not be written, for the operator's log. The index is whole all the same. */
  readonly notKept: string | undefined;
};

/** Reads the index of these entries from a file, or builds it and writes the file. Never throws for the file. */
export async function openKeptIndex(entries: readonly Entry[], file: string): Promise<OpenedIndex> {
  const key = keyOf(entries);
  const kept = readKept(file, key);
  if (kept) return { index: kept, from: 'kept', notKept: undefined };
  const index = indexWords(entries);
  return { index, from: 'built', notKept: await writeKept(file, key, index) };
}

/** Raised whenever the same texts give another index: a test holds what they give. */
const VERSION = 2;

const MAGIC = 'CHRONIDX';

/** A hash of the version and of every text that fieldsOf gives for the index, in order. */
function keyOf(entries: readonly Entry[]): string {
  const texts = hashingTexts();
  texts.add(`${MAGIC} ${VERSION}`);
  for (const entry of entries) {
    texts.add(entry.id);
    texts.add(entry.title);
    for (const { text, by } of entry.claims) {
      texts.add(text);
      texts.add(by);
    }
    for (const { name } of entry.people) texts.add(name);
    for (const place of entry.places) texts.add(place);
    for (const tag of entry.tags) texts.add(tag);
    for (const { said, record } of entry.errata) {
      texts.add(said);
      texts.add(record);
    }
    texts.add('');
  }
  return texts.digest();
}

/** Characters hashed at once: fewer take a call for each text, more leave the processor's cache. */
const BATCH = 1 << 13;

function hashingTexts() {
  const hash = createHash('sha256');
  let batch: string[] = [];
  let length = 0;
  const flush = (): void => {
    // Where one text ends and the next begins matters.
    hash.update(batch.join('\0'));
    hash.update('\0');
    batch = [];
    length = 0;
  };
  return {
    add(text: string): void {
      batch.push(text);
      length += text.length;
      if (length >= BATCH) flush();
    },
    digest(): string {
      flush();
      return hash.digest('hex');
    },
  };
}

/** The numbers of an index in the order of the file, with the bytes that each takes. */
const ARRAYS = {
  starts: 4,
  postings: 4,
  impacts: 1,
  pairStarts: 4,
  pairWords: 4,
  soundWords: 4,
  soundHashes: 4,
  skeletonWords: 4,
  skeletonHashes: 4,
} as const;

type ArrayName = keyof typeof ARRAYS;

const ARRAY_NAMES = Object.keys(ARRAYS) as readonly ArrayName[];

/** What the file says of itself, as JSON in its first bytes. */
type Header = {
  readonly key: string;
  readonly entries: number;
  /** Bytes of the vocabulary, one word a line. */
  readonly vocabulary: number;
  /** Numbers in each array. */
  readonly lengths: Readonly<Record<ArrayName, number>>;
};

/** The header takes so many bytes, filled with spaces; what follows begins at a multiple of 8. */
const HEADER_BYTES = 1024;

/** SHA-256 of header and body, behind the magic word. */
const PROOF_BYTES = 32;

async function writeKept(
  file: string,
  key: string,
  index: WordsIndex,
): Promise<string | undefined> {
  const vocabulary = Buffer.from(index.vocabulary.join('\n'));
  const lengths = Object.fromEntries(ARRAY_NAMES.map((name) => [name, index[name].length]));
  const header: Header = {
    key,
    entries: index.entries,
    vocabulary: vocabulary.length,
    lengths: lengths as Header['lengths'],
  };
  const content = [
    Buffer.from(JSON.stringify(header).padEnd(HEADER_BYTES)),
    ...padded(vocabulary),
    ...ARRAY_NAMES.flatMap((name) => padded(bytesOf(index[name]))),
  ];
  // Beside it and then in its place: who starts at the same time reads the old file or the new one.
  const unfinished = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, [Buffer.from(MAGIC), proofOf(content), ...content]);
    await rename(unfinished, file);
    return undefined;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return error instanceof Error ? error.message : String(error);
  }
}

/** Undefined for no file, for one of other entries or another version, and for a damaged one. */
function readKept(file: string, key: string): WordsIndex | undefined {
  const bytes = contentOf(file);
  if (bytes?.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined;
  const proof = bytes.subarray(MAGIC.length, MAGIC.length + PROOF_BYTES);
  const content = bytes.subarray(MAGIC.length + PROOF_BYTES);
  if (!proof.equals(proofOf([content]))) return undefined;
  const header = JSON.parse(content.toString('utf8', 0, HEADER_BYTES)) as Header;
  return header.key === key ? indexOf(header, content.subarray(HEADER_BYTES)) : undefined;
}

/** At once and not piece by piece, which takes three times as long: nobody is served before. */
function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function indexOf(header: Header, body: Buffer): WordsIndex {
  let at = paddedLength(header.vocabulary);
  const read = (name: ArrayName): Uint32Array | Uint8Array => {
    const width = ARRAYS[name];
    const length = header.lengths[name];
    const part = body.subarray(at, at + length * width);
    at += paddedLength(part.length);
    // A copy where the bytes do not begin at a multiple of four, as a view of numbers must.
    const aligned = part.byteOffset % width === 0 ? part : new Uint8Array(part);
    return width === 1
      ? new Uint8Array(aligned.buffer, aligned.byteOffset, length)
      : new Uint32Array(aligned.buffer, aligned.byteOffset, length);
  };
  const arrays = Object.fromEntries(ARRAY_NAMES.map((name) => [name, read(name)]));
  return {
    ...(arrays as Record<ArrayName, Uint32Array> & { impacts: Uint8Array }),
    vocabulary:
      header.vocabulary === 0 ? [] : body.toString('utf8', 0, header.vocabulary).split('\n'),
    entries: header.entries,
  };
}

function proofOf(content: readonly Buffer[]): Buffer {
  const digest = createHash('sha256');
  for (const part of content) digest.update(part);
  return digest.digest();
}

function bytesOf(array: Uint32Array | Uint8Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

function padded(part: Buffer): readonly Buffer[] {
  return [part, Buffer.alloc(paddedLength(part.length) - part.length)];
}

function paddedLength(length: number): number {
  return Math.ceil(length / 8) * 8;
}
