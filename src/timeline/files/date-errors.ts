/** Says why a date of a file is none, and how to write what was probably meant. */
import { DateError } from '../../dates/event-date.ts';
import { tryParseDate } from '../../dates/parse-date.ts';
import { readRecordedDate } from '../../dates/reading/read-recorded-date.ts';
import { error, type Path, type PathDiagnostic } from './diagnostics.ts';
import { fileMessages } from './messages.ts';
import type { FileKind } from './read-file.ts';

/** For a text that `tryParseDate` refused with `reason`. */
export function explainDate(
  file: FileKind,
  path: Path,
  text: string,
  { message }: DateError,
): PathDiagnostic {
  const why = fileMessages.badDate(String(path.at(-1) ?? ''), message);
  const meant = readRecordedDate(text);
  return error(file, path, why, meant.kind === 'date' ? meant.edtf : undefined);
}

/**
 * The wrong dates of an entry that does not fit its schema: they are told with what else is wrong in
 * it. In an entry that fits, the checks find them.
 */
export function findBadDates(entry: unknown, index: number): readonly PathDiagnostic[] {
  const claims: unknown = fieldOf(entry, 'claims');
  const items: readonly unknown[] = Array.isArray(claims) ? claims : [];
  const dates = [
    [[index, 'date'], fieldOf(entry, 'date')] as const,
    ...items.map((claim, nth) => [[index, 'claims', nth, 'date'], fieldOf(claim, 'date')] as const),
  ];
  return dates.flatMap(([path, text]) => {
    if (typeof text !== 'string' || text.trim() === '') return [];
    const date = tryParseDate(text);
    return date instanceof DateError ? [explainDate('entries', path, text, date)] : [];
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
