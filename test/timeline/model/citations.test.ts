/** Citations, as readers see them. */
import { describe, expect, test } from 'vitest';
import { createSource, disambiguateCitations } from '../../../src/timeline/model/citations.ts';
import { parseDate } from '../../../src/dates/parse-date.ts';
import { sourceSchema, timelineId } from '../../../src/timeline/model/schema.ts';

function cited(item: object) {
  const source = sourceSchema.parse({ id: 'a', type: 'document', title: 'A title', ...item });
  return createSource(source, timelineId.parse('t'), parseDate);
}

const day = { issued: { 'date-parts': [[2020, 11, 13]] } };
const year = { issued: { 'date-parts': [[2004]] } };

describe('the short citation says who and when', () => {
  test.each<[string, object]>([
    [
      '9/11 Commission Report 2004',
      {
        type: 'report',
        'title-short': '9/11 Commission Report',
        author: [{ literal: 'National Commission on Terrorist Attacks' }],
        ...year,
      },
    ],
    [
      'The New York Times, 13 Nov 2020',
      {
        type: 'article-newspaper',
        'container-title': 'The New York Times',
        author: [{ family: 'Goldman' }],
        ...day,
      },
    ],
    [
      'The Hill, Nov 2017',
      {
        type: 'article-newspaper',
        'container-title': 'The Hill',
        issued: { 'date-parts': [[2017, 11]] },
      },
    ],
    [
      'Wright 2004',
      {
        type: 'book',
        author: [{ family: 'Wright', given: 'Lawrence' }],
        'title-short': 'Looming Tower',
        ...year,
      },
    ],
    [
      'Lahoud and bin Laden 2004',
      {
        type: 'article-journal',
        author: [{ family: 'Lahoud' }, { family: 'Laden', 'non-dropping-particle': 'bin' }],
        ...year,
      },
    ],
    [
      'Goldman et al. 2004',
      {
        type: 'book',
        author: [{ family: 'Goldman' }, { family: 'Schmitt' }, { family: 'Fassihi' }],
        ...year,
      },
    ],
    ['Keeper 2004', { type: 'book', editor: [{ family: 'Keeper' }], ...year }],
    [
      'Owens v. Sudan 2004',
      { type: 'legal_case', title: 'Owens v. Sudan', authority: 'US District Court', ...year },
    ],
    [
      'US Department of the Treasury 2004',
      { type: 'report', publisher: 'US Department of the Treasury', ...year },
    ],
    ['Pompeo, speech, 13 Nov 2020', { type: 'speech', 'title-short': 'Pompeo, speech', ...day }],
    [
      'S/2018/705',
      { type: 'report', 'title-short': 'S/2018/705', issued: { 'date-parts': [[2018, 7, 27]] } },
    ],
    ['A title 1996–2000', { issued: { 'date-parts': [[1996], [2000]] } }],
    ['A title, n.d.', {}],
    [
      'Hebrew calendar, Wikipedia, n.d.',
      { type: 'webpage', title: 'Hebrew calendar', 'container-title': 'Wikipedia' },
    ],
    ['A title 2004', { issued: { 'date-parts': [['2004', '7', '22']] } }],
    ['A title 2004', { issued: { raw: '2004-07-22' } }],
    ['A title, last summer', { issued: { literal: 'last summer' } }],
    [
      'Reed, in press',
      { type: 'book', author: [{ family: 'Reed' }], issued: { literal: 'in press' } },
    ],
    ['A title c. 2004', { issued: { 'date-parts': [[2004]], circa: true } }],
    ['A title 1990s', { issued: { literal: '1990s' } }],
    ['A title 1988–', { issued: { literal: '1988/..' } }],
    ['A title 1988–?', { issued: { literal: '1988/' } }],
    ['A title 1991 or 1992', { issued: { raw: '[1991-02,1992-03]' } }],
    [
      'Tullius 44 BC',
      { type: 'book', author: [{ family: 'Tullius' }], issued: { 'date-parts': [[-44, 3, 15]] } },
    ],
    ['A title 100–44 BC', { issued: { 'date-parts': [[-100], [-44]] } }],
    [
      'A title, c. 15 Mar 44 BC',
      { type: 'speech', issued: { 'date-parts': [[-44, 3, 15]], circa: 1 } },
    ],
    [
      'Smith et al. 2004',
      { type: 'book', author: [{ family: 'Smith' }, { literal: 'others' }], ...year },
    ],
  ])('%s', (short, item) => {
    expect(cited(item).short).toBe(short);
  });
});

