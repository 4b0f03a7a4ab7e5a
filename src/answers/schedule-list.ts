/** A server's schedules as its moderators see them: what, where, when, and why one is paused. */
import { describeSchedule } from './schedule-plan.ts';
import { LIMITS, shorten } from './limits.ts';
import { escapeInline, unixSeconds } from './markdown.ts';
import { NEUTRAL_COLOUR, type Message } from './message.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { PAUSE_REASONS, PAUSED_BY_BOT, type Schedule } from '../store/schedules.ts';

/** Of a timeline's title. 25 schedules with full titles would exceed the 6,000 of a message. */
const LONGEST_TIMELINE = 60;

/** One field for each schedule: a server has at most 25, as many as an embed has fields. */
export function scheduleList(
  schedules: readonly Schedule[],
  timeZone: string,
  lookup: Lookup,
  messages: Messages,
): Message {
  const words = messages.schedule;
  if (schedules.length === 0) {
    return { embeds: [{ description: words.none, color: NEUTRAL_COLOUR }] };
  }
  return {
    embeds: [
      {
        title: words.title,
        description: words.inZone(timeZone),
        color: NEUTRAL_COLOUR,
        fields: schedules.slice(0, LIMITS.embedFields).map((schedule, index) => ({
          name: `${index + 1} · ${describeSchedule(schedule.plan, messages)}`,
          value: [
            [`<#${schedule.channel}>`, ...describeScope(schedule, lookup, messages)].join(' · '),
            describeState(schedule, messages),
          ].join('\n'),
        })),
      },
    ],
  };
}

function describeScope(
  { timeline, mention, silent, publish }: Schedule,
  lookup: Lookup,
  messages: Messages,
): string[] {
  const { withMention, silent: silently, published, notServed } = messages.schedule;
  const title = timeline === undefined ? undefined : lookup.timeline(timeline)?.title;
  return [
    ...(mention ? [withMention] : []),
    ...(silent ? [silently] : []),
    ...(publish ? [published] : []),
    ...(title === undefined ? [] : [escapeInline(shorten(title, LONGEST_TIMELINE), messages)]),
    ...(timeline !== undefined && title === undefined
      ? [notServed(escapeInline(timeline, messages))]
      : []),
  ];
}

function describeState({ state }: Schedule, { schedule: words }: Messages): string {
  if (state.kind === 'active') return words.next(unixSeconds(state.due));
  if (state.by !== PAUSED_BY_BOT) return words.pausedBy(state.by, unixSeconds(state.at));
  // A newer version of the bot may have stored a reason that this one does not know.
  const reason = PAUSE_REASONS.find((known) => known === state.reason) ?? 'fault';
  return words.pausedByMe(unixSeconds(state.at), words.whyPaused[reason]);
}
