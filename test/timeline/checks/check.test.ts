/** What `npm run check:data` finds in a timeline. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkData } from '../../../src/timeline/cli/check.ts';
import type { FileKind } from '../../../src/timeline/files/read-file.ts';
import { altered, folderWith, VALID, type Files } from '../folder.ts';

/** The lines that the command writes, without the folder's own name, and its exit status. */
async function check(changes: Partial<Record<FileKind, string | Uint8Array | undefined>>) {
  const folder = await folderWith(changes);
  const lines: string[] = [];
  const status = await checkData([folder], (line) => lines.push(line.replaceAll(`${folder}/`, '')));
  return {
    status,
    diagnostics: lines.slice(0, -1),
    summary: lines.at(-1)?.replace(`${folder}: `, ''),
  };
}

/** Adds fields to the last entry (`storm`) of the valid timeline. */
function entries(more: string): Partial<Files> {
  return { entries: VALID.entries + more };
}

/** The claim that the mole broke has an id. */
const SOUND_WITH_ID = String(VALID.entries).replace(
  '- text: A storm broke the mole.',
  '- id: mole-broken\n      text: A storm broke the mole.',
);

function people(more: string): Partial<Files> {
  return { people: VALID.people + more };
}

function sources(change: (items: Record<string, unknown>[]) => void): Partial<Files> {
  const items: Record<string, unknown>[] = JSON.parse(String(VALID.sources));
  change(items);
  return { sources: JSON.stringify(items, null, 2) };
}

test('a valid timeline passes, and its statistics are printed', async () => {
  const { status, diagnostics, summary } = await check({});
  expect(diagnostics).toEqual([]);
  expect(status).toBe(0);
  expect(summary).toBe(
    '2 entries, 3 claims (0 % with two or more sources), 3 sources, 1 person, 2 aliases, 0 errata; 0 errors, 0 warnings',
  );
});

test('how well a timeline is sourced is printed when asked for', async () => {
  const located = altered(
    'entries',
    'sources: [inquiry-1999]',
    'sources: [{ source: inquiry-1999, locator: item 2 }, { source: gazette-1998, locator: item 4 }]',
  );
  const lines: string[] = [];
  await checkData([await folderWith({ entries: located }), '--figures'], (line) =>
    lines.push(line),
  );
  const figures = lines.slice(lines.findIndex((line) => line.includes('3 claims')) + 1);
  expect(figures).toEqual([
    '  claims with a source that opens: 3 of 3 (100 %)',
    '  claims with two independent sources: 1 of 3 (33 %)',
    '  claims by a person or body of people.yaml: 0 of 3 (0 %)',
    '  citations of long documents with a locator: 1 of 1 (100 %)',
    '  denials that name what they deny: 0 of 1 (0 %)',
    '  denials with a date of their own: 1 of 1 (100 %)',
    '  entries with an accusation that have a denial: 0 of 0',
    '  entries with an accusation marked unanswered: 0 of 0',
    '  sources with a link: 3 of 3 (100 %)',
    '  sources with an author: 1 of 3 (33 %)',
    '  sources with the date of publication: 3 of 3 (100 %)',
    '  sources with the date on which they were read: 0 of 3 (0 %)',
    '  items of `inquiry-1999`: 2',
    '  items of `gazette-1998`: 4',
  ]);
});