describe('the full citation is the whole reference in one line', () => {
  test.each<[string, object]>([
    [
      'Adam Goldman and Eric Schmitt, “Killed in ‘Iran’”, The New York Times, p. A1, 13 November 2020',
      {
        type: 'article-newspaper',
        title: 'Killed in “Iran”',
        'container-title': 'The New York Times',
        author: [
          { given: 'Adam', family: 'Goldman' },
          { given: 'Eric', family: 'Schmitt' },
        ],
        page: 'A1',
        ...day,
      },
    ],
    [
      'Owens v. Sudan, 826 F. Supp. 2d 128, No. 01-2244, US District Court, 13 November 2020',
      {
        type: 'legal_case',
        title: 'Owens v. Sudan',
        'container-title': 'F. Supp. 2d',
        volume: 826,
        page: '128',
        number: 'No. 01-2244',
        authority: 'US District Court',
        ...day,
      },
    ],
    [
      'Nelly Lahoud, “A title”, Journal of Light, 12(3), pp. 4-9, 2004',
      {
        type: 'article-journal',
        author: [{ given: 'Nelly', family: 'Lahoud' }],
        'container-title': 'Journal of Light',
        volume: '12',
        issue: '3',
        page: '4-9',
        ...year,
      },
    ],
    [
      'Ludwig van Beethoven Jr., A title, Harbour Press, 2004',
      {
        type: 'book',
        author: [
          { given: 'Ludwig', 'dropping-particle': 'van', family: 'Beethoven', suffix: 'Jr.' },
        ],
        publisher: 'Harbour Press',
        ...year,
      },
    ],
    [
      'Ada Keeper (ed.), A title, 2004',
      { type: 'book', editor: [{ given: 'Ada', family: 'Keeper' }], ...year },
    ],
    [
      '[A title of ours], The Harbour Gazette, n.d.',
      {
        type: 'article-newspaper',
        title: '[A title of ours]',
        'container-title': 'The Harbour Gazette',
      },
    ],
    [
      'Board of Inquiry, A title, No. 7, 2004',
      {
        type: 'report',
        author: [{ literal: 'Board of Inquiry' }],
        publisher: 'Board of Inquiry',
        number: 7,
        ...year,
      },
    ],
  ])('%s', (full, item) => {
    expect(cited(item).full).toBe(full);
  });
});

test('sources with the same short citation get a letter each', () => {
  const book = { type: 'book', author: [{ family: 'Wright' }], ...year };
  const sources = [cited(book), cited({ ...book, ...day }), cited({ ...book, title: 'Another' })];
  expect(disambiguateCitations(sources).map(({ short }) => short)).toEqual([
    'Wright 2004 (a)',
    'Wright 2020',
    'Wright 2004 (b)',
  ]);
});

test('lines of Zotero’s Extra field say where the text was read and what kind of source it is', () => {
  const source = cited({
    note: 'Citation Key: x\naccessed via: a mirror: docs.example\nCharacter: advocacy group',
  });
  expect(source.accessedVia).toBe('a mirror: docs.example');
  expect(source.character).toBe('advocacy group');
});

test('an approximate date and a season stay what they are', () => {
  expect(cited({ issued: { 'date-parts': [[2004]], circa: true } }).issued?.edtf).toBe('2004~');
  expect(cited({ issued: { 'date-parts': [[2004]], season: '2' } }).issued?.edtf).toBe('2004-22');
});

test.each([
  [{ family: 'Zawahiri', given: 'Ayman', 'non-dropping-particle': 'al-' }, 'Ayman al-Zawahiri'],
  [{ family: 'Este', given: 'Beatrice', 'dropping-particle': 'd’' }, 'Beatrice d’Este'],
])('a particle that is joined to the name has no space behind it: %j', (name, written) => {
  expect(cited({ author: [name] }).authors).toEqual([written]);
});

test('markup of CSL is not shown, and what only looks like markup is', () => {
  const title = 'On <i>Natrix</i> and <span class="nocase">the Rest</span> &amp; more, a < b, AT&T';
  expect(cited({ title, ...year }).full).toBe('On Natrix and the Rest & more, a < b, AT&T, 2004');
});

test.each([
  ['10.1000/182', 'https://doi.org/10.1000/182'],
  ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
  ['https://dx.doi.org/10.1000/18#2', 'https://doi.org/10.1000/18%232'],
  ['not a doi', undefined],
])('a DOI is a link where there is no other: %s', (DOI, url) => {
  expect(cited({ DOI }).url).toBe(url);
  expect(cited({ DOI, URL: 'https://press.example/a' }).url).toBe('https://press.example/a');
});

test('line breaks and repeated spaces in a source are not shown', () => {
  expect(cited({ title: 'A\n  title', ...year }).full).toBe('A title, 2004');
});

test('a very long name does not fill an embed', () => {
  const { short } = cited({
    type: 'report',
    author: [{ literal: 'Commission '.repeat(30) }],
    ...year,
  });
  expect(short.length).toBeLessThanOrEqual(86);
});
