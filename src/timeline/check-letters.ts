/** No text holds characters that were damaged on the way or that act unseen. */
import { checking } from '../i18n/checking.ts';
import type { Contents } from './contents.ts';
import type { FileKind } from './files.ts';
import { error, warning, type Finding } from './findings.ts';
import type { Path } from './located.ts';

export function checkLetters(contents: Contents): readonly Finding[] {
  const findings: Finding[] = [];
  if (contents.timeline) walk(contents.timeline, 'timeline', [], findings);
  for (const kind of ['entries', 'people', 'sources'] as const) {
    for (const { index, shaped } of contents[kind]) walk(shaped, kind, [index], findings);
  }
  return findings;
}

function walk(value: unknown, file: FileKind, path: Path, findings: Finding[]): void {
  if (typeof value === 'string') {
    if (SUSPICIOUS.test(value)) findings.push(...flaws(value, file, path));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, file, [...path, index], findings);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) walk(inner, file, [...path, key], findings);
  }
}

/** Control characters (without tab and line feed), halves of pairs, and what `flaws` looks for. */
const SUSPICIOUS =
  /(?![\t\n])[\p{Cc}\p{Surrogate}\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]|Ã[\x80-\xbf]|â€/u;

/** Bytes of UTF-8 that were read as Windows-1252 and saved: "Ã©" for "é", "â€™" for "’". */
const MISREAD = /Ã[\x80-\xbf]|â€[\x80-\xff™œž¦“”˜]/u;

function flaws(text: string, file: FileKind, path: Path): readonly Finding[] {
  const findings: Finding[] = [];
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
