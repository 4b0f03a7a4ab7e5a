/** No answer exceeds what Discord accepts, whatever a timeline holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutAnswer, legendAnswer } from '../../src/answers/about.ts';
import { checkAnswer } from '../../src/answers/check.ts';
import { entryAnswer } from '../../src/answers/entry.ts';
import { entryList } from '../../src/answers/entry-list.ts';
import { codePoints, LIMITS } from '../../src/answers/limits.ts';
import { embedSize, type Message } from '../../src/answers/message.ts';
import { personAnswer } from '../../src/answers/person.ts';
import { settingsAnswer } from '../../src/answers/settings.ts';
import { searchAnswer } from '../../src/answers/search.ts';
import { sourceAnswer } from '../../src/answers/source.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import { MAX_QUERY } from '../../src/lookup/lookup.ts';
import { parseDate } from '../../src/dates/parse-date.ts';
import {
  type EntryId,
  type PersonId,
  type SourceId,
  STANDINGS,
  type TimelineId,
} from '../../src/timeline/model/schema.ts';
import type {
  Citation,
  Claim,
  Entry,
  Person,
  Source,
  Timeline,
} from '../../src/timeline/model/timeline.ts';
import { bundledLookup, bundledTimeline } from '../bundled.ts';

/** None, a site, and one whose address leaves no room for a page in a link of Discord's. */
const publicUrls = [
  undefined,
  'https://example.org/record/',
  `https://example.org/${'a'.repeat(480)}/`,
];
const contexts = languages.flatMap(({ code }) =>
  publicUrls.map((publicUrl) => ({
    messages: messagesFor(code),
    timelines: [],
    mayShare: true,
    publicUrl,
  })),
);
const anyContext = fc.constantFrom(...contexts);

function expectToFit(message: Message): void {
  const { content = '', embeds = [], components = [] } = message;
  expect(codePoints(content)).toBeLessThanOrEqual(LIMITS.content);
  expect(embeds.length).toBeLessThanOrEqual(LIMITS.embeds);
  expect(embeds.reduce((sum, embed) => sum + embedSize(embed), 0)).toBeLessThanOrEqual(
    LIMITS.embedTotal,
  );
  for (const { title = '', description = '', fields = [] } of embeds) {
    expect(codePoints(title)).toBeLessThanOrEqual(LIMITS.embedTitle);
    expect(codePoints(description)).toBeLessThanOrEqual(LIMITS.embedDescription);
    expect(fields.length).toBeLessThanOrEqual(LIMITS.embedFields);
    for (const { name, value } of fields) {
      expect(codePoints(name)).toBeLessThanOrEqual(LIMITS.embedFieldName);
      expect(codePoints(value)).toBeLessThanOrEqual(LIMITS.embedFieldValue);
      expect(value).not.toBe('');
    }
  }
  expect(components.length).toBeLessThanOrEqual(LIMITS.rows);
  const ids = components.flatMap((row) =>
    row.components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : [])),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const row of components) {
    expect(row.components.length).toBeLessThanOrEqual(LIMITS.buttonsInRow);
    for (const component of row.components) {
      const { length } = 'url' in component ? component.url : '';
      expect(length).toBeLessThanOrEqual(LIMITS.buttonUrl);
      if (!('options' in component)) continue;
      expect(component.options.length).toBeLessThanOrEqual(LIMITS.selectOptions);
      const values = component.options.map(({ value }) => value);
      expect(new Set(values).size).toBe(values.length);
    }
  }
}

// Texts of the format's greatest lengths, with characters that escaping makes longer.
const text = (longest: number) =>
  fc.oneof(
    // A timeline has no blank texts.
    fc.string({ minLength: 1, maxLength: longest }).filter((written) => written.trim() !== ''),
    fc
      .constantFrom('*', 'word ', 'ـالعدل ', '😀', '](', '\\')
      .map((piece) => piece.repeat(longest).slice(0, longest)),
  );
const timeline = 'a-timeline-of-24-letters' as TimelineId;

