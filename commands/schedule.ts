/** `/schedule`: moderators have entries posted at set times, and see, pause and end what they set up. */
import {
  ApplicationCommandOptionType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { actBy, type AskerInServer, isInServer } from '../src/bot/asker.ts';
import {
  type Choice,
  inPlace,
  type PermissionsIn,
  privately,
  type Reply,
  type Services,
  type TypedCommand,
} from '../src/bot/command.ts';
import { inServersForModerators } from '../src/bot/contexts.ts';
import { askedOnce, takeUpRequest } from '../src/bot/held-request.ts';
import { localizedDescription, localizedName } from '../src/bot/localized.ts';
import type { OptionsOf } from '../src/bot/options.ts';
import { mayManageSchedules } from '../src/bot/permissions.ts';
import {
  findPostingPlace,
  memberPermissions,
  permissionsAtPress,
} from '../src/bot/posting-place.ts';
import { askWhetherMeant, resolveChoice } from '../src/bot/resolve-choice.ts';
import { numberSchedules, scheduleKind } from '../src/bot/schedule-choice.ts';
import { suggestTimelines, timelineOption } from '../src/bot/timeline-option.ts';
import { LIMITS } from '../src/answers/limits.ts';
import { excerpt } from '../src/answers/markdown.ts';
import { unixSeconds } from '../src/answers/timestamps.ts';
import { scheduleList } from '../src/answers/schedule-list.ts';
import { CONTENT_KEYS, describeSchedule } from '../src/answers/schedule-plan.ts';
import { SHARE_CHANNEL_TYPES } from '../src/answers/share-form.ts';
import { addRequest, addSchedule } from '../src/schedule/add-schedule.ts';
import { nextDue } from '../src/schedule/recurrence.ts';
import { parseTimeOfDay } from '../src/schedule/time-of-day.ts';
import { isolate } from '../src/i18n/bidi.ts';
import type { Schedule } from '../src/store/schedules.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const EVERY_DAY = 'day';

const scheduleOption = {
  type: ApplicationCommandOptionType.String,
  name: 'schedule',
  ...localizedDescription((messages) => messages.schedule.command.schedule),
  required: true,
  autocomplete: true,
  max_length: LIMITS.choiceValue,
} as const;

const definition = {
  name: 'schedule',
  ...localizedDescription((messages) => messages.schedule.command.description),
  ...inServersForModerators,
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'add',
      ...localizedDescription((messages) => messages.schedule.command.add),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'what',
          ...localizedDescription((messages) => messages.schedule.command.what),
          required: true,
          choices: CONTENT_KEYS.map((value) => ({
            ...localizedName((messages) => messages.schedule.command.whatChoices[value]),
            value,
          })),
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'time',
          ...localizedDescription((messages) => messages.schedule.command.time),
          required: true,
          autocomplete: true,
          max_length: 20,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'every',
          ...localizedDescription((messages) => messages.schedule.command.every),
          choices: [
            { ...localizedName((messages) => messages.schedule.command.day), value: EVERY_DAY },
            ...WEEKDAYS.map((day) => ({
              ...localizedName((messages) => messages.schedule.weekdays[day]),
              value: String(day),
            })),
          ],
        },
        {
          type: ApplicationCommandOptionType.Channel,
          name: 'channel',
          ...localizedDescription((messages) => messages.schedule.command.channel),
          channel_types: [...SHARE_CHANNEL_TYPES],
        },
        {
          type: ApplicationCommandOptionType.Boolean,
          name: 'mention',
          ...localizedDescription((messages) => messages.schedule.command.mention),
        },
        {
          type: ApplicationCommandOptionType.Boolean,
          name: 'silent',
          ...localizedDescription((messages) => messages.schedule.command.silent),
        },
        {
          type: ApplicationCommandOptionType.Boolean,
          name: 'publish',
          ...localizedDescription((messages) => messages.schedule.command.publish),
        },
        {
          ...timelineOption,
          ...localizedDescription((messages) => messages.schedule.command.timeline),
        },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'list',
      ...localizedDescription((messages) => messages.schedule.command.list),
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'pause',
      ...localizedDescription((messages) => messages.schedule.command.pause),
      options: [scheduleOption],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'resume',
      ...localizedDescription((messages) => messages.schedule.command.resume),
      options: [scheduleOption],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'remove',
      ...localizedDescription((messages) => messages.schedule.command.remove),
      options: [scheduleOption],
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const schedule: TypedCommand<typeof definition> = {
  definition,

  async run(request, services) {
    // Discord decides who may use the command.
    const { asker } = request;
    const { messages } = asker;
    if (!isInServer(asker)) return privately({ content: messages.schedule.notHere });
    if (request.subcommand === 'add') {
      return add(request.options, request.permissionsIn, asker, services);
    }
    const { id, settings } = asker.server;
    const schedules = await services.store.schedules.list(id);
    const list = scheduleList(schedules, settings.timeZone, services.lookup(), messages);
    if (request.subcommand === 'list') return privately(list);
    const typed = request.options.schedule.trim();
    const choices = numberSchedules(schedules);
    const kind = scheduleKind(choices, messages);
    const resolved = resolveChoice(kind, typed, choices);
    if (resolved.kind === 'unknown') {
      const unknown = messages.schedule.which(excerpt(typed, messages));
      const close = resolved.close.map(kind.label);
      const question = close.length === 0 ? [] : [askWhetherMeant(close, messages)];
      return privately({ ...list, content: [unknown, ...question, list.content].join('\n') });
    }
    const change = { pause, resume, remove }[request.subcommand];
    return change(resolved.item.schedule, asker, services);
  },

  async suggest(request, services) {
    const { asker, typed } = request;
    if (request.focused === 'timeline') return suggestTimelines(typed, services);
    if (!isInServer(asker)) return [];
    if (request.focused === 'time') return suggestTimesOfDay(typed, asker);
    const schedules = numberSchedules(await services.store.schedules.list(asker.server.id));
    const { complete, label, value } = scheduleKind(schedules, asker.messages);
    return complete(typed)
      .slice(0, LIMITS.choices)
      .map((one) => ({ name: label(one), value: value(one) }));
  },

  presses: {
    // The key works only for the member who used the command, and what they may do is checked anew.
    async scheduleAt({ asker, state }, services) {
      const { messages } = asker;
      if (!isInServer(asker)) return privately({ content: messages.schedule.notHere });
      if (!mayManageSchedules(asker.server)) {
        return privately({
          content: messages.schedule.mayNot(messages.permissions.manageMessages),
        });
      }
      const { key, time } = state;
      const held = await takeUpRequest('schedule', addRequest, key, asker, services);
      if (!held) return privately({ content: messages.errors.questionGone });
      const permissions = permissionsAtPress(held.channel, asker);
      const once = askedOnce(asker, key);
      return inPlace(await addSchedule({ ...held, time }, permissions, once, services));
    },
  },
};

/** Each with the server's time zone, which a moderator cannot look up: `/settings` is for admins. */
function suggestTimesOfDay(typed: string, { server, messages }: AskerInServer): readonly Choice[] {
  const { timeZone } = server.settings;
  return timesOfDay(typed).map((time) => ({
    name: messages.qualified(time, isolate(timeZone, messages.direction)),
    value: time,
  }));
}

/** What was typed may mean these. Before anything is typed, times at which people read. */
function timesOfDay(typed: string): readonly string[] {
  if (typed.trim() === '') return ['09:00', '12:00', '18:00'];
  const parsed = parseTimeOfDay(typed);
  switch (parsed.kind) {
    case 'time':
      return [parsed.time];
    case 'unclear':
      return parsed.times;
    case 'unreadable':
      return [];
  }
}

/** Choices are checked: a forged command may hold others. */
function add(
  options: OptionsOf<typeof definition, 'add'>,
  permissionsIn: PermissionsIn,
  asker: AskerInServer,
  services: Services,
): Reply | Promise<Reply> {
  const { messages } = asker;
  const { every = EVERY_DAY, channel = asker.channel ?? '', timeline } = options;
  const { mention = false, silent = false, publish = false, time } = options;
  const refuse = (choice: string) =>
    privately({ content: messages.schedule.badChoice(excerpt(choice, messages)) });
  const what = CONTENT_KEYS.find((key) => key === options.what);
  if (what === undefined) return refuse(options.what);
  const weekday = WEEKDAYS.find((day) => String(day) === every);
  if (weekday === undefined && every !== EVERY_DAY) return refuse(every);
  const permissions = memberPermissions(channel, asker, permissionsIn);
  const wanted = { what, time, weekday, channel, mention, silent, publish, timeline };
  return addSchedule(wanted, permissions, asker, services);
}

async function pause(
  { id, plan, state }: Schedule,
  asker: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages } = asker;
  const words = messages.schedule;
  const paused = await services.store.schedules.pause(actBy(asker, services.now()), id);
  if (!paused) return privately({ content: words.which(describeSchedule(plan, messages)) });
  const before = state.kind === 'paused' ? [words.wasPaused] : [];
  const content = words.paused(describeSchedule(paused.plan, messages), paused.channel);
  return privately({ content: [...before, content].join(' ') });
}

