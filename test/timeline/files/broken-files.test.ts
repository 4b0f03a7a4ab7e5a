/** Files that cannot be read, or not as what they should be. */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/timeline/files/diagnostics.ts';
import { loadTimeline } from '../../../src/timeline/files/load.ts';
import { hard } from '../../hard.ts';
import { altered, emptyFolder, folderWith, VALID, type Files } from '../folder.ts';

async function reported(folder: string): Promise<readonly string[]> {
  const { diagnostics } = await loadTimeline(folder);
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).replace(`${folder}/`, ''));
}

const BOM = '\u{feff}';
const COLON = 'this text holds ": " and so needs quotes';

/** Nine lists of nine aliases each: 3.5 GB when written out. */
const BOMB = [
  '- a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, nth) => {
    const before = 'abcdefgh'.charAt(nth);
    return `  ${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

test.each<[string, Partial<Record<keyof Files, string | Uint8Array>>, readonly string[]]>([
  [
    'a file in UTF-16',
    { people: Buffer.from(BOM + String(VALID.people), 'utf16le') },
    ['people.yaml:1:1 error the file is in UTF-16; save it as UTF-8'],
  ],
  [
    'a file in UTF-16 without a mark',
    { people: Buffer.from(String(VALID.people), 'utf16le') },
    ['people.yaml:1:1 error the file is in UTF-16; save it as UTF-8'],
  ],
  [
    'a file in Latin-1',
    { entries: Buffer.from(altered('entries', 'broke the mole.', 'broke the möle.'), 'latin1') },
    [
      'entries.yaml:16:32 error this is not UTF-8 (a letter saved in another encoding?); save the file as UTF-8',
    ],
  ],
  [
    'a file with a byte order mark',
    { people: BOM + String(VALID.people) },
    [
      'people.yaml:1:1 warning the file begins with a byte order mark; save it as UTF-8 without one',
    ],
  ],
  [
    'a field written twice',
    { entries: altered('entries', 'date: 1998-08-07', 'date: 1998-08-07\n  date: 1998') },
    ['entries.yaml:5:3 error `date` is written twice; the second would hide the first'],
  ],
  [
    'a field written twice in JSON',
    { sources: altered('sources', '"type": "report"', '"type": "report", "type": "book"') },
    ['sources.json:36:23 error `type` is written twice; the second would hide the first'],
  ],
  [
    'a text with a colon that is not quoted',
    { entries: altered('entries', 'A storm breaks the mole', 'Storm: the mole breaks') },
    [`entries.yaml:13:10 error this is not YAML: ${COLON}`],
  ],
  [
    'a no-break space behind the name of a field, and in an indentation',
    {
      entries: altered('entries', 'title: The', 'title:\u00a0The').replace(
        '  date: 1992',
        '  \u00a0date: 1992',
      ),
    },
    [
      'entries.yaml:3:9 error this is not YAML: a space of another kind stands here, as in texts copied from websites; type a space in its place',
      'entries.yaml:12:3 error `date` is missing here',
      'entries.yaml:14:3 error a space of another kind stands in `date`, as in texts copied from websites; type the word anew',
    ],
  ],
  [
    'a tab before a field',
    { entries: altered('entries', '  title: A storm', '\ttitle: A storm') },
    ['entries.yaml:13:1 error this is not YAML: a tab stands in the indentation; use spaces'],
  ],
  [
    'a tab before an item of a list',
    { people: altered('people', '    - Ada the Keeper', '\t- Ada the Keeper') },
    ['people.yaml:6:1 error this is not YAML: a tab stands in the indentation; use spaces'],
  ],
  [
    'a field that begins too far right',
    { entries: altered('entries', '  title: A storm', '   title: A storm') },
    ['entries.yaml:13:4 error this is not YAML: the indentation is off here'],
  ],
  [
    'a field without its colon',
    { entries: altered('entries', '  title: A storm', '  title A storm') },
    [
      'entries.yaml:13:3 error this is not YAML: a colon and a space are missing after the name of this field',
    ],
  ],
  [
    'a bracket that is not closed',
    { entries: altered('entries', '[ada-keeper]', '[ada-keeper') },
    ['entries.yaml:11:11 error this is not YAML: this bracket is not closed'],
  ],
  [
    'quotes within quotes',
    { entries: altered('entries', 'A storm breaks the mole', '"A "storm" breaks the mole"') },
    [
      'entries.yaml:13:14 error this is not YAML: this follows a closing quote or bracket; put quotes around the whole text',
    ],
  ],
  [
    'a text that begins with an asterisk',
    { entries: altered('entries', 'A storm breaks the mole', '*The* storm') },
    ['entries.yaml:13:16 error this is not YAML: a text that begins with & or * needs quotes'],
  ],
  [
    'a list where the name of a field belongs',
    { entries: altered('entries', '  title: A storm', '  ? [title]\n  : A storm') },
    [
      'entries.yaml:13:5 error this is not YAML: a list or a set of fields stands where the name of a field belongs',
    ],
  ],
  [
    'several mistakes in one entry',
    {
      entries: altered('entries', 'title: A storm', 'title: "A storm" mole')
        .replace('date: 1992/1996', 'date: @1992')
        .replace('[weather]', '[weather, {wind: west]'),
    },
    [
      'entries.yaml:13:20 error this is not YAML: this follows a closing quote or bracket; put quotes around the whole text',
      'entries.yaml:14:9 error this is not YAML: a text that holds ": " or " #", or begins with a quote or one of []{}&*!|>%@`, needs quotes',
      'entries.yaml:26:19 error this is not YAML: this bracket is not closed',
    ],
  ],
  [
    'a quote that is not closed',
    {
      entries: altered(
        'entries',
        'text: A storm broke the mole.',
        'text: "A storm broke the mole.',
      ),
    },
    ['entries.yaml:16:13 error this is not YAML: this quote is not closed'],
  ],
  [
    'an alias',
    {
      entries: altered(
        'entries',
        'sources: [gazette-1999]',
        'sources: &s [gazette-1999]\n  tags: *s',
      ).replace('  tags: [weather]\n', ''),
    },
    ['entries.yaml:26:9 error an alias (*name) is not read here; write the value out'],
  ],
  [
    'lists that lie too deep in each other',
    { people: `- ${'['.repeat(60)}${']'.repeat(60)}` },
    ['people.yaml:1:21 error lists and fields are nested more than 20 deep here'],
  ],
  [
    'lists that lie too deep in each other in JSON',
    { sources: '['.repeat(100_000) },
    ['sources.json:1:21 error lists and fields are nested more than 20 deep here'],
  ],
  [
    'JSON with a comma too many',
    { sources: String(VALID.sources).replace(/\]$/, ',]') },
    [
      'sources.json:53:2 error this is not JSON: a value is missing here (or the comma before is one too many)',
    ],
  ],
  [
    'several documents in one file',
    { timeline: `${String(VALID.timeline)}---\nid: second\n` },
    [
      'timeline.yaml:8:1 error the file holds several YAML documents; remove the lines that are only ---',
    ],
  ],
  [
    'fields where a list should be',
    { people: 'ada-keeper: {}\n' },
    ['people.yaml:1:1 error people.yaml must be a list, each item beginning with "- id: …"'],
  ],
  [
    'a list where fields should be',
    { timeline: '- id: harbours\n' },
    ['timeline.yaml:1:1 error this item must be a set of fields, and is a list'],
  ],
  ['no entry', { entries: '# none yet\n' }, ['entries.yaml:1:1 error entries.yaml holds no entry']],
  [
    'an empty timeline.yaml',
    { timeline: '' },
    [
      'timeline.yaml:1:1 error timeline.yaml is empty; it needs id, title, summary, version, updated, licence and corrections',
    ],
  ],
])('%s is reported with its place', async (_name, changes, expected) => {
  const diagnostics = await reported(await folderWith(changes));
  const files = new Set(expected.map((line) => line.slice(0, line.indexOf(':'))));
  expect(
    diagnostics.filter((diagnostic) => files.has(diagnostic.slice(0, diagnostic.indexOf(':')))),
  ).toEqual(expected);
});

