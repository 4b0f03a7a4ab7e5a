/** The schema of a form (Discord's modal): a title, and up to five fields to fill or texts to read. */
import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { z } from 'zod';
import { customId, checkUniqueIds, selects } from './components.ts';
import { countCodePoints, list, optional, text, integer, addIssue } from './primitives.ts';

const textInput = (hasLabelAround: boolean) =>
  z
    .object({
      type: z.literal(ComponentType.TextInput),
      custom_id: customId,
      style: z.union([z.literal(TextInputStyle.Short), z.literal(TextInputStyle.Paragraph)]),
      // The field of a row has its own label; the field of a Label component needs none.
      label: hasLabelAround ? optional(text(0, 45)) : text(1, 45),
      min_length: optional(integer(0, 4000)),
      max_length: optional(integer(1, 4000)),
      required: optional(z.boolean()),
      value: optional(text(0, 4000)),
      placeholder: optional(text(0, 100)),
    })
    .superRefine((value, context) => {
      if ((value.min_length ?? 0) > (value.max_length ?? 4000)) {
        addIssue(
          context,
          'TEXT_INPUT_MIN_LENGTH_EXCEEDS_MAX_LENGTH',
          'min_length must not exceed max_length',
          ['min_length'],
        );
      }
      const length = countCodePoints(value.value ?? '');
      if (
        value.value !== undefined &&
        value.value !== '' &&
        (length > (value.max_length ?? 4000) || length < (value.min_length ?? 0))
      ) {
        addIssue(
          context,
          'BASE_TYPE_BAD_LENGTH',
          `Must be between ${value.min_length ?? 0} and ${value.max_length ?? 4000} in length.`,
          ['value'],
        );
      }
    });

const row = z.object({
  type: z.literal(ComponentType.ActionRow),
  components: list(textInput(false), 1, 1),
});

const label = z.object({
  type: z.literal(ComponentType.Label),
  label: text(1, 45),
  description: optional(text(0, 100)),
  component: z.discriminatedUnion('type', [textInput(true), ...selects]),
});

const textDisplay = z.object({
  type: z.literal(ComponentType.TextDisplay),
  content: text(1, 4000),
});

export const formBody = z
  .object({
    custom_id: customId,
    title: text(1, 45),
    components: list(z.discriminatedUnion('type', [row, label, textDisplay]), 1, 5),
  })
  .superRefine((value, context) => {
    checkUniqueIds(
      value.components.map((component, index) =>
        component.type === ComponentType.Label
          ? {
              path: ['components', index, 'component', 'custom_id'],
              id: component.component.custom_id,
            }
          : component.type === ComponentType.ActionRow
            ? {
                path: ['components', index, 'components', 0, 'custom_id'],
                id: component.components[0]?.custom_id,
              }
            : { path: [], id: undefined },
      ),
      context,
    );
  });

export type FormBody = z.output<typeof formBody>;
