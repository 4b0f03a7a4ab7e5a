/** TimelineJS in all its versions, with what people add to it. */
import { expect, test } from 'vitest';
import { imported } from '../imported.ts';

type Report = Awaited<ReturnType<typeof imported>>['report'];

function said(report: Report) {
  return report.map(({ place, leftOut, notes }) => [place, leftOut ?? notes]);
}

test('columns of a table of claims work in a sheet of TimelineJS, and all others are told', async () => {
  const { entries, report } = await imported(
    'sheet.csv',
    'Year,Month,Day,Headline,Headline,Text,Source,Tags,Place,People,By,Standing,Speakers,Alt Text,,Background\n' +
      '1998,8,7,Fire,Again,It <b>burned</b>.,Gazette https://e.example/x,fire,Nairobi,Ada Keeper,The Gazette,official finding,Bert Baker,a fire,loose,black\n',
  );
  expect(entries).toMatchObject([
    {
      date: { edtf: '1998-08-07' },
      title: 'Fire',
      tags: ['fire'],
      places: ['Nairobi'],
      people: [{ name: 'Ada Keeper' }],
      claims: [
        {
          text: 'It burned.',
          by: 'The Gazette',
          standing: 'official-finding',
          speakers: [{ name: 'Bert Baker' }],
          citations: [{ source: { title: 'Gazette', url: 'https://e.example/x' } }],
        },
      ],
    },
  ]);
  expect(said(report)).toEqual([
    [
      'line 2',
      [
        'not imported: Headline "Again"',
        'not imported: Alt Text "a fire"',
        'not imported: a nameless column "loose"',
        'not imported: Background "black"',
      ],
    ],
  ]);
});

test.each([
  ['1500', 'c. 1500', '1500~', []],
  ['1990', 'the 1990s', '199X', []],
  ['1998', 'Summer 1998', '1998-22', []],
  ['1998', 'August 7, 1998', '1998-08-07', []],
  ['-44', '44 BC', '-0043', []],
  ['1998', 'The Ides', '1998', ['not imported: Display Date "The Ides"']],
  ['1998', '2001', '1998', ['not imported: Display Date "2001"']],
  [
    '1500',
    'around the feast of 1500',
    '1500~',
    ['not imported: Display Date "around the feast of 1500"'],
  ],
  ['1998', 'Date disputed', '1998~', ['not imported: Display Date "Date disputed"']],
  ['1998', 'Day unknown', '1998~', ['not imported: Display Date "Day unknown"']],
  ['1998', 'Vermutlich zu Ostern', '1998~', ['not imported: Display Date "Vermutlich zu Ostern"']],
  ['1998', 'vers Pâques', '1998~', ['not imported: Display Date "vers Pâques"']],
])('the year %s, shown as "%s", is recorded as %s', async (year, shown, edtf, notes) => {
  const { entries, report } = await imported(
    'sheet.csv',
    `Year,Headline,Text,Display Date\n${year},A,B,"${shown}"\n`,
  );
  expect(entries[0]?.date.edtf).toBe(edtf);
  expect(report.flatMap((line) => line['notes'])).toEqual(notes);
});

test('an end without its year is told', async () => {
  const { entries, report } = await imported(
    'sheet.csv',
    'Year,Headline,Text,End Year,End Month\n1998,A,B,,9\n',
  );
  expect(entries[0]?.date.edtf).toBe('1998');
  expect(said(report)).toEqual([['line 2', ['not imported: End Month "9"']]]);
});

test('a sheet of the first versions is read, with its texts as HTML', async () => {
  const { entries, report, result } = await imported(
    'old.csv',
    'Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag\n' +
      '1990,,The harbour,Its <i>story</i>.,,,,,start,\n' +
      '8/17/1998,8/19/1998,Fire,<p>It burned.</p>,https://e.example/fire,Gazette,,,,Fires\n' +
      '8/7/1998,,Unclear,Which day?,,,,,,\n',
  );
  expect(result).toMatchObject({ timeline: { title: 'The harbour', summary: 'Its story.' } });
  expect(entries).toMatchObject([
    {
      date: { edtf: '1998-08-17/1998-08-19' },
      title: 'Fire',
      tags: ['fires'],
      claims: [{ text: 'It burned.', citations: [{ source: { url: 'https://e.example/fire' } }] }],
    },
  ]);
  expect(said(report).map(([place]) => place)).toEqual(['line 2', 'line 4']);
});

