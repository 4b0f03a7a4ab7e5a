/** A denial points at claims of its own entry, by their ids. */
import { inBatches } from '../files/yield-to-event-loop.ts';
import type { Contents, Item } from '../files/parse-files.ts';
import { append, error, type PathDiagnostic } from '../files/findings.ts';
import type { Path } from '../files/positions.ts';
import type { EntryFile } from '../model/schema.ts';
import { closest } from '../../text/closest.ts';

export async function checkDenials({ entries }: Contents): Promise<readonly PathDiagnostic[]> {
  const findings: PathDiagnostic[] = [];
  for await (const batch of inBatches(entries)) append(findings, batch.flatMap(checkEntry));
  return findings;
}

const messages = {
  duplicateClaim: (id: string, line: number) =>
    `\`${id}\` is already the id of the claim on line ${line}`,
  unknownClaim: (id: string) => `\`${id}\` is not the id of a claim of this entry`,
  deniesItself: (id: string) => `this claim is \`${id}\` itself`,
  deniesNothing: (standing: string) =>
    `\`denies\` belongs to a denial, and this is \`${standing}\``,
};

function checkEntry({ index, value: { claims } }: Item<EntryFile>): readonly PathDiagnostic[] {
  const findings: PathDiagnostic[] = [];
  const places = new Map<string, number>();
  for (const [nth, { id }] of claims.entries()) {
    if (id === undefined) continue;
    const path: Path = [index, 'claims', nth, 'id'];
    const first = places.get(id);
    if (first === undefined) places.set(id, nth);
    else {
      findings.push(
        error('entries', path, (lineOf) =>
          messages.duplicateClaim(id, lineOf([index, 'claims', first, 'id'])),
        ),
      );
    }
  }
  for (const [nth, { id: own, standing, denies = [] }] of claims.entries()) {
    const path: Path = [index, 'claims', nth, 'denies'];
    if (denies.length > 0 && standing !== 'denial') {
      findings.push(error('entries', path, messages.deniesNothing(standing)));
    }
    for (const [place, id] of denies.entries()) {
      const at: Path = [...path, place];
      if (id === own) findings.push(error('entries', at, messages.deniesItself(id)));
      else if (!places.has(id)) {
        const suggestion = closest(id, [...places.keys()], String);
        findings.push(error('entries', at, messages.unknownClaim(id), suggestion));
      }
    }
  }
  return findings;
}
