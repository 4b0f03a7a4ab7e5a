/** `/settings`: what a server chooses, and what it can take along or have deleted. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
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
import { localizedDescription } from '../src/bot/localized.ts';
import { mayChangeSettings } from '../src/bot/permissions.ts';
import { askWhetherMeant } from '../src/bot/resolve-choice.ts';
import { escapeInline } from '../src/answers/markdown.ts';
import {
  answersForm,
  eraseQuestion,
  rolesForm,
  settingsAnswer,
  UNSET,
} from '../src/answers/settings.ts';
import { closestFew } from '../src/text/closest.ts';
import { languages, messagesFor, type Messages } from '../src/i18n/language.ts';
import { rescheduleAll } from '../src/schedule/reschedule.ts';
import type { AnswerVisibility, SettingsPatch } from '../src/store/settings.ts';

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
      : privately({ content: asker.messages.share.notHere }),

  presses: {
    settingsForm: ({ asker, state }) =>
      ifAdmin(asker, ({ server, channel, messages }) => ({
        kind: 'form',
        form:
          state.part === 'roles'
            ? rolesForm(server.settings, messages)
            : answersForm(server.settings, channel, messages),
      })),

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

async function change(
  patch: SettingsPatch,
  admin: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages, server } = admin;
  const { store, scheduler, now } = services;
  const { timeZone } = patch;
  if (typeof timeZone === 'string' && !isTimeZone(timeZone)) {
    return privately({ content: unknownTimeZone(timeZone, messages) });
  }
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
  if (!isInServer(asker)) return privately({ content: messages.share.notHere });
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

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** With the zones that may be meant: "Berlin" is close to Europe/Berlin. */
function unknownTimeZone(typed: string, messages: Messages): string {
  const unknown = messages.settings.noTimeZone(escapeInline(typed, messages));
  const close = closestFew(typed, TIME_ZONES, (zone) => zone, MOST_CLOSE);
  return close.length === 0 ? unknown : `${unknown}\n${askWhetherMeant(close, messages)}`;
}

const TIME_ZONES = Intl.supportedValuesOf('timeZone');

/** More would make a list, not a question. */
const MOST_CLOSE = 3;
