/** Reads what Discord sends into the plain requests that commands take. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
} from 'discord-api-types/v10';
import { placeKind } from './rest-channels.ts';
import type { Place } from '../bot/channels.ts';
import type {
  Asker,
  CommandRequest,
  FormRequest,
  PressRequest,
  SuggestRequest,
  TargetMessage,
} from '../bot/command.ts';
import { formatCustomId, type ButtonState } from '../answers/custom-id.ts';
import { messagesFor } from '../i18n/language.ts';
import type { ServerSettings } from '../store/settings.ts';

/** The server whose settings hold here: only one that installed the bot has any. */
export function installedServer(interaction: APIInteraction): string | undefined {
  const owners = interaction.authorizing_integration_owners;
  const installed = owners?.[ApplicationIntegrationType.GuildInstall] !== undefined;
  return installed ? interaction.guild_id : undefined;
}

export function parseAsker(
  interaction: APIInteraction,
  settings: ServerSettings | undefined,
): Asker {
  const { member } = interaction;
  const user = member?.user ?? interaction.user;
  const id = user?.id ?? '';
  const server = installedServer(interaction);
  const locale = 'locale' in interaction ? interaction.locale : 'en-US';
  return {
    user: id,
    name: member?.nick ?? user?.global_name ?? user?.username ?? '',
    server:
      server === undefined || settings === undefined
        ? undefined
        : {
            id: server,
            settings,
            permissions: BigInt(member?.permissions ?? '0'),
            roles: member?.roles ?? [],
          },
    home: server ?? `dm:${id}`,
    channel: interaction.channel?.id,
    here: server === undefined ? undefined : placeOf(server, interaction),
    messages: messagesFor(settings?.language ?? locale),
    interaction: interaction.id,
  };
}

/** Discord tells what the bot may do where it is asked; only other places need to be looked up. */
function placeOf(server: string, interaction: APIInteraction): Place | undefined {
  const { channel } = interaction;
  if (!channel) return undefined;
  const parent = 'parent_id' in channel ? channel.parent_id : undefined;
  return {
    id: channel.id,
    server,
    name: 'name' in channel ? (channel.name ?? '') : '',
    kind: placeKind(channel.type),
    parent: typeof parent === 'string' ? parent : undefined,
    botPermissions: BigInt(interaction.app_permissions),
  };
}

export function parseCommandRequest(
  asker: Asker,
  interaction: APIApplicationCommandInteraction,
): CommandRequest {
  const { data } = interaction;
  const given = data.type === ApplicationCommandType.ChatInput ? flatten(data.options) : NOTHING;
  return {
    asker,
    path: given.path,
    options: given.values,
    permissionsIn: mayIn('resolved' in data ? data.resolved : undefined),
    target: targetOf(interaction),
  };
}

export function parseSuggestRequest(
  asker: Asker,
  { data }: APIApplicationCommandAutocompleteInteraction,
): SuggestRequest {
  const { path, values, focused } = flatten(data.options);
  const typed = values[focused] ?? '';
  return { asker, path, options: values, permissionsIn: {}, target: undefined, focused, typed };
}

export function parsePressRequest(
  asker: Asker,
  state: ButtonState,
  { data, message }: APIMessageComponentInteraction,
): PressRequest {
  const values = data.component_type === ComponentType.Button ? [] : data.values;
  return { asker, state, values, offered: offeredEntries(message.components) };
}

export function parseFormRequest(
  asker: Asker,
  state: ButtonState,
  { data }: APIModalSubmitInteraction,
): FormRequest {
  const fields: Record<string, readonly string[]> = {};
  for (const row of data.components) {
    const inputs = 'components' in row ? row.components : 'component' in row ? [row.component] : [];
    for (const input of inputs) {
      if ('values' in input) fields[input.custom_id] = input.values;
      else if ('value' in input) fields[input.custom_id] = [String(input.value)];
    }
  }
  return {
    asker,
    state,
    fields,
    permissionsIn: mayIn('resolved' in data ? data.resolved : undefined),
  };
}

type Given = {
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** The option that is being typed; empty outside completion. */
  readonly focused: string;
};

const NOTHING: Given = { path: [], values: {}, focused: '' };

type Option = {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly Option[];
};

function flatten(options: readonly Option[] = [], path: readonly string[] = []): Given {
  const [first] = options;
  if (
    first?.type === ApplicationCommandOptionType.Subcommand ||
    first?.type === ApplicationCommandOptionType.SubcommandGroup
  ) {
    return flatten(first.options, [...path, first.name]);
  }
  const given = options.filter(({ value }) => value !== undefined);
  return {
    path,
    values: Object.fromEntries(given.map(({ name, value }) => [name, String(value)])),
    focused: options.find((option) => option.focused)?.name ?? '',
  };
}

type Resolved = { readonly channels?: Readonly<Record<string, { readonly permissions: string }>> };

function mayIn(resolved: object | undefined): Record<string, bigint> {
  const { channels = {} } = (resolved ?? {}) as Resolved;
  return Object.fromEntries(
    Object.entries(channels).map(([id, { permissions }]) => [id, BigInt(permissions)]),
  );
}

function targetOf({ data }: APIApplicationCommandInteraction): TargetMessage | undefined {
  if (data.type !== ApplicationCommandType.Message) return undefined;
  const message = data.resolved.messages[data.target_id];
  if (!message) return undefined;
  // What a person reads in a message: its text, and that of its embeds.
  const embeds = message.embeds.flatMap(({ title = '', description = '' }) => [title, description]);
  const text = [message.content, ...embeds].filter((part) => part !== '').join('\n');
  return { id: message.id, channel: message.channel_id, text };
}

const ENTRY_MENU = formatCustomId({ to: 'pickEntry' });

function offeredEntries(
  rows: APIMessageComponentInteraction['message']['components'] = [],
): readonly string[] {
  for (const row of rows) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const component of row.components) {
      if (component.type === ComponentType.StringSelect && component.custom_id === ENTRY_MENU) {
        return component.options.map(({ value }) => value);
      }
    }
  }
  return [];
}
