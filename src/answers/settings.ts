/** What a server has chosen, and the forms in which it chooses. */
import {
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
} from 'discord-api-types/v10';
import { bold, escapeInline, excerpt } from './markdown.ts';
import { button, buttonRows, type Message } from './message.ts';
import { formatCustomId } from './custom-id.ts';
import { isolate } from '../i18n/bidi.ts';
import { languages, type Messages } from '../i18n/language.ts';
import type { AnswerVisibility, ServerSettings } from '../store/settings.ts';

/** The value of a menu for "nothing chosen". Discord allows no empty value. */
export const UNSET = 'unset';

/** Channels with a choice of their own: as many as fit beside the other settings in any language. */
const EXCEPTIONS_SHOWN = 10;

/** As text, since everybody sees it. */
export function settingsAnswer(settings: ServerSettings, messages: Messages): Message {
  const words = messages.settings;
  const exceptions = Object.entries(settings.channels).map(([channel, answers]) =>
    messages.labelled(isolate(`<#${channel}>`, messages.direction), words.answersAre[answers]),
  );
  const shown = exceptions.slice(0, EXCEPTIONS_SHOWN).map((line) => `- ${line}`);
  const left = exceptions.length - shown.length;
  const language = languages.find(({ code }) => code === settings.language)?.name;
  const line = (label: string, value: string) => messages.labelled(bold(label), value);
  const role = (id: string | undefined) => (id === undefined ? words.nobody : `<@&${id}>`);
  return {
    content: [
      bold(words.title),
      line(words.answers, words.answersAre[settings.answers]),
      ...shown,
      ...(left > 0 ? [`- ${messages.andMore(left)}`] : []),
      line(words.language, language ?? words.membersOwn),
      line(words.timeZone, escapeInline(settings.timeZone, messages)),
      line(words.shareRole, role(settings.shareRole)),
      line(words.mentionRole, role(settings.mentionRole)),
    ].join('\n'),
    components: [
      ...buttonRows([
        button(words.changeAnswers, { to: 'settingsForm', part: 'answers' }),
        button(words.changeRoles, { to: 'settingsForm', part: 'roles' }),
      ]),
      ...buttonRows([
        button(words.export, { to: 'settingsExport' }),
        button(words.erase, { to: 'settingsErase', sure: 'no' }, { style: ButtonStyle.Danger }),
      ]),
    ],
  };
}

export function eraseQuestion(messages: Messages): Message {
  return {
    content: messages.settings.eraseQuestion,
    components: buttonRows([
      button(
        messages.settings.eraseSure,
        { to: 'settingsErase', sure: 'yes' },
        { style: ButtonStyle.Danger },
      ),
    ]),
  };
}

/**
 * Which zone is meant by what was typed. `zones` may be: at most four. `key` finds the rest of the
 * form.
 */
export function askTimeZone(
  typed: string,
  { kind, zones }: { readonly kind: 'unknown' | 'placeless'; readonly zones: readonly string[] },
  key: string,
  messages: Messages,
): Message {
  const words = messages.settings;
  const shown = excerpt(typed, messages);
  const why = kind === 'placeless' ? words.placelessZone(shown) : words.noTimeZone(shown);
  return {
    content: [why, zones.length === 0 ? words.noZoneClose : words.whichZone].join('\n'),
    components: buttonRows([
      ...zones.map((zone, choice) => button(zone, { to: 'settingsZone', choice, key })),
      button(words.zoneAgain, { to: 'settingsAgain', key }),
    ]),
  };
}

/** How answers are given. `channel` is where the form is opened, for an exception of its own. */
export function answersForm(
  settings: ServerSettings,
  channel: string | undefined,
  messages: Messages,
): APIModalInteractionResponseCallbackData {
  const words = messages.settings;
  const choice = (value: AnswerVisibility, chosen: string) => ({
    label: words.answersAre[value],
    value,
    default: value === chosen,
  });
  const here = channel === undefined ? UNSET : (settings.channels[channel] ?? UNSET);
  const language = settings.language ?? UNSET;
  return {
    custom_id: formatCustomId({ to: 'settingsForm', part: 'answers' }),
    title: words.changeAnswers,
    components: [
      menu(words.answers, 'answers', [
        choice('private', settings.answers),
        choice('public', settings.answers),
      ]),
      menu(words.here, 'here', [
        { label: words.asServer, value: UNSET, default: here === UNSET },
        choice('private', here),
        choice('public', here),
      ]),
      menu(words.language, 'language', [
        { label: words.membersOwn, value: UNSET, default: language === UNSET },
        ...languages.map(({ code, name }) => ({
          label: name,
          value: code,
          default: language === code,
        })),
      ]),
      {
        type: ComponentType.Label,
        label: words.timeZone,
        description: words.timeZoneHint,
        component: {
          type: ComponentType.TextInput,
          custom_id: 'timeZone',
          style: TextInputStyle.Short,
          value: settings.timeZone,
          // The longest IANA name has 32 characters (America/Argentina/ComodRivadavia).
          max_length: 40,
        },
      },
    ],
  };
}

/** Who may share, and who is mentioned. */
export function rolesForm(
  settings: ServerSettings,
  messages: Messages,
): APIModalInteractionResponseCallbackData {
  const words = messages.settings;
  const role = (label: string, id: string, chosen: string | undefined): APILabelComponent => ({
    type: ComponentType.Label,
    label,
    component: {
      type: ComponentType.RoleSelect,
      custom_id: id,
      required: false,
      min_values: 0,
      ...(chosen === undefined
        ? {}
        : { default_values: [{ id: chosen, type: SelectMenuDefaultValueType.Role }] }),
    },
  });
  return {
    custom_id: formatCustomId({ to: 'settingsForm', part: 'roles' }),
    title: words.changeRoles,
    components: [
      role(words.shareRole, 'shareRole', settings.shareRole),
      role(words.mentionRole, 'mentionRole', settings.mentionRole),
    ],
  };
}

function menu(
  label: string,
  id: string,
  options: readonly APISelectMenuOption[],
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    component: { type: ComponentType.StringSelect, custom_id: id, options: [...options] },
  };
}
