/** Every claim has a source that a reader can open. */
import { checkMessages } from './messages.ts';
import { firstFew } from './first-few.ts';
import { warning, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents } from '../files/parse-files.ts';
import { sourceLink } from '../model/source-link.ts';

export function checkOpenable({ entries, sources }: Contents): readonly PathDiagnostic[] {
  const withoutLink = new Set<string>(
    sources.filter(({ value }) => sourceLink(value) === undefined).map(({ value }) => value.id),
  );
  const closed = entries.flatMap(({ index, value: { claims } }) =>
    claims.flatMap((claim, nth) =>
      claim.sources.every(({ source }) => withoutLink.has(source))
        ? [warning('entries', [index, 'claims', nth, 'sources'], checkMessages.nothingOpens)]
        : [],
    ),
  );
  return firstFew(closed);
}
