/** What can be chosen from a menu or for an option: people, roles, channels and texts, all in one form. */
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
  /** Of a role; 0 is none. */
  readonly color?: number;
};

export type SelectComponent =
  | APIStringSelectComponent
  | APIUserSelectComponent
  | APIRoleSelectComponent
  | APIMentionableSelectComponent
  | APIChannelSelectComponent;

/** What the menu offers, and what it has chosen to begin with. */
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
      return { choices: people(context), chosen };
    case ComponentType.RoleSelect:
      return { choices: roles(context), chosen };
    case ComponentType.MentionableSelect:
      return { choices: [...people(context), ...roles(context)], chosen };
    case ComponentType.ChannelSelect:
      return { choices: channels(context, menu.channel_types), chosen };
  }
}

export function people(context: PageContext): readonly Choice[] {
  const { people: all, bot } = context.snapshot();
  return [
    ...all.map(({ id, name, color }) => ({
      value: id,
      label: name,
      color,
    })),
    { value: bot.id, label: bot.name },
  ];
}

/** Roles of this server; everybody has the one that bears its id. */
export function roles(context: PageContext): readonly Choice[] {
  return context
    .snapshot()
    .roles.filter(({ server }) => server === context.place().id)
    .map(({ id, name, color }) => ({
      value: id,
      label: name,
      color,
    }));
}

/** Channels of this server of these types; all of them without. */
export function channels(
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
