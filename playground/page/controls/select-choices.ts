/** What can be chosen in a select menu or for an option: people, roles, channels and texts, all in one form. */
import type {
  APIChannelSelectComponent,
  APIMentionableSelectComponent,
  APIRoleSelectComponent,
  APIStringSelectComponent,
  APIUserSelectComponent,
} from 'discord-api-types/v10';
import type { PageContext } from '../context.ts';
import { ComponentType } from '../discord-enums.ts';

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly emoji?: string | undefined;
  /** The colour of a role; 0 is none. */
  readonly color?: number;
};

export type SelectComponent =
  | APIStringSelectComponent
  | APIUserSelectComponent
  | APIRoleSelectComponent
  | APIMentionableSelectComponent
  | APIChannelSelectComponent;

/** What the menu offers, and the values that it begins with. */
export function selectChoices(
  menu: SelectComponent,
  context: PageContext,
): { readonly choices: readonly Choice[]; readonly chosen: readonly string[] } {
  if (menu.type === ComponentType.StringSelect) {
    return {
      choices: menu.options.map(({ label, value, description, emoji }) => ({
        value,
        label,
        description,
        emoji: emoji?.name ?? undefined,
      })),
      chosen: menu.options.filter((option) => option.default).map(({ value }) => value),
    };
  }
  const chosen = (menu.default_values ?? []).map(({ id }) => id);
  switch (menu.type) {
    case ComponentType.UserSelect:
      return { choices: userChoices(context), chosen };
    case ComponentType.RoleSelect:
      return { choices: roleChoices(context), chosen };
    case ComponentType.MentionableSelect:
      return { choices: [...userChoices(context), ...roleChoices(context)], chosen };
    case ComponentType.ChannelSelect:
      return { choices: channelChoices(context, menu.channel_types), chosen };
  }
}

/** The people of the playground, and the bot. */
export function userChoices(context: PageContext): readonly Choice[] {
  const { people, bot } = context.snapshot();
  return [
    ...people.map(({ id, name, color }) => ({ value: id, label: name, color })),
    { value: bot.id, label: bot.name },
  ];
}

/** The roles of the open server; `@everyone` has the id of the server. */
export function roleChoices(context: PageContext): readonly Choice[] {
  return context
    .snapshot()
    .roles.filter(({ server }) => server === context.place().id)
    .map(({ id, name, color }) => ({ value: id, label: name, color }));
}

/** The channels of the open server with one of these types; all channels when no type is given. */
export function channelChoices(
  context: PageContext,
  types: readonly number[] | undefined,
): readonly Choice[] {
  const all = context.place().channels;
  return all
    .filter(({ type }) => types === undefined || types.length === 0 || types.includes(type))
    .map(({ id, name, parent }) => ({
      value: id,
      label: `#${name}`,
      description: all.find((one) => one.id === parent)?.name,
    }));
}
