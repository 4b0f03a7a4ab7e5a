/** `/schedule`: moderators have entries posted at set times, and see, pause and end what they set up. */
import {
  ApplicationCommandOptionType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  type Asker,
  type Choice,
  type Command,
  type CommandRequest,
  privately,
  type Reply,
  type ServerAsker,
  type Services,
} from '../src/bot/command.ts';
import type { Place } from '../src/bot/channels.ts';
import { inServersForModerators } from '../src/bot/contexts.ts';
import { localizedDescription, localizedName } from '../src/bot/localized.ts';
import { has } from '../src/bot/permissions.ts';
import { obstacleTo } from './share.ts';
import { chosenScope, suggestTimelines, timelineOption } from '../src/bot/timeline-option.ts';
import { LIMITS, shorten } from '../src/answers/limits.ts';
import { escapeInline } from '../src/answers/markdown.ts';
import { SHARE_CHANNEL_TYPES } from '../src/answers/share.ts';
import type { Messages } from '../src/i18n/language.ts';
import { nextDue } from '../src/schedule/calendar.ts';
import { type ContentKey, describeSchedule, weekdayName } from '../src/answers/schedule-plan.ts';
import { scheduleList, seconds } from '../src/answers/schedule-list.ts';
import { parseTimeOfDay } from '../src/schedule/time-of-day.ts';
import type { Act } from '../src/store/act.ts';
import type { Plan, Schedule } from '../src/store/schedules.ts';

const CONTENTS: Readonly<Record<ContentKey, Plan['content']>> = {
  'on-this-day': { kind: 'on-this-day', otherwise: 'silence' },
  nearest: { kind: 'on-this-day', otherwise: 'nearest-in-week' },
  'in-order': { kind: 'one-entry', order: 'in-order' },
  random: { kind: 'one-entry', order: 'random' },
};

