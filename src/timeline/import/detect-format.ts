/** Recognises a foreign file by its name and content, and reads it. */
import { extname } from 'node:path';
import { importing } from './messages.ts';
import { readBibtex, readCslJson, type SourceRow } from './bibliography.ts';
import { readCsv } from './csv.ts';
import { readJsonLines } from './jsonl.ts';
import type { Row } from './rows.ts';
import { readTimelineJs, timelineJs, type Slide } from './timelinejs.ts';
import { wholeShape, type Whole } from './lossless-json.ts';
import type { SlashOrder } from './written-dates.ts';

export type Foreign =
  | { readonly kind: 'rows'; readonly rows: readonly Row[]; readonly slide: Slide | undefined }
  | { readonly kind: 'sources'; readonly rows: readonly SourceRow[] }
  | { readonly kind: 'whole'; readonly whole: Whole }
  | { readonly kind: 'unknown'; readonly why: string };

/** Throws TableError for a table that cannot be read at all. */
export function readForeign(name: string, text: string, order?: SlashOrder): Foreign {
  switch (extname(name).toLowerCase()) {
    case '.csv':
    case '.tsv': {
      const { rows, slide } = readCsv(text, order);
      return { kind: 'rows', rows, slide };
    }
    case '.jsonl':
    case '.ndjson':
      return { kind: 'rows', rows: readJsonLines(text, order), slide: undefined };
    case '.bib':
    case '.bibtex':
    case '.biblatex':
      return { kind: 'sources', rows: readBibtex(text) };
    case '.json':
      return readJsonFile(text);
    default:
      return { kind: 'unknown', why: importing.unknownFile(name) };
  }
}

function readJsonFile(text: string): Foreign {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\u{feff}/u, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'unknown', why: importing.notJson(why) };
  }
  if (Array.isArray(value)) return { kind: 'sources', rows: readCslJson(value) };
  if (typeof value === 'object' && value !== null && 'chronocite' in value) {
    const whole = wholeShape.safeParse(value);
    return whole.success
      ? { kind: 'whole', whole: whole.data }
      : { kind: 'unknown', why: importing.badFields(placesOf(whole.error.issues)) };
  }
  const events = timelineJs.safeParse(value);
  return events.success
    ? { kind: 'rows', ...readTimelineJs(events.data) }
    : { kind: 'unknown', why: importing.unknownJson };
}

/** The first few are enough to find the rest by. */
function placesOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return issues
    .slice(0, 5)
    .map(({ path }) => path.map(String).join('.'))
    .join(', ');
}
