/** Finds ids that are given twice in one list. */
import { error, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import type { FileKind } from '../files/read-file.ts';

/**
 * `ids` holds undefined for an item without an id. `pathOf` gives the path of the id at a position of
 * `ids`. `describe` gives the message, which names the line where the id came first.
 */
export function findDuplicateIds(
  file: FileKind,
  ids: readonly (string | undefined)[],
  pathOf: (position: number) => Path,
  describe: (id: string, line: number) => string,
): readonly PathDiagnostic[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, position) => {
    if (id === undefined) return [];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, position);
      return [];
    }
    const text = (line: number) => describe(id, line);
    return [error(file, pathOf(position), { lineOf: pathOf(earlier), text })];
  });
}
