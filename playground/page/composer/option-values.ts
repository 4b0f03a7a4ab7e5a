/** What can be chosen for an option of a command, and what is sent for what was typed. */
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import type { PageContext } from '../context.ts';
import {
  channelChoices,
  roleChoices,
  userChoices,
  type Choice,
} from '../controls/select-choices.ts';
import { OptionType } from '../discord-enums.ts';

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

export type OptionChoice = {
  readonly name: string;
  readonly value: OptionValue;
  readonly detail?: string | undefined;
};

/** The choices that do not depend on what is typed; undefined for free text and for autocomplete. */
export function fixedChoices(
  option: APIApplicationCommandBasicOption,
  context: PageContext,
): readonly OptionChoice[] | undefined {
  if (option.type === OptionType.Boolean) {
    return [
      { name: texts.page.truth.yes, value: true },
      { name: texts.page.truth.no, value: false },
    ];
  }
  if (option.type === OptionType.User) return userChoices(context).map(toOptionChoice);
  if (option.type === OptionType.Role) return roleChoices(context).map(toOptionChoice);
  if (option.type === OptionType.Mentionable)
    return [...userChoices(context), ...roleChoices(context)].map(toOptionChoice);
  if (option.type === OptionType.Channel)
    return channelChoices(context, option.channel_types).map(toOptionChoice);
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length === 0) return undefined;
  return choices.map((choice) => ({
    name: choice.name_localizations?.[context.locale() as never] ?? choice.name,
    value: choice.value,
  }));
}

function toOptionChoice({ label, value, description }: Choice): OptionChoice {
  return { name: label, value, detail: description };
}

/**
 * The value to send, or undefined for an empty field. `picked` is the choice that the field shows.
 * Throws RangeError with a message for the person.
 */
export function parseOptionValue(
  option: APIApplicationCommandBasicOption,
  typed: string,
  picked: OptionChoice | undefined,
  context: PageContext,
): OptionValue | undefined {
  if (picked !== undefined) return picked.value;
  const text = typed.trim();
  if (text === '') {
    if (option.required === true) throw new RangeError(texts.page.required);
    return undefined;
  }
  const choices = fixedChoices(option, context);
  if (choices !== undefined) {
    const wanted = text.toLocaleLowerCase();
    const match = choices.find(({ name }) => name.toLocaleLowerCase() === wanted);
    if (match === undefined) throw new RangeError(texts.page.pickOne);
    return match.value;
  }
  if (option.type !== OptionType.Integer && option.type !== OptionType.Number) return text;
  const number = Number(text);
  if (Number.isNaN(number)) throw new RangeError(texts.page.number);
  return number;
}
