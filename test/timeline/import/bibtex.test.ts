/** BibTeX as people have it: what is taken over, how it is cited, and what a note says of the rest. */
import { describe, expect, test } from 'vitest';
import { readBibtex } from '../../../src/timeline/import/bibliography.ts';
import { createSource } from '../../../src/timeline/model/citations.ts';
import { parseDate } from '../../../src/dates/parse-date.ts';
import { timelineId } from '../../../src/timeline/model/schema.ts';

/** What came of each entry: its id and citation, or why it was left out. */
function taken(text: string) {
  return readBibtex(text).map(({ reading, notes }) => {
    if (reading.kind === 'left-out') return { leftOut: reading.why };
    const { id, short, full, url } = createSource(reading.source, timelineId.parse('t'), parseDate);
    return { id, short, full, url, notes, source: reading.source };
  });
}

function first(text: string) {
  const [only] = taken(text);
  if (!only || 'leftOut' in only) throw new Error(`left out: ${only?.leftOut ?? 'everything'}`);
  return only;
}

describe('a date is as certain as it was written', () => {
  test.each([
    ['date={-0876}', '877 BC'],
    ['date={-0099-07-12/-0043-03-15}', '12 July 100 BC – 15 March 44 BC'],
    ['date={199X}', '1990s'],
    ['date={199u}', '1990s'],
    ['date={19XX}', '20th century (1900–1999)'],
    ['date={30-Mar-2020}', '30 March 2020'],
    ['date={1723~}', 'about 1723'],
    ['date={1723?}', '1723 (uncertain)'],
    ['date={1723%}', 'about 1723 (uncertain)'],
    ['date={2011-05-25~/2012-06-26~}', 'about 25 May 2011 – about 26 June 2012'],
    ['date={2004-22}', 'summer 2004'],
    ['date={2017-24~}', 'about winter 2017'],
    ['date={1988/}', 'from 1988, end unknown'],
    ['date={1988/..}', 'since 1988'],
    ['date={2004-06-01/unknown}', 'from 1 June 2004, end unknown'],
    ['date={../1988}', 'until 1988'],
    ['date={/1988}', 'until 1988, beginning unknown'],
    ['date={unknown/2006}', 'until 2006, beginning unknown'],
    ['date={y-51234}', '51235 BC'],
    ['year=1978, month=mar # "~5"', '5 March 1978'],
    ['year=1978, month="5~" # mar', '5 March 1978'],
    ['year=1978, month=mar, day=5', '5 March 1978'],
    ['year=1978, month={Spring}', 'spring 1978'],
    ['year=1978, month={July/August}', 'July – August 1978'],
    ['year=1978, month=3', 'March 1978'],
    ['year={January 1978}', 'January 1978'],
    ['year={1998--1999}', '1998 – 1999'],
    ['year={2004/05}', '2004 – 2005'],
    ['year={2004-05}', '2004 – 2005'],
    ['year={[1911]}', '1911'],
    [String.raw`year={\noopsort{1973b}1973}`, '1973'],
    ['year={c.~1911}', 'about 1911'],
    ['', 'n.d.'],
  ])('%s is %s', (field, date) => {
    const { full, notes } = first(`@book{a, title={T}, ${field}}`);
    expect([full, notes]).toEqual([`T, ${date}`, []]);
  });

  test.each([
    ['year=98', '98', '`issued` "98" is not understood and stays as written'],
    ['year={in press}', 'in press', '`issued` "in press" is not understood and stays as written'],
    ['year=1998, month=13', '1998', '`issued` "1998-13" is not in the calendar and became 1998'],
    [
      'date={2020-02-30}',
      'February 2020',
      '`issued` "2020-02-30" is not in the calendar and became 2020-02',
    ],
  ])('%s is %s, and a note says so', (field, date, note) => {
    const { full, notes } = first(`@book{a, title={T}, ${field}}`);
    expect([full, notes]).toEqual([`T, ${date}`, [note]]);
  });
});

test.each(['institution', 'publisher', 'organization', 'school'])(
  'an "and" in the name of a body is no list: %s',
  (field) => {
    const name = 'Committee on Homeland Security and Governmental Affairs';
    const { full } = first(`@techreport{a, title={Hearing}, ${field}={${name}}, year=2004}`);
    expect(full).toBe(`Hearing, ${name}, 2004`);
  },
);

test('a part takes its book, publisher and year from the entry that crossref names', () => {
  const { short, full } = first(`
    @inproceedings{part, author={Smith, J.}, title={Part}, crossref={Whole}}
    @proceedings{whole, title={The Whole}, year=1999, publisher={Simon and Schuster}}`);
  expect(short).toBe('Smith 1999');
  expect(full).toBe('J. Smith, “Part”, The Whole, Simon and Schuster, 1999');
});

