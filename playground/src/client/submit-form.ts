/** What Discord's client submits for a form, after the checks that it makes. */
import { ComponentType } from 'discord-api-types/v10';
import type { SubmittedComponent, SubmittedField } from '../interactions/build-interaction.ts';
import type { Form } from '../interactions/pending-interaction.ts';
import { countCodePoints } from '../resources/schemas/primitives.ts';
import { texts } from '../texts.ts';
import { ClientError } from './client-error.ts';

/** By `custom_id`: the text of a field, or the values of a menu. What is left out keeps its default. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

type Component = Form['components'][number];
type Field =
  | Extract<Component, { type: ComponentType.Label }>['component']
  | Extract<Component, { type: ComponentType.ActionRow }>['components'][number];
type TextField = Extract<Field, { type: ComponentType.TextInput }>;
type SelectField = Exclude<Field, TextField>;

/** Discord's limit for a text field that names no other, in characters. */
const MAX_TEXT_LENGTH = 4000;

/** The components as the interaction carries them. Throws `ClientError`. */
export function fillForm(form: Form, values: FormValues): readonly SubmittedComponent[] {
  const known = new Set(form.components.flatMap(fieldsOf).map(({ custom_id }) => custom_id));
  for (const name of Object.keys(values)) {
    if (!known.has(name)) throw new ClientError('bad-field', texts.clientErrors.unknownField(name));
  }
  return form.components.map((component) => {
    const { type, id } = component as Component & { id?: number };
    switch (component.type) {
      case ComponentType.TextDisplay:
        return { type, id };
      case ComponentType.ActionRow: {
        const fields = component.components;
        return {
          type,
          id,
          components: fields.map((field) => fillField(field, field.label ?? '', values)),
        };
      }
      case ComponentType.Label:
        return { type, id, component: fillField(component.component, component.label, values) };
    }
  });
}

function fieldsOf(component: Component): readonly Field[] {
  if (component.type === ComponentType.Label) return [component.component];
  return component.type === ComponentType.ActionRow ? component.components : [];
}

function fillField(field: Field, label: string, values: FormValues): SubmittedField {
  const given = values[field.custom_id];
  return field.type === ComponentType.TextInput
    ? fillText(field, label, given)
    : fillSelect(field, label, given);
}

function fillText(
  field: TextField,
  label: string,
  given: string | readonly string[] | undefined,
): SubmittedField {
  const { type, custom_id } = field;
  const { id } = field as { id?: number };
  const value = typeof given === 'string' ? given : (field.value ?? '');
  const length = countCodePoints(value);
  const { min_length: min = 0, max_length: max = MAX_TEXT_LENGTH } = field;
  if (length === 0 && isRequired(field)) throw missingField(label);
  if (length > max) throw badField(label, texts.clientErrors.tooLong(max));
  if (length > 0 && length < min) throw badField(label, texts.clientErrors.tooShort(min));
  return { type, id, custom_id, value };
}

function fillSelect(
  field: SelectField,
  label: string,
  given: string | readonly string[] | undefined,
): SubmittedField {
  const { type, custom_id } = field;
  const { id } = field as { id?: number };
  const values = given === undefined ? defaultValues(field) : [given].flat();
  const { min_values: min = 1, max_values: max = 1 } = field;
  if (values.length === 0 && isRequired(field) && min > 0) throw missingField(label);
  if (values.length > 0 && values.length < min)
    throw badField(label, texts.clientErrors.tooFewChosen(min));
  if (values.length > max) throw badField(label, texts.clientErrors.tooManyChosen(max));
  if (!offersAll(field, values)) throw badField(label, texts.clientErrors.notOneOf);
  return { type, id, custom_id, values };
}

/** Whether a menu of texts offers every value; other menus offer whatever is in the server. */
export function offersAll(
  menu: { readonly type: ComponentType; readonly options?: readonly { readonly value: string }[] },
  values: readonly string[],
): boolean {
  return (
    menu.type !== ComponentType.StringSelect ||
    values.every((value) => menu.options?.some((option) => option.value === value))
  );
}

function defaultValues(field: SelectField): readonly string[] {
  if (field.type === ComponentType.StringSelect)
    return field.options.filter((option) => option.default).map(({ value }) => value);
  return (field.default_values ?? []).map(({ id }) => id);
}

/** A field is required unless the form says otherwise. */
function isRequired({ required }: Field): boolean {
  return required !== false;
}

function missingField(label: string): ClientError {
  return new ClientError('bad-field', texts.clientErrors.missingField(label));
}

function badField(label: string, why: string): ClientError {
  return new ClientError('bad-field', texts.clientErrors.badField(label, why));
}
