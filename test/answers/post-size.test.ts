/** What is posted in a channel takes at most half a screen, for each entry and in each language. */
import { describe, expect, test } from 'vitest';
import { codePoints } from '../../src/answers/limits.ts';
import type { Message } from '../../src/answers/message.ts';
import { LONGEST_NOTE, noteLines, postedEntry } from '../../src/answers/share.ts';
import { MAX_ENTRIES } from '../../src/schedule/choose-entries.ts';
import { scheduledMessage } from '../../src/schedule/scheduled-message.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import { bundledTimeline } from '../bundled.ts';
import { validate } from '../discord/schema.ts';
import { percentile, visibleSize } from './visible-size.ts';

const { entries } = bundledTimeline;
const NOTE = 'A note that is as long as a note may be. '.repeat(10).slice(0, LONGEST_NOTE);
const LOCAL_TIME = '2026-08-07T09:00';

const daily = { time: '09:00', content: { kind: 'one-entry', order: 'in-order' } } as const;
const onThisDay = {
  time: '09:00',
  content: { kind: 'on-this-day', otherwise: 'silence' },
} as const;

/** As many entries as a post has, with the longest titles. */
const crowdedDay = entries
  .toSorted((a, b) => codePoints(b.title) - codePoints(a.title))
  .slice(0, MAX_ENTRIES);

/** Answers with links to the site have the most parts. */
const PUBLIC_URL = 'https://example.org/record/';

describe.each(languages)('in $name', ({ code }) => {
  const messages = messagesFor(code);
  const context = {
    messages,
    timelines: [bundledTimeline],
    publicUrl: PUBLIC_URL,
    mayShare: false,
  };
  const note = noteLines({ text: NOTE, by: 'A moderator' }, messages);
  const posts: Readonly<Record<string, readonly Message[]>> = {
    'a shared entry': entries.map((entry) => postedEntry(entry, [], context)),
    'a shared entry with the longest note': entries.map((entry) =>
      postedEntry(entry, note, context),
    ),
    'a scheduled entry': entries.map((entry) =>
      scheduledMessage(daily, LOCAL_TIME, [entry], context),
    ),
    'a day with many entries': [scheduledMessage(onThisDay, LOCAL_TIME, crowdedDay, context)],
  };

  test.each(Object.entries(posts))('%s is seen at once, and Discord takes it', (_, shown) => {
    const sizes = shown.map(visibleSize);
    expect(
      percentile(
        sizes.map(({ characters }) => characters),
        0.95,
      ),
    ).toBeLessThanOrEqual(900);
    expect(
      percentile(
        sizes.map(({ lines }) => lines),
        0.95,
      ),
    ).toBeLessThanOrEqual(20);
    const route = '/channels/:channel/messages';
    const refused = shown.flatMap((body) => validate({ method: 'POST', route, body }));
    expect(refused).toEqual([]);
  });

  test('a post is understood with its embeds hidden: when, what, how firmly, who denies it', () => {
    for (const entry of entries) {
      const { content = '' } = postedEntry(entry, [], context);
      const [claim] = entry.claims;
      expect(content).toContain(entry.title.slice(0, 20));
      expect(content).toContain(messages.standings[claim?.standing ?? 'reported'].name);
    }
  });
});