test.each<[string, Partial<Files>, string]>([
  [
    'an alias that two people share without a note',
    people(
      `- { id: ada-baker, name: Ada Baker, about: Baker., sources: [gazette-1998], aliases: ['Ada, the Keeper'] }\n`,
    ),
    'people.yaml:8:87 error “Ada, the Keeper” is also a name of `ada-keeper` on line 6; mark it weak, or say in a note who else has this name',
  ],
  [
    'two people of one name',
    people('- { id: ada-keeper-2, name: Ada Keeper, about: Another., sources: [gazette-1998] }\n'),
    'people.yaml:8:29 error “Ada Keeper” is also the name of `ada-keeper` on line 2; add to both what tells them apart',
  ],
  [
    'an alias that is also a namesake’s',
    people('  namesakes: [{ name: ada the keeper, note: A ship. }]\n'),
    'people.yaml:6:7 warning “Ada the Keeper” is also the name of the namesake on line 8; mark it weak, or say in a note whose name it is',
  ],
  [
    'a disputed alias that does not say why',
    people(`    - { name: The Flame, disputed: true }\n`),
    'people.yaml:8:7 warning “The Flame” is disputed; say in a note who disagrees and why',
  ],
  [
    'an alias written twice',
    people('    - Ada the Keeper\n'),
    'people.yaml:8:7 warning “Ada the Keeper” is already on line 6',
  ],
  [
    'a claim without a source',
    { entries: altered('entries', 'sources: [inquiry-1999]', 'sources: []') },
    'entries.yaml:20:16 error `sources` is too short a list: every claim names at least one source',
  ],
  [
    'a denial without a claim that it can deny',
    { entries: altered('entries', 'standing: reported', 'standing: denial') },
    'entries.yaml:7:17 error this is a denial, but no claim of this entry asserts what is denied',
  ],
  [
    'a denial of a claim that its entry does not make',
    {
      entries: SOUND_WITH_ID.replace(
        'standing: denial',
        'standing: denial\n      denies: [mole-broke]',
      ),
    },
    'entries.yaml:24:16 error `mole-broke` is not the id of a claim of this entry; did you mean `mole-broken`?',
  ],
  [
    'what is no denial and yet denies',
    {
      entries: SOUND_WITH_ID.replace(
        'standing: official-finding',
        'standing: official-finding\n      denies: [mole-broken]',
      ),
    },
    'entries.yaml:19:15 error `denies` belongs to a denial, and this is `official-finding`',
  ],
  [
    'a default judgment that is no court finding',
    {
      entries: altered(
        'entries',
        'standing: reported',
        'standing: reported\n      defaultJudgment: true',
      ),
    },
    'entries.yaml:8:24 error `defaultJudgment` belongs to a court-finding, and this is `reported`',
  ],
  [
    'an established claim that rests on one source',
    { entries: altered('entries', 'standing: reported', 'standing: established') },
    'entries.yaml:10:9 warning an established claim rests on a single source',
  ],
  [
    'the same words with two standings',
    entries(`  errata: []
- id: mole-mended
  title: The mole is mended
  date: 1997
  claims:
    - { text: It was mended., standing: reported, by: The Gazette, sources: [gazette-1998] }
    - { text: It was mended, standing: accusation, by: The Gazette, sources: [gazette-1998] }
`),
    'entries.yaml:33:15 error the same words of the same speaker are `reported` on line 32 and `accusation` here',
  ],
  [
    'a claim whose words another entry has',
    entries(`- id: storm-again
  title: Another storm
  date: 1996
  claims:
    - { text: 'A storm broke the mole!', standing: reported, by: The Gazette, sources: [gazette-1998] }
`),
    'entries.yaml:31:15 warning the claim on line 16 has the same text',
  ],
  [
    'an entry with the title and date of another',
    entries(`- id: storm-again
  title: A storm breaks the mole
  date: 1992/1996
  claims:
    - { text: Waves., standing: reported, by: The Gazette, sources: [gazette-1998] }
`),
    'entries.yaml:28:10 warning the entry on line 13 has the same title and date',
  ],
  [
    'an impossible day',
    { entries: altered('entries', 'date: 1998-08-07', 'date: 1999-02-29') },
    'entries.yaml:4:9 error `date`: "1999-02-29" is not a day of the calendar',
  ],
  [
    'a range in which no year lies',
    { entries: altered('entries', 'date: 1998-08-07', 'date: "[1998..1997]"') },
    'entries.yaml:4:9 error `date`: "[1998..1997]" ends before it begins',
  ],
  [
    'a range that contains nothing of what its entry says',
    { entries: altered('entries', 'date: 1992/1996', 'date: 2000/2004') },
    'entries.yaml:14:9 warning every claim is dated before 2000/2004, which is the date of the entry',
  ],
  [
    'an entry later than the last update of its timeline',
    { timeline: altered('timeline', '2024-05-01', '1997-05-01') },
    'entries.yaml:4:9 warning this is later than 1997-05-01, when the timeline was last updated according to timeline.yaml',
  ],
  [
    'sources older than what they are cited for',
    { entries: altered('entries', 'sources: [inquiry-1999]', 'sources: [gazette-1998]') },
    'entries.yaml:20:16 warning every source was published before 1999, so none can speak of it',
  ],
  [
    'an issue date that the calendar has not',
    sources(([first]) => {
      if (first) first['issued'] = { 'date-parts': [[1998, 2, 30]] };
    }),
    'sources.json:7:15 warning `issued` is not understood and is shown as “1998-2-30”; write "date-parts": [[2004, 7, 22]]',
  ],
  [
    'an issue date that cannot be understood',
    sources(([first]) => {
      if (first) first['issued'] = { raw: 'last summer' };
    }),
    'sources.json:7:15 warning `issued` is not understood and is shown as “last summer”; write "date-parts": [[2004, 7, 22]]',
  ],
  [
    'a source that nothing cites',
    sources((items) => items.push({ id: 'idle', type: 'book', title: 'Idle' })),
    'sources.json:54:11 warning nothing cites `idle`',
  ],
  [
    'a person that no entry mentions',
    people('- { id: bert, name: Bert, about: Baker., sources: [gazette-1998] }\n'),
    'people.yaml:8:9 warning no entry mentions `bert`, who says nothing in one either',
  ],
  [
    'a link that is not https',
    sources(([first]) => {
      if (first) first['URL'] = 'http://gazette.example/light';
    }),
    'sources.json:16:12 warning http://gazette.example/light is not https; link to an https address if there is one',
  ],
  [
    'a link that runs a script',
    sources(([first]) => {
      if (first) first['URL'] = 'javascript:alert(1)';
    }),
    'sources.json:16:12 error javascript:alert(1) is not a link to the web; write https://… or leave it out',
  ],
  [
    'a link to a host without a dot',
    sources(([first]) => {
      if (first) first['URL'] = 'https://intranet/light';
    }),
    'sources.json:16:12 error the link has the host "intranet", to which Discord takes no link; write https://… with a full host',
  ],
  [
    'a link that only one network can open',
    sources(([first]) => {
      if (first) first['URL'] = 'https://192.168.0.4/light';
    }),
    'sources.json:16:12 warning 192.168.0.4 can be opened in one network only; link to a public address if there is one',
  ],
  [
    'a link with spaces and signs that must be encoded',
    sources(([first]) => {
      if (first) first['URL'] = 'https://evil.example/a)b](c) @everyone';
    }),
    'sources.json:16:12 warning the link holds spaces or signs that an address holds only encoded; did you mean `https://evil.example/a%29b%5D%28c%29%20@everyone`?',
  ],
  [
    'a link with a password',
    sources(([first]) => {
      if (first) first['URL'] = 'https://me:secret@gazette.example/';
    }),
    'sources.json:16:12 error the link holds a user name or password; remove it',
  ],
  [
    'one link in two sources',
    sources((items) => {
      if (items[1]) items[1]['URL'] = 'https://gazette.example/light';
    }),
    'sources.json:32:12 warning the source on line 16 has the same link',
  ],
  [
    'a text with an invisible character that turns its direction',
    { entries: altered('entries', 'The lighthouse is lit', 'The lighthouse is \u202elit') },
    'entries.yaml:3:10 warning this text holds the invisible character U+202E; remove it unless it is needed',
  ],
  [
    'a text whose letters were read in a wrong encoding',
    { entries: altered('entries', 'The lighthouse is lit', 'La lumiÃ¨re') },
    'entries.yaml:3:10 warning “Ã¨” looks like a letter that was read in the wrong encoding',
  ],
  [
    'half of a character',
    {
      entries: altered('entries', 'title: The lighthouse is lit', String.raw`title: "Lit \ud83d"`),
    },
    String.raw`entries.yaml:3:10 error this text holds half of a character (one \ud800 – \udfff escape of two)`,
  ],
])('%s is reported', async (_name, changes, expected) => {
  const { status, diagnostics } = await check(changes);
  expect(diagnostics).toContain(expected);
  expect(status).toBe(expected.includes(' error ') ? 1 : 0);
});