let sources = 0;
const source: fc.Arbitrary<Source> = fc.record({
  // A loaded timeline never holds two sources with one id.
  id: fc.constant(null).map(() => `source-${(sources += 1)}` as SourceId),
  timeline: fc.constant(timeline),
  title: text(400),
  short: text(80),
  full: text(600),
  authors: fc.array(text(100), { maxLength: 3 }),
  publisher: fc.option(text(300), { nil: undefined }),
  isLong: fc.boolean(),
  accessed: fc.constantFrom(undefined, parseDate('2026-11-22')),
  issued: fc.constantFrom(parseDate('2011-12-22'), undefined),
  url: fc.option(
    fc.nat(1_500).map((n) => `https://example.org/${'a'.repeat(n)}`),
    { nil: undefined },
  ),
  copyHost: fc.constantFrom(undefined, 'case-law.vlex.com', `${'x'.repeat(60)}.example`),
  accessedVia: fc.option(text(300), { nil: undefined }),
  character: fc.option(text(100), { nil: undefined }),
  // No answer shows it.
  item: fc.constant({ id: 'source' as SourceId, type: 'report', title: 'A report' }),
});
const citation: fc.Arbitrary<Citation> = fc.record({
  source,
  locator: fc.option(text(120), { nil: undefined }),
});
const citations = fc.uniqueArray(citation, {
  minLength: 1,
  maxLength: 8,
  selector: (c) => c.source.id,
});
const claim: fc.Arbitrary<Claim> = fc.record({
  text: text(600),
  standing: fc.constantFrom(...STANDINGS),
  id: fc.constant(undefined),
  defaultJudgment: fc.boolean(),
  denies: fc.constant([]),
  deniedBy: fc.constant([]),
  by: text(160),
  speakers: fc.constant([]),
  date: fc.constantFrom(parseDate('2011-12-22'), undefined),
  citations,
});
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.nat(1e9).map((n) => `person-${n}` as PersonId),
  timeline: fc.constant(timeline),
  kind: fc.constantFrom('person', 'body'),
  partOf: fc.constant(undefined),
  name: text(120),
  about: text(400),
  citations,
  aliases: fc.array(
    fc.record({
      name: text(120),
      weak: fc.boolean(),
      disputed: fc.boolean(),
      unattested: fc.boolean(),
      note: fc.option(text(300), { nil: undefined }),
    }),
    { maxLength: 60 },
  ),
  namesakes: fc.array(
    fc.record({
      name: text(120),
      aliases: fc.constant([]),
      note: text(300),
      person: fc.constant(undefined),
    }),
    { maxLength: 8 },
  ),
});
const entry: fc.Arbitrary<Entry> = fc.record({
  id: fc.nat(1e9).map((n) => `entry-${n}` as EntryId),
  timeline: fc.constant(timeline),
  title: text(150),
  date: fc.constantFrom(parseDate('1998-08-07'), parseDate('[1667,1668,1670..1672]')),
  claims: fc.array(claim, { minLength: 1, maxLength: 12 }),
  people: fc.uniqueArray(person, { maxLength: 30, selector: ({ id }) => id }),
  places: fc.array(text(80), { maxLength: 5 }),
  tags: fc.array(fc.constant('a-tag'), { maxLength: 5 }),
  keywords: fc.constant([]),
  unanswered: fc.boolean(),
  errata: fc.array(fc.record({ said: text(300), in: citation, record: text(400), citations }), {
    maxLength: 4,
  }),
});

/** Without shrinking: any counterexample is a message of thousands of characters. */
const few = { numRuns: 60, endOnFailure: true };

