/** Reads the four files of a timeline's folder as text. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileMessages } from './messages.ts';
import type { Position } from './diagnostics.ts';

export const FILE_NAMES = {
  timeline: 'timeline.yaml',
  entries: 'entries.yaml',
  people: 'people.yaml',
  sources: 'sources.json',
} as const;

/** Which of the four. */
export type FileKind = keyof typeof FILE_NAMES;

export const FILE_KINDS = [
  'timeline',
  'entries',
  'people',
  'sources',
] as const satisfies readonly FileKind[];

/**
 * Bytes. 150,000 entries of the usual size are 64 MB. A text takes many times its size in memory once
 * it is parsed: a file of 112 MB took 1.9 GB.
 */
const MAX_BYTES = 64 * 1024 * 1024;

export type TextFile =
  /** `remark`: what should be changed although the file can be read. */
  | { readonly kind: 'text'; readonly text: string; readonly remark?: string }
  | ({ readonly kind: 'unreadable'; readonly message: string } & Position);

export function filePath(folder: string, kind: FileKind): string {
  return join(folder, FILE_NAMES[kind]);
}

/** Never throws for what the folder holds. */
export async function readTextFile(folder: string, kind: FileKind): Promise<TextFile> {
  const path = filePath(folder, kind);
  let bytes: Buffer;
  try {
    const found = await stat(path);
    // Reading a FIFO or a device may never end.
    if (!found.isFile() && !found.isDirectory()) return unreadable(fileMessages.noRegularFile);
    const { size } = found;
    if (size > MAX_BYTES) return unreadable(fileMessages.fileTooLarge(size, MAX_BYTES));
    bytes = await readFile(path);
  } catch (error) {
    return unreadable(explainError(error, kind));
  }
  const wide = detectWideEncoding(bytes);
  if (wide) return unreadable(fileMessages.wrongEncoding(wide));
  try {
    const marked = bytes.subarray(0, 3).equals(UTF8_MARK);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return marked
      ? { kind: 'text', text, remark: fileMessages.byteOrderMark }
      : { kind: 'text', text };
  } catch {
    return unreadable(fileMessages.notUtf8, findFirstBadByte(bytes));
  }
}

function unreadable(message: string, position: Position = { line: 1, column: 1 }): TextFile {
  return { kind: 'unreadable', message, ...position };
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function explainError(error: unknown, kind: FileKind): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileMessages.missingFile(kind);
    case 'EISDIR':
      return fileMessages.isFolder;
    case 'EACCES':
    case 'EPERM':
      return fileMessages.notAllowed;
    default:
      return fileMessages.cannotRead(error instanceof Error ? error.message : String(error));
  }
}

/** Recognises UTF-16 and UTF-32 by their marks, or by zero bytes, which UTF-8 text never has. */
function detectWideEncoding(bytes: Buffer): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32';
  // Of ASCII in UTF-16, half of the bytes are zero. One stray zero byte means something else.
  const start = bytes.subarray(0, 64);
  const zeros = start.filter((byte) => byte === 0).length;
  return start.length >= 4 && zeros >= start.length / 3 ? 'UTF-16' : undefined;
}

/** Where decoding as UTF-8 fails first. Decodes line by line. */
function findFirstBadByte(bytes: Buffer): Position {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end + 1;
    const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to));
    const encoded = Buffer.from(decoded);
    if (!encoded.equals(bytes.subarray(from, to))) {
      return { line, column: Math.max(decoded.indexOf('\u{fffd}'), 0) + 1 };
    }
    from = to;
  }
  return { line: 1, column: 1 };
}
