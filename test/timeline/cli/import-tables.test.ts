/** Tables as people keep them: other headers, delimiters and encodings, and years apart from months. */
import { expect, test } from 'vitest';
import { imported } from '../imported.ts';

type Report = Awaited<ReturnType<typeof imported>>['report'];

function said(report: Report) {
  return report.map(({ place, leftOut, notes }) => [place, leftOut ?? notes]);
}

async function datesOf(content: string, ...options: string[]) {
  const { entries } = await imported('table.csv', content, ...options);
  return entries.map(({ date }) => date.edtf);
}

test.each([
  ['1998', '1998-08-07', '1998/1998-08-07'],
  ['1998-08-07', '1998', '1998-08-07/1998-XX'],
  ['c. 1998', '2001', '1998~/2001'],
  ['1998', 'present', '1998/..'],
  ['1998', 'ongoing', '1998/..'],
  ['1998', 'unknown', '1998/'],
  ['Q1 2003', '2004', '2003-33/2004'],
  ['8/7/1998', '8/13/1998', '1998-08-07/1998-08-13'],
  ['7 August 1998', '', '1998-08-07'],
  ['1998', '1998', '1998'],
])('from "%s" to "%s" is written %s', async (from, to, edtf) => {
  expect(await datesOf(`start,end,title\n"${from}","${to}",A\n`)).toEqual([edtf]);
});

test.each([
  ['2001', '1999', 'is a time that cannot be'],
  ['someday', '1999', '"someday" is not understood'],
  ['before 1998', '2001', 'is more than one interval can say'],
])('from "%s" to "%s" is left out with the reason', async (from, to, why) => {
  const { output, status } = await imported('t.csv', `start,end,title\n${from},${to},A\n`);
  expect(status).toBe(1);
  expect(output).toContain(why);
});

test('a part of a date that EDTF has no words for is noted', async () => {
  const { entries, report } = await imported('t.csv', 'date,title\nearly 2003 – 2005,A\n');
  expect(entries[0]?.date.edtf).toBe('2003/2005');
  expect(said(report)).toEqual([
    ['line 2', ['the date "early 2003 – 2005" became 2003/2005, which says less']],
  ]);
});

test('a day that a spreadsheet counted is never guessed', async () => {
  const { report, entries } = await imported('t.csv', 'date,title\n36014,A\n1998,B\n');
  expect(entries.map(({ title }) => title)).toEqual(['B']);
  expect(said(report)).toEqual([
    [
      'line 2',
      '"36014" may be how a spreadsheet counts the day 1998-08-07; give the column the format of a date and save it again',
    ],
  ]);
});

test.each([
  ['43', '', '', '0043'],
  ['c. 878', '', '', '0878~'],
  ['44 BC', '3', '15', '-0043-03-15'],
  ['1998.0', '8.0', '7.0', '1998-08-07'],
  ['1998', 'Aug', '7', '1998-08-07'],
  ['1998', '8', '7–9', '1998-08-07/1998-08-09'],
  ['1998', '0', '0', '1998'],
  ['1990s', '', '', '199X'],
])('the year %s, month "%s" and day "%s" are written %s', async (year, month, day, edtf) => {
  expect(await datesOf(`Year,Month,Day,Event\n${year},${month},${day},A\n`)).toEqual([edtf]);
});

test.each([
  ['-44', 'the year "-44" is 44 BC to some and 45 BC to others'],
  ['0', 'the date "0" is not understood'],
  ['-13799999999', 'is further away than a timeline reaches'],
])('the year %s of a table is left out with the reason', async (year, why) => {
  const { output } = await imported('t.csv', `year,event\n${year},A\n`);
  expect(output).toContain(why);
});

test('a day in one column takes its year from another', async () => {
  expect(await datesOf('Year,Date,Event\n1998,August 7,A\n1999,2 March 1999,B\n')).toEqual([
    '1998-08-07',
    '1999-03-02',
  ]);
});

