/** No text holds characters that were damaged on the way, or that work without being seen. */
import { checkMessages } from './messages.ts';
import { append, error, warning, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import { LIST_KINDS, type Contents } from '../files/parse-files.ts';
import type { FileKind } from '../files/read-file.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';

export async function checkCharacters(contents: Contents): Promise<readonly PathDiagnostic[]> {
  const diagnostics: PathDiagnostic[] = [];
  const check = (value: unknown, file: FileKind, path: Path): void => {
    // Hardly any text is suspicious, and paths cost more than looking.
    if (isSuspicious(value)) append(diagnostics, checkValue(value, file, path));
  };
  check(contents.timeline, 'timeline', []);
  for (const kind of LIST_KINDS) {
    for await (const batch of inBatches<Contents[typeof kind][number]>(contents[kind])) {
      for (const { index, value } of batch) check(value, kind, [index]);
    }
  }
  return diagnostics;
}

function isSuspicious(value: unknown): boolean {
  if (typeof value === 'string') return SUSPICIOUS.test(value);
  if (typeof value !== 'object' || value === null) return false;
  for (const inner of Object.values(value)) if (isSuspicious(inner)) return true;
  return false;
}

function checkValue(value: unknown, file: FileKind, path: Path): readonly PathDiagnostic[] {
  if (typeof value === 'string') return checkText(value, file, path);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkValue(item, file, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => checkValue(inner, file, [...path, key]));
}

/** Control characters (without tab and line feed), halves of pairs, and what `checkText` looks for. */
const SUSPICIOUS =
  /(?![\t\n])[\p{Cc}\p{Surrogate}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]|Ã[\x80-\xbf]|â€/u;

/** Zero-width characters, and marks that turn the direction of what follows. */
const UNSEEN = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/**
 * UTF-8 that was read as Windows-1252 and saved again:
 * "Ã©" for "é", "â€™" for "’".
 */
const MISREAD = /Ã[\x80-\xbf]|â€[\x80-\xff™œž¦“”˜]/u;

function checkText(text: string, file: FileKind, path: Path): readonly PathDiagnostic[] {
  const diagnostics: PathDiagnostic[] = [];
  if (!text.isWellFormed()) diagnostics.push(error(file, path, checkMessages.halfCharacter));
  const control = /(?![\t\n])\p{Cc}/u.exec(text)?.[0];
  if (control !== undefined) {
    diagnostics.push(error(file, path, checkMessages.controlCharacter(toHex(control))));
  }
  const unseen = UNSEEN.exec(text)?.[0];
  if (unseen !== undefined) {
    diagnostics.push(warning(file, path, checkMessages.unseenCharacter(toHex(unseen))));
  }
  if (text.includes('\ufffd')) diagnostics.push(warning(file, path, checkMessages.lostCharacter));
  const misread = MISREAD.exec(text)?.[0];
  if (misread !== undefined) {
    diagnostics.push(warning(file, path, checkMessages.misreadCharacter(misread)));
  }
  return diagnostics;
}

/** As in `U+202E`. */
function toHex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
