/** A denial points at claims of its own entry, by their ids. */
import { findDuplicateIds } from './duplicate-ids.ts';
import { checkMessages } from './messages.ts';
import { append, error, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents, Item } from '../files/parse-files.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';
import type { EntryFile } from '../model/schema.ts';
import { closest } from '../../text/closest.ts';

export async function checkDenials({ entries }: Contents): Promise<readonly PathDiagnostic[]> {
  const diagnostics: PathDiagnostic[] = [];
  for await (const batch of inBatches(entries)) append(diagnostics, batch.flatMap(checkEntry));
  return diagnostics;
}

function checkEntry({ index, value: { claims } }: Item<EntryFile>): readonly PathDiagnostic[] {
  const path = [index, 'claims'];
  const ids = claims.flatMap(({ id }) => id ?? []);
  return [
    ...findDuplicateIds(
      'entries',
      claims.map(({ id }) => id),
      (nth) => [...path, nth, 'id'],
      checkMessages.duplicateClaim,
    ),
    ...claims.flatMap((claim, nth) => checkDenial(claim, [...path, nth, 'denies'], ids)),
  ];
}

type Claim = EntryFile['claims'][number];

/** `ids` are those of all claims of the entry. */
function checkDenial(
  { id: own, standing, denies = [] }: Claim,
  path: Path,
  ids: readonly string[],
): readonly PathDiagnostic[] {
  const diagnostics: PathDiagnostic[] = [];
  if (denies.length > 0 && standing !== 'denial') {
    diagnostics.push(error('entries', path, checkMessages.deniesNothing(standing)));
  }
  for (const [nth, id] of denies.entries()) {
    if (id === own) {
      diagnostics.push(error('entries', [...path, nth], checkMessages.deniesItself(id)));
    } else if (!ids.includes(id)) {
      const message = checkMessages.unknownClaim(id);
      diagnostics.push(error('entries', [...path, nth], message, closest(id, ids)));
    }
  }
  return diagnostics;
}
