/** The schemas of buttons and select menus, as messages and forms carry them. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import {
  link,
  list,
  optional,
  snowflake,
  text,
  integer,
  addIssue,
  type Context,
} from './primitives.ts';

/** A form's or a component's `custom_id`. */
export const customId = text(1, 100);

const emoji = z.object({
  id: optional(snowflake),
  name: optional(z.string()),
  animated: optional(z.boolean()),
});

const button = z
  .object({
    type: z.literal(ComponentType.Button),
    style: z.literal([
      ButtonStyle.Primary,
      ButtonStyle.Secondary,
      ButtonStyle.Success,
      ButtonStyle.Danger,
      ButtonStyle.Link,
    ]),
    label: optional(text(0, 80)),
    emoji: optional(emoji),
    custom_id: optional(customId),
    // Discord's reference: at most 512 characters for the URL of a button.
    url: optional(link(['http', 'https', 'discord']).pipe(text(1, 512))),
    disabled: optional(z.boolean()),
  })
  .superRefine((value, context) => {
    if (!value.label && !value.emoji) {
      addIssue(
        context,
        'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
        'A label or an emoji is required',
        ['label'],
      );
    }
    // A link button has a url, every other button a custom_id, and none has both.
    const [needed, excluded] =
      value.style === ButtonStyle.Link
        ? (['url', 'custom_id'] as const)
        : (['custom_id', 'url'] as const);
    if (value[excluded] !== undefined) {
      addIssue(
        context,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
        [excluded],
      );
    }
    if (value[needed] === undefined) {
      addIssue(
        context,
        `BUTTON_COMPONENT_${needed.toUpperCase()}_REQUIRED`,
        `A ${needed.replace('_', ' ')} is required`,
        [needed],
      );
    }
  });

const selectBase = {
  custom_id: customId,
  placeholder: optional(text(0, 150)),
  min_values: optional(integer(0, 25)),
  max_values: optional(integer(1, 25)),
  disabled: optional(z.boolean()),
  /** Only in forms, where it is true by default. */
  required: optional(z.boolean()),
};

const defaults = (types: readonly string[]) =>
  optional(
    list(
      z.object({
        id: snowflake,
        type: z.string().refine((type) => types.includes(type), {
          params: { code: 'BASE_TYPE_CHOICES' },
          message: `Value must be one of (${types.join(', ')}).`,
        }),
      }),
      0,
      25,
    ),
  );

const stringSelect = z
  .object({
    type: z.literal(ComponentType.StringSelect),
    ...selectBase,
    options: list(
      z.object({
        label: text(1, 100),
        value: text(1, 100),
        description: optional(text(0, 100)),
        emoji: optional(emoji),
        default: optional(z.boolean()),
      }),
      1,
      25,
    ),
  })
  .superRefine((value, context) => {
    checkMinMax(value, context);
    const seen = new Set<string>();
    for (const [index, option] of value.options.entries()) {
      if (seen.has(option.value)) {
        addIssue(
          context,
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
          ['options', index, 'value'],
        );
      }
      seen.add(option.value);
    }
    if (value.options.filter((option) => option.default).length > (value.max_values ?? 1)) {
      addIssue(
        context,
        'SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS',
        'The number of default options must not exceed max_values',
        ['options'],
      );
    }
  });

const userSelect = z
  .object({
    type: z.literal(ComponentType.UserSelect),
    ...selectBase,
    default_values: defaults(['user']),
  })
  .superRefine(checkMinMax);
const roleSelect = z
  .object({
    type: z.literal(ComponentType.RoleSelect),
    ...selectBase,
    default_values: defaults(['role']),
  })
  .superRefine(checkMinMax);
const mentionableSelect = z
  .object({
    type: z.literal(ComponentType.MentionableSelect),
    ...selectBase,
    default_values: defaults(['user', 'role']),
  })
  .superRefine(checkMinMax);
const channelSelect = z
  .object({
    type: z.literal(ComponentType.ChannelSelect),
    ...selectBase,
    default_values: defaults(['channel']),
    channel_types: optional(z.array(z.number())),
  })
  .superRefine(checkMinMax);

function checkMinMax(
  value: { min_values: number | undefined; max_values: number | undefined },
  context: Context,
): void {
  if ((value.min_values ?? 1) > (value.max_values ?? 1)) {
    addIssue(
      context,
      'SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX_VALUES',
      'min_values must not exceed max_values',
      ['min_values'],
    );
  }
}

/** The select menus, which messages and forms share. */
export const selects = [
  stringSelect,
  userSelect,
  roleSelect,
  mentionableSelect,
  channelSelect,
] as const;

const row = z
  .object({
    type: z.literal(ComponentType.ActionRow),
    // A row holds up to five buttons or one menu.
    components: list(z.discriminatedUnion('type', [button, ...selects]), 1, 5),
  })
  .superRefine((value, context) => {
    const menus = value.components.filter(
      (component) => component.type !== ComponentType.Button,
    ).length;
    if (menus > 0 && value.components.length > 1) {
      addIssue(
        context,
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
        ['components', 1],
      );
    }
  });

/** The components of a message: up to five rows, and no `custom_id` twice. */
export const rows = list(row, 0, 5).superRefine((value, context) => {
  checkUniqueIds(
    value.flatMap((one, rowIndex) =>
      one.components.map((component, index) => ({
        path: [rowIndex, 'components', index, 'custom_id'],
        id: component.custom_id,
      })),
    ),
    context,
  );
});

/** `path` leads to the `custom_id`, which is undefined where a component has none. */
export function checkUniqueIds(
  ids: readonly { readonly path: PropertyKey[]; readonly id: string | undefined }[],
  context: Context,
): void {
  const seen = new Set<string>();
  for (const { path, id } of ids) {
    if (id === undefined) continue;
    if (seen.has(id)) {
      addIssue(
        context,
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
        path,
      );
    }
    seen.add(id);
  }
}
