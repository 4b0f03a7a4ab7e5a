/** What is served here, and how to read an answer. */
import type { APIEmbed } from 'discord-api-types/v10';
import { legendButton } from './entry-list.ts';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { bold, escapeText, escapeWithLinks } from './markdown.ts';
import { button, buttonRows, NEUTRAL_COLOUR, type Message } from './message.ts';
import { standingName } from './standing.ts';
import { formatDate, formatYear } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import { toYear } from '../dates/calendar.ts';
import { STANDINGS } from '../timeline/model/schema.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

/** One embed for each timeline, with at least 600 of the 6,000 code points of a message. */
const TIMELINES_SHOWN = 9;

/** Code points, escaped. */
const LONGEST_TITLE = 100;

/** Code points of the licence, and of where to report an error. */
const LONGEST_FIELD = 400;

/** Code points. A longer summary is an article. */
const LONGEST_SUMMARY = 2_000;

export function aboutAnswer(timelines: readonly Timeline[], messages: Messages): Message {
  const shown = timelines.slice(0, TIMELINES_SHOWN);
  const room = Math.floor(LIMITS.embedTotal / shown.length);
  return {
    content: [
      ...shown.map((timeline) => bold(titleOf(timeline))),
      `${messages.about.ask} ${messages.about.commands}`,
    ].join('\n'),
    embeds: shown.map((timeline) => aboutTimeline(timeline, messages, room)),
    components: buttonRows([
      button(messages.buttons.chart, { to: 'chart', list: '' }),
      legendButton(messages),
    ]),
  };
}

function titleOf({ title }: Timeline): string {
  return shorten(escapeText(title), LONGEST_TITLE);
}

function aboutTimeline(timeline: Timeline, messages: Messages, room: number): APIEmbed {
  const claims = timeline.entries.reduce((sum, entry) => sum + entry.claims.length, 0);
  const years = timeline.entries.flatMap(({ date }) => [toYear(date.first), toYear(date.last)]);
  const finite = years.filter((year) => Number.isFinite(year));
  const people = timeline.people.filter(({ kind }) => kind === 'person').length;
  const words = messages.about;
  const facts = [
    words.counts(timeline.entries.length, claims, timeline.sources.length, people),
    ...(finite.length > 0
      ? [words.span(formatYear(least(finite), messages), formatYear(greatest(finite), messages))]
      : []),
    words.version(timeline.version, formatDate(timeline.updated, messages)),
  ].join('\n');
  const title = titleOf(timeline);
  // Title, facts and field names are whole. The two fields get at most a third each of what is left,
  // and the summary gets the rest.
  const left = room - codePoints(title + facts + words.licence + words.corrections) - 2;
  const field = Math.min(Math.floor(left / 3), LONGEST_FIELD);
  const summary = shorten(
    escapeText(timeline.summary),
    Math.min(left - 2 * field, LONGEST_SUMMARY),
  );
  return {
    title,
    description: `${summary}\n\n${facts}`,
    color: NEUTRAL_COLOUR,
    fields: [
      { name: words.licence, value: escapeWithLinks(timeline.licence, field) },
      {
        name: words.corrections,
        value: escapeWithLinks(timeline.corrections, field),
      },
    ],
  };
}

// Math.min with a hundred thousand arguments would overflow the stack.
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const greatest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

export function legendAnswer(messages: Messages): Message {
  return {
    content: [bold(messages.legend.title), messages.legend.intro].join('\n'),
    embeds: [
      {
        color: NEUTRAL_COLOUR,
        fields: STANDINGS.map((standing) => ({
          name: standingName(standing, messages),
          value: messages.standings[standing].meaning,
        })),
      },
    ],
  };
}
