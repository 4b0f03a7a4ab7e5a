/**
 * Fills in the fields that a BibTeX entry takes from another: by `xdata`, or as a part of what `crossref`
 * names. The crossref of citation-js fails where a book has no author.
 */
import type { BibtexEntry } from './bibtex-file.ts';
import { DATE_FIELDS } from './bibtex-dates.ts';
import { importMessages } from './messages.ts';

/** Gives the fields of an entry, with a note for each entry that it names and that is not there. */
export function createInheritance(
  entries: readonly BibtexEntry[],
): (entry: BibtexEntry, notes: string[]) => ReadonlyMap<string, string> {
  // As in BibTeX, capitals do not tell keys apart.
  const byKey = new Map(
    entries.flatMap((entry) => (entry.key === '' ? [] : [[entry.key.toLowerCase(), entry]])),
  );
  const wholeFields = (
    entry: BibtexEntry,
    notes: string[],
    seen: ReadonlySet<BibtexEntry>,
  ): ReadonlyMap<string, string> => {
    const fields = new Map(entry.fields);
    const parentsIn = (name: string) =>
      (fields.get(name) ?? '').split(',').flatMap((written) => {
        const key = written.trim();
        const parent = byKey.get(key.toLowerCase());
        if (!parent && key !== '') notes.push(importMessages.noParent(key));
        return parent && !seen.has(parent) ? [parent] : [];
      });
    const known = new Set([...seen, entry]);
    for (const shared of parentsIn('xdata')) addMissing(fields, wholeFields(shared, notes, known));
    for (const parent of parentsIn('crossref')) {
      addMissing(fields, asPart(parent.type, wholeFields(parent, notes, known), entry.type));
    }
    return fields;
  };
  return (entry, notes) => wholeFields(entry, notes, new Set());
}

function addMissing(fields: Map<string, string>, more: ReadonlyMap<string, string>): void {
  // A date is taken whole.
  const hasDate = ['date', 'year'].some((name) => fields.has(name));
  for (const [name, value] of more) {
    if (!fields.has(name) && !(hasDate && DATE_FIELDS.has(name))) fields.set(name, value);
  }
}

/** Fields of an entry that no other takes over (biblatex, `\ResetDataInheritance`). */
const OWN: ReadonlySet<string> = new Set(
  'crossref entryset entrysubtype execute ids indextitle key keywords label options pages presort related shorthand shorttitle sortkey sorttitle xdata xref'.split(
    ' ',
  ),
);

/** The title of a whole is the book title of its parts, or their journal or main title. */
function asPart(
  whole: string,
  fields: ReadonlyMap<string, string>,
  part: string,
): ReadonlyMap<string, string> {
  const prefix = whole === 'periodical' ? 'journal' : whole.startsWith('mv') ? 'main' : 'book';
  const own = new Map([...fields].filter(([name]) => !OWN.has(name)));
  for (const name of ['title', 'subtitle', 'titleaddon']) {
    const value = own.get(name);
    own.delete(name);
    if (value !== undefined && !own.has(prefix + name)) own.set(prefix + name, value);
  }
  const author = own.get('author');
  // The author of a book is that of a part, where the part names none.
  if (author !== undefined && part.startsWith('in')) own.set('bookauthor', author);
  return own;
}