test.each([
  ['sep=;\ndate;title\n1998;A\n', 'an Excel line that names the delimiter'],
  ['\u{feff}sep=\t\r\ndate\ttitle\r\n1998\tA\r\n', 'that line behind a mark'],
  ['"sep=|"\ndate|title\n1998|A\n', 'that line in quotes'],
  ['date;title\n1998;A\n', 'semicolons'],
  ['date|title\n1998|A\n', 'bars'],
  ['startDate,eventName\n1998,A\n', 'names of fields of programs'],
  ['\u{feff}date\ttitle\n1998\tA\n', 'tabs behind a mark'],
  ['Start_Date,TITLE \n1998,A\n', 'names of columns in any spelling'],
])('a table is read: %j (%s)', async (content) => {
  const { entries } = await imported('t.csv', content);
  expect(entries.map(({ date, title }) => [date.edtf, title])).toEqual([['1998', 'A']]);
});

test('a table in UTF-16, as Excel saves "Unicode text", is read', async () => {
  const little = Buffer.from('\u{feff}date\ttitle\n1998\tMöle\n', 'utf16le');
  const big = Buffer.from(little).swap16();
  for (const content of [little, big]) {
    const { entries } = await imported('t.tsv', content);
    expect(entries.map(({ title }) => title)).toEqual(['Möle']);
  }
});

test('columns without a name, with the same name or without a meaning are told', async () => {
  const { report } = await imported(
    't.csv',
    'date,title,title,,mood\n1998,A,B,C,glad,beyond\n1999,D,,,,\n',
  );
  expect(said(report)).toEqual([
    [
      'line 2',
      [
        'not imported: title "B"',
        'not imported: a nameless column "C"',
        'not imported: mood "glad"',
        'not imported: "beyond", which is in no column of the header; is there a text before it that holds a comma and needs quotes?',
      ],
    ],
  ]);
  expect(report[0]?.['record']).toEqual({
    date: '1998',
    title: 'A',
    'title (column 3)': 'B',
    'column 4': 'C',
    mood: 'glad',
    'column 6': 'beyond',
  });
});

test('a source and its link are one source, and what is no link is told', async () => {
  const { entries, report } = await imported(
    't.csv',
    'date,title,source,link\n' +
      '1998,A,The Paper,https://paper.example/1\n' +
      '1999,B,The Review,www.review.example/2\n' +
      '2000,C,The Journal,doi:10.1000/182\n' +
      '2001,D,,see the archive\n',
  );
  const citations = entries.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations));
  expect(citations.map(({ source }) => [source.title, source.url])).toEqual([
    ['The Paper', 'https://paper.example/1'],
    ['The Review', undefined],
    ['The Journal', 'https://doi.org/10.1000/182'],
    ['see the archive', undefined],
  ]);
  expect(said(report)).toEqual([
    [
      'line 3',
      ['not imported: "www.review.example/2", which is not a link; write it as https://…'],
    ],
  ]);
});

test('of two columns for one thing, the better name is taken and the other told', async () => {
  const { entries, report } = await imported('t.csv', 'name,date,title\nAda,1998,Light\n');
  expect(entries[0]?.title).toBe('Light');
  expect(said(report)).toEqual([['line 2', ['not imported: name "Ada"']]]);
});

test('other headers are named with --map', async () => {
  const { entries } = await imported(
    't.csv',
    'When?,Label,title,Quelle\n7 August 1998,Light,x,https://e.example/1\n',
    '--map=date=When?',
    '--map=title=Label',
    '--map=source=quelle',
  );
  expect(entries[0]).toMatchObject({ title: 'Light', date: { edtf: '1998-08-07' } });
  expect(entries[0]?.claims[0]?.citations[0]?.source.url).toBe('https://e.example/1');
});

