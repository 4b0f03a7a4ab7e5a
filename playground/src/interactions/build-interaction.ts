/** Building interactions: everything that Discord sends along when somebody uses a command, a button or a form. */
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
import { botMember, toInteractionChannel, toInteractionMember } from '../rest/to-api.ts';
import type { SubmittedComponent } from '../client/submit-form.ts';
import { USER_INSTALL_PERMISSIONS, memberPermissions } from '../world/permissions.ts';
import { MAX_FILE_SIZE } from '../rest/compose-message.ts';
import type { Channel, StoredMessage, World } from '../world/world.ts';

/** Who asks, where, in which language. */
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

/** What every interaction carries; `supports`: the integration types of the command. */
export function interactionBase(
  world: World,
  asker: Invoker,
  type: InteractionType,
  supports: readonly number[],
): APIInteraction {
  const { user, channel, locale } = asker;
  const { server } = channel;
  const member = server?.members.get(user.id);
  const bot = botMember(world, server);
  const owners: Record<string, string> = {};
  if (server === undefined) owners['0'] = '0';
  else if (server.installed && supports.includes(0)) owners['0'] = server.id;
  // The people of the playground have installed the app for themselves as well.
  if (supports.includes(1)) owners['1'] = user.id;
  const permissions =
    server !== undefined && bot !== undefined
      ? memberPermissions(server, bot, channel)
      : USER_INSTALL_PERMISSIONS;
  return {
    id: world.nextId(),
    application_id: world.application.id,
    type,
    token: interactionToken(),
    version: 1,
    channel: toInteractionChannel(channel, member, undefined),
    channel_id: channel.id,
    ...(server === undefined || member === undefined
      ? { user }
      : {
          guild: { id: server.id, locale: server.locale, features: [] },
          guild_id: server.id,
          guild_locale: server.locale,
          member: toInteractionMember(server, member, channel),
        }),
    locale,
    app_permissions: String(permissions),
    context: server === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild,
    authorizing_integration_owners: owners,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: MAX_FILE_SIZE,
  } as unknown as APIInteraction;
}

export function commandInteraction(
  world: World,
  asker: Invoker,
  command: APIApplicationCommand,
  type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
  options: readonly InteractionOption[],
): APIInteraction {
  return {
    ...interactionBase(world, asker, type, command.integration_types ?? [0]),
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      ...(options.length > 0 || type === InteractionType.ApplicationCommandAutocomplete
        ? { options }
        : {}),
      ...resolvedFor(world, asker, options),
    },
  } as unknown as APIInteraction;
}

export function messageCommandInteraction(
  world: World,
  asker: Invoker,
  command: APIApplicationCommand,
  message: APIMessage,
): APIInteraction {
  return {
    ...interactionBase(
      world,
      asker,
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

export function componentInteraction(
  world: World,
  asker: Invoker,
  held: StoredMessage,
  component: { readonly type: ComponentType; readonly custom_id: string; readonly id?: number },
  values: readonly string[] | undefined,
): APIInteraction {
  return {
    ...interactionBase(world, asker, InteractionType.MessageComponent, supportedBy(held)),
    message: held.message,
    data: {
      id: component.id,
      component_type: component.type,
      custom_id: component.custom_id,
      ...(values === undefined
        ? {}
        : { values, ...resolvedValues(world, asker, component.type, values) }),
    },
  } as unknown as APIInteraction;
}

export function formInteraction(
  world: World,
  asker: Invoker,
  form: {
    readonly customId: string;
    readonly from: StoredMessage | undefined;
    readonly integrationTypes: readonly number[];
  },
  components: readonly SubmittedComponent[],
): APIInteraction {
  const menus = components.flatMap(({ component }) => component ?? []);
  return {
    ...interactionBase(world, asker, InteractionType.ModalSubmit, form.integrationTypes),
    ...(form.from === undefined ? {} : { message: form.from.message }),
    data: {
      custom_id: form.customId,
      components,
      // Discord resolves what was picked once for the whole form, not field by field.
      ...resolvedFor(
        world,
        asker,
        menus.flatMap(({ type, values = [] }) => mentioned(type, values)),
      ),
    },
  } as unknown as APIInteraction;
}

/** The full things that a menu's values stand for; nothing for a menu of texts. */
function resolvedValues(
  world: World,
  asker: Invoker,
  type: ComponentType,
  values: readonly string[],
): { resolved?: unknown } {
  return resolvedFor(world, asker, mentioned(type, values));
}

function mentioned(type: ComponentType, values: readonly string[]): readonly InteractionOption[] {
  if (type === ComponentType.StringSelect) return [];
  return values.map((value) => ({ name: '', type: MENTIONED[type] ?? Option.Mentionable, value }));
}

const MENTIONED: Partial<Record<ComponentType, Option>> = {
  [ComponentType.UserSelect]: Option.User,
  [ComponentType.RoleSelect]: Option.Role,
  [ComponentType.ChannelSelect]: Option.Channel,
};

/** Where the app must be installed for a message of it to exist here. */
function supportedBy(held: StoredMessage): readonly number[] {
  const owners = held.message.interaction_metadata?.authorizing_integration_owners ?? { '0': '' };
  return Object.keys(owners).map(Number);
}

function resolvedFor(
  world: World,
  { user, channel }: Invoker,
  options: readonly InteractionOption[],
): { resolved?: unknown } {
  const resolved: Record<string, Record<string, unknown>> = {};
  const add = (kind: string, id: string, thing: unknown) => ((resolved[kind] ??= {})[id] = thing);
  const { server } = channel;
  const flat = options
    .flatMap((option) => option.options ?? [option])
    .flatMap((option) => option.options ?? [option]);
  for (const { type, value } of flat) {
    const id = String(value);
    if (type === Option.User || type === Option.Mentionable) {
      const found = world.users.get(id);
      const member = server?.members.get(id);
      if (found !== undefined) add('users', id, found);
      if (server !== undefined && member !== undefined) {
        const {
          user: _,
          deaf: _deaf,
          mute: _mute,
          ...rest
        } = toInteractionMember(server, member, channel);
        add('members', id, rest);
      }
    }
    if (type === Option.Role || type === Option.Mentionable) {
      const role = server?.roles.get(id);
      if (role !== undefined) add('roles', id, role);
    }
    if (type === Option.Channel) {
      const found = world.channels.get(id);
      if (found !== undefined)
        add(
          'channels',
          id,
          toInteractionChannel(found, server?.members.get(user.id), botMember(world, server)),
        );
    }
  }
  return Object.keys(resolved).length > 0 ? { resolved } : {};
}

/** Discord's are long and opaque too. */
function interactionToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(96))).toString('base64url');
}
