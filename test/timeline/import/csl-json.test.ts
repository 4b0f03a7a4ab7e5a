/** CSL-JSON as Zotero, Crossref, pandoc and scripts write it. One bad field costs the field. */
import { expect, test } from 'vitest';
import { readForeignText } from '../../../src/timeline/import/detect-format.ts';

function read(value: unknown) {
  const foreign = readForeignText('library.json', JSON.stringify(value));
  if (foreign.kind !== 'sources') throw new Error(foreign.kind);
  return foreign.rows.map(({ reading, notes }) => ({
    source: reading.kind === 'source' ? reading.source : reading.why,
    notes,
  }));
}

const BOOK = { id: 'a', type: 'book', title: 'A' };

test.each([
  ['a list', [BOOK]],
  ['the items of Zotero’s web API', { items: [BOOK] }],
  ['the references of pandoc', { references: [BOOK] }],
  ['an answer of Crossref with several works', { status: 'ok', message: { items: [BOOK] } }],
  ['an answer of Crossref with one', { status: 'ok', message: BOOK }],
  ['a single item', BOOK],
])('sources are found in %s', (_, value) => {
  expect(read(value)).toEqual([{ source: BOOK, notes: [] }]);
});

test('null and empty fields are absent, and names that are texts are taken whole', () => {
  const item = { ...BOOK, URL: '', note: null, publisher: null, issued: null, author: 'A. B.' };
  expect(read([item])).toEqual([
    { source: { ...BOOK, author: [{ literal: 'A. B.' }] }, notes: [] },
  ]);
});

test('of the lists of Crossref the first is taken, and its types are those of CSL', () => {
  const item = {
    type: 'journal-article',
    title: ['Light', 'Lumen'],
    'container-title': ['Journal of Light'],
    author: [
      { given: 'Ada', family: 'Keeper', suffix: null, affiliation: [] },
      { name: 'A Board' },
    ],
    issued: { 'date-parts': [[2004, null]] },
    DOI: '10.1000/182',
  };
  expect(read({ message: { items: [item] } })).toEqual([
    {
      source: {
        ...item,
        id: 'keeper-2004',
        type: 'article-journal',
        title: 'Light',
        'container-title': 'Journal of Light',
        author: [{ given: 'Ada', family: 'Keeper' }, { literal: 'A Board' }],
      },
      notes: [
        'it has no key and became "keeper-2004"',
        'only the first `title` was taken, not ["Lumen"]',
      ],
    },
  ]);
});

test('one bad field costs the field, with a note', () => {
  const item = {
    ...BOOK,
    URL: 'javascript:alert(1)',
    publisher: { name: 'Press' },
    'title-short': 'A\u0007',
    issued: { literal: 'in press' },
  };
  const [row] = read([item]);
  expect(row?.source).toEqual({ ...BOOK, 'title-short': 'A ', issued: { literal: 'in press' } });
  expect(row?.notes).toEqual([
    'characters that cannot be shown were removed from `title-short`',
    expect.stringMatching(/^not imported: `URL` "javascript:alert\(1\)" /),
    expect.stringMatching(/^not imported: `publisher` "\{"name":"Press"\}" /),
    '`issued` "in press" is not understood and stays as written',
  ]);
});

test('a source without a title is called by what it is in, and one without anything is left out', () => {
  const rows = read([
    { id: 'a', type: 'chapter', 'container-title': 'The Whole' },
    { id: 'b', type: 'letter', author: [{ family: 'Keeper' }] },
    { id: 'c', type: 'book' },
    null,
  ]);
  expect(rows.map(({ source }) => (typeof source === 'string' ? source : source.title))).toEqual([
    'The Whole',
    '[untitled]',
    '`title` is missing here',
    'not an object with the fields of a source',
  ]);
  expect(rows[0]?.notes).toEqual(['it has no title and is called "The Whole"']);
});

test('a title that is too long is cut, and kept whole in the note', () => {
  const title = 'Light '.repeat(100).trim();
  const [row] = read([{ ...BOOK, title }]);
  expect(row?.source).toMatchObject({ title: expect.stringMatching(/^Light .*…$/) });
  expect(row?.notes).toEqual([`its title is longer than a source's can be: "${title}"`]);
});