test('the JSON of the first versions is read', async () => {
  const { entries, report, result } = await imported(
    'old.json',
    JSON.stringify({
      timeline: {
        headline: 'The harbour',
        type: 'default',
        text: '<p>Its story.</p>',
        asset: { media: 'x.jpg' },
        date: [
          {
            startDate: '2011,12,10',
            endDate: '2011,12,11,10,30',
            headline: 'Light',
            text: '<p>It was lit.</p>',
            tag: 'Lights',
            classname: 'wide',
            asset: { media: 'https://e.example/light', credit: 'Gazette', caption: '' },
          },
          { startDate: '2012', headline: 'Dark', text: '' },
          { startDate: '1/26/2012', headline: 'American', text: 'x', asset: {} },
          { startDate: '', headline: 'No date' },
        ],
        era: [{ startDate: '2011', endDate: '2012', headline: 'The years' }],
      },
    }),
  );
  expect(result).toMatchObject({ timeline: { title: 'The harbour', summary: 'Its story.' } });
  expect(entries.map(({ date, title, tags }) => [date.edtf, title, tags])).toEqual([
    ['2011-12-10/2011-12-11', 'Light', ['lights']],
    ['2012', 'Dark', []],
    ['2012-01-26', 'American', []],
  ]);
  expect(entries[0]?.claims[0]?.citations[0]?.source).toMatchObject({
    title: 'Gazette',
    url: 'https://e.example/light',
  });
  expect(report[0]).toMatchObject({ place: 'title', record: { asset: { media: 'x.jpg' } } });
  expect(said(report).slice(1)).toEqual([
    ['event 1', ['not imported: hour "10:30"', 'not imported: classname "wide"']],
    ['event 4', 'no date'],
    ['era 1', 'an era of TimelineJS, which is no event'],
  ]);
});

test('what programs write for nothing is nothing: null, "" and {}', async () => {
  const nothing = { end_date: null, media: null, group: '', unique_id: null, background: {} };
  const { entries, report } = await imported(
    'new.json',
    JSON.stringify({
      title: null,
      eras: null,
      scale: 'human',
      events: [
        { ...nothing, start_date: { year: 1998, month: null, day: '' }, text: { headline: 'A' } },
        {
          start_date: { year: '1999', month: '', display_date: null },
          end_date: { year: '', month: '' },
          text: { headline: 'B', text: null },
          media: { url: '', caption: null },
        },
      ],
    }),
  );
  expect(entries.map(({ date, title, tags }) => [date.edtf, title, tags])).toEqual([
    ['1998', 'A', []],
    ['1999', 'B', []],
  ]);
  expect(report).toEqual([]);
});

test('what an event shows and a timeline has no place for is told', async () => {
  const { report } = await imported(
    'new.json',
    JSON.stringify({
      events: [
        {
          start_date: { year: 1998, hour: 10, display_date: 'The day' },
          text: { headline: 'A' },
          media: { url: 'x.jpg', link: 'https://e.example/x' },
          background: { color: '#123' },
          autolink: true,
        },
      ],
    }),
  );
  expect(said(report)).toEqual([
    [
      'event 1',
      [
        'not imported: media "x.jpg"',
        'not imported: display_date "The day"',
        'not imported: hour "10"',
        'not imported: background "{"color":"#123"}"',
        'not imported: autolink "true"',
        'not imported: media.link "https://e.example/x"',
      ],
    ],
  ]);
});

test('cells, terms and captions of HTML are words of their own', async () => {
  const html =
    '<table><tr><th>Ships</th><td>3</td></tr><tr><td>a</td><td>b</td></tr></table>' +
    '<dl><dt>Alma</dt><dd>Lost</dd></dl><h5>Five</h5><h6>Six</h6>' +
    '<figure><img src="x"><figcaption>Cap</figcaption></figure><section>Sec</section>End';
  const { entries } = await imported(
    'new.json',
    JSON.stringify({
      events: [{ start_date: { year: 1998 }, text: { headline: 'A', text: html } }],
    }),
  );
  expect(entries[0]?.claims[0]?.text).toBe('Ships 3 a b Alma Lost Five Six Cap Sec End');
});
