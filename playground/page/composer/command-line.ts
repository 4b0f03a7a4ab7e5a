/** A command being filled in: its name and a pill for each option, with choices as one types. */
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import type { PageContext } from '../context.ts';
import { createId, h } from '../dom.ts';
import { OptionType } from '../discord-enums.ts';
import {
  fixedChoices,
  parseOptionValue,
  type OptionChoice,
  type OptionValue,
  type OptionValues,
} from './option-values.ts';
import type { Picker, PickerItem } from './picker.ts';
import { localize, type SlashCommand } from './typed-commands.ts';

export type CommandLine = {
  readonly element: HTMLElement;
  readonly focus: () => void;
  /** Sends if everything that is required is there, else shows what is missing. */
  readonly send: () => void;
};

export type CommandLineActions = {
  readonly send: (command: SlashCommand, values: OptionValues) => void;
  /** Back to a plain message; `text` is put into the box. */
  readonly leave: (text: string) => void;
  readonly complete: (
    option: string,
    typed: string,
    others: OptionValues,
  ) => Promise<readonly { readonly name: string; readonly value: OptionValue }[]>;
};

type Field = {
  readonly option: APIApplicationCommandBasicOption;
  readonly pill: HTMLElement;
  readonly input: HTMLInputElement;
  readonly problem: HTMLElement;
  /** What was picked, as long as its name stands in the field. */
  picked: OptionChoice | undefined;
};

