/**
 * The box after the fields of a command, "+1 optional". It offers the options without a field, and
 * shows typed text that no option takes.
 */
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import type { PageContext } from '../context.ts';
import { createId, h } from '../dom.ts';
import { FieldError } from './field-error.ts';
import type { Picker } from './picker.ts';
import { localize } from './slash-commands.ts';
import { optionsByName, readTypedOptions, type TypedOptions } from './typed-options.ts';

export type MoreOptionsActions = {
  /** Whether the command takes options at all. */
  readonly hasOptions: boolean;
  /** The options without a field, in their order. */
  readonly remaining: () => readonly APIApplicationCommandBasicOption[];
  /** Gives these options a field each. */
  readonly fill: (named: TypedOptions['named']) => void;
  readonly send: () => void;
  /** Back to the field before, or out of a command without fields. */
  readonly back: () => void;
  readonly leave: () => void;
};

export class MoreOptions {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #context: PageContext;
  readonly #picker: Picker;
  readonly #actions: MoreOptionsActions;
  readonly #error: FieldError;

  constructor(context: PageContext, picker: Picker, actions: MoreOptionsActions) {
    this.#context = context;
    this.#picker = picker;
    this.#actions = actions;
    const id = createId('more');
    this.#error = new FieldError(id);
    this.input = h('input', {
      class: 'more-options-input',
      type: 'text',
      dir: 'auto',
      spellcheck: 'false',
      autocomplete: 'off',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': actions.hasOptions ? texts.page.addOptionMeaning : texts.page.noOptions,
      'aria-describedby': this.#error.element.id,
      onfocus: () => this.#offer(),
      onclick: () => this.#offer(),
      onblur: () => this.#picker.hide(),
      oninput: (event: InputEvent) => {
        // A word of several keys, as in Chinese, is read at its end.
        if (!event.isComposing) this.#take();
      },
      oncompositionend: () => this.#take(),
      onkeydown: (event: KeyboardEvent) => this.#onKey(event),
    });
    this.element = h('span', { class: 'more-options' }, this.input, this.#error.element);
  }

  get text(): string {
    return this.input.value;
  }

  set text(text: string) {
    this.input.value = text;
    this.draw();
  }

  /** Hides the box when every option has a field and no text is left. A command without options keeps it. */
  draw(): void {
    const { hasOptions } = this.#actions;
    const { length } = this.#actions.remaining();
    this.element.hidden = hasOptions && length === 0 && this.text === '';
    this.input.placeholder = hasOptions
      ? length === 0
        ? ''
        : texts.page.addOption(length)
      : texts.page.noOptions;
    const width = Math.max(this.text.length, this.input.placeholder.length) + 1;
    this.input.style.setProperty('width', `${width}ch`);
    this.#error.show(this, '');
  }

  /** Marks text that no option took, since it would not be sent. Returns whether there is none. */
  check(): boolean {
    const text = this.text.trim();
    this.#error.show(this, text === '' ? '' : texts.page.notTaken(text));
    return text === '';
  }

  #offer(): void {
    const locale = this.#context.locale();
    const remaining = this.#actions.remaining();
    this.#picker.attach(this.input);
    if (remaining.length === 0) return this.#picker.hide();
    const typed = this.text.trim();
    const shown = optionsByName(remaining, typed, locale);
    return this.#picker.show(
      texts.page.optionalOptions,
      (shown.length > 0 ? shown : remaining).map((option) => ({
        name: localize(option, 'name', locale),
        detail: localize(option, 'description', locale),
        // What was typed is the beginning of the option's name, or text that waits for an option.
        choose: () => this.#fill(new Map([[option, shown.length > 0 ? '' : typed]])),
      })),
      { activateFirst: typed !== '' && shown.length > 0 },
    );
  }

  /** Moves the text to the option that it names, otherwise to the next one, as Discord does. */
  #take(): void {
    const remaining = this.#actions.remaining();
    const [next] = remaining;
    const locale = this.#context.locale();
    const { named, loose } = readTypedOptions(remaining, this.text, locale);
    if (named.size > 0) return this.#fill(named, loose);
    if (next === undefined || loose === '' || optionsByName(remaining, loose, locale).length > 0) {
      this.draw();
      if (next === undefined) return void this.check();
      return this.#offer();
    }
    return this.#fill(new Map([[next, this.text]]));
  }

  #fill(named: TypedOptions['named'], left = ''): void {
    this.input.value = left;
    this.#actions.fill(named);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || !this.#performKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Returns whether the key had a meaning of its own here. */
  #performKey(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.#picker.move(key === 'ArrowDown' ? 1 : -1);
        return true;
      case 'Enter': {
        const active = this.#picker.active();
        if (active === undefined) this.#actions.send();
        else active.choose();
        return true;
      }
      case 'Escape':
        if (this.#picker.isOpen()) this.#picker.hide();
        else this.#actions.leave();
        return true;
      case 'Backspace':
        if (this.text !== '') return false;
        this.#actions.back();
        return true;
      default:
        return false;
    }
  }
}