test.each([
  ['date=Wen', 'the table has no column "Wen"; it has "When", "Label"; did you mean "When"?'],
  ['dat=When', '--map dat=… is for no field; there are id, date, end'],
  ['dat=When', 'did you mean "date"?'],
  ['date', '--map date is not understood; write it as --map date=When'],
])('--map %s is refused with the reason', async (mapping, why) => {
  const { status, output } = await imported('t.csv', 'When,Label\n1998,A\n', `--map=${mapping}`);
  expect(status).toBeGreaterThan(0);
  expect(output).toContain(why);
});

test('--map is refused for a file without columns', async () => {
  const { status, output } = await imported('t.json', '{"events": []}', '--map=date=When');
  expect(status).toBe(2);
  expect(output).toContain('--map is for tables');
});

test('who speaks is read from a column of speakers', async () => {
  const { entries, result } = await imported(
    't.csv',
    'date,title,by,speakers,people\n' +
      '1998,A,The Board as it was,Ada Keeper; Harbour Board,\n' +
      '1999,B,Ada Keeper,nobody,\n' +
      '2000,C,Ada Keeper,,Ada Keeper\n' +
      '2001,D,,Bert Baker,\n',
  );
  const speakers = entries.map(({ claims }) => [
    claims[0]?.by,
    claims[0]?.speakers.map(({ name }) => name),
  ]);
  expect(speakers).toEqual([
    ['The Board as it was', ['Ada Keeper', 'Harbour Board']],
    ['Ada Keeper', []],
    ['Ada Keeper', ['Ada Keeper']],
    ['Bert Baker', ['Bert Baker']],
  ]);
  expect(result.kind).toBe('loaded');
});

test('a quote within a text is a sign like any other', async () => {
  const { entries } = await imported(
    't.csv',
    'date,title,text\n1942,First flight of the "Aircomet",x\n',
  );
  expect(entries[0]?.title).toBe('First flight of the "Aircomet"');
});

test('a table in another encoding is refused until it is said which', async () => {
  const latin = Buffer.from('date,title\n1998,Möle\n', 'latin1');
  const refused = await imported('t.csv', latin);
  expect(refused.output).toContain('as in --encoding windows-1252');
  const { entries } = await imported('t.csv', latin, '--encoding=windows-1252');
  expect(entries[0]?.title).toBe('Möle');
  expect((await imported('t.csv', latin, '--encoding=klingon')).output).toContain(
    '--encoding klingon is not known',
  );
});

test('the HTML of a website becomes text, and its links sources', async () => {
  const { entries } = await imported(
    't.csv',
    'date,title,text,source,url\n' +
      '1998,AT&amp;T in <EM>Harrow</EM>,<P>It <b>burned</b>.<BR>See <a href="https://e.example/2">this</a>.</P>,"<P>SOURCE: <EM>Gazette</EM>, 1998.</P>",<A href="https://e.example/1?a=1&amp;b=2">https://e.example/1</A>\n' +
      '1999,a < b,x > y,,https://e.example/3?a=1&amp;b=2\n',
  );
  expect(entries.map(({ title, claims }) => [title, claims[0]?.text])).toEqual([
    ['AT&T in Harrow', 'It burned. See this.'],
    ['a < b', 'x > y'],
  ]);
  const sources = entries.map(({ claims }) =>
    claims[0]?.citations.map(({ source }) => [source.title, source.url]),
  );
  expect(sources).toEqual([
    [
      ['SOURCE: Gazette, 1998.', 'https://e.example/1?a=1&b=2'],
      ['this', 'https://e.example/2'],
    ],
    [['e.example/3?a=1&b=2', 'https://e.example/3?a=1&b=2']],
  ]);
});

test('of several links in a cell, each is a source with what stands before it', async () => {
  const { entries } = await imported(
    't.csv',
    'date,title,source\n1998,A,"Gazette, https://e.example/1, Board: https://e.example/2, and more"\n',
  );
  const sources = entries[0]?.claims[0]?.citations.map(({ source }) => [source.title, source.url]);
  expect(sources).toEqual([
    ['Gazette', 'https://e.example/1'],
    ['Board', 'https://e.example/2'],
    ['and more', undefined],
  ]);
});

