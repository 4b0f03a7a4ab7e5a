/** `npm run import`: foreign files become timelines, and no row is lost on the way. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile } from '../../../src/timeline/cli/import.ts';
import { loadTimeline } from '../../../src/timeline/files/load.ts';
import { emptyFolder, folderWith } from '../folder.ts';
import { imported, reportIn, TODAY } from '../imported.ts';

const PLAIN = `date,title,text,source,url,by,standing,people,places,tags,mood
1998-08-07,The lighthouse is lit,"It was lit, at last.",The Harbour Gazette,https://gazette.example/1,The Gazette,reported,Ada Keeper; Bert Baker,Harrow,"Light houses|sea",glad
7 August 1999,,The light went out.,,,,,,,,
"Sept. 1999 to 2001",Dark years,,Board of Inquiry,,,official finding,Ada Keeper,,,
44 BC,Old news,,,,,,,,,
`;

test('a table becomes a timeline that passes the check', async () => {
  const { status, result, entries } = await imported('table.csv', PLAIN);
  expect(status).toBe(0);
  // Three rows of the table name no link.
  expect(result.diagnostics.map(({ message }) => message)).toEqual(
    Array.from({ length: 3 }, () => expect.stringContaining('none of these sources has a link')),
  );
  expect(entries.map(({ date, title }) => [date.edtf, title])).toEqual([
    ['-0043', 'Old news'],
    ['1998-08-07', 'The lighthouse is lit'],
    ['1999-08-07', 'The light went out.'],
    ['1999-09/2001', 'Dark years'],
  ]);
});

test('the cells of a table find their places', async () => {
  const { entries } = await imported('table.csv', PLAIN);
  expect(entries.find(({ title }) => title === 'The lighthouse is lit')).toMatchObject({
    id: 'the-lighthouse-is-lit',
    places: ['Harrow'],
    tags: ['light-houses', 'sea'],
    people: [{ name: 'Ada Keeper' }, { name: 'Bert Baker' }],
    claims: [
      {
        text: 'It was lit, at last.',
        by: 'The Gazette',
        standing: 'reported',
        citations: [{ source: { title: 'The Harbour Gazette', url: 'https://gazette.example/1' } }],
      },
    ],
  });
  expect(entries.find(({ title }) => title === 'Dark years')?.claims[0]?.standing).toBe(
    'official-finding',
  );
});

test('a row without a source cites the imported file', async () => {
  const { entries } = await imported('table.csv', PLAIN, '--title', 'The harbour list');
  const old = entries.find(({ title }) => title === 'Old news');
  expect(old?.claims[0]?.citations[0]?.source.title).toBe('Imported from: The harbour list');
});

test('cells that the format has no place for go into the report', async () => {
  const { report } = await imported('table.csv', PLAIN);
  expect(report).toEqual([
    expect.objectContaining({ place: 'line 2', notes: ['not imported: mood "glad"'] }),
  ]);
});

test('rows that cannot be understood are counted, and go into the report with the reason', async () => {
  const { output, report, entries } = await imported(
    'table.csv',
    `date;title;text
07/08/1998;Which day?;One.
13/08/1998;Clear;Two.
someday;Unclear;Three.
1999-02-30;Impossible;Four.
1998;;
1999;Long;${'word '.repeat(200)}
2001/1999;Reversed;Five.
`,
  );
  expect(entries.map(({ date }) => date.edtf)).toEqual(['1998-08-13']);
  expect(output).toContain('7 rows read, 1 imported into 1 entry, 6 left out');
  expect(report.map(({ place, leftOut }) => `${String(place)}: ${String(leftOut)}`)).toEqual([
    'line 2: "07/08/1998" may be 1998-08-07 or 1998-07-08; import again with --day-first or --month-first',
    'line 4: the date "someday" is not understood; write it as 1998-08-07',
    'line 5: "1999-02-30" is not a day of the calendar',
    'line 6: neither a text nor a title',
    'line 7: a sentence has more than 600 characters; a claim is one sentence that fits an embed',
    'line 8: "2001/1999" ends before it begins',
  ]);
  expect(report[0]?.['record']).toEqual({ date: '07/08/1998', title: 'Which day?', text: 'One.' });
});

test.each([
  ['--day-first', '1998-08-07'],
  ['--month-first', '1998-07-08'],
])('with %s, 07/08/1998 is %s', async (option, day) => {
  const { entries } = await imported('table.csv', 'date,title\n07/08/1998,A\n', option);
  expect(entries[0]?.date.edtf).toBe(day);
});

test.each([
  ['August 7, 1998', '1998-08-07'],
  ['7th of August 1998', '1998-08-07'],
  ['Aug. 1998', '1998-08'],
  ['Sept 5 2001', '2001-09-05'],
  ['1998-8-7', '1998-08-07'],
  ['1998/08/07', '1998-08-07'],
  ['1998-08-07T22:15:00Z', '1998-08-07'],
  ['c. 1998', '1998~'],
  ['circa August 1998', '1998-08~'],
  ['1998?', '1998?'],
  ['1998 (?)', '1998?'],
  ['1990s', '199X'],
  ['19th century', '18XX'],
  ['44 BC', '-0043'],
  ['1 BCE', '0000'],
  ['AD 79', '0079'],
  ['15 March 44 BC', '-0043-03-15'],
  ['1998–2000', '1998/2000'],
  ['1998-2000', '1998/2000'],
  ['5 Sept 2001 to 7 Oct 2001', '2001-09-05/2001-10-07'],
  ['[1991,1992]', '[1991,1992]'],
])('the date %s is written %s', async (written, edtf) => {
  const { entries } = await imported(
    'table.csv',
    `date|title\n${written}|A\n`.replaceAll('|', '\t'),
  );
  expect(entries[0]?.date.edtf).toBe(edtf);
});

test('a text longer than a claim becomes several claims of whole sentences', async () => {
  const sentence = 'The light of Harrow Point was seen from the Alma, and then it was not seen. ';
  const { entries, report } = await imported(
    't.csv',
    `date,title,text\n1998,A,"${sentence.repeat(12)}"\n`,
  );
  const texts = entries[0]?.claims.map(({ text }) => text) ?? [];
  expect(texts.length).toBe(2);
  expect(texts.join(' ')).toBe(sentence.repeat(12).trim());
  expect(report[0]).toMatchObject({
    notes: ['the text is longer than a claim and became 2 claims'],
  });
});

test('entries with equal titles get different ids', async () => {
  const { entries } = await imported('t.csv', 'date,title\n1998,Storm\n1999,Storm\n2000,Storm\n');
  expect(entries.map(({ id }) => id)).toEqual(['storm', 'storm-2', 'storm-3']);
});

test('rows that share an id, a title and a date are claims of one entry', async () => {
  const { entries, output } = await imported(
    't.csv',
    'id,date,title,text,standing,people\nfire,1998,Fire,It burned.,reported,Ada\nfire,1998,Fire,It did not.,denial,Bert\nfire,1999,Fire,Again.,reported,\n',
  );
  expect(output).toContain('3 rows read, 3 imported into 2 entries, 0 left out');
  expect(entries).toMatchObject([
    {
      id: 'fire',
      claims: [{ text: 'It burned.' }, { text: 'It did not.', standing: 'denial' }],
      people: [{ name: 'Ada' }, { name: 'Bert' }],
    },
    { id: 'fire-2', claims: [{ text: 'Again.' }] },
  ]);
});

test('titles in other scripts get readable ids', async () => {
  const { entries } = await imported('t.csv', 'date,title\n1998,Обвал маяка\n');
  expect(entries[0]?.id).toBe('obval-mayaka');
});

const SHEET = `Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,The harbour,<p>Its <b>story</b>.</p>,,,,,title,,
1998,8,7,,,,,,,The <i>lighthouse</i>,"<p>It was lit.</p><p>See <a href=""https://gazette.example/1"">the Gazette</a>.</p>",https://encyclopedia.example/Light,Ada,The light,,,Light,
-44,3,15,,,,,,The Ides,Ides,Stabbed &amp; dead.,https://youtu.be/x,,,,,,
1992,,,,1996,,,,,Storms,They broke the mole.,,,,,,,
1990,,,,1999,,,,,The nineties,,,,,,era,,
x,,,,,,,,,No year,Text.,,,,,,,
`;

test('a spreadsheet of TimelineJS becomes a timeline, and what has no place in one is reported', async () => {
  const { entries, report, result, output } = await imported('sheet.csv', SHEET);
  expect(result).toMatchObject({ timeline: { title: 'The harbour', summary: 'Its story.' } });
  expect(entries.map(({ date, title, claims }) => [date.edtf, title, claims[0]?.text])).toEqual([
    ['-0043-03-15', 'Ides', 'Stabbed & dead.'],
    ['1992/1996', 'Storms', 'They broke the mole.'],
    ['1998-08-07', 'The lighthouse', 'It was lit. See the Gazette.'],
  ]);
  expect(entries[2]).toMatchObject({
    tags: ['light'],
    claims: [
      {
        citations: [
          { source: { title: 'the Gazette', url: 'https://gazette.example/1' } },
          { source: { title: 'The light, Ada', url: 'https://encyclopedia.example/Light' } },
        ],
      },
    ],
  });
  expect(output).toContain('6 rows read, 3 imported into 3 entries, 3 left out');
  expect(report.map(({ place, leftOut, notes }) => [place, leftOut ?? notes])).toEqual([
    ['line 2', 'the title slide; it gave the timeline its title and summary'],
    [
      'line 4',
      ['not imported: media "https://youtu.be/x"', 'not imported: Display Date "The Ides"'],
    ],
    ['line 6', 'an era of TimelineJS, which is no event'],
    ['line 7', 'the date "x" is not understood; write it as 1998-08-07'],
  ]);
});

test('the JSON of TimelineJS becomes a timeline', async () => {
  const { entries, report, result } = await imported(
    'timeline.json',
    JSON.stringify({
      title: { text: { headline: 'The harbour', text: 'Its story.' } },
      events: [
        {
          unique_id: 'light',
          start_date: { year: 1998, month: '8', day: 7 },
          end_date: { year: 1998, month: 8, day: 7 },
          text: { headline: 'Light', text: 'It was lit.' },
          group: 'Light',
        },
        { start_date: { month: 8 }, text: { headline: 'No year' } },
        'nonsense',
      ],
      eras: [{ start_date: { year: 1990 }, end_date: { year: 1999 } }],
    }),
  );
  expect(result).toMatchObject({ timeline: { title: 'The harbour' } });
  expect(entries).toMatchObject([{ id: 'light', date: { edtf: '1998-08-07' }, title: 'Light' }]);
  expect(report.map(({ place, leftOut }) => [place, leftOut])).toEqual([
    ['title', 'the title slide; it gave the timeline its title and summary'],
    ['event 2', 'no year'],
    ['event 3', 'no event as TimelineJS has them'],
    ['era 1', 'an era of TimelineJS, which is no event'],
  ]);
});

test('lines of JSON become a timeline; broken lines and unknown fields are reported', async () => {
  const lines = [
    '{"date": "-3760-10-07", "text": "The epoch.", "links": [{"title": "Calendar", "url": "https://wiki.example/Calendar"}]}',
    '{"date": 1998, "text": "Light.", "colour": "white"}',
    '{"date": "1999", "text": ',
    '{"text": "No date."}',
    '[]',
    '{"date": "2000", "text": "Dusk.", "source": "The Paper", "url": "https://paper.example/1"}',
  ];
  const { entries, report } = await imported('days.jsonl', lines.join('\n'));
  expect(entries.map(({ date, claims }) => [date.edtf, claims[0]?.by])).toEqual([
    ['-3760-10-07', 'wiki.example'],
    ['1998', 'Imported from: days.jsonl'],
    ['2000', 'paper.example'],
  ]);
  expect(entries[2]?.claims[0]?.citations).toMatchObject([{ source: { title: 'The Paper' } }]);
  expect(report.map(({ place, leftOut, notes }) => [place, leftOut ?? notes])).toEqual([
    ['line 2', ['not imported: colour "white"']],
    ['line 3', expect.stringMatching(/^this is not JSON: /)],
    ['line 4', 'wrong or missing: date'],
    ['line 5', 'not an object with a date and a text'],
  ]);
});

const BIB = `This line is a comment.
@string{hg = "The Harbour Gazette"}
@article{light:1998, author = {Keeper, Ada and Baker, Bert}, title = {Let there be {Light}}, journal = hg, date = {1998-08-09}, url = {https://gazette.example/light}}
@book{bad/key, author = "Ada Keeper", title = "Keeping a light", publisher = "Harbour Press", year = 1999, month = mar}
@misc{broken, title = {never closed
@misc{untitled, year = 2001}
@misc{gazette-1998, title = {Taken}, year = 2001}
`;

test('BibTeX is added to the sources of a timeline, entry by entry', async () => {
  const folder = await folderWith();
  const file = join(await emptyFolder(), 'library.bib');
  await writeFile(file, BIB);
  const output: string[] = [];
  expect(await importFile([file, folder], (line) => output.push(line), TODAY)).toBe(0);
  expect(output[0]).toContain('5 sources read from');
  expect(output[0]).toContain('2 added to');
  const result = await loadTimeline(folder);
  const sources = result.kind === 'loaded' ? result.timeline.sources : [];
  expect(sources.slice(3).map(({ id, full }) => [id, full])).toEqual([
    [
      'light:1998',
      'Ada Keeper and Bert Baker, “Let there be Light”, The Harbour Gazette, 9 August 1998',
    ],
    ['bad-key', 'Ada Keeper, Keeping a light, Harbour Press, March 1999'],
  ]);
  const report = await reportIn(folder);
  expect(report.map(({ place, leftOut, notes }) => [place, leftOut ?? notes])).toEqual([
    ['line 4', ['its id "bad/key" became "bad-key"']],
    ['line 5', expect.stringMatching(/^this is not BibTeX: /)],
    ['line 6', '`title` is missing here'],
    ['line 7', 'a source with the id gazette-1998 is there already and stays as it is'],
  ]);
});

test('CSL-JSON is added to the sources of a timeline, with all its variables', async () => {
  const folder = await folderWith();
  const file = join(await emptyFolder(), 'library.json');
  await writeFile(
    file,
    JSON.stringify([
      {
        id: 'http://zotero.org/users/1/items/ABCD',
        'citation-key': 'keeper1999',
        type: 'book',
        title: 'Keeping',
        ISBN: '123',
      },
      { id: 'untitled', type: 'book' },
    ]),
  );
  expect(await importFile([file, folder], () => undefined, TODAY)).toBe(0);
  const sources: unknown[] = JSON.parse(await readFile(join(folder, 'sources.json'), 'utf8'));
  expect(sources.at(-1)).toEqual({
    id: 'keeper1999',
    'citation-key': 'keeper1999',
    type: 'book',
    title: 'Keeping',
    ISBN: '123',
  });
  expect(sources).toHaveLength(4);
});

test('what the import writes of odd sources, the check accepts', async () => {
  const folder = await folderWith();
  const file = join(await emptyFolder(), 'odd.json');
  const dates: readonly unknown[] = [
    { 'date-parts': [[2017]], season: 4, circa: true },
    { 'date-parts': [[2015, 14]] },
    { 'date-parts': [['1993', '', '']] },
    { 'date-parts': [['1998', 'March']] },
    { 'date-parts': [[1998], [1998]] },
    { 'date-parts': [[2014, 12, 31], [0]] },
    { 'date-parts': [['n.d.']] },
    { 'date-parts': [[20090]] },
    { 'date-parts': [[2020, 2, 30]] },
    { 'date-parts': [[1], [2], [3]] },
    { literal: 'in press' },
    'soon',
    7,
    null,
  ];
  const links = [
    'ftp://e.example/x',
    'javascript:alert(1)',
    'https://u:p@e.example/',
    'www.e.example',
  ];
  const items = [
    ...dates.map((issued, nth) => ({ id: `d${nth}`, type: 'book', title: 'T', issued })),
    ...links.map((URL, nth) => ({ id: `l${nth}`, type: 'book', title: 'L', URL })),
    { id: 'long', type: 'book', title: 'L', URL: `https://e.example/${'x'.repeat(600)}` },
    { id: 'signs', type: 'book', title: 'A\u0007\ud800' },
  ];
  await writeFile(file, JSON.stringify(items));
  expect(await importFile([file, folder], () => undefined, TODAY)).toBe(0);
  const result = await loadTimeline(folder);
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const sources = result.kind === 'loaded' ? result.timeline.sources : [];
  expect(sources).toHaveLength(3 + items.length);
  // Only a source without a date has none.
  expect(sources.filter(({ full }) => full.endsWith('n.d.')).map(({ id }) => id)).toEqual([
    'd6',
    'd13',
    'l0',
    'l1',
    'l2',
    'l3',
    'long',
    'signs',
  ]);
});

test('an existing folder is never overwritten', async () => {
  const folder = await folderWith();
  const file = join(await emptyFolder(), 't.csv');
  await writeFile(file, 'date,title\n1998,A\n');
  const output: string[] = [];
  expect(await importFile([file, folder], (line) => output.push(line), TODAY)).toBe(1);
  expect(output.join()).toContain('is there already and is left as it is');
  expect((await loadTimeline(folder)).kind).toBe('loaded');
});

test.each<[string, string | Uint8Array, string]>([
  [
    't.csv',
    'when?,what?\n1998,A\n',
    'the first line must name a column "date" or "year", and a column "title" or "text"; it names "when?", "what?"',
  ],
  ['t.csv', '', 'the table is empty'],
  ['t.csv', 'date,title\n1998,"never closed\n', 'the table cannot be read: '],
  ['t.csv', Buffer.from('date,title\n1998,möle\n', 'latin1'), 'this is not UTF-8'],
  ['t.json', '{"a": 1}', 'this JSON is neither a list of CSL-JSON sources'],
  ['t.json', '{"a": ', 'this is not JSON: '],
  ['t.json', '{"chronocite": 1, "entries": []}', 'wrong or missing: timeline, people, sources'],
  ['t.xlsx', 'PK', 't.xlsx has none of the endings'],
  ['t.csv', 'date,title\nsoon,A\n', 'not one of 1 row of'],
  ['t.bib', '@book{a, title={A}}', 'sources are added to a timeline'],
])(
  '%s holding %j is refused with the reason, and nothing is written',
  async (name, content, why) => {
    const { status, output, result } = await imported(name, content);
    expect(status).toBe(1);
    expect(output).toContain(why);
    expect(result.kind).toBe('broken');
  },
);

test('a wrong command line is answered with the usage', async () => {
  const output: string[] = [];
  expect(await importFile(['only-one'], (line) => output.push(line), TODAY)).toBe(2);
  expect(output.join('\n')).toContain('usage: npm run import -- FILE FOLDER');
});