test('YAML aliases that would fill the memory are refused', async () => {
  const diagnostics = await reported(await folderWith({ people: BOMB }));
  expect(diagnostics).toContain(
    'people.yaml:2:10 error an alias (*name) is not read here; write the value out',
  );
});

test('one broken source does not hide what is wrong with the others', async () => {
  const sources = altered('sources', '"type": "report"', '"type": report').replace(
    '"type": "article-newspaper"',
    '"typ": "article-newspaper"',
  );
  expect(await reported(await folderWith({ sources }))).toEqual([
    'sources.json:2:3 error `type` is missing here',
    'sources.json:36:13 error this is not JSON: a word that JSON does not know (only true, false and null need no quotes)',
  ]);
});

test.each<[keyof Files, string]>([
  ['people', '- id: ada-keeper\n  name: "never closed\n'],
  ['sources', '[{'],
])('ids of a broken %s file are not also reported as unknown', async (kind, text) => {
  const diagnostics = await reported(await folderWith({ [kind]: text }));
  expect(diagnostics).toHaveLength(kind === 'people' ? 1 : 2);
});

test('one broken entry does not hide what is wrong with the others', async () => {
  const diagnostics = await reported(
    await folderWith({
      entries: altered('entries', 'title: The lighthouse is lit', 'title: Light: lit').replace(
        'standing: denial',
        'standing: denied',
      ),
    }),
  );
  expect(diagnostics).toEqual([
    `entries.yaml:3:10 error this is not YAML: ${COLON}`,
    expect.stringContaining('entries.yaml:22:17 error `standing` is `denied`'),
  ]);
});

