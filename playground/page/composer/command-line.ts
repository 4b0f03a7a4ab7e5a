/** A command that is being filled in: its name and a field for each option, with choices while one types. */
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import type { PageContext } from '../context.ts';
import { h, type Child } from '../dom.ts';
import { MoreOptions } from './more-options.ts';
import { OptionField } from './option-field.ts';
import {
  fixedChoices,
  type OptionChoice,
  type OptionValue,
  type OptionValues,
} from './option-values.ts';
import type { Picker, PickerItem } from './picker.ts';
import { localize, type SlashCommand } from './slash-commands.ts';
import { readTypedOptions, type TypedOptions } from './typed-options.ts';

export type CommandLineActions = {
  readonly send: (values: OptionValues) => void;
  /** Back to a plain message that begins with `text`. */
  readonly leave: (text: string) => void;
  readonly complete: (
    option: string,
    typed: string,
    others: OptionValues,
  ) => Promise<readonly { readonly name: string; readonly value: OptionValue }[]>;
};

/** The most choices that the list shows: as many as Discord does. */
const MAX_CHOICES = 25;

export class CommandLine {
  readonly element: HTMLElement;
  readonly #command: SlashCommand;
  readonly #context: PageContext;
  readonly #picker: Picker;
  readonly #actions: CommandLineActions;
  readonly #pills = h('span', { class: 'pills' });
  readonly #more: MoreOptions;
  #fields: readonly OptionField[] = [];
  /** Counts the requests for choices, so that a late answer to an old one is ignored. */
  #lastRequest = 0;