test('two people may share an alias that both explain, and a weak one needs no note', async () => {
  const { diagnostics } = await check({
    ...people(`- id: ada-baker
  name: Ada Baker
  about: Baker.
  sources: [gazette-1998]
  aliases:
    - { name: Ada, weak: true }
    - { name: Ada the Keeper, note: As her grandmother was called. }
`),
    entries: altered('entries', 'people: [ada-keeper]', 'people: [ada-keeper, ada-baker]'),
  });
  // The alias of the other person, which has no note, is still reported.
  expect(diagnostics).toEqual([
    'people.yaml:6:7 error “Ada the Keeper” is also a name of `ada-baker` on line 14; mark it weak, or say in a note who else has this name',
  ]);
});

test('everything that is wrong is reported at once, in the order of the files', async () => {
  const { diagnostics } = await check({
    entries: altered('entries', 'people: [ada-keeper]', 'people: [nobody]')
      .replace('title: A storm', 'titel: A storm')
      .replace('date: 1998-08-07', 'date: yesterday'),
    people: altered('people', 'about:', 'abuot:'),
    timeline: altered('timeline', 'version: 1.0.0\n', ''),
  });
  expect(diagnostics).toEqual([
    'entries.yaml:4:9 error `date`: "yesterday" is not a date in EDTF; write it as 1998-08-07, 1992/1996 or 1998~',
    'entries.yaml:11:12 error `nobody` is not a person of people.yaml',
    'entries.yaml:12:3 error `title` is missing here',
    'entries.yaml:13:3 error `titel` is not a field here; did you mean `title`?',
    'people.yaml:1:3 error `about` is missing here',
    'people.yaml:3:3 error `abuot` is not a field here; did you mean `about`?',
    'timeline.yaml:1:1 error `version` is missing here',
  ]);
});

