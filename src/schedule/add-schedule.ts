/** Adds a schedule as a moderator wants it, and asks at what time where that is unclear. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { nextDue } from './recurrence.ts';
import { parseTimeOfDay } from './time-of-day.ts';
import { actBy, type AskerInServer } from '../bot/asker.ts';
import type { Place } from '../bot/channels.ts';
import { privately, type Reply, type Services } from '../bot/command.ts';
import { holdRequest } from '../bot/held-request.ts';
import { hasPermission, mayManageSchedules } from '../bot/permissions.ts';
import { findPostingPlace } from '../bot/posting-place.ts';
import { resolveScope } from '../bot/timeline-option.ts';
import { excerpt } from '../answers/markdown.ts';
import { unixSeconds } from '../answers/timestamps.ts';
import { button, buttonRows } from '../answers/message.ts';
import { CONTENT_KEYS, CONTENTS, describeSchedule } from '../answers/schedule-plan.ts';
import type { Scope } from '../lookup/lookup.ts';
import type { Plan, ScheduleRequest } from '../store/schedules.ts';

/** What the moderator typed and chose. */
export const addRequest = z.object({
  what: z.enum(CONTENT_KEYS),
  /** As it was typed. */
  time: z.string(),
  weekday: z.literal([1, 2, 3, 4, 5, 6, 7]).optional(),
  channel: z.string(),
  mention: z.boolean(),
  silent: z.boolean(),
  publish: z.boolean(),
  /** As it was typed. */
  timeline: z.string().optional(),
});

export type AddRequest = z.infer<typeof addRequest>;

/**
 * `permissions` are the moderator's own in that channel; undefined where Discord is to be asked.
 * Rejects with what the store throws.
 */
export async function addSchedule(
  request: AddRequest,
  permissions: bigint | undefined,
  asker: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages, server } = asker;
  const words = messages.schedule;
  const time = parseTimeOfDay(request.time);
  if (time.kind === 'unreadable') {
    return privately({ content: words.badTime(excerpt(request.time, messages)) });
  }
  const scope = resolveScope(request.timeline, services.lookup(), messages);
  if (scope.kind === 'unknown') return scope.reply;
  if (request.mention && server.settings.mentionRole === undefined) {
    return privately({ content: words.noRole(messages.permissions.manageServer) });
  }
  const found = await findPostingPlace(request.channel, permissions, asker, services.channels);
  if (found.kind === 'obstacle') return privately({ content: found.why });
  const { place } = found;
  if (request.publish && place.kind !== 'announcement') {
    return privately({ content: words.notAnnouncement(place.id) });
  }
  if (time.kind === 'unclear') {
    // A press does not tell a server's own rules for commands. Without Manage Messages, it is refused.
    return mayManageSchedules(server)
      ? askTime(time.times, request, asker, services)
      : privately({ content: words.badTime(excerpt(request.time, messages)) });
  }
  return addAt(time.time, request, scope.scope, place, asker, services);
}

async function askTime(
  times: readonly string[],
  request: AddRequest,
  asker: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages } = asker;
  const key = await holdRequest('schedule', request, asker, services);
  return privately({
    content: messages.schedule.whichTime(excerpt(request.time, messages)),
    components: buttonRows(times.map((time) => button(time, { to: 'scheduleAt', time, key }))),
  });
}

async function addAt(
  time: string,
  request: AddRequest,
  timeline: Scope,
  place: Place,
  asker: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages, server } = asker;
  const { timeZone } = server.settings;
  const { what, weekday, mention, silent, publish } = request;
  const plan = { time, content: CONTENTS[what], ...(weekday === undefined ? {} : { weekday }) };
  const wanted = {
    channel: place.id,
    plan,
    mention,
    silent,
    publish,
    ...(timeline === undefined ? {} : { timeline }),
  };
  const now = services.now();
  const due = nextDue(plan, timeZone, now);
  const added = await services.store.schedules.add(actBy(asker, now), wanted, due);
  if (added.kind === 'full') {
    return privately({ content: messages.schedule.full(added.limit) });
  }
  services.scheduler.checkNow();
  const { state } = added.schedule;
  const first = unixSeconds(state.kind === 'active' ? state.due : due);
  const words = messages.schedule;
  return privately({
    content: [
      words.added(describeSchedule(plan, messages), place.id, first),
      words.inZone(timeZone, messages.permissions.manageServer),
      ...remarks(wanted, place, words),
    ].join('\n'),
  });
}

type Words = AskerInServer['messages']['schedule'];

/** What a moderator should know of the posts. */
function remarks(
  { plan, mention, silent, publish }: ScheduleRequest & { readonly plan: Plan },
  { botPermissions }: Place,
  words: Words,
): readonly string[] {
  const mayPing = hasPermission(botPermissions, PermissionFlagsBits.MentionEveryone);
  return [
    ...(plan.content.kind === 'on-this-day' ? [words.silence] : []),
    ...(silent ? [words.isSilent] : []),
    ...(publish ? [words.isPublished] : []),
    ...(mention && !mayPing ? [words.mayNotPing] : []),
  ];
}