export function createCommandLine(
  command: SlashCommand,
  typed: string,
  context: PageContext,
  picker: Picker,
  actions: CommandLineActions,
): CommandLine {
  const fields: Field[] = [];
  let latest = 0;
  const pills = h('span', { class: 'pills' });
  const more = h('button', {
    class: 'more-options',
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    type: 'button',
    'aria-label': texts.page.addOptionMeaning,
    onclick: offerOptions,
    onfocus: offerOptions,
    onblur: () => picker.hide(),
    onkeydown: onMoreKey,
  });
  const element = h(
    'div',
    { class: 'command-line', role: 'group', 'aria-label': `/${command.shown}` },
    h('span', { class: 'command-name' }, `/${command.shown}`),
    pills,
    more,
  );
  for (const option of command.options) if (option.required === true) addField(option);
  const [first] = fields;
  if (typed !== '' && first !== undefined) first.input.value = typed;
  drawMore();

  function addField(option: APIApplicationCommandBasicOption): Field {
    const id = createId('option');
    const problem = h('span', { class: 'pill-problem', role: 'alert', id: `${id}-problem` });
    const input = h('input', {
      class: 'pill-input',
      type: 'text',
      id,
      dir: 'auto',
      spellcheck: 'false',
      autocomplete: 'off',
      'aria-describedby': `${id}-problem`,
      'aria-required': option.required === true ? 'true' : 'false',
      ...(option.type === OptionType.Integer || option.type === OptionType.Number
        ? { inputmode: 'decimal' }
        : {}),
      onfocus: () => {
        picker.attach(input);
        suggest(field);
      },
      onblur: () => {
        picker.hide();
        check(field);
      },
      oninput: () => {
        field.picked = undefined;
        fit(field);
        suggest(field);
      },
      onkeydown: (event: KeyboardEvent) => onKey(event, field),
    });
    const pill = h(
      'span',
      { class: 'pill' },
      h('label', { class: 'pill-name', for: id }, localize(option, 'name', context.locale())),
      input,
      problem,
    );
    const field: Field = { option, pill, input, problem, picked: undefined };
    fields.push(field);
    pills.append(pill);
    fit(field);
    return field;
  }

  /** As wide as its text. */
  function fit({ input }: Field): void {
    input.style.setProperty('width', `${Math.max(2, Math.min(input.value.length + 1, 48))}ch`);
  }

  function remaining(): readonly APIApplicationCommandBasicOption[] {
    return command.options.filter((option) => !fields.some((field) => field.option === option));
  }

  function drawMore(): void {
    more.hidden = remaining().length === 0;
    more.textContent = texts.page.addOption(remaining().length);
  }

  function offerOptions(): void {
    picker.attach(more);
    picker.show(
      texts.page.optionalOptions,
      remaining().map((option) => ({
        name: localize(option, 'name', context.locale()),
        detail: localize(option, 'description', context.locale()),
        choose() {
          const field = addField(option);
          drawMore();
          field.input.focus();
        },
      })),
      { first: true },
    );
  }

  function onMoreKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') picker.move(1);
    else if (event.key === 'ArrowUp') picker.move(-1);
    else if (event.key === 'Enter') picker.active()?.choose();
    else if (event.key === 'Escape') fields.at(-1)?.input.focus();
    else if (event.key === 'Backspace') fields.at(-1)?.input.focus();
    else return;
    event.preventDefault();
  }

  /** Opens the list for this field: its choices, or what it is for. */
  function suggest(field: Field): void {
    const { option, input } = field;
    const heading = [
      h('strong', {}, localize(option, 'name', context.locale())),
      ' ',
      localize(option, 'description', context.locale()),
      option.required === true ? '' : ` (${texts.page.form.optional})`,
    ];
    if ('autocomplete' in option && option.autocomplete) return complete(field, heading);
    const choices = fixedChoices(option, context);
    if (choices === undefined) return picker.show(heading, []);
    const wanted = field.picked === undefined ? input.value.trim().toLocaleLowerCase() : '';
    const shown = choices
      .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
      .slice(0, 25);
    picker.show(
      heading,
      shown.map((choice) => itemFor(field, choice)),
      {
        first: true,
        ...(shown.length === 0 ? { note: texts.page.noChoice } : {}),
      },
    );
  }

  function complete(field: Field, heading: (Node | string)[]): void {
    latest += 1;
    const asked = latest;
    // What was listed stays until the next list is there, so that nothing flickers.
    if (!picker.isOpen()) picker.show(heading, [], { note: texts.page.searching });
    const isWanted = () => asked === latest && document.activeElement === field.input;
    const text = field.picked === undefined ? field.input.value : String(field.picked.value);
    void actions.complete(field.option.name, text, otherValues(field)).then(
      (choices) => {
        if (!isWanted()) return undefined;
        return picker.show(
          heading,
          choices.map((choice) => itemFor(field, choice)),
          choices.length === 0 ? { note: texts.page.noChoice } : {},
        );
      },
      (error: Error) => isWanted() && picker.show(heading, [], { note: error.message }),
    );
  }

  function itemFor(field: Field, choice: OptionChoice): PickerItem {
    return {
      name: choice.name,
      detail: choice.detail,
      choose() {
        field.picked = choice;
        field.input.value = choice.name;
        fit(field);
        check(field);
        picker.hide();
        const next = fields[fields.indexOf(field) + 1];
        if (next !== undefined) next.input.focus();
        else field.input.focus({ preventScroll: true });
        picker.hide();
      },
    };
  }

  /** Marks a field that cannot be sent; true when all is well. */
  function check(field: Field): boolean {
    try {
      parseOptionValue(field.option, field.input.value, field.picked, context);
      field.problem.textContent = '';
      field.pill.classList.remove('wrong');
      field.input.removeAttribute('aria-invalid');
      return true;
    } catch (error) {
      field.problem.textContent = (error as Error).message;
      field.pill.classList.add('wrong');
      field.input.setAttribute('aria-invalid', 'true');
      return false;
    }
  }

  function otherValues(without: Field): OptionValues {
    return Object.fromEntries(
      fields.flatMap((field) => {
        const value =
          field === without ? undefined : (field.picked?.value ?? (field.input.value || undefined));
        return value === undefined ? [] : [[field.option.name, value]];
      }),
    );
  }

  function send(): void {
    // All are checked, so that all that is missing is marked.
    const wrong = fields.filter((field) => !check(field));
    if (wrong.length > 0) return wrong.at(0)?.input.focus();
    latest += 1;
    picker.hide();
    const values = fields.flatMap((field) => {
      const value = parseOptionValue(field.option, field.input.value, field.picked, context);
      return value === undefined ? [] : [[field.option.name, value] as const];
    });
    actions.send(command, Object.fromEntries(values));
  }

  function onKey(event: KeyboardEvent, field: Field): void {
    const at = fields.indexOf(field);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!picker.isOpen()) suggest(field);
      else picker.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const active = picker.isOpen() ? picker.active() : undefined;
      if (active !== undefined) active.choose();
      else send();
    } else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      picker.isOpen() &&
      field.picked === undefined &&
      (picker.active() ?? (field.input.value === '' ? undefined : picker.firstItem())) !== undefined
    ) {
      (picker.active() ?? picker.firstItem())?.choose();
    } else if (event.key === 'Escape') {
      if (picker.isOpen()) picker.hide();
      else actions.leave('');
    } else if (event.key === 'Backspace' && field.input.value === '') {
      if (field.option.required !== true) {
        remove(field);
        (fields[Math.max(0, at - 1)]?.input ?? more).focus();
      } else if (at > 0) fields[at - 1]?.input.focus();
      else actions.leave(`/${command.shown}`);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function remove(field: Field): void {
    fields.splice(fields.indexOf(field), 1);
    field.pill.remove();
    drawMore();
  }

  return {
    element,
    send,
    focus() {
      const empty = fields.find((field) => field.input.value === '') ?? fields.at(-1);
      if (empty !== undefined) empty.input.focus();
      else if (!more.hidden) more.focus();
    },
  };
}