test('what is too long for Discord is cut where the whole stays, or with a note', async () => {
  const long = 'word '.repeat(40).trim();
  const { entries, report } = await imported(
    't.csv',
    `date,title,text,by,tags\n1998,${long},,,\n1999,${long},Short.,${long},${long}\n`,
  );
  expect(entries.map(({ title }) => title.length <= 150 && title.endsWith('…'))).toEqual([
    true,
    true,
  ]);
  expect(entries[0]?.claims[0]?.text).toBe(long);
  expect(said(report)).toEqual([
    [
      'line 3',
      [
        `the title is too long and was cut: "${long}"`,
        `the by is too long and was cut: "${long}"`,
        `the tag is too long and was cut: "${long}"`,
      ],
    ],
  ]);
});

test('a column that says the time more freely than the year is heard', async () => {
  const { entries, report } = await imported(
    't.csv',
    'Year,Topic,Exact Date\n1836,A,about 1836\n1925,B,after 1925\n1938,C,April 1938\n',
  );
  expect(entries.map(({ date }) => date.edtf)).toEqual(['1836~', '1925~', '1938-04']);
  expect(said(report)).toEqual([['line 3', ['not imported: Display Date "after 1925"']]]);
});

test('an empty date is no date', async () => {
  const { output } = await imported('t.csv', 'date,title\n,A\n');
  expect(output).toContain('line 2: no date');
});

test('what the check would refuse is left out or repaired, with the reason', async () => {
  const { entries, report, result } = await imported(
    't.csv',
    'id,date,title,text,by,standing,default judgment,source,url\n' +
      ',1998,Alone,It was not so.,Ada,denial,,,\n' +
      ',1999,Judged,It was so.,Court,reported,yes,,\n' +
      ',2000,Linked,It was so.,Ada,,,Gazette,https://user:secret@e.example/1\n' +
      'x,2001,Both,It was both.,Ada,reported,,,\n' +
      'x,2001,Both,It was both.,Ada,opinion,,,\n' +
      ',2002,Bell\u0007,It rang.,Ada,,,,\n',
  );
  expect(result.kind).toBe('loaded');
  expect(entries.map(({ title }) => title)).toEqual(['Judged', 'Linked', 'Bell']);
  expect(entries[1]?.claims[0]?.citations[0]?.source).toMatchObject({
    title: 'Gazette',
    url: undefined,
  });
  expect(said(report)).toEqual([
    [
      'line 3',
      [
        'not imported: the default judgment, which is of a court finding and not of the standing reported',
      ],
    ],
    ['line 4', ['no source could be made of "Gazette, https://user:secret@e.example/1"']],
    ['line 7', ['characters that cannot be shown were removed from `title`']],
    ['line 2', 'this is a denial, but no claim of this entry asserts what is denied'],
    [
      'line 5',
      'the rows of this entry have the same text, said by the same, with two standings; keep one of them',
    ],
    [
      'line 6',
      'the rows of this entry have the same text, said by the same, with two standings; keep one of them',
    ],
  ]);
});

test('a source that two rows call by two titles has one, and the other is told', async () => {
  const { report, entries } = await imported(
    't.csv',
    'date,title,source,url\n1998,A,Gazette,https://e.example/1\n1999,B,Gazette of Harrow,https://e.example/1\n',
  );
  expect(entries.map(({ claims }) => claims[0]?.citations[0]?.source.title)).toEqual([
    'Gazette',
    'Gazette',
  ]);
  expect(said(report)).toEqual([
    [
      'line 3',
      [
        'the source is called "Gazette" and not "Gazette of Harrow": another row gave it that title, or it was too long',
      ],
    ],
  ]);
});
