/** The text around exported files fits a message, whatever the timelines are called. */
import { expect, test } from 'vitest';
import { exportAnswer, whichToExport } from '../../src/answers/export.ts';
import { codePoints, LIMITS } from '../../src/answers/limits.ts';
import { parseDate } from '../../src/dates/parse-date.ts';
import { bundledTimeline } from '../bundled.ts';
import { everyLanguage } from '../i18n/every-message.ts';

const long = '*long_'.repeat(40);

test.each(everyLanguage.map((messages) => [messages.locale, messages] as const))(
  'as many files as Discord takes, with the longest names, in %s',
  (_, messages) => {
    const timeline = { ...bundledTimeline, title: long, licence: long };
    const file = { name: 'a.ics', text: '' };
    const exported = Array.from({ length: LIMITS.attachments }, () => ({
      timeline,
      file,
      entries: 66,
      leftOut: 18,
    }));
    const details = {
      format: 'iCalendar',
      narrowed: [long, long, long],
      on: parseDate('2026-11-28'),
    };
    const { content = '' } = exportAnswer(exported, details, messages);
    expect(codePoints(content)).toBeLessThanOrEqual(LIMITS.content);
    const question = whichToExport(
      long,
      Array.from({ length: 9 }, () => long),
      messages,
    );
    expect(codePoints(question.content ?? '')).toBeLessThanOrEqual(LIMITS.content);
  },
);
