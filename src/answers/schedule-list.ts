/** A server's schedules as its moderators see them: what, where, when, and why one is paused. */
import type { APIEmbedField } from 'discord-api-types/v10';
import { describeSchedule } from './schedule-plan.ts';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { bold, escapeInline, small } from './markdown.ts';
import { unixSeconds } from './timestamps.ts';
import { NEUTRAL_COLOUR, type Message } from './message.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import { PAUSE_REASONS, PAUSED_BY_BOT, type Schedule } from '../store/schedules.ts';

/** Of a timeline's title. 25 schedules with full titles would exceed the 6,000 of a message. */
const LONGEST_TIMELINE = 60;

/** Code points. The rest of the 2,000 is for what a reply says above the list. */
const LONGEST_TEXT = 1_300;

/** As text where that fits, since everybody sees it. More schedules are the fields of an embed. */
export function scheduleList(
  schedules: readonly Schedule[],
  timeZone: string,
  lookup: Lookup,
  messages: Messages,
): Message {
  const words = messages.schedule;
  if (schedules.length === 0) return { content: words.none };
  const fields = schedules.map((schedule, index) => field(schedule, index + 1, lookup, messages));
  const heading = [
    bold(words.title),
    small(words.inZone(timeZone, messages.permissions.manageServer)),
  ];
  const [first = '', ...others] = fields.map(({ name, value }) => `${bold(name)}\n${value}`);
  const text = [...heading, first, ...others].join('\n');
  if (codePoints(text) <= LONGEST_TEXT) return { content: text };
  return {
    content: [...heading, first, messages.andMore(others.length)].join('\n'),
    // A server has at most 25 schedules, as many as an embed has fields.
    embeds: [{ color: NEUTRAL_COLOUR, fields: fields.slice(0, LIMITS.embedFields) }],
  };
}

function field(
  schedule: Schedule,
  position: number,
  lookup: Lookup,
  messages: Messages,
): APIEmbedField {
  const where = [`<#${schedule.channel}>`, ...describeScope(schedule, lookup, messages)];
  return {
    name: `${position} · ${describeSchedule(schedule.plan, messages)}`,
    value: [where.join(' · '), small(describeState(schedule, messages))].join('\n'),
  };
}

function describeScope(
  { timeline, mention, silent, publish }: Schedule,
  lookup: Lookup,
  messages: Messages,
): string[] {
  const words = messages.schedule;
  const title = timeline === undefined ? undefined : lookup.timeline(timeline)?.title;
  return [
    ...(mention ? [words.withMention] : []),
    ...(silent ? [words.silent] : []),
    ...(publish ? [words.published] : []),
    ...(title === undefined ? [] : [escapeInline(shorten(title, LONGEST_TIMELINE), messages)]),
    ...(timeline !== undefined && title === undefined
      ? [words.notServed(escapeInline(timeline, messages))]
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
