/** Filling a form as a person does, and what Discord sends the bot of it. */
import { ComponentType } from 'discord-api-types/v10';
import { texts } from '../texts.ts';
import type { Form } from '../interactions/pending-interaction.ts';
import { ClientError } from './client-error.ts';
import { countCodePoints } from '../rest/schemas/primitives.ts';

/** By `custom_id`: a text for a field, ids or values for a menu. What is left out keeps what the form proposed. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

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

type Component = Form['components'][number];
type Field =
  | Extract<Component, { type: ComponentType.Label }>['component']
  | Extract<Component, { type: ComponentType.ActionRow }>['components'][number];

/** Throws `Cannot` where Discord's client would not send the form. */
export function fillForm(form: Form, filled: FormValues): readonly SubmittedComponent[] {
  const known = new Set(form.components.flatMap(fieldsOf).map(({ custom_id }) => custom_id));
  for (const name of Object.keys(filled)) {
    if (!known.has(name)) throw new ClientError('bad-field', texts.clientErrors.unknownField(name));
  }
  return form.components.map((component) => {
    const { id } = component as { id?: number };
    switch (component.type) {
      case ComponentType.TextDisplay:
        return { type: component.type, id };
      case ComponentType.ActionRow:
        return {
          type: component.type,
          id,
          components: component.components.map((field) =>
            answerTo(field, field.label ?? '', filled),
          ),
        };
      case ComponentType.Label:
        return {
          type: component.type,
          id,
          component: answerTo(component.component, component.label, filled),
        };
    }
  });
}

function fieldsOf(component: Component): readonly Field[] {
  if (component.type === ComponentType.Label) return [component.component];
  return component.type === ComponentType.ActionRow ? component.components : [];
}

function answerTo(field: Field, label: string, filled: FormValues): SubmittedField {
  const { id } = field as { id?: number };
  const no = (why: string) => new ClientError('bad-field', texts.clientErrors.badField(label, why));
  const given = filled[field.custom_id];
  if (field.type === ComponentType.TextInput) {
    const value = typeof given === 'string' ? given : (field.value ?? '');
    const length = countCodePoints(value);
    // A field is required unless the form says otherwise.
    if (length === 0 && field.required !== false)
      throw new ClientError('bad-field', texts.clientErrors.missingField(label));
    if (length > (field.max_length ?? 4000))
      throw no(texts.clientErrors.tooLong(field.max_length ?? 4000));
    if (length > 0 && length < (field.min_length ?? 0))
      throw no(texts.clientErrors.tooShort(field.min_length ?? 0));
    return { type: field.type, id, custom_id: field.custom_id, value };
  }
  const values =
    given === undefined ? proposed(field) : typeof given === 'string' ? [given] : [...given];
  const least = field.min_values ?? 1;
  if (values.length === 0 && field.required !== false && least > 0)
    throw new ClientError('bad-field', texts.clientErrors.missingField(label));
  if (values.length > 0 && values.length < least) throw no(texts.clientErrors.tooFewChosen(least));
  if (values.length > (field.max_values ?? 1))
    throw no(texts.clientErrors.tooManyChosen(field.max_values ?? 1));
  if (
    field.type === ComponentType.StringSelect &&
    values.some((value) => !field.options.some((option) => option.value === value))
  ) {
    throw no(texts.clientErrors.notOneOf);
  }
  return {
    type: field.type,
    id,
    custom_id: field.custom_id,
    values,
  };
}

function proposed(field: Exclude<Field, { type: ComponentType.TextInput }>): readonly string[] {
  if (field.type === ComponentType.StringSelect)
    return field.options.filter((option) => option.default).map(({ value }) => value);
  return (field.default_values ?? []).map(({ id }) => id);
}