const CONTENT_KEYS = Object.keys(CONTENTS) as ContentKey[];
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const EVERY_DAY = 'day';

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
          max_length: 20,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'every',
          ...localizedDescription((messages) => messages.schedule.command.every),
          choices: [
            { ...localizedName((messages) => messages.schedule.command.day), value: EVERY_DAY },
            ...WEEKDAYS.map((day) => ({
              ...localizedName(({ locale }) => weekdayName(day, locale)),
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
    ofOne('pause'),
    ofOne('resume'),
    ofOne('remove'),
  ],
} satisfies RESTPostAPIApplicationCommandsJSONBody;

function ofOne(name: 'pause' | 'resume' | 'remove') {
  return {
    type: ApplicationCommandOptionType.Subcommand as const,
    name,
    ...localizedDescription((messages) => messages.schedule.command[name]),
    options: [
      {
        type: ApplicationCommandOptionType.String as const,
        name: 'schedule',
        ...localizedDescription((messages) => messages.schedule.command.schedule),
        required: true,
        autocomplete: true,
        max_length: LIMITS.choiceValue,
      },
    ],
  };
}

export const schedule: Command = {
  definition,

  async run(request, services) {
    // Who may use the command is Discord's to say, and nothing here is pressed that could be forged.
    const { asker, path } = request;
    const { messages, server } = asker;
    if (!server) return privately({ content: messages.schedule.notHere });
    const [verb] = path;
    if (verb === 'add') return add(request, server, services);
    const schedules = await services.store.schedules.list(server.id);
    const { timeZone } = server.settings;
    const list = scheduleList(schedules, timeZone, services.lookup(), messages);
    if (verb !== 'pause' && verb !== 'resume' && verb !== 'remove') return privately(list);
    const typed = request.options['schedule']?.trim() ?? '';
    const picked = pick(typed, schedules, messages);
    if (!picked)
      return privately({ content: messages.schedule.which(shown(typed, messages)), ...list });
    return { pause, resume, remove }[verb]({ asker, server, services, picked });
  },

  async suggest({ asker: { server, messages }, focused, typed }, services) {
    if (focused === 'timeline') return suggestTimelines(typed, services);
    if (!server) return [];
    const wanted = typed.trim().toLowerCase();
    return (await services.store.schedules.list(server.id))
      .map((one, index): Choice => ({ name: label(one, index, messages), value: one.id }))
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .slice(0, LIMITS.choices);
  },
};

async function add(
  request: CommandRequest,
  server: ServerAsker,
  services: Services,
): Promise<Reply> {
  const { asker, options, permissionsIn } = request;
  const { messages } = asker;
  const plan = readPlan(options, messages);
  if (typeof plan === 'string') return privately({ content: plan });
  const scope = chosenScope(options['timeline'], services.lookup(), messages);
  if (scope.kind === 'unknown') return scope.reply;
  const mention = options['mention'] === 'true';
  if (mention && server.settings.mentionRole === undefined) {
    return privately({ content: messages.schedule.noRole(messages.permissions.manageServer) });
  }
  const channel = options['channel'] ?? asker.channel ?? '';
  const may = channel === asker.channel ? server.permissions : (permissionsIn[channel] ?? 0n);
  const found = await placeFor(channel, may, { asker, server, services });
  if (found.kind === 'obstacle') return privately({ content: found.why });

  const { timeZone } = server.settings;
  const due = nextDue(plan, timeZone, services.now());
  const wanted = {
    channel: found.place.id,
    plan,
    mention,
    ...(scope.scope === undefined ? {} : { timeline: scope.scope }),
  };
  const added = await services.store.schedules.add(actOf(asker, server, services), wanted, due);
  if (added.kind === 'full') {
    return privately({ content: messages.schedule.full(added.limit) });
  }
  services.scheduler.checkNow();
  const { state } = added.schedule;
  const first = state.kind === 'active' ? state.due : due;
  const said = messages.schedule;
  const mayPing = has(found.place.botPermissions, PermissionFlagsBits.MentionEveryone);
  return privately({
    content: [
      said.added(describeSchedule(plan, messages), wanted.channel, seconds(first)),
      said.inZone(timeZone),
      ...(plan.content.kind === 'on-this-day' ? [said.silence] : []),
      ...(mention && !mayPing ? [said.mayNotPing] : []),
    ].join('\n'),
  });
}

/** A text says what is wrong with it. */
function readPlan(options: CommandRequest['options'], messages: Messages): Plan | string {
  const { what = '', time: typed = '', every = EVERY_DAY } = options;
  const content = Object.entries(CONTENTS).find(([key]) => key === what)?.[1];
  if (!content) return messages.schedule.badChoice(shown(what, messages));
  const weekday = WEEKDAYS.find((day) => String(day) === every);
  if (weekday === undefined && every !== EVERY_DAY) {
    return messages.schedule.badChoice(shown(every, messages));
  }
  const time = parseTimeOfDay(typed);
  if (time === undefined) return messages.schedule.badTime(shown(typed, messages));
  return { time, content, ...(weekday === undefined ? {} : { weekday }) };
}

type PlaceFor =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'obstacle'; readonly why: string };

/** Where to post, if both the member (who `may` this there) and the bot may. */
async function placeFor(
  channel: string,
  may: bigint,
  { asker, server, services }: Pick<OnOne, 'asker' | 'server' | 'services'>,
): Promise<PlaceFor> {
  const { here, messages } = asker;
  let place: Place | undefined;
  try {
    place = here?.id === channel ? here : await services.channels.find(server.id, channel);
  } catch {
    return { kind: 'obstacle', why: messages.schedule.unavailable };
  }
  const why = obstacleTo(place, may, messages);
  if (!place || why !== undefined) {
    return { kind: 'obstacle', why: why ?? messages.share.channelGone };
  }
  return { kind: 'place', place };
}

type OnOne = {
  readonly asker: Asker;
  readonly server: ServerAsker;
  readonly services: Services;
  readonly picked: Schedule;
};

async function pause({ asker, server, services, picked }: OnOne): Promise<Reply> {
  const { messages } = asker;
  const said = messages.schedule;
  const act = actOf(asker, server, services);
  const after = await services.store.schedules.pause(act, picked.id);
  if (!after) return privately({ content: said.which(describeSchedule(picked.plan, messages)) });
  const was = picked.state.kind === 'paused' ? [said.wasPaused] : [];
  const content = said.paused(describeSchedule(after.plan, messages), after.channel);
  return privately({ content: [...was, content].join(' ') });
}

async function resume({ asker, server, services, picked }: OnOne): Promise<Reply> {
  const { messages } = asker;
  const said = messages.schedule;
  // What paused it may still be so; the member's own permissions counted when it was added.
  const may = PermissionFlagsBits.Administrator;
  const found = await placeFor(picked.channel, may, { asker, server, services });
  if (found.kind === 'obstacle') return privately({ content: found.why });
  const due = nextDue(picked.plan, server.settings.timeZone, services.now());
  const act = actOf(asker, server, services);
  const after = await services.store.schedules.resume(act, picked.id, due);
  if (!after) return privately({ content: said.which(describeSchedule(picked.plan, messages)) });
  services.scheduler.checkNow();
  const was = picked.state.kind === 'active' ? [said.wasActive] : [];
  const next = after.state.kind === 'active' ? after.state.due : due;
  const what = describeSchedule(after.plan, messages);
  return privately({
    content: [...was, said.resumed(what, after.channel, seconds(next))].join(' '),
  });
}

async function remove({ asker, server, services, picked }: OnOne): Promise<Reply> {
  const { messages } = asker;
  await services.store.schedules.remove(actOf(asker, server, services), picked.id);
  const what = describeSchedule(picked.plan, messages);
  return privately({ content: messages.schedule.removed(what, picked.channel) });
}

function actOf(asker: Asker, server: ServerAsker, { now }: Services): Act {
  return { server: server.id, by: asker.user, interaction: asker.interaction, at: now() };
}

/** Resolved in Discord's order: the id of a choice, its label, or the number that the list shows. */
function pick(
  typed: string,
  schedules: readonly Schedule[],
  messages: Messages,
): Schedule | undefined {
  const wanted = typed.toLowerCase();
  return (
    schedules.find(({ id }) => id === typed) ??
    schedules.find((one, index) => label(one, index, messages).toLowerCase() === wanted) ??
    schedules.find((_, index) => String(index + 1) === typed)
  );
}

/** The number is that of the list, which tells two of the same plan apart by their channels. */
function label({ plan, state }: Schedule, index: number, messages: Messages): string {
  const paused = state.kind === 'paused' ? [messages.schedule.isPaused] : [];
  const parts = [String(index + 1), describeSchedule(plan, messages), ...paused];
  return shorten(parts.join(' · '), LIMITS.choiceName);
}

/** What was typed, safe to be shown back. */
function shown(typed: string, messages: Messages): string {
  return escapeInline(shorten(typed, 100), messages);
}
