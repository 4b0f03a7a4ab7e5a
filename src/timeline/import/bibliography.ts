/** Reads sources: CSL-JSON as Zotero exports it, and BibTeX or BibLaTeX. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { importMessages } from './messages.ts';
import { createPositions } from '../files/positions.ts';
import { sourceSchema, type SourceFile } from '../model/schema.ts';
import { validate } from '../files/validate.ts';

export type SourceRow = {
  readonly place: string;
  readonly record: unknown;
  readonly reading:
    | { readonly kind: 'source'; readonly source: SourceFile }
    | { readonly kind: 'left-out'; readonly why: string };
  readonly notes: readonly string[];
};

export function readCslJson(items: readonly unknown[]): readonly SourceRow[] {
  return items.map((record, nth) => readItem(record, importMessages.item(nth + 1), record));
}

/** Parses each entry by itself, so that a broken one does not hide the others. */
export function readBibtex(text: string): readonly SourceRow[] {
  const entries = splitEntries(text);
  const macros = entries.filter(({ kind }) => kind === 'string').map((entry) => entry.text);
  return entries
    .filter(({ kind }) => !['string', 'comment', 'preamble'].includes(kind))
    .map(({ line, text: record }) => {
      const place = importMessages.line(line);
      try {
        const [item] = plugins.input.chain([...macros, record].join('\n'), {
          generateGraph: false,
          // Understands BibTeX too, and the dates of both.
          forceType: '@biblatex/text',
        });
        return readItem(item, place, record);
      } catch (error) {
        const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        return {
          place,
          record,
          reading: { kind: 'left-out', why: importMessages.notBibtex(why) },
          notes: [],
        };
      }
    });
}

type BibtexEntry = { readonly kind: string; readonly line: number; readonly text: string };

/** An entry begins with @ at the beginning of a line. Text before the first is a comment. */
function splitEntries(text: string): readonly BibtexEntry[] {
  const position = createPositions(text);
  const starts = [...text.matchAll(/^[ \t]*@(\w+)[ \t]*[{(]/gm)];
  return starts.map((start, nth) => ({
    kind: (start[1] ?? '').toLowerCase(),
    line: position(start.index).line,
    text: text.slice(start.index, starts[nth + 1]?.index).trim(),
  }));
}

function readItem(item: unknown, place: string, record: unknown): SourceRow {
  const notes: string[] = [];
  const named = withFittingId(item, notes);
  const validated = validate(sourceSchema, named, 'sources', []);
  if (validated.kind === 'valid') {
    return { place, record, reading: { kind: 'source', source: validated.value }, notes };
  }
  const why = validated.diagnostics.map(({ message }) => message).join('; ');
  return { place, record, reading: { kind: 'left-out', why }, notes: [] };
}

/** Zotero's ids are links, and BibTeX keys may hold characters that ids here may not. */
function withFittingId(item: unknown, notes: string[]): unknown {
  if (typeof item !== 'object' || item === null || !('id' in item)) return item;
  const { id } = item;
  if (typeof id !== 'string' && typeof id !== 'number') return item;
  const key: unknown = 'citation-key' in item ? item['citation-key'] : undefined;
  const wished =
    typeof key === 'string' && key !== '' ? key : String(id).replace(/^https?:\/\/.*\//, '');
  const clean = wished
    .replaceAll(/[^\p{L}\p{N}._:+-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 60);
  if (clean !== String(id)) notes.push(importMessages.renamed(String(id), clean));
  return { ...item, id: clean };
}
