/** The schema of a command as an app registers it. */
import {
  ApplicationCommandOptionType as Option,
  ApplicationCommandType,
  Locale,
} from 'discord-api-types/v10';
import { z } from 'zod';
import {
  countCodePoints,
  list,
  optional,
  text,
  integer,
  addIssue,
  type Context,
} from './primitives.ts';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** The most characters in the names, descriptions and values of one command, in its longest language. */
const MAX_COMMAND_SIZE = 8000;

const slashName = z.string().superRefine((value, context) => {
  // "If there is a lowercase variant of any letters used, you must use those."
  if (!NAME.test(value) || value.toLowerCase() !== value) {
    addIssue(context, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
});

/** A text by language. */
const localized = <T extends z.ZodType>(item: T) =>
  optional(
    z.record(z.string(), item.nullable()).superRefine((value, context) => {
      for (const key of Object.keys(value)) {
        if (!Object.values<string>(Locale).includes(key)) {
          addIssue(context, 'ENUM_TYPE_COERCE', `Value "${key}" is not a valid enum value.`, [key]);
        }
      }
    }),
  );

const choice = z.object({
  name: text(1, 100),
  name_localizations: localized(text(1, 100)),
  value: z.union([text(1, 100), z.number()]),
});

const optionBase = {
  name: slashName,
  name_localizations: localized(slashName),
  description: text(1, 100),
  description_localizations: localized(text(1, 100)),
};

const leafFields = z.object({
  ...optionBase,
  type: integer(Option.String, Option.Attachment).transform((type): Option => type),
  required: optional(z.boolean()),
  choices: optional(list(choice, 0, 25)),
  channel_types: optional(z.array(z.number().int())),
  min_value: optional(z.number()),
  max_value: optional(z.number()),
  min_length: optional(integer(0, 6000)),
  max_length: optional(integer(1, 6000)),
  autocomplete: optional(z.boolean()),
});

/** An option that holds a value: no sub-command. */
const leaf = leafFields.superRefine(checkFieldsOfType).superRefine(checkChoices);

type Leaf = z.output<typeof leafFields>;

/** Each type of option has fields of its own, and a minimum is no greater than the maximum. */
function checkFieldsOfType(option: Leaf, context: Context): void {
  const isText = option.type === Option.String;
  const isNumber = option.type === Option.Integer || option.type === Option.Number;
  const refuse = (field: string) =>
    addIssue(
      context,
      'APPLICATION_COMMAND_OPTION_FIELD_INVALID',
      `${field} is not allowed for an option of type ${option.type}`,
      [field],
    );
  if (option.choices !== undefined && option.choices.length > 0 && !isText && !isNumber)
    refuse('choices');
  if (option.autocomplete === true && !isText && !isNumber) refuse('autocomplete');
  for (const field of ['min_value', 'max_value'] as const)
    if (option[field] !== undefined && !isNumber) refuse(field);
  for (const field of ['min_length', 'max_length'] as const)
    if (option[field] !== undefined && !isText) refuse(field);
  if (option.channel_types !== undefined && option.type !== Option.Channel) refuse('channel_types');
  if ((option.min_length ?? 0) > (option.max_length ?? 6000)) refuse('min_length');
  if ((option.min_value ?? -Infinity) > (option.max_value ?? Infinity)) refuse('min_value');
}

function checkChoices({ type, choices = [], autocomplete }: Leaf, context: Context): void {
  if (choices.length > 0 && autocomplete === true) {
    addIssue(
      context,
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
      'Choices and autocomplete are mutually exclusive',
      ['autocomplete'],
    );
  }
  if (new Set(choices.map(({ name }) => name)).size < choices.length) {
    addIssue(
      context,
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      'Choice name already exists',
      ['choices'],
    );
  }
  const valueType = type === Option.String ? 'string' : 'number';
  for (const [index, { value }] of choices.entries()) {
    if (typeof value !== valueType) {
      addIssue(context, 'BASE_TYPE_CONVERT', 'The type of the choice must be that of the option', [
        'choices',
        index,
        'value',
      ]);
    }
  }
}

type OptionSummary = {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean | undefined;
};

/** No name twice, and required options before the others. */
function checkOrder(options: readonly OptionSummary[], context: Context): void {
  const names = new Set<string>();
  let hasOptional = false;
  for (const [index, option] of options.entries()) {
    if (names.has(option.name)) {
      addIssue(
        context,
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
        [index],
      );
    }
    names.add(option.name);
    if (option.required === true && hasOptional) {
      addIssue(
        context,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
        [index],
      );
    }
    hasOptional ||= option.required !== true;
  }
}

const leaves = list(leaf, 0, 25).superRefine(checkOrder);
const sub = z.object({
  ...optionBase,
  type: z.literal(Option.Subcommand),
  options: optional(leaves),
});
const group = z.object({
  ...optionBase,
  type: z.literal(Option.SubcommandGroup),
  options: list(sub, 1, 25).superRefine((value, context) =>
    checkOrder(
      value.map(({ name, type }) => ({ name, type, required: true })),
      context,
    ),
  ),
});

const option = z.unknown().transform((value, context) => {
  const type = (value as { type?: Option } | null)?.type;
  const schema = type === Option.Subcommand ? sub : type === Option.SubcommandGroup ? group : leaf;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) context.addIssue(issue as never);
  return z.NEVER;
});

const options = list(option, 0, 25).superRefine((value, context) => {
  const subs = value.filter(({ type }) => type <= Option.SubcommandGroup).length;
  if (subs > 0 && subs < value.length) {
    addIssue(
      context,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  }
  checkOrder(
    value.map((one) => ({
      name: one.name,
      type: one.type,
      required: subs > 0 || ('required' in one && one.required === true),
    })),
    context,
  );
});

export const commandBody = z
  .object({
    type: optional(z.enum(ApplicationCommandType)).transform(
      (type) => type ?? ApplicationCommandType.ChatInput,
    ),
    name: z.string(),
    name_localizations: localized(z.string()),
    description: optional(z.string()).transform((description) => description ?? ''),
    description_localizations: localized(text(1, 100)),
    options: optional(options),
    default_member_permissions: z
      .union([z.string(), z.number().int()])
      .transform(String)
      .refine((value) => /^\d+$/u.test(value), {
        params: { code: 'BITFIELD_TYPE_COERCE' },
        message: 'Not a set of permissions.',
      })
      .nullish(),
    dm_permission: optional(z.boolean()),
    contexts: optional(list(integer(0, 2), 1, 3)),
    integration_types: optional(list(integer(0, 1), 1, 2)),
    nsfw: optional(z.boolean()),
  })
  .superRefine((value, context) => {
    if (value.type === ApplicationCommandType.ChatInput) {
      forwardIssues(slashName, value.name, 'name', context);
      forwardIssues(text(1, 100), value.description, 'description', context);
    } else {
      forwardIssues(text(1, 32), value.name, 'name', context);
      if (value.description !== '') {
        addIssue(
          context,
          'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED',
          'Context menu commands cannot have description',
          ['description'],
        );
      }
      if (value.options !== undefined && value.options.length > 0) {
        addIssue(
          context,
          'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_ALLOWED',
          'Context menu commands cannot have options',
          ['options'],
        );
      }
    }
    const total = commandSize(value);
    if (total > MAX_COMMAND_SIZE) {
      addIssue(
        context,
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${total} > ${MAX_COMMAND_SIZE})`,
      );
    }
  });

export type CommandBody = z.output<typeof commandBody>;

/** Checks one field with a schema that depends on another field. */
function forwardIssues(schema: z.ZodType, value: unknown, field: string, context: Context): void {
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    addIssue(
      context,
      (issue as { params?: { code?: string } }).params?.code ?? 'BASE_TYPE_INVALID',
      issue.message,
      [field],
    );
  }
}

type Measured = {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null>> | undefined;
  readonly description?: string | undefined;
  readonly description_localizations?: Readonly<Record<string, string | null>> | undefined;
  readonly value?: string | number;
  readonly choices?: readonly Measured[] | undefined;
  readonly options?: readonly Measured[] | undefined;
};

/** The characters that count towards the 8,000. Of a text in several languages the longest counts. */
function commandSize(thing: Measured): number {
  return (
    longest(thing.name, thing.name_localizations) +
    longest(thing.description, thing.description_localizations) +
    (thing.value === undefined ? 0 : countCodePoints(String(thing.value))) +
    [...(thing.choices ?? []), ...(thing.options ?? [])].reduce(
      (sum, inner) => sum + commandSize(inner),
      0,
    )
  );
}

function longest(
  plain: string | undefined,
  others: Readonly<Record<string, string | null>> | undefined,
): number {
  return Math.max(
    countCodePoints(plain ?? ''),
    ...Object.values(others ?? {}).map((one) => countCodePoints(one ?? '')),
  );
}
