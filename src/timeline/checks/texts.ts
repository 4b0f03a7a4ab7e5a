/** Looks into every text of a timeline for damaged characters and for what is left to write. */
import { checkCharacters, hasSuspiciousCharacter } from './characters.ts';
import { findPlaceholder, mayBePlaceholder } from './placeholders.ts';
import { append, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import { LIST_KINDS, type Contents } from '../files/parse-files.ts';
import type { FileKind } from '../files/read-file.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';
import { firstFew } from './first-few.ts';

export async function checkTexts(contents: Contents): Promise<readonly PathDiagnostic[]> {
  const ofCharacters: PathDiagnostic[] = [];
  const placeholders: PathDiagnostic[] = [];
  const check = (value: unknown, file: FileKind, path: Path): void => {
    // Hardly any text is suspicious, and paths cost more than looking.
    if (!isSuspicious(value)) return;
    forEachText(value, path, (text, at) => {
      append(ofCharacters, checkCharacters(text, file, at));
      append(placeholders, findPlaceholder(text, file, at));
    });
  };
  check(contents.timeline, 'timeline', []);
  for (const kind of LIST_KINDS) {
    for await (const batch of inBatches<Contents[typeof kind][number]>(contents[kind])) {
      for (const { index, value } of batch) check(value, kind, [index]);
    }
  }
  return [...ofCharacters, ...firstFew(placeholders)];
}

function isSuspicious(value: unknown): boolean {
  if (typeof value === 'string') return hasSuspiciousCharacter(value) || mayBePlaceholder(value);
  if (typeof value !== 'object' || value === null) return false;
  for (const inner of Object.values(value)) if (isSuspicious(inner)) return true;
  return false;
}

function forEachText(value: unknown, path: Path, take: (text: string, path: Path) => void): void {
  if (typeof value === 'string') take(value, path);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) forEachText(item, [...path, index], take);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) forEachText(inner, [...path, key], take);
  }
}