  /** `typed`: what followed the name of the command. */
  constructor(
    command: SlashCommand,
    typed: string,
    context: PageContext,
    picker: Picker,
    actions: CommandLineActions,
  ) {
    this.#command = command;
    this.#context = context;
    this.#picker = picker;
    this.#actions = actions;
    this.#more = new MoreOptions(context, picker, {
      hasOptions: command.options.length > 0,
      remaining: () => this.#remainingOptions(),
      fill: (named) => this.#addFields(named),
      send: () => this.send(),
      back: () => this.#leaveMore(),
      leave: () => actions.leave(''),
    });
    this.element = h(
      'div',
      { class: 'command-line', role: 'group', 'aria-label': `/${command.shown}` },
      h('span', { class: 'command-name' }, `/${command.shown}`),
      this.#pills,
      this.#more.element,
    );
    this.#fill(typed);
  }

  focus(): void {
    const field = this.#fields.find(({ text }) => text === '') ?? this.#fields.at(-1);
    if (field === undefined || this.#more.text !== '') this.#more.input.focus();
    else field.focusAtEnd();
  }

  /** Text before the first named option goes to the first option, as it does while typing. */
  #fill(typed: string): void {
    const { options } = this.#command;
    const { named, loose } = readTypedOptions(options, typed, this.#context.locale());
    const isForFirst = options[0] !== undefined && !named.has(options[0]) && loose !== '';
    for (const [index, option] of options.entries()) {
      const text = index === 0 && isForFirst ? loose : named.get(option);
      if (option.required === true || text !== undefined) this.#addField(option).text = text ?? '';
    }
    this.#more.text = isForFirst ? '' : loose;
  }

  /** Sends the command; where something is missing or wrong, marks it instead. */
  send(): void {
    // Every field is checked, so that everything that is missing is marked.
    const wrong = [...this.#fields, this.#more].filter((field) => !field.check());
    if (wrong.length > 0) return wrong[0]?.input.focus();
    this.#lastRequest += 1;
    this.#picker.hide();
    return this.#actions.send(valuesOf(this.#fields, (field) => field.value()));
  }

  #addField(option: APIApplicationCommandBasicOption): OptionField {
    const field: OptionField = new OptionField(option, this.#context, {
      onFocus: () => {
        this.#picker.attach(field.input);
        this.#suggest(field);
      },
      onBlur: () => this.#picker.hide(),
      onInput: () => {
        this.#dropOwnName(field);
        if (!this.#takeOtherNames(field)) this.#suggest(field);
      },
      onKey: (event) => this.#onFieldKey(event, field),
    });
    this.#fields = [...this.#fields, field];
    this.#pills.append(field.element);
    return field;
  }

  /** `year:1998` in the field `year` means 1998. */
  #dropOwnName(field: OptionField): void {
    const { named, loose } = readTypedOptions([field.option], field.text, this.#context.locale());
    const own = named.get(field.option);
    if (own !== undefined && loose === '') field.text = own;
  }

  /** `iran timeline:mine` in the field `query` means two options. Returns whether there were others. */
  #takeOtherNames(field: OptionField): boolean {
    const locale = this.#context.locale();
    const { named, loose } = readTypedOptions(this.#remainingOptions(), field.text, locale);
    if (named.size === 0) return false;
    field.text = loose;
    this.#addFields(named);
    return true;
  }

  #addFields(named: TypedOptions['named']): void {
    for (const [option, text] of named) this.#addField(option).text = text;
    this.#more.draw();
    this.#fields.at(-1)?.focusAtEnd();
  }

  #removeField(field: OptionField): void {
    this.#fields = this.#fields.filter((one) => one !== field);
    field.element.remove();
    this.#more.draw();
  }

  /** Opens the list for a field: its choices, or just what the option is for. */
  #suggest(field: OptionField): void {
    const { option } = field;
    const heading = this.#heading(option);
    if ('autocomplete' in option && option.autocomplete)
      return void this.#suggestFromBot(field, heading);
    const choices = fixedChoices(option, this.#context);
    if (choices === undefined) return this.#picker.show(heading, []);
    const wanted = field.picked === undefined ? field.text.trim().toLocaleLowerCase() : '';
    const matches = choices.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
    return this.#picker.show(
      heading,
      matches.slice(0, MAX_CHOICES).map((choice) => this.#choiceItem(field, choice)),
      { activateFirst: true, note: matches.length === 0 ? texts.page.noChoice : undefined },
    );
  }

  async #suggestFromBot(field: OptionField, heading: Child): Promise<void> {
    this.#lastRequest += 1;
    const request = this.#lastRequest;
    const isWanted = () => request === this.#lastRequest && document.activeElement === field.input;
    // The list stays as it is until the next choices have come, so that it does not flicker.
    if (!this.#picker.isOpen()) this.#picker.show(heading, [], { note: texts.page.searching });
    const text = field.picked === undefined ? field.text : String(field.picked.value);
    const others = this.#fields.filter((one) => one !== field);
    try {
      const values = valuesOf(others, (one) => one.draft());
      const choices = await this.#actions.complete(field.option.name, text, values);
      if (!isWanted()) return;
      this.#picker.show(
        heading,
        choices.map((choice) => this.#choiceItem(field, choice)),
        { note: choices.length === 0 ? texts.page.noChoice : undefined },
      );
    } catch (error) {
      if (isWanted()) this.#picker.show(heading, [], { note: (error as Error).message });
    }
  }

  #heading(option: APIApplicationCommandBasicOption): Child {
    const locale = this.#context.locale();
    return [
      h('strong', {}, localize(option, 'name', locale)),
      ' ',
      localize(option, 'description', locale),
      option.required === true ? '' : ` (${texts.page.form.optional})`,
    ];
  }

  #choiceItem(field: OptionField, choice: OptionChoice): PickerItem {
    return {
      name: choice.name,
      detail: choice.detail,
      choose: () => {
        field.pick(choice);
        this.#fields[this.#fields.indexOf(field) + 1]?.input.focus();
        // Closed even for the next field, so that Enter sends the command.
        this.#picker.hide();
      },
    };
  }

  #remainingOptions(): readonly APIApplicationCommandBasicOption[] {
    return this.#command.options.filter(
      (option) => !this.#fields.some((field) => field.option === option),
    );
  }

  /** Backspace in the empty box: back to the field before. */
  #leaveMore(): void {
    const last = this.#fields.at(-1);
    if (last === undefined) this.#actions.leave(`/${this.#command.shown}`);
    else last.focusAtEnd();
  }

  #onFieldKey(event: KeyboardEvent, field: OptionField): void {
    if (!this.#performKey(event, field)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Returns whether the key had a meaning of its own here. */
  #performKey(event: KeyboardEvent, field: OptionField): boolean {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (this.#picker.isOpen()) this.#picker.move(event.key === 'ArrowDown' ? 1 : -1);
        else this.#suggest(field);
        return true;
      case 'Enter': {
        const active = this.#picker.isOpen() ? this.#picker.active() : undefined;
        if (active !== undefined) active.choose();
        else this.send();
        return true;
      }
      case 'Tab':
        return !event.shiftKey && this.#takeChoice(field);
      case 'Escape':
        if (this.#picker.isOpen()) this.#picker.hide();
        else this.#actions.leave('');
        return true;
      case 'Backspace':
        if (field.text !== '') return false;
        this.#leaveField(field);
        return true;
      default:
        return false;
    }
  }

  /** Takes the active choice, or the first one for what was typed. Returns whether there was one. */
  #takeChoice(field: OptionField): boolean {
    if (!this.#picker.isOpen() || field.picked !== undefined) return false;
    const first = field.text === '' ? undefined : this.#picker.first();
    const choice = this.#picker.active() ?? first;
    choice?.choose();
    return choice !== undefined;
  }

  /** Backspace in an empty field: an optional field goes away, from a required one the focus goes back. */
  #leaveField(field: OptionField): void {
    const index = this.#fields.indexOf(field);
    if (!field.isRequired) {
      this.#removeField(field);
      (this.#fields[Math.max(0, index - 1)] ?? this.#more).input.focus();
    } else if (index > 0) this.#fields[index - 1]?.input.focus();
    else this.#actions.leave(`/${this.#command.shown}`);
  }
}

/** The values that are there, by the names of the options. */
function valuesOf(
  fields: readonly OptionField[],
  value: (field: OptionField) => OptionValue | undefined,
): OptionValues {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const found = value(field);
      return found === undefined ? [] : [[field.option.name, found]];
    }),
  );
}
