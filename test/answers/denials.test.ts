/** A denial is shown beside a claim only where it denies that claim, and never left out of an entry. */
import { describe, expect, test } from 'vitest';
import { entryAnswer } from '../../src/answers/entry.ts';
import { entryCard } from '../../src/answers/entry-card.ts';
import type { AnswerContext } from '../../src/answers/answer-context.ts';
import { entrySentence, saidShort } from '../../src/answers/entry-content.ts';
import { entryRow } from '../../src/answers/entry-row.ts';
import { postedEntry } from '../../src/answers/share.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import type { Standing } from '../../src/timeline/model/schema.ts';
import type { Claim, Entry } from '../../src/timeline/model/timeline.ts';
import { unansweredLine } from '../../src/timeline/model/unanswered.ts';
import { bundledLookup, bundledTimeline } from '../bundled.ts';

const messages = messagesFor('en');
const context = { messages, timelines: [bundledTimeline], mayShare: false };
const { entries } = bundledTimeline;
const leadOf = ({ claims }: Entry): Claim | undefined => claims[0];
const isDenied = (entry: Entry) => (leadOf(entry)?.deniedBy.length ?? 0) > 0;
const named = entries.map((entry) => [entry.id, entry] as const);

describe('an entry without an answer of the accused', () => {
  const entryWith = (standing: Standing): Entry => {
    const entry = entries.find((one) => leadOf(one)?.standing === standing && !isDenied(one));
    if (!entry) throw new Error(`no entry begins with ${standing}`);
    return { ...entry, unanswered: true };
  };
  const shownAs = (entry: Entry, asked: AnswerContext): readonly string[] => [
    postedEntry(entry, [], asked).content ?? '',
    entryCard({ entry }, asked, 400).description ?? '',
    entryRow({ entry }, asked),
    saidShort({ entry }, asked.messages) ?? '',
  ];

  test.each(languages)('says so wherever an accusation of it is shown, in $name', ({ code }) => {
    const words = messagesFor(code);
    const asked = { ...context, messages: words };
    for (const standing of ['accusation', 'court-finding', 'reported'] as const) {
      const entry = entryWith(standing);
      const neighbours = bundledLookup.neighbours(entry);
      const { embeds } = entryAnswer({ context: asked, entry, page: 0, neighbours });
      for (const text of shownAs(entry, asked)) expect(text).toContain(words.entry.unanswered);
      expect(embeds?.[0]?.description).toContain(unansweredLine(entry, words));
    }
  });

  test('says of an entry in which something is denied that the other claims have no answer', () => {
    const lines = entries.map((entry) =>
      unansweredLine({ ...entry, unanswered: true }, context.messages),
    );
    const expected = entries.map(({ claims }) =>
      claims.some(({ standing }) => standing === 'denial')
        ? 'To the other claims, no answer from the accused was found.'
        : 'No answer from the accused was found.',
    );
    expect(lines).toEqual(expected);
  });

  test.each(['established', 'statement'] as const)(
    'says nothing of it beside a claim that charges nobody: %s',
    (standing) => {
      for (const text of shownAs(entryWith(standing), context)) {
        expect(text).not.toContain('No answer');
      }
    },
  );

  test('says nothing of it beside a claim that was denied', () => {
    const denied = entries.filter(isDenied).map((entry) => ({ ...entry, unanswered: true }));
    for (const text of denied.flatMap((entry) => shownAs(entry, context))) {
      expect(text).not.toContain('No answer');
    }
  });
});

test('the record holds claims of both kinds', () => {
  const denied = entries.filter((entry) => leadOf(entry)?.deniedBy.length);
  expect(denied.length).toBeGreaterThan(3);
  expect(denied.length).toBeLessThan(entries.length);
});

describe.each(named)('%s', (_, entry) => {
  test('says beside its first claim that it was denied, only if it was', () => {
    expect(entryRow({ entry }, context).includes('denied it')).toBe(isDenied(entry));
    expect(entrySentence({ entry }, messages).includes('denied it')).toBe(isDenied(entry));
    const { description = '' } = entryCard({ entry }, context);
    const isDenial = leadOf(entry)?.standing === 'denial';
    expect(description.includes('**🚫 Denial** ·')).toBe(isDenied(entry) || isDenial);
  });

  test('shows each denial under what it denies, and those of nothing apart', () => {
    const neighbours = bundledLookup.neighbours(entry);
    const pages = [0, 1, 2].map((page) => entryAnswer({ context, entry, page, neighbours }));
    const all = pages.map(({ embeds = [] }) => embeds[0]?.description ?? '');
    const first = all[0] ?? '';
    for (const { text, standing, denies } of entry.claims) {
      if (standing !== 'denial') continue;
      const words = text.slice(0, 40);
      const page = all.find((shown) => shown.includes(words)) ?? '';
      const before = page.slice(0, page.indexOf(words));
      const isQuoted = before.slice(before.lastIndexOf('\n') + 1).startsWith('> ');
      expect(isQuoted).toBe(denies.length > 0 && leadOf(entry)?.text !== text);
      if (denies.length === 0) continue;
      expect(denies.some((claim) => before.includes(claim.text.slice(0, 40)))).toBe(isQuoted);
    }
    for (const claim of entry.claims) {
      if (!first.includes(claim.text.slice(0, 40))) continue;
      for (const { text } of claim.deniedBy) expect(first).toContain(text.slice(0, 40));
    }
  });
});

describe.each(languages)('in $name', ({ code }) => {
  const words = messagesFor(code);
  const asked = { ...context, messages: words };
  const denied = entries.filter((entry) => leadOf(entry)?.deniedBy.length);
  const who = (claim: Claim | undefined) =>
    (claim?.deniedBy ?? []).map(({ by }) => by.split(/, |; | \(/u)[0] ?? '').slice(0, 2);

  test.each([400, 480, 600, 800])('a card of %d characters never cuts a denial', (room) => {
    for (const entry of denied) {
      const { description = '' } = entryCard({ entry }, asked, room);
      for (const name of who(leadOf(entry))) expect(description).toContain(name);
      const [denial] = leadOf(entry)?.deniedBy ?? [];
      const text = denial?.text ?? '';
      // In words as a whole, or not at all.
      const piece = text.split(' ').slice(4, 8).join(' ');
      expect(description.includes(piece)).toBe(description.includes(text));
    }
  });

  test('a sentence names who denies it, and says a standing of the claim, not of the title', () => {
    for (const entry of entries) {
      const sentence = entrySentence({ entry }, words);
      for (const name of who(leadOf(entry))) expect(sentence).toContain(name);
      const { name } = words.standings[leadOf(entry)?.standing ?? 'opinion'];
      const said = sentence.slice(sentence.lastIndexOf(name));
      expect(said).toContain(leadOf(entry)?.text.slice(0, 25));
    }
  });
});
