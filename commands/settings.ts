/** `/settings`: what a server chooses, and what it can take along or have deleted. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { z } from 'zod';
import { actBy, type Asker, type AskerInServer, isInServer } from '../src/bot/asker.ts';
import {
  type FormRequest,
  privately,
  type Reply,
  type Services,
  type TypedCommand,
  update,
} from '../src/bot/command.ts';
import { inServersForAdmins } from '../src/bot/contexts.ts';
import { holdRequest, takeUpRequest } from '../src/bot/held-request.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { mayChangeSettings } from '../src/bot/permissions.ts';
import {
  answersForm,
  askTimeZone,
  eraseQuestion,
  rolesForm,
  settingsAnswer,
  UNSET,
} from '../src/answers/settings.ts';
import { languages, messagesFor } from '../src/i18n/language.ts';
import { rescheduleAll } from '../src/schedule/reschedule.ts';
import { parseTimeZone } from '../src/schedule/time-zone.ts';
import { applyPatch, type AnswerVisibility, type SettingsPatch } from '../src/store/settings.ts';

const definition = {
  name: 'settings',
  ...localizedDescription((messages) => messages.commands.settings.description),
  ...inServersForAdmins,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const settings: TypedCommand<typeof definition> = {
  definition,

  // Discord decides who may use the command. Presses and forms are checked, since they can be forged.
  run: ({ asker }) =>
    isInServer(asker)
      ? privately(settingsAnswer(asker.server.settings, asker.messages))
      : privately({ content: asker.messages.settings.notHere }),

  presses: {
    settingsForm: ({ asker, state }) =>
      ifAdmin(asker, ({ server, channel, messages }) => ({
        kind: 'form',
        form:
          state.part === 'roles'
            ? rolesForm(server.settings, messages)
            : answersForm(server.settings, channel, messages),
      })),

    settingsZone: ({ asker, state }, services) =>
      ifAdmin(asker, async (admin) => {
        const held = await takeUpRequest('settings', heldSettings, state.key, admin, services);
        const timeZone = held?.zones[state.choice];
        if (!held || timeZone === undefined) {
          return privately({ content: admin.messages.errors.questionGone });
        }
        return save({ ...held.patch, timeZone }, admin, services);
      }),

    settingsAgain: ({ asker, state }, services) =>
      ifAdmin(asker, async (admin) => {
        const { server, channel, messages } = admin;
        const held = await takeUpRequest('settings', heldSettings, state.key, admin, services);
        if (!held) return privately({ content: messages.errors.questionGone });
        const filled = applyPatch(server.settings, held.patch);
        return { kind: 'form', form: answersForm(filled, channel, messages) };
      }),

    settingsExport: ({ asker }, services) =>
      ifAdmin(asker, async ({ server, messages }) => {
        const everything = await services.store.servers.export(server.id);
        const text = JSON.stringify(everything, null, 2);
        return privately({
          content: messages.settings.exported,
          files: [{ name: 'chronocite-server.json', text }],
        });
      }),

    settingsErase: ({ asker, state }, services) =>
      ifAdmin(asker, async (admin) => {
        const { messages } = admin;
        if (state.sure !== 'yes') return privately(eraseQuestion(messages));
        await services.store.servers.erase(actBy(admin, services.now()));
        return update({ content: messages.settings.erased });
      }),
  },

  forms: {
    settingsForm: ({ asker, state, fields }, services) =>
      ifAdmin(asker, (admin) => {
        const patch =
          state.part === 'roles' ? rolesPatch(fields) : answersPatch(fields, admin.channel);
        return change(patch, admin, services);
      }),
  },
};

const visibility = z.enum(['private', 'public']);

/** A submitted form that waits for a choice of time zone, with the zones to choose from. */
const heldSettings = z.object({
  patch: z.object({
    answers: visibility.nullable().exactOptional(),
    channels: z.record(z.string(), visibility.nullable()).exactOptional(),
    language: z.string().nullable().exactOptional(),
    /** As it was typed. */
    timeZone: z.string(),
  }),
  zones: z.array(z.string()).readonly(),
});

type HeldSettings = z.infer<typeof heldSettings>;

async function change(
  patch: SettingsPatch,
  admin: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages } = admin;
  const { timeZone: typed } = patch;
  if (typeof typed !== 'string') return save(patch, admin, services);
  const parsed = parseTimeZone(typed, messages.locale);
  if (parsed.kind === 'zone') return save({ ...patch, timeZone: parsed.zone }, admin, services);
  const { zones } = parsed;
  const held: HeldSettings = { patch: { ...patch, timeZone: typed }, zones };
  const key = await holdRequest('settings', held, admin, services);
  return update(askTimeZone(typed, parsed, key, messages));
}

async function save(
  patch: SettingsPatch,
  admin: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages, server } = admin;
  const { store, scheduler, now } = services;
  const changed = await store.settings.change(actBy(admin, now()), patch);
  if (changed.timeZone !== server.settings.timeZone) {
    await rescheduleAll(store, server.id, now());
    scheduler.checkNow();
  }
  // The reply is already in a language that was just chosen.
  const { language } = changed;
  return update(settingsAnswer(changed, language === undefined ? messages : messagesFor(language)));
}

function ifAdmin(
  asker: Asker,
  reply: (admin: AskerInServer) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const { messages } = asker;
  if (!isInServer(asker)) return privately({ content: messages.settings.notHere });
  if (mayChangeSettings(asker.server)) return reply(asker);
  return privately({ content: messages.settings.mayNot(messages.permissions.manageServer) });
}

function answersPatch(fields: FormRequest['fields'], channel: string | undefined): SettingsPatch {
  const answers = readAnswers(fields['answers']?.[0]);
  const language = fields['language']?.[0];
  const timeZone = fields['timeZone']?.[0]?.trim();
  return {
    ...(answers === null ? {} : { answers }),
    ...(channel === undefined ? {} : { channels: { [channel]: readAnswers(fields['here']?.[0]) } }),
    language: languages.find(({ code }) => code === language)?.code ?? null,
    timeZone: timeZone === undefined || timeZone === '' ? null : timeZone,
  };
}

function rolesPatch(fields: FormRequest['fields']): SettingsPatch {
  return {
    shareRole: fields['shareRole']?.[0] ?? null,
    mentionRole: fields['mentionRole']?.[0] ?? null,
  };
}

/** Null for `UNSET`, and for any other value that a forger may have sent. */
function readAnswers(value: string = UNSET): AnswerVisibility | null {
  return value === 'private' || value === 'public' ? value : null;
}
