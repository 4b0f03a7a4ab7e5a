/** No text holds characters that were damaged on the way, or that work without being seen. */
import { checkMessages } from './messages.ts';
import { error, warning, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import type { FileKind } from '../files/read-file.ts';

export function hasSuspiciousCharacter(text: string): boolean {
  return SUSPICIOUS.test(text);
}

/** Control characters (without tab and line feed), halves of pairs, and what `checkCharacters` looks for. */
const SUSPICIOUS =
  /(?![\t\n])[\p{Cc}\p{Surrogate}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]|Ã[\x80-\xbf]|â€/u;

/** Zero-width characters, and marks that turn the direction of what follows. */
const UNSEEN = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/**
 * UTF-8 that was read as Windows-1252 and saved again:
 * "Ã©" for "é", "â€™" for "’".
 */
const MISREAD = /Ã[\x80-\xbf]|â€[\x80-\xff™œž¦“”˜]/u;

export function checkCharacters(
  text: string,
  file: FileKind,
  path: Path,
): readonly PathDiagnostic[] {
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
