/**
 * The pieces that the schemas of request bodies are made of, and Discord's messages for what is wrong
 * with a body.
 *
 * The limits are Discord's own, from its reference, and are not shared with the bot: a number that
 * the bot has wrong must not be wrong here too.
 */
import { z } from 'zod';
import { addFormError, apiErrors, type FormErrors } from '../api-errors.ts';

/** A text of `min` to `max` characters. Discord counts code points, not UTF-16 units. */
export function text(min: number, max: number) {
  return z.string().superRefine((value, context) => {
    const length = countCodePoints(value);
    if (min > 0 && value.trim() === '')
      addIssue(context, 'BASE_TYPE_REQUIRED', 'This field is required');
    else if (length > max || length < min) {
      addIssue(
        context,
        min > 0 ? 'BASE_TYPE_BAD_LENGTH' : 'BASE_TYPE_MAX_LENGTH',
        min > 0
          ? `Must be between ${min} and ${max} in length.`
          : `Must be ${max} or fewer in length.`,
      );
    }
  });
}

export function countCodePoints(value: string): number {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}

/** An array of `min` to `max` items. */
export function list<T extends z.ZodType>(item: T, min: number, max: number) {
  return z.array(item).superRefine((value, context) => {
    if (value.length < min || value.length > max) {
      addIssue(context, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
  });
}

export function integer(min: number, max: number) {
  return z.number().superRefine((value, context) => {
    if (!Number.isInteger(value))
      addIssue(context, 'NUMBER_TYPE_COERCE', `Value "${value}" is not int.`);
    else if (value < min)
      addIssue(context, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`);
    else if (value > max)
      addIssue(context, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`);
  });
}

export const snowflake = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .superRefine((value, context) => {
    if (!/^\d{1,20}$/u.test(value)) {
      addIssue(context, 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`);
    }
  });

/** A URL with one of these schemes, of at most 2,048 characters. */
export function link(schemes: readonly string[]) {
  return z.string().superRefine((value, context) => {
    if (value.length > 2048)
      addIssue(context, 'BASE_TYPE_MAX_LENGTH', 'Must be 2048 or fewer in length.');
    else if (!URL.canParse(value))
      addIssue(context, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    else if (!schemes.includes(new URL(value).protocol.slice(0, -1))) {
      const allowed = schemes.map((scheme) => `'${scheme}'`).join(', ');
      addIssue(
        context,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${new URL(value).protocol.slice(0, -1)}" is not supported. Scheme must be one of (${allowed}).`,
      );
    }
  });
}

/** A field that may be absent; null counts as absent. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value): z.output<T> | undefined => value ?? undefined);
}

/** The part of zod's context that rules need. */
export type Context = {
  addIssue(issue: {
    code: 'custom';
    message: string;
    path?: PropertyKey[];
    params: { code: string };
  }): void;
};

/** Reports an error in Discord's words. `path` leads from the checked value to the field at fault. */
export function addIssue(
  context: Context,
  code: string,
  message: string,
  path: PropertyKey[] = [],
): void {
  context.addIssue({ code: 'custom', message, path, params: { code } });
}

/** Returns `body` without unknown keys, or throws `ApiError` 50035. `path`: where in the request it is. */
export function parseBody<T extends z.ZodType>(
  schema: T,
  body: unknown,
  path: readonly string[] = [],
): z.output<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw apiErrors.invalidForm(toFormErrors(result.error.issues, path));
}

function toFormErrors(
  issues: readonly z.core.$ZodIssue[],
  path: readonly PropertyKey[],
): FormErrors {
  const errors: FormErrors = {};
  for (const issue of issues)
    addFormError(errors, [...path, ...issue.path], ...toDiscordError(issue));
  return errors;
}

function toDiscordError(issue: z.core.$ZodIssue): [code: string, message: string] {
  if (issue.code === 'custom') {
    return [(issue.params as { code?: string } | undefined)?.code ?? UNNAMED, issue.message];
  }
  if (issue.code === 'invalid_value') {
    return ['BASE_TYPE_CHOICES', `Value must be one of (${issue.values.join(', ')}).`];
  }
  if (issue.code === 'invalid_type') {
    return issue.message.endsWith('received undefined')
      ? ['BASE_TYPE_REQUIRED', 'This field is required']
      : ['BASE_TYPE_CONVERT', `Could not interpret this value as ${issue.expected}.`];
  }
  return [issue.code === 'invalid_union' ? 'UNION_TYPE_CHOICES' : UNNAMED, issue.message];
}

const UNNAMED = 'BASE_TYPE_INVALID';
