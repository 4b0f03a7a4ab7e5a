/** Builds interactions: everything that Discord sends when somebody uses a command, a component or a form. */
import {
  ApplicationCommandOptionType as Option,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  type APIApplicationCommand,
  type APIInteraction,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import { MAX_FILE_SIZE } from '../resources/compose-message.ts';
import { toInteractionChannel, toInteractionMember } from '../resources/to-api.ts';
import { memberPermissions, USER_INSTALL_PERMISSIONS } from '../world/permissions.ts';
import { botMember } from '../world/servers.ts';
import type { Channel, StoredMessage, World } from '../world/world.ts';
import type { Form } from './pending-interaction.ts';
import { resolveEntities } from './resolve-entities.ts';

/** Who uses the bot, where, and with Discord in which language. */
export type Invoker = {
  readonly user: APIUser;
  readonly channel: Channel;
  readonly locale: string;
};

/** An option as an interaction carries it. */
export type InteractionOption = {
  readonly name: string;
  readonly type: Option;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly InteractionOption[];
};

/** A field of a form as an interaction carries it. */
export type SubmittedField = {
  readonly type: ComponentType;
  readonly id: number | undefined;
  readonly custom_id: string;
  readonly value?: string;
  readonly values?: readonly string[];
};

export type SubmittedComponent = {
  readonly type: ComponentType;
  readonly id: number | undefined;
  readonly component?: SubmittedField;
  readonly components?: readonly SubmittedField[];
};

/** What every interaction carries. `integrationTypes`: the ways of installing that the command supports. */
export function interactionBase(
  world: World,
  invoker: Invoker,
  type: InteractionType,
  integrationTypes: readonly number[],
): APIInteraction {
  const { channel, locale } = invoker;
  const { server } = channel;
  const bot = botMember(world, server);
  const permissions =
    server !== undefined && bot !== undefined
      ? memberPermissions(server, bot, channel)
      : USER_INSTALL_PERMISSIONS;
  return {
    id: world.nextId(),
    application_id: world.application.id,
    type,
    token: createToken(),
    version: 1,
    channel: toInteractionChannel(channel, server?.members.get(invoker.user.id), undefined),
    channel_id: channel.id,
    ...invokerFields(invoker),
    locale,
    app_permissions: String(permissions),
    context: server === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild,
    authorizing_integration_owners: integrationOwners(invoker, integrationTypes),
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: MAX_FILE_SIZE,
  } as unknown as APIInteraction;
}

/** The user, or in a server the member. */
function invokerFields({ user, channel }: Invoker): object {
  const { server } = channel;
  const member = server?.members.get(user.id);
  if (server === undefined || member === undefined) return { user };
  return {
    guild: { id: server.id, locale: server.locale, features: [] },
    guild_id: server.id,
    guild_locale: server.locale,
    member: toInteractionMember(server, member, channel),
  };
}

/** Who installed the app: the server under 0, the person under 1. In direct messages the server is "0". */
function integrationOwners(
  { user, channel: { server } }: Invoker,
  integrationTypes: readonly number[],
): Readonly<Record<string, string>> {
  const owners: Record<string, string> = {};
  if (server === undefined) owners['0'] = '0';
  else if (server.installed && integrationTypes.includes(0)) owners['0'] = server.id;
  // The people of the playground have all installed the app for themselves.
  if (integrationTypes.includes(1)) owners['1'] = user.id;
  return owners;
}

export function commandInteraction(
  world: World,
  invoker: Invoker,
  command: APIApplicationCommand,
  type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
  options: readonly InteractionOption[],
): APIInteraction {
  const isAutocomplete = type === InteractionType.ApplicationCommandAutocomplete;
  return {
    ...interactionBase(world, invoker, type, command.integration_types ?? [0]),
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      ...(options.length > 0 || isAutocomplete ? { options } : {}),
      ...resolveEntities(world, invoker, options),
    },
  } as unknown as APIInteraction;
}

/** For a command in the menu of a message. */
export function messageCommandInteraction(
  world: World,
  invoker: Invoker,
  command: APIApplicationCommand,
  message: APIMessage,
): APIInteraction {
  return {
    ...interactionBase(
      world,
      invoker,
      InteractionType.ApplicationCommand,
      command.integration_types ?? [0],
    ),
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.Message,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    },
  } as unknown as APIInteraction;
}

/** `values`: what was picked from a select menu; undefined for a button. */
export function componentInteraction(
  world: World,
  invoker: Invoker,
  { message }: StoredMessage,
  component: { readonly type: ComponentType; readonly custom_id: string; readonly id?: number },
  values: readonly string[] | undefined,
): APIInteraction {
  // The app is installed here as it was for the interaction that the message answers.
  const owners = message.interaction_metadata?.authorizing_integration_owners ?? { '0': '' };
  const integrationTypes = Object.keys(owners).map(Number);
  return {
    ...interactionBase(world, invoker, InteractionType.MessageComponent, integrationTypes),
    message,
    data: {
      id: component.id,
      component_type: component.type,
      custom_id: component.custom_id,
      ...(values === undefined
        ? {}
        : { values, ...resolveEntities(world, invoker, selectedEntities(component.type, values)) }),
    },
  } as unknown as APIInteraction;
}

export function formInteraction(
  world: World,
  invoker: Invoker,
  form: Form,
  components: readonly SubmittedComponent[],
): APIInteraction {
  const selected = components.flatMap(({ component }) =>
    component === undefined ? [] : selectedEntities(component.type, component.values ?? []),
  );
  return {
    ...interactionBase(world, invoker, InteractionType.ModalSubmit, form.integrationTypes),
    ...(form.source === undefined ? {} : { message: form.source.message }),
    data: {
      custom_id: form.customId,
      components,
      // Discord resolves once for the whole form, not for each field.
      ...resolveEntities(world, invoker, selected),
    },
  } as unknown as APIInteraction;
}

const SELECTABLE: Partial<Record<ComponentType, Option>> = {
  [ComponentType.UserSelect]: Option.User,
  [ComponentType.RoleSelect]: Option.Role,
  [ComponentType.ChannelSelect]: Option.Channel,
  [ComponentType.MentionableSelect]: Option.Mentionable,
};

/** The ids picked from a menu of people, roles or channels, as options; none for other fields. */
function selectedEntities(
  type: ComponentType,
  values: readonly string[],
): readonly InteractionOption[] {
  const optionType = SELECTABLE[type];
  if (optionType === undefined) return [];
  return values.map((value) => ({ name: '', type: optionType, value }));
}

/** As long and as opaque as Discord's. */
function createToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(96))).toString('base64url');
}
