/** Reads what Discord sends into the plain requests that commands take. */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
} from 'discord-api-types/v10';
import { messageText } from './message-text.ts';
import { parseOptions, parsePartialOptions } from './parse-options.ts';
import { parsePermissions } from './parse-permissions.ts';
import { placeKind } from './places.ts';
import { offeredEntries } from '../answers/entry-menu.ts';
import { parseCustomId, type ButtonState } from '../answers/custom-id.ts';
import type { Asker, ServerAsker } from '../bot/asker.ts';
import type { Place } from '../bot/channels.ts';
import { messageUrl } from '../bot/message-url.ts';
import type {
  CommandRequest,
  FormRequest,
  PermissionsIn,
  PressRequest,
  SuggestRequest,
  TargetMessage,
} from '../bot/command.ts';
import type { CommandDefinition } from '../bot/options.ts';
import { mayShare } from '../bot/permissions.ts';
import { messagesFor } from '../i18n/language.ts';
import type { ServerSettings } from '../store/settings.ts';

/** The server whose settings apply: only one that installed the bot has any. */
export function installedServer(interaction: APIInteraction): string | undefined {
  const owners = interaction.authorizing_integration_owners;
  const isInstalled = owners?.[ApplicationIntegrationType.GuildInstall] !== undefined;
  return isInstalled ? interaction.guild_id : undefined;
}

/**
 * `settings` are those of the installed server, if there is one. `language` is what the member chose for
 * themselves: it wins over the server's, which wins over that of their Discord.
 */
export function parseAsker(
  interaction: APIInteraction,
  settings: ServerSettings | undefined,
  language: string | undefined,
): Asker {
  const { member } = interaction;
  const user = member?.user ?? interaction.user;
  const id = user?.id ?? '';
  const locale = 'locale' in interaction ? interaction.locale : 'en-US';
  const server = parseServerAsker(interaction, settings);
  const home = installedServer(interaction);
  return {
    user: id,
    name: member?.nick ?? user?.global_name ?? user?.username ?? '',
    server,
    home: home ?? `dm:${id}`,
    channel: interaction.channel?.id,
    here: home === undefined ? undefined : parsePlace(home, interaction),
    messages: messagesFor(language ?? settings?.language ?? locale),
    mayShare: server !== undefined && mayShare(server),
    interaction: interaction.id,
  };
}

function parseServerAsker(
  interaction: APIInteraction,
  settings: ServerSettings | undefined,
): ServerAsker | undefined {
  const id = installedServer(interaction);
  if (id === undefined || settings === undefined) return undefined;
  const { member } = interaction;
  return {
    id,
    settings,
    permissions: parsePermissions(member?.permissions),
    roles: member?.roles ?? [],
  };
}

/** Discord says what the bot may do where it is asked. Only other places need a request. */
function parsePlace(server: string, interaction: APIInteraction): Place | undefined {
  const { channel } = interaction;
  if (!channel) return undefined;
  const parent = 'parent_id' in channel ? channel.parent_id : undefined;
  return {
    id: channel.id,
    server,
    name: 'name' in channel ? (channel.name ?? '') : '',
    kind: placeKind(channel.type),
    parent: typeof parent === 'string' ? parent : undefined,
    botPermissions: parsePermissions(interaction.app_permissions),
  };
}

/** Undefined where the options do not fit the definition; see `parseOptions`. */
export function parseCommandRequest(
  asker: Asker,
  definition: CommandDefinition,
  interaction: APIApplicationCommandInteraction,
): CommandRequest | undefined {
  const { data } = interaction;
  const parsed = parseOptions(definition, data);
  const target = targetMessage(interaction);
  return parsed && { ...parsed, asker, permissionsIn: permissionsIn(data), target };
}

/** Undefined where the definition has no such option; see `parsePartialOptions`. */
export function parseSuggestRequest(
  asker: Asker,
  definition: CommandDefinition,
  { data }: APIApplicationCommandAutocompleteInteraction,
): SuggestRequest | undefined {
  const parsed = parsePartialOptions(definition, data.options);
  return parsed && { ...parsed, asker };
}

export function parsePressRequest(
  asker: Asker,
  state: ButtonState,
  { data, message }: APIMessageComponentInteraction,
): PressRequest {
  const values = data.component_type === ComponentType.Button ? [] : data.values;
  const { components } = message;
  return {
    asker,
    state,
    values,
    offered: offeredEntries(components),
    buttons: buttonStates(components),
  };
}

function buttonStates(components: APIMessage['components'] = []): readonly ButtonState[] {
  return components
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((one) => {
      const parsed = 'custom_id' in one ? parseCustomId(one.custom_id) : undefined;
      return parsed?.kind === 'state' ? [parsed.state] : [];
    });
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
  return { asker, state, fields, permissionsIn: permissionsIn(data) };
}

type Resolved = {
  readonly channels?: Readonly<Record<string, { readonly permissions?: string } | null>>;
};

/** Discord gives the member's permissions in each channel that was picked. */
function permissionsIn(data: object): PermissionsIn {
  const { channels = {} } = ('resolved' in data ? (data.resolved ?? {}) : {}) as Resolved;
  return Object.fromEntries(
    Object.entries(channels).map(([id, channel]) => [id, parsePermissions(channel?.permissions)]),
  );
}

function targetMessage({
  data,
  guild_id: server = '@me',
}: APIApplicationCommandInteraction): TargetMessage | undefined {
  if (data.type !== ApplicationCommandType.Message) return undefined;
  const message = data.resolved.messages[data.target_id];
  if (!message) return undefined;
  const { id, channel_id: channel } = message;
  return { id, channel, url: messageUrl(server, channel, id), text: messageText(message) };
}
