/** How large answers about the bundled record are to a reader, in each language, at the 95th percentile. */
import { describe, expect, test } from 'vitest';
import { aboutAnswer, legendAnswer } from '../../src/answers/about.ts';
import { entryAnswer } from '../../src/answers/entry.ts';
import { codePoints } from '../../src/answers/limits.ts';
import type { Message } from '../../src/answers/message.ts';
import { firstView, personAnswer, personState } from '../../src/answers/person.ts';
import { searchAnswer } from '../../src/answers/search.ts';
import { sourceAnswer, sourceState } from '../../src/answers/source.ts';
import { yearAnswer, yearState } from '../../src/answers/year.ts';
import { formatCustomId } from '../../src/answers/custom-id.ts';
import type { AnswerContext } from '../../src/answers/answer-context.ts';
import { parsePeriod } from '../../src/dates/reading/parse-period.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import { wordQuestions } from '../bench/questions/words.ts';
import { bundledLookup, bundledTimeline } from '../bundled.ts';
import { percentile, type VisibleSize, visibleSize } from './visible-size.ts';

/** 40 lines of a phone are 1,000 pixels with the menu and buttons, in the playground at 390 × 844. */
type Aim = VisibleSize;
type Answers = (context: AnswerContext) => readonly Message[];

const { entries, people, sources } = bundledTimeline;
const years = Array.from({ length: 35 }, (_, index) => String(1990 + index));
const questions = [
  ...people.map(({ name }) => name),
  ...wordQuestions('report').map(({ question }) => question),
];

/** Each kind of answer with its aim. */
const KINDS: readonly (readonly [string, Aim, Answers])[] = [
  [
    '/year',
    { characters: 1_500, lines: 32, phoneLines: 40 },
    (context) =>
      [...years, '1990s', '2000s', '2010s', '2020s', 'August 1998'].map((year) => {
        const read = parsePeriod(year);
        if (read.kind !== 'period') throw new Error(`${year} is no period`);
        const { period } = read;
        const result = bundledLookup.during(period, undefined);
        const back = formatCustomId(yearState(period, undefined, 0));
        return yearAnswer({ context, period, result, scope: undefined, from: 0, back });
      }),
  ],
  [
    '/search',
    { characters: 1_500, lines: 32, phoneLines: 40 },
    (context) =>
      questions.map((query) => {
        const result = bundledLookup.search(query, undefined);
        const stateFrom = (from: number) => ({ to: 'search', scope: '', from, query }) as const;
        return searchAnswer({
          context,
          query,
          result,
          order: 'best',
          from: 0,
          stateFrom,
          back: '',
        });
      }),
  ],
  [
    '/person',
    { characters: 1_900, lines: 40, phoneLines: 46 },
    (context) =>
      people.flatMap((person) => {
        const found = bundledLookup.entriesAbout(person);
        const said = bundledLookup.claimsBy(person);
        return [firstView(found, said), 'says' as const]
          .filter((view) => view === 'person' || said.length > 0)
          .map((view) => {
            const back = formatCustomId(personState(person, 0, view));
            const shown = { view, entries: found, said, named: 99, from: 0, back };
            return personAnswer({ context, person, ...shown });
          });
      }),
  ],
  [
    '/entry',
    { characters: 2_000, lines: 42, phoneLines: 57 },
    (context) =>
      entries.map((entry) => {
        const neighbours = bundledLookup.neighbours(entry);
        return entryAnswer({ context, entry, page: 0, neighbours });
      }),
  ],
  [
    '/source',
    { characters: 1_500, lines: 32, phoneLines: 40 },
    (context) =>
      sources.map((source) => {
        const citing = bundledLookup.entriesCiting(source);
        const back = formatCustomId(sourceState(source, 0));
        return sourceAnswer({ context, source, entries: citing, from: 0, back });
      }),
  ],
];

/** Answers with links to the site have the most parts. */
const PUBLIC_URL = 'https://example.org/record/';

describe.each(languages)('in $name', ({ code }) => {
  const messages = messagesFor(code);
  const context = { messages, timelines: [bundledTimeline], publicUrl: PUBLIC_URL, mayShare: true };

  test.each(KINDS)('%s is read at a glance', (_, aim, ask) => {
    const sizes = ask(context)
      .filter(({ embeds = [] }) => embeds.length > 0)
      .map(visibleSize);
    for (const measure of ['characters', 'lines', 'phoneLines'] as const) {
      const values = sizes.map((size) => size[measure]);
      expect(percentile(values, 0.95)).toBeLessThanOrEqual(aim[measure]);
    }
  });

  test.each(KINDS)('%s is understood without its embeds', (_, __, ask) => {
    const contents = ask(context).map(({ content = '' }) => content);
    for (const content of contents) expect(content).toMatch(/\p{L}/u);
    // How a query was read is beside the 300.
    const understood = messages.search.understood;
    const lengths = contents.map((content) => {
      const lines = content.split('\n').filter((line) => !line.includes(understood));
      return codePoints(lines.join('\n'));
    });
    expect(percentile(lengths, 0.95)).toBeLessThanOrEqual(300);
  });

  test('what is served, and how to read an answer, are said without embeds', () => {
    const served = aboutAnswer([bundledTimeline], messages).content;
    expect(served).toContain(bundledTimeline.title);
    expect(served).toContain('`/year`');
    expect(legendAnswer(messages).content).toContain(messages.legend.intro);
  });
});