test.each([
  ['inbook', 'book', 'booktitle'],
  ['incollection', 'collection', 'booktitle'],
  ['incollection', 'book', 'booktitle'],
  ['article', 'periodical', 'journaltitle'],
])('an @%s takes the title of its @%s as the title of the whole', (part, whole) => {
  const { full } = first(`
    @${part}{a, author={Smith, J.}, title={Part}, crossref={b}}
    @${whole}{b, editor={Keeper, A.}, title={The Whole}, subtitle={A history}, date={1999~}}`);
  expect(full).toBe('J. Smith, “Part”, The Whole: A history, about 1999');
});

test('a part is in its book, and the book in its series', () => {
  const { full, source } = first(
    '@inbook{a, title={Part}, booktitle={Book}, maintitle={Collected Works}, year=1999}',
  );
  expect(full).toBe('“Part”, Book, 1999');
  expect(source).toMatchObject({ 'collection-title': 'Collected Works' });
});

test('an entry without a key gives its fields to no other', () => {
  const [, part] = taken('@book{, title={A}, publisher={P}}@book{b, title={B}}');
  expect(part).toMatchObject({ full: 'B, n.d.' });
});

test('a year of its own is not joined with the date of the whole', () => {
  const { full } = first(
    '@inbook{a, title={A}, year=2001, crossref={b}}@book{b, title={B}, date={1999-03-05}}',
  );
  expect(full).toBe('“A”, B, 2001');
});

test('fields of an @xdata entry go into the entries that name it', () => {
  const [book, data] = taken(`
    @book{b, title={B}, year=2001, xdata={press}}
    @xdata{press, publisher={Harbour Press}}`);
  expect(book).toMatchObject({ full: 'B, Harbour Press, 2001', notes: [] });
  expect(data).toEqual({
    leftOut: 'an @xdata entry, whose fields went into the entries that name it',
  });
});

test('a crossref to an entry that the file does not have is noted', () => {
  expect(first('@inbook{a, title={A}, crossref={gone}}').notes).toEqual([
    '"gone", from which it takes fields, is not in the file',
  ]);
});

test.each([
  ['a missing key', '@article{,\n title={T}, author={Keeper, Ada}, year=1999}', 'keeper-1999'],
  ['no place for a key', '@article{title={T}, author={Keeper, Ada}, year=1999}', 'keeper-1999'],
  ['a key without a comma', '@article{a\n title={T}, year=1999}', 'a'],
  ['a key with a space', '@book{q 18, title={T}}', 'q-18'],
  ['a second comma', '@book{a, title={T}, , year=1999, ,}', 'a'],
  ['a missing comma', '@book{a, title={T}\n year=1999}', 'a'],
  ['a brace too many', '@book{a, title={T}}, year=1999}', 'a'],
  ['quotation marks in quotation marks', '@book{a, title="He said "yes" here", year=1999}', 'a'],
  ['parentheses', '@book(a, title={T}, year=1999)', 'a'],
  ['a line of an abstract like an entry', '@book{a, title={T}, abstract={x\n@word{y}\n}}', 'a'],
])('%s costs nothing', (_, text, id) => {
  expect(taken(text).map((each) => ('id' in each ? each.id : each.leftOut))).toEqual([id]);
});

test('an entry without a key is told the one that was made', () => {
  expect(first('@misc{, title={Let there be light}, year=1998}').notes).toEqual([
    'it has no key and became "let-there-be-light-1998"',
  ]);
});

test('several entries on a line are all read, and a commented-out one is none, and said', () => {
  const all = taken(`
@misc{a, title={A}} @misc{b, title={B}}
%@misc{c,
%  title = {An older version
%           of it},
%}
@comment{@misc{d, title={D}}}
@comment{jabref-meta: databaseType:bibtex;}
@misc{e, title={E}}`);
  expect(all.map((each) => ('id' in each ? each.id : each.leftOut))).toEqual([
    'a',
    'b',
    'it is commented out',
    'it is commented out',
    'e',
  ]);
});

test('an entry that is not closed costs itself alone', () => {
  const [broken, next] = taken('@misc{a, title={never closed\n year=1998}\n@misc{b, title={B}}');
  expect(broken).toMatchObject({ leftOut: expect.stringMatching(/^this is not BibTeX: /) });
  expect(next).toMatchObject({ id: 'b' });
});

test('two sources of one key are told apart, and one that is there twice is taken once', () => {
  const [one, two, same] = taken('@misc{a, title={A}}@misc{a, title={B}}@misc{a, title={A}}');
  expect(one).toMatchObject({ id: 'a' });
  expect(two).toMatchObject({ id: 'a-2', notes: ['its id "a" became "a-2"'] });
  expect(same).toEqual({ leftOut: 'the same source stands further up, as a' });
});

test('"and others" is nobody', () => {
  const { short, full } = first('@book{a, title={T}, author={Smith, J. and others}, year=2001}');
  expect(short).toBe('Smith et al. 2001');
  expect(full).toBe('J. Smith et al., T, 2001');
});