test('a person whose item is invalid is not also reported as unknown', async () => {
  const { diagnostics } = await check({ people: altered('people', 'about:', 'abuot:') });
  expect(diagnostics.filter((diagnostic) => diagnostic.includes('is not a person'))).toEqual([]);
});

test('a date in words is told with how to write it, also beside another mistake', async () => {
  const { diagnostics } = await check({
    entries: altered('entries', 'date: 1998-08-07', 'date: August 7, 1998')
      .replace('date: 1999\n', 'date: circa 1999\n')
      .replace('title: The', 'titel: The'),
  });
  expect(diagnostics.filter((line) => !line.includes('not used'))).toEqual([
    'entries.yaml:2:3 error `title` is missing here',
    'entries.yaml:3:3 error `titel` is not a field here; did you mean `title`?',
    'entries.yaml:4:9 error `date`: "August 7, 1998" is not a date in EDTF; write it as 1998-08-07, 1992/1996 or 1998~; did you mean `1998-08-07`?',
    'entries.yaml:19:13 error `date`: "circa 1999" is not a date in EDTF; write it as 1998-08-07, 1992/1996 or 1998~; did you mean `1999~`?',
  ]);
});

test('a folder that is not there ends the check with status 1', async () => {
  const lines: string[] = [];
  const status = await checkData(['nowhere/at-all'], (line) => lines.push(line));
  expect(status).toBe(1);
  expect(lines[0]).toContain(
    `there is no such folder; it was looked for at ${resolve('nowhere/at-all')}`,
  );
  expect(lines[0]).toContain('`npm run new:timeline NAME` makes one');
});

test('an unknown option is refused with the usage and status 2', async () => {
  const lines: string[] = [];
  expect(await checkData(['--link'], (line) => lines.push(line))).toBe(2);
  expect(lines.at(-1)).toBe('usage: npm run check:data -- [folder …] [--links] [--figures]');
});

test('without a folder, all timelines of data are checked', async () => {
  const lines: string[] = [];
  await checkData([], (line) => lines.push(line));
  expect(lines.at(-1)).toContain('data/iran-al-qaeda');
});
