/** The check warns of what is left to write, cut, unanswered or without a link, and stops nothing. */
import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/timeline/files/diagnostics.ts';
import { loadTimeline } from '../../../src/timeline/files/load.ts';
import { altered, folderWith, type Files, VALID } from '../folder.ts';

/** The warnings of a timeline that is served all the same. */
async function warnings(changes: Partial<Files>): Promise<readonly string[]> {
  const folder = await folderWith(changes);
  const { kind, diagnostics } = await loadTimeline(folder);
  expect(kind).toBe('loaded');
  return diagnostics.map((one) => formatDiagnostic(one).replace(`${folder}/`, ''));
}

const inTitle = (title: string) => ({
  entries: altered('entries', 'The lighthouse is lit', title),
});
const ACCUSED = altered('entries', 'standing: official-finding', 'standing: accusation');
const PLACE = 'entries.yaml:3:10 warning';

test.each<[string, Partial<Files>, string]>([
  [
    'a denial that names no claim, where somebody is accused',
    { entries: ACCUSED },
    'entries.yaml:22:17 warning this denial does not say what it denies, and only the whole entry shows it; give that claim an `id`, and write here `denies: [that-id]`',
  ],
  [
    'an accusation without an answer',
    { entries: altered('entries', 'standing: reported', 'standing: accusation') },
    'entries.yaml:7:17 warning no denial of this accusation is in the entry; add what the accused say, or `unanswered: true` to the entry if no answer was found',
  ],
  [
    'an expression of the glossary for words that no entry has',
    {
      timeline: `${VALID.timeline as string}glossary: { lighthouse: [phare], dragon: [Drache] }\n`,
    },
    'timeline.yaml:8:42 warning no entry says "dragon", so what stands beside it finds nothing',
  ],
  [
    'the name of a day on which nothing happened',
    { timeline: `${VALID.timeline as string}glossary: { 1911-01-01: [New Year] }\n` },
    'timeline.yaml:8:25 warning no entry has the date 1911-01-01, so what stands beside it finds no event',
  ],
  [
    'TODO',
    inTitle('TODO write this'),
    `${PLACE} “TODO” looks like a place to fill in; write what belongs there`,
  ],
  [
    'TBD',
    inTitle('The date is TBD'),
    `${PLACE} “TBD” looks like a place to fill in; write what belongs there`,
  ],
  [
    'lorem ipsum',
    inTitle('Lorem ipsum dolor sit amet'),
    `${PLACE} “Lorem ipsum” looks like a place to fill in; write what belongs there`,
  ],
  [
    'a name in two braces',
    inTitle(`'Lit by {{name}}'`),
    `${PLACE} “{{name}}” looks like a place to fill in; write what belongs there`,
  ],
  [
    'a name in angle brackets',
    inTitle('Lit by <your name>'),
    `${PLACE} “<your name>” looks like a place to fill in; write what belongs there`,
  ],
  [
    'an address for examples',
    {
      sources: altered('sources', 'https://gazette.example/light', 'https://www.example.org/light'),
    },
    'sources.json:16:12 warning example.org is an address for examples; link to the source itself',
  ],
  [
    'a text of a new timeline',
    inTitle('What happened, in a few words'),
    `${PLACE} this is the text of a new timeline; write your own over it`,
  ],
  [
    'a text that a comment cuts short',
    inTitle('Lit in bay #4'),
    'entries.yaml:3:21 warning the text ends before this `#`, which begins a comment; put the text in quotes, or the comment on a line of its own',
  ],
  [
    'a text of two lines that a comment cuts short',
    {
      entries: altered('entries', 'A storm broke the mole.', 'A storm\n        broke mole #4.'),
    },
    'entries.yaml:17:20 warning the text ends before this `#`, which begins a comment; put the text in quotes, or the comment on a line of its own',
  ],
  [
    'a claim of which nothing can be opened',
    { sources: altered('sources', `"URL": "https://gazette.example/light"`, '"language": "en"') },
    'entries.yaml:10:9 warning none of these sources has a link; add one that a reader can open, if only to a copy',
  ],
])('%s', async (_, changes, expected) => {
  expect(await warnings(changes)).toContain(expected);
});

test.each<[string, Partial<Files>]>([
  [
    'an accusation that the entry calls unanswered',
    {
      entries: altered('entries', 'standing: reported', 'standing: accusation').replace(
        'people: [ada',
        'unanswered: true\n  people: [ada',
      ),
    },
  ],
  [
    'an accusation beside a denial that names it',
    {
      entries: ACCUSED.replace('- text: A storm', '- id: broke\n      text: A storm').replace(
        'standing: denial',
        'standing: denial\n      denies: [broke]',
      ),
    },
  ],
  ['the Spanish word todo', inTitle('Todo sobre el faro')],
  [
    'letters that CSL raises',
    { sources: altered('sources', 'Let there be light', 'The 2<sup>nd</sup> light') },
  ],
  ['a hash in quotes', inTitle(`'Lit in bay #4'`)],
  ['a hash in a block of several lines', inTitle('>-\n    Lit in bay #4\n      or #5')],
  ['a hash within a word', inTitle('Lit in bay#4')],
  ['a comment beside an id', { entries: altered('entries', 'id: storm', 'id: storm # of 1994') }],
  [
    'a comment before a text',
    { entries: altered('entries', 'title: The light', 'title: # short\n    The light') },
  ],
  ['a hash in a quoted text of two lines', inTitle(`"Lit\n    in bay #4"`)],
])('no warning of %s', async (_, changes) => {
  expect(await warnings(changes)).toEqual([]);
});

test('of very many warnings of one kind, the first hundred are shown and the others counted', async () => {
  const many = Array.from(
    { length: 140 },
    (_, nth) => `- id: light-${nth}
  title: Light ${nth}
  date: 1999
  claims: [{ text: Light ${nth}., standing: reported, by: Somebody, sources: [inquiry-1999] }]
`,
  );
  const found = await warnings({
    entries: VALID.entries + many.join(''),
    sources: altered('sources', `"URL": "https://town-hall.example/inquiry"`, '"language": "en"'),
  });
  expect(found).toHaveLength(100);
  expect(found.at(-1)).toMatch(/ if only to a copy \(and 41 more\)$/u);
});
