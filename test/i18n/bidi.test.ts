/** In a line of two writing directions, sentences and names are each read in their own order. */
import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryAnswer } from '../../src/answers/entry.ts';
import { escapeInline } from '../../src/answers/markdown.ts';
import { personAnswer, severalPeople } from '../../src/answers/person.ts';
import { markRightToLeft, isolate } from '../../src/i18n/bidi.ts';
import { messagesFor } from '../../src/i18n/language.ts';
import { bundledLookup, bundledTimeline } from '../bundled.ts';
import { everyMessage, findFailures, rightToLeftLanguages } from './every-message.ts';

// The types describe the ES module, but Node loads the CommonJS one.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** The characters as they are shown, from left to right, in a place of that direction. */
function onScreen(line: string, place: 'ltr' | 'rtl'): string {
  const shown = seen(line);
  return withoutMarks(bidi.getReorderedString(shown, bidi.getEmbeddingLevels(shown, place)));
}

/** The direction of a line in a place that takes it from the first letter. */
function found(line: string): 'ltr' | 'rtl' {
  return bidi.getEmbeddingLevels(seen(line)).paragraphs[0]?.level === 1 ? 'rtl' : 'ltr';
}

/**
 * Without Markdown. Emoji are replaced by signs of the same class, because bidi-js reads UTF-16 units.
 */
function seen(line: string): string {
  return line
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/\*\*|`/gu, '')
    .replaceAll(/\p{Extended_Pictographic}\ufe0f?/gu, '☆');
}

const withoutMarks = (text: string) => text.replaceAll(/[\u200e\u200f\u2066-\u2069]/gu, '');
const arabicLines = (text: string) =>
  text.split('\n').filter((line) => /(?=\p{L})\p{Script=Arabic}/u.test(line));

describe.each(rightToLeftLanguages)('$locale', (messages) => {
  const texts = everyMessage(messages);

  test('reads the same whether a place runs from left to right or from right to left', () => {
    const same = (line: string) => onScreen(line, 'ltr') === onScreen(line, 'rtl');
    expect(findFailures(texts, ({ text }) => arabicLines(text).every(same))).toEqual([]);
  });

  test('runs from right to left where Discord takes the direction from the first letter', () => {
    const rightToLeft = (line: string) => found(line) === 'rtl';
    expect(findFailures(texts, ({ text }) => arabicLines(text).every(rightToLeft))).toEqual([]);
  });

  test('keeps a Latin name with a number in one piece, in the middle of a sentence', () => {
    const name = escapeInline('9/11 Commission (2004)', messages);
    for (const place of ['ltr', 'rtl'] as const) {
      expect(onScreen(messages.person.close(name), place)).toContain('9/11 Commission (2004)');
      expect(onScreen(messages.person.namesake(name, name), place)).toContain(
        '9/11 Commission (2004)',
      );
      expect(onScreen(messages.search.corrected(name, name), place)).toContain(
        '9/11 Commission (2004)',
      );
    }
  });

  test('sets an English entry from left to right in one piece, with its own words in their order', () => {
    const context = { messages, timelines: [], mayShare: false };
    for (const entry of bundledTimeline.entries) {
      const { content = '', embeds = [] } = entryAnswer({
        context,
        entry,
        page: 0,
        neighbours: { before: undefined, after: undefined },
      });
      const description = embeds[0]?.description ?? '';
      const marks = /^(?:> )?(?:-# )?/u;
      const lines = `${content}\n${description}`.split('\n').map((line) => line.replace(marks, ''));
      for (const line of lines) expect(found(line)).toBe('ltr');
      const [claim] = entry.claims;
      expect(onScreen(description, 'ltr')).toContain(claim?.by);
    }
  });

  test('heads the answer about a person with a Latin name from the right', () => {
    const [person] = bundledTimeline.people;
    if (!person) throw new Error('the bundled timeline has people');
    const { content = '' } = personAnswer({
      context: { messages, timelines: [], mayShare: false },
      person,
      view: 'person',
      entries: bundledLookup.entriesAbout(person),
      said: bundledLookup.claimsBy(person),
      from: 0,
      back: '',
    });
    expect(found(content)).toBe('rtl');
    expect(onScreen(content, 'ltr')).toContain(person.name);
  });
});

describe('in English', () => {
  const english = messagesFor('en');

  test('a name in Arabic at the beginning does not turn the sentence around', () => {
    const { content = '' } = severalPeople('سيف العدل', bundledTimeline.people, english);
    expect(found(content)).toBe('ltr');
    expect(onScreen(content, 'ltr')).toMatch(/ may mean any of these\. Whom do you mean\?$/);
  });

  test('what needs no marks has none', () => {
    expect(escapeInline('Saif al-Adel', english)).toBe('Saif al-Adel');
  });

  test('a heading keeps its order, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (typed) => {
        const heading = english.heading(
          escapeInline(typed.replaceAll(/\s/gu, '_'), english),
          'END',
        );
        expect(onScreen(heading, 'ltr')).toMatch(/ · END$/u);
      }),
    );
  });

  test('marks that reverse text have no effect outside the typed text', () => {
    expect(escapeInline('abc\u202edef', english)).toBe('abcdef');
  });
});

test('a count on a button is shown to the right of what it counts', () => {
  expect(onScreen(markRightToLeft('3 مداخل'), 'ltr')).toBe('لخادم 3');
  expect(onScreen('3 مداخل', 'ltr')).toBe('3 لخادم');
});

test('marks are added once, and never to a text without letters', () => {
  const once = markRightToLeft('3 مداخل (نفي)');
  expect(markRightToLeft(once)).toBe(once);
  for (const text of ['1998', '۱۹۹۸', '[x](https://example.org)', '']) {
    expect(markRightToLeft(text)).toBe(text);
  }
});

test('an empty text needs no marks', () => expect(isolate('', 'rtl')).toBe(''));
