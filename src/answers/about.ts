/** What is served here, and how an answer is to be read. */
import type { APIEmbed } from 'discord-api-types/v10';
import { legendButton } from './entry-list.ts';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { bold, escapeText } from './markdown.ts';
import { buttonRows, NEUTRAL_COLOUR, type Message } from './message.ts';
import { standingName } from './standing.ts';
import { formatDate, formatYear } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import { toYear } from '../dates/calendar.ts';
import { STANDINGS } from '../timeline/model/schema.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

/** One embed for each timeline; at most nine, so that the commands keep one. */
const TIMELINES_SHOWN = 9;

export function aboutAnswer(timelines: readonly Timeline[], messages: Messages): Message {
  const shown = timelines.slice(0, TIMELINES_SHOWN);
  // All of them together must stay within Discord's 6,000 code points.
  const room = Math.floor((LIMITS.embedTotal - 400) / shown.length);
  return {
    embeds: [
      ...shown.map((timeline) => aboutTimeline(timeline, messages, room)),
      {
        description: `${bold(messages.about.ask)} ${messages.about.commands}`,
        color: NEUTRAL_COLOUR,
      },
    ],
    components: buttonRows([legendButton(messages)]),
  };
}

function aboutTimeline(timeline: Timeline, messages: Messages, room: number): APIEmbed {
  const claims = timeline.entries.reduce((sum, entry) => sum + entry.claims.length, 0);
  const years = timeline.entries.flatMap(({ date }) => [toYear(date.first), toYear(date.last)]);
  const finite = years.filter((year) => Number.isFinite(year));
  const words = messages.about;
  const facts = [
    words.counts(timeline.entries.length, claims, timeline.sources.length, timeline.people.length),
    ...(finite.length > 0
      ? [words.span(formatYear(least(finite), messages), formatYear(greatest(finite), messages))]
      : []),
    words.version(timeline.version, formatDate(timeline.updated, messages)),
  ].join('\n');
  const title = shorten(escapeText(timeline.title), 100);
  // A third each for the summary, the licence and where to report an error; names and facts first.
  const rest = room - codePoints(title + facts + words.licence + words.corrections) - 2;
  const third = Math.floor(rest / 3);
  return {
    title,
    description: `${shorten(escapeText(timeline.summary), Math.min(rest - 2 * Math.min(third, 400), 2_000))}\n\n${facts}`,
    color: NEUTRAL_COLOUR,
    fields: [
      { name: words.licence, value: shorten(escapeText(timeline.licence), Math.min(third, 400)) },
      {
        name: words.corrections,
        value: shorten(escapeText(timeline.corrections), Math.min(third, 400)),
      },
    ],
  };
}

// Spread into Math.min, a hundred thousand years would overflow the stack.
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const greatest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

export function legendAnswer(messages: Messages): Message {
  return {
    embeds: [
      {
        title: messages.legend.title,
        description: messages.legend.intro,
        color: NEUTRAL_COLOUR,
        fields: STANDINGS.map((standing) => ({
          name: standingName(standing, messages),
          value: messages.standings[standing].meaning,
        })),
      },
    ],
  };
}