test.each([
  ['al-Zawahiri, Ayman', 'al-Zawahiri 2001', 'Ayman al-Zawahiri'],
  ['Ayman al-Zawahiri', 'al-Zawahiri 2001', 'Ayman al-Zawahiri'],
  [
    'Saif al-Adl and Abu Hafs al-Masri',
    'al-Adl and al-Masri 2001',
    'Saif al-Adl and Abu Hafs al-Masri',
  ],
  ['bin Laden, Osama', 'bin Laden 2001', 'Osama bin Laden'],
  ['{National Commission}', 'National Commission 2001', 'National Commission'],
  ['Koehler-Derrick, Gabriel', 'Koehler-Derrick 2001', 'Gabriel Koehler-Derrick'],
])('the name %s keeps its parts', (name, short, full) => {
  const source = first(`@book{a, title={T}, author={${name}}, year=2001}`);
  expect([source.short, source.full]).toEqual([short, `${full}, T, 2001`]);
});

test('LaTeX is shown as plain text', () => {
  const { full } = first(
    String.raw`@book{a, title={{\"U}ber \textit{Natrix} \& {\aa}l, \LaTeX, H$_2$O, \href{https://e.example}{here}}}`,
  );
  expect(full).toBe('Über Natrix & ål, LaTeX, H₂O, here, n.d.');
});

test.each([
  [String.raw`Garc{\'\i}a and Mart\'{\i}n and Mat\'\ias`, 'García and Martín and Matías'],
  [String.raw`The \LaTeX\ Companion`, 'The LaTeX Companion'],
  [String.raw`100\,\textmu m, 5\slash 6`, '100 µm, 5/6'],
  [String.raw`k$\cdot$p, \(\alpha\)-rays`, 'k·p, α-rays'],
  ['An $ alone', 'An alone'],
])('%s is %s', (title, shown) => {
  expect(first(`@book{a, title={${title}}, year=2001}`).full).toBe(`${shown}, 2001`);
});

test('a field with bad LaTeX costs no other field, and is noted', () => {
  const { full, notes } = first(
    String.raw`@book{a, title={A}, author={Ragnhei{\d}ur, B.}, year=2001}`,
  );
  expect(full).toBe('B. Ragnheidur, A, 2001');
  expect(notes).toEqual([
    '`author` is no LaTeX and was taken without its commands: "Ragnhei{\\d}ur, B."',
  ]);
});

test('@online, its link, a DOI and the link of howpublished', () => {
  const urls = taken(String.raw`
    @online{a, title={A}, url={https://e.example/~a_b?x=1&y=2}}
    @misc{b, title={B}, howpublished={\url{https://e.example/~b_c}}}
    @book{c, title={C}, doi={10.1000/182}}`);
  expect(urls.map((each) => 'url' in each && each.url)).toEqual([
    'https://e.example/~a_b?x=1&y=2',
    'https://e.example/~b_c',
    'https://doi.org/10.1000/182',
  ]);
  expect(urls[0]).toMatchObject({ source: { type: 'webpage' }, notes: [] });
});

test.each([
  [String.raw`https://e.example/a\_b?x=1\&y=50\%25\#top`, 'https://e.example/a_b?x=1&y=50%25#top'],
  [String.raw`https://e.example/{\~{}}ann/{\_}b`, 'https://e.example/~ann/_b'],
  [String.raw`https://e.example/\textasciitilde{}ann`, 'https://e.example/~ann'],
  [String.raw`\url{https://e.example/{\textasciitilde}ann\_b}`, 'https://e.example/~ann_b'],
])('the link %s is read without what LaTeX needs', (written, link) => {
  expect(first(`@online{a, title={A}, url={${written}}}`)).toMatchObject({ url: link, notes: [] });
});

test('a link that the check would refuse costs the link, with a note', () => {
  for (const link of [
    'www.example.org/x',
    'ftp://e.example/x',
    `https://e.example/${'x'.repeat(600)}`,
  ]) {
    const { url, notes } = first(`@misc{a, title={A}, url={${link}}}`);
    expect(url).toBeUndefined();
    expect(notes).toEqual([expect.stringContaining('not imported: `URL`')]);
  }
});

test('a field that no source here has is named in a note', () => {
  expect(
    first('@book{a, title={T}, titleaddon={Revised}, file={x.pdf}, owner={me}}').notes,
  ).toEqual(['not imported: titleaddon "Revised"']);
});

test('macros of the file are put in, and a word that is none is kept and noted', () => {
  const { full, notes } = first(
    '@string{hg = "The " # {Gazette}}@article{a, title={T}, journal = hg # { B}, note = foo}',
  );
  expect(full).toBe('“T”, The Gazette B, n.d.');
  expect(notes).toEqual([
    '"foo" is neither in braces nor a macro of the file, and was taken as text',
  ]);
});
