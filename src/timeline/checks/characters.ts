/** No text holds characters that were damaged on the way or that act unseen. */
import { checking } from '../messages.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';
import type { Contents } from '../files/parse-files.ts';
import type { FileKind } from '../files/read-file.ts';
import { append, error, warning, type PathDiagnostic } from '../files/findings.ts';
import type { Path } from '../files/positions.ts';

export async function checkCharacters(contents: Contents): Promise<readonly PathDiagnostic[]> {
  const findings: PathDiagnostic[] = [];
  const check = (value: unknown, file: FileKind, path: Path): void => {
    // Nearly nothing is suspicious, and to know where something stands costs more than to know that.
    if (isSuspicious(value)) append(findings, checkValue(value, file, path));
  };
  check(contents.timeline, 'timeline', []);
  for (const kind of ['entries', 'people', 'sources'] as const) {
    for await (const batch of inBatches<Contents[typeof kind][number]>(contents[kind])) {
      for (const { index, value } of batch) check(value, kind, [index]);
    }
  }
  return findings;
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

/** Control characters (without tab and line feed), halves of pairs, and what `flaws` looks for. */
const SUSPICIOUS =
  /(?![\t\n])[\p{Cc}\p{Surrogate}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]|Ã[\x80-\xbf]|â€/u;

/** Bytes of UTF-8 that were read as Windows-1252 and saved: "Ã©" for "é", "â€™" for "’". */
const MISREAD = /Ã[\x80-\xbf]|â€[\x80-\xff™œž¦“”˜]/u;

function checkText(text: string, file: FileKind, path: Path): readonly PathDiagnostic[] {
  const findings: PathDiagnostic[] = [];
  if (!text.isWellFormed()) findings.push(error(file, path, checking.halfCharacter));
  const control = /(?![\t\n])\p{Cc}/u.exec(text)?.[0];
  if (control !== undefined)
    findings.push(error(file, path, checking.controlCharacter(hex(control))));
  const unseen = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/.exec(text)?.[0];
  if (unseen !== undefined)
    findings.push(warning(file, path, checking.unseenCharacter(hex(unseen))));
  if (text.includes('\ufffd')) findings.push(warning(file, path, checking.lostCharacter));
  const misread = MISREAD.exec(text)?.[0];
  if (misread !== undefined) findings.push(warning(file, path, checking.misreadCharacter(misread)));
  return findings;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