describe('no answer exceeds what Discord accepts', () => {
  test('an entry in full, on any of its pages', () => {
    fc.assert(
      fc.property(anyContext, entry, entry, fc.nat(9), (context, one, other, page) => {
        const neighbours = { before: other, after: one };
        expectToFit(entryAnswer({ context, entry: one, page, neighbours }));
      }),
      few,
    );
  });

  test('a list of entries', () => {
    const list = fc.uniqueArray(entry, { minLength: 0, maxLength: 6, selector: ({ id }) => id });
    fc.assert(
      fc.property(anyContext, list, fc.nat(3), (context, entries, page) => {
        expectToFit(
          entryList({
            context,
            heading: 'heading',
            entries: entries.map((one) => ({ entry: one })),
            from: page,
            stateFrom: (to) => ({ to: 'year', scope: '', edtf: '1998', from: to }),
            back: '',
          }),
        );
      }),
      few,
    );
  });

  test('a search with any query', () => {
    const piece = fc.constantFrom(
      'Hunter Biden',
      'Khalid bin Laden',
      'al-Masri',
      'Abu Bakr al-Baghdadi',
      '"**house** arrest"',
      '-`Iran`',
      'killed',
      '2020',
      'denials',
      '_'.repeat(60),
      'xyzzy',
    );
    const asked = fc
      .array(piece, { maxLength: 24 })
      .map((pieces) => pieces.join(' ').slice(0, MAX_QUERY));
    fc.assert(
      fc.property(anyContext, asked, (context, query) => {
        const result = bundledLookup.search(query, undefined);
        const stateFrom = (from: number) =>
          ({ to: 'search', scope: '', from, query: 'killed' }) as const;
        expectToFit(
          searchAnswer({ context, query, result, order: 'best', from: 0, stateFrom, back: '' }),
        );
      }),
      few,
    );
  });

  test('a person', () => {
    const list = fc.uniqueArray(entry, { maxLength: 5, selector: ({ id }) => id });
    fc.assert(
      fc.property(anyContext, person, list, fc.nat(2), (context, one, entries, page) => {
        const said = entries.flatMap((about) =>
          about.claims.map((made) => ({ entry: about, claim: made })),
        );
        const shown = { entries, said, named: page, from: page, back: '' };
        expectToFit(personAnswer({ context, person: one, view: 'person', ...shown }));
        expectToFit(personAnswer({ context, person: one, view: 'says', ...shown }));
      }),
      few,
    );
  });

  test('a source', () => {
    const list = fc.uniqueArray(entry, { maxLength: 5, selector: ({ id }) => id });
    fc.assert(
      fc.property(anyContext, source, list, (context, one, entries) => {
        expectToFit(sourceAnswer({ context, source: one, entries, from: 0, back: '' }));
      }),
      few,
    );
  });

  test('a checked message', () => {
    const hits = fc.uniqueArray(entry, { maxLength: 8, selector: ({ id }) => id });
    const people = fc.uniqueArray(person, { maxLength: 40, selector: ({ id }) => id });
    fc.assert(
      fc.property(anyContext, hits, people, (context, entries, named) => {
        const checked = {
          id: '1'.repeat(19),
          url: `https://discord.com/channels/${'1'.repeat(19)}/${'1'.repeat(19)}/${'1'.repeat(19)}`,
          text: '*'.repeat(4_000),
        };
        const asked = named.find(({ namesakes }) => namesakes.length > 0);
        const mentions = {
          people: named.map((one) => ({ person: one, as: 'x'.repeat(100) })),
          ambiguous: named.length > 1 ? [{ typed: 'al-Masri', people: named }] : [],
          times: [],
          hits: entries.map((one) => ({
            entry: one,
            snippet: { text: '', marks: [], claim: undefined },
            isAsked: false,
          })),
          namesake: asked?.namesakes[0] && { person: asked, namesake: asked.namesakes[0] },
          sharesOnlyNames: false,
          differences: [],
        };
        expectToFit(checkAnswer(mentions, checked, context));
      }),
      few,
    );
  });

  test('about many timelines', () => {
    fc.assert(
      fc.property(
        anyContext,
        fc.integer({ min: 1, max: 12 }),
        text(1_000),
        (context, count, summary) => {
          const one: Timeline = { ...bundledTimeline, summary, licence: summary.slice(0, 300) };
          expectToFit(
            aboutAnswer(
              Array.from({ length: count }, () => one),
              context.messages,
            ),
          );
        },
      ),
      few,
    );
  });

  test.each(contexts)('settings with 40 exceptions in $messages.locale', ({ messages }) => {
    const ids = Array.from({ length: 40 }, (_, index) => String(10n ** 18n + BigInt(index)));
    const channels = Object.fromEntries(ids.map((id) => [id, 'private' as const]));
    expectToFit(settingsAnswer({ answers: 'private', channels, timeZone: 'UTC' }, messages));
  });

  test.each(contexts)('the legend in $messages.locale', ({ messages }) => {
    expectToFit(legendAnswer(messages));
  });
});

describe('every entry of the bundled timeline', () => {
  test.each(bundledTimeline.entries.map((one) => [one.id, one] as const))(
    '%s fits on its pages in every language, and each claim keeps its standing, speaker and sources',
    (_, one) => {
      const neighbours = bundledLookup.neighbours(one);
      for (const context of contexts) {
        const shown = [0, 1, 2, 3, 4].map((page) =>
          entryAnswer({ context, entry: one, page, neighbours }),
        );
        for (const message of shown) expectToFit(message);
        const blocks = shown.flatMap(({ embeds = [] }) =>
          embeds.flatMap(({ description = '' }) => description.split('\n\n')),
        );
        for (const { text: sentence, standing, citations: cited } of one.claims) {
          const block = blocks.find((each) => each.includes(sentence.slice(0, 40))) ?? '';
          expect(block).toContain(context.messages.standings[standing].name);
          expect(cited.some(({ source: { short } }) => block.includes(short.slice(0, 20)))).toBe(
            true,
          );
        }
      }
    },
  );
});