async function resume(
  { id, plan, state, channel }: Schedule,
  asker: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages, server } = asker;
  const words = messages.schedule;
  // The bot may still lack what paused it. The member's own permissions counted when it was added.
  const permissions = PermissionFlagsBits.Administrator;
  const found = await findPostingPlace(channel, permissions, asker, services.channels);
  if (found.kind === 'obstacle') return privately({ content: found.why });
  const due = nextDue(plan, server.settings.timeZone, services.now());
  const resumed = await services.store.schedules.resume(actBy(asker, services.now()), id, due);
  if (!resumed) return privately({ content: words.which(describeSchedule(plan, messages)) });
  services.scheduler.checkNow();
  const before = state.kind === 'active' ? [words.wasActive] : [];
  const next = unixSeconds(dueTime(resumed) ?? due);
  const content = words.resumed(describeSchedule(resumed.plan, messages), resumed.channel, next);
  return privately({ content: [...before, content].join(' ') });
}

async function remove(
  { id, plan, channel }: Schedule,
  asker: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages } = asker;
  await services.store.schedules.remove(actBy(asker, services.now()), id);
  const content = messages.schedule.removed(describeSchedule(plan, messages), channel);
  return privately({ content });
}

function dueTime({ state }: Schedule): number | undefined {
  return state.kind === 'active' ? state.due : undefined;
}