describe('a file that is not there', () => {
  test.each(['timeline', 'entries', 'people', 'sources'] as const)('%s is named', async (kind) => {
    const diagnostics = await reported(await folderWith({ [kind]: undefined }));
    expect(diagnostics).toContainEqual(
      expect.stringMatching(new RegExp(`^${kind}\\.(yaml|json):1:1 error this file is missing`)),
    );
  });
});

test('a folder in the place of a file is reported', async () => {
  const folder = await folderWith();
  await rm(join(folder, 'people.yaml'));
  await mkdir(join(folder, 'people.yaml'));
  expect(await reported(folder)).toContain('people.yaml:1:1 error this is a folder, not a file');
});

test('an empty folder misses four files', async () => {
  const diagnostics = await reported(await emptyFolder());
  expect(diagnostics).toHaveLength(4);
});

test('Windows line ends and a missing last one change nothing', async () => {
  const windows = String(VALID.entries).replaceAll('\n', '\r\n').trimEnd();
  const result = await loadTimeline(await folderWith({ entries: windows }));
  expect(result.diagnostics).toEqual([]);
});

test('a text that was folded by hand is read as one line', async () => {
  const folded = altered(
    'entries',
    'text: A storm broke the mole.',
    'text: >-\n        A storm\n        broke\n\n        the mole.',
  );
  const result = await loadTimeline(await folderWith({ entries: folded }));
  expect(result).toMatchObject({
    kind: 'loaded',
    timeline: { entries: [{ claims: [{ text: 'A storm broke the mole.' }, {}] }, {}] },
  });
});

test('years that YAML takes for numbers are years', async () => {
  const result = await loadTimeline(
    await folderWith({ entries: altered('entries', 'date: 1998-08-07', 'date: -43') }),
  );
  expect(result).toMatchObject({ timeline: { entries: [{ date: { edtf: '-0043' } }, {}] } });
});

const MISTAKES = hard ? 200_000 : 20_000;

test(`of ${MISTAKES} mistakes, 1,000 are shown and the rest is counted`, async () => {
  const many = `[${'nobody, '.repeat(MISTAKES - 1)}nobody]`;
  const { diagnostics } = await loadTimeline(
    await folderWith({ entries: altered('entries', '[ada-keeper]', many) }),
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1001);
  expect(diagnostics.map(({ message }) => message).join()).toContain(
    `more problems in this file are not shown`,
  );
});

const NO_FILE =
  'this is no regular file but a pipe, a socket or a device; put a file with the text in its place';

test.each<[string, (file: string) => unknown]>([
  ['a pipe', (file) => execFileSync('mkfifo', [file])],
  ['a link to a device without an end', (file) => symlink('/dev/zero', file)],
])('%s in place of a file is reported and not read', async (_, create) => {
  const folder = await folderWith();
  const file = join(folder, 'entries.yaml');
  await rm(file);
  await create(file);
  expect(await reported(folder)).toContain(`entries.yaml:1:1 error ${NO_FILE}`);
});

test('a file above 64 MB is reported and not read', async () => {
  const folder = await folderWith();
  await truncate(join(folder, 'entries.yaml'), 64 * 1024 * 1024 + 1);
  expect((await reported(folder)).join()).toContain('at most 64 MB are read');
});

test.each<[string, string]>([
  ['an unknown field', '- id: one\n  nonsense: 1\n'],
  ['a broken line', '- id: "one\n'],
])(
  'of thousands of problems, the first 1,000 are shown, and the rest is counted: %s',
  async (_, item) => {
    const folder = await folderWith({ entries: item.repeat(5000) });
    const all = await reported(folder);
    // 1,000 about the format, as many about ids, and a line on the rest of each.
    expect(all.length).toBeLessThanOrEqual(2002);
    expect(all.join('\n')).toMatch(
      /\d+ more problems in this file are not shown|are not checked yet/,
    );
  },
);
