/** `/settings`: what a server chooses, and what it can take along or have deleted. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import {
  type Asker,
  type Command,
  type FormRequest,
  privately,
  type Reply,
  type ServerAsker,
  type Services,
  update,
} from '../src/bot/command.ts';
import { inServersForAdmins } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { mayChangeSettings } from '../src/bot/permissions.ts';
import { escapeInline } from '../src/answers/markdown.ts';
import {
  answersForm,
  eraseQuestion,
  rolesForm,
  settingsAnswer,
  UNSET,
} from '../src/answers/settings.ts';
import { languages, messagesFor } from '../src/i18n/language.ts';
import { rescheduleAll } from '../src/schedule/reschedule.ts';
import type { Act } from '../src/store/act.ts';
import type { AnswerVisibility, SettingsPatch } from '../src/store/settings.ts';

const definition = {
  name: 'settings',
  ...localizedDescription((messages) => messages.commands.settings.description),
  ...inServersForAdmins,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const settings: Command = {
  definition,

  // Who may use the command is Discord's to say; presses and forms are checked below.
  run: ({ asker: { server, messages } }) =>
    server
      ? privately(settingsAnswer(server.settings, messages))
      : privately({ content: messages.share.notHere }),

  presses: {
    settingsForm: ({ asker, state }) =>
      forAdmins(asker, (server) => ({
        kind: 'form',
        form:
          state.part === 'roles'
            ? rolesForm(server.settings, asker.messages)
            : answersForm(server.settings, asker.channel, asker.messages),
      })),

    settingsExport: ({ asker }, services) =>
      forAdmins(asker, async (server) => {
        const everything = await services.store.servers.export(server.id);
        const text = JSON.stringify(everything, null, 2);
        return privately({
          content: asker.messages.settings.exported,
          files: [{ name: 'chronocite-server.json', text }],
        });
      }),

    settingsErase: ({ asker, state }, services) =>
      forAdmins(asker, async (server) => {
        if (state.sure !== 'yes') return privately(eraseQuestion(asker.messages));
        await services.store.servers.erase(act(asker, server, services));
        return update({ content: asker.messages.settings.erased });
      }),
  },

  forms: {
    settingsForm: (request, services) =>
      forAdmins(request.asker, async (server) => {
        const { asker, state } = request;
        const patch =
          state.part === 'roles' ? rolesPatch(request) : answersPatch(request, asker.channel);
        const { timeZone } = patch;
        if (typeof timeZone === 'string' && !isTimeZone(timeZone)) {
          const content = asker.messages.settings.noTimeZone(
            escapeInline(timeZone, asker.messages),
          );
          return privately({ content });
        }
        const changed = await services.store.settings.change(act(asker, server, services), patch);
        if (changed.timeZone !== server.settings.timeZone) {
          await rescheduleAll(services.store, server.id, services.now());
          services.scheduler.checkNow();
        }
        // A language that was chosen shows at once.
        const { language } = changed;
        const words = language === undefined ? asker.messages : messagesFor(language);
        return update(settingsAnswer(changed, words));
      }),
  },
};

function forAdmins(
  asker: Asker,
  reply: (server: ServerAsker) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const { messages, server } = asker;
  if (!server) return privately({ content: messages.share.notHere });
  if (mayChangeSettings(asker)) return reply(server);
  return privately({ content: messages.settings.mayNot(messages.permissions.manageServer) });
}

function act(asker: Asker, server: ServerAsker, { now }: Services): Act {
  return { server: server.id, by: asker.user, interaction: asker.interaction, at: now() };
}

function answersPatch({ fields }: FormRequest, channel: string | undefined): SettingsPatch {
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

function rolesPatch({ fields }: FormRequest): SettingsPatch {
  return {
    shareRole: fields['shareRole']?.[0] ?? null,
    mentionRole: fields['mentionRole']?.[0] ?? null,
    reviewChannel: fields['reviewChannel']?.[0] ?? null,
  };
}

/** Null for `UNSET` and for what a forger may have sent. */
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
