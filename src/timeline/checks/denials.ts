/** A denial points at claims of its own entry, by their ids; an accusation has an answer beside it. */
import { findDuplicateIds } from './duplicate-ids.ts';
import { checkMessages } from './messages.ts';
import { firstFew } from './first-few.ts';
import { append, error, warning, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents, Item } from '../files/parse-files.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';
import type { EntryFile } from '../model/schema.ts';
import { closest } from '../../text/closest.ts';

export async function checkDenials({ entries }: Contents): Promise<readonly PathDiagnostic[]> {
  const diagnostics: PathDiagnostic[] = [];
  const unanswered: PathDiagnostic[] = [];
  for await (const batch of inBatches(entries)) {
    append(diagnostics, batch.flatMap(checkEntry));
    append(unanswered, batch.flatMap(findUnanswered));
  }
  return [...diagnostics, ...firstFew(unanswered)];
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

/** In an entry with an accusation: denials that name no claim, or the lack of a denial and of `unanswered`. */
function findUnanswered({ index, value: entry }: Item<EntryFile>): readonly PathDiagnostic[] {
  const { claims, unanswered } = entry;
  const accused = claims.findIndex(({ standing }) => standing === 'accusation');
  if (accused === -1) return [];
  const at = (nth: number) => [index, 'claims', nth, 'standing'];
  const denials = [...claims.entries()].filter(([, { standing }]) => standing === 'denial');
  if (denials.length === 0) {
    return unanswered ? [] : [warning('entries', at(accused), checkMessages.unanswered)];
  }
  const message = checkMessages.aimless(claims[accused]?.id ?? 'that-id');
  return denials.flatMap(([nth, { denies }]) =>
    denies === undefined ? [warning('entries', at(nth), message)] : [],
  );
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
