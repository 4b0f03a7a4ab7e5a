/** The field of one option in a command that is being filled in. */
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { PageContext } from '../context.ts';
import { OptionType } from '../discord-enums.ts';
import { createId, h } from '../dom.ts';
import { FieldError } from './field-error.ts';
import { parseOptionValue, type OptionChoice, type OptionValue } from './option-values.ts';
import { localize } from './slash-commands.ts';

export type OptionFieldListeners = {
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onInput: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
};

/** How wide the field is at least and at most, in characters. */
const WIDTH = { min: 2, max: 48 };

export class OptionField {
  readonly option: APIApplicationCommandBasicOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #context: PageContext;
  readonly #error: FieldError;
  /** The choice that the field shows. Typing anything else clears it. */
  #picked: OptionChoice | undefined;

  constructor(
    option: APIApplicationCommandBasicOption,
    context: PageContext,
    listeners: OptionFieldListeners,
  ) {
    this.option = option;
    this.#context = context;
    const id = createId('option');
    this.#error = new FieldError(id);
    this.input = this.#createInput(id, listeners);
    const name = localize(option, 'name', context.locale());
    this.element = h(
      'span',
      { class: 'pill' },
      h('label', { class: 'pill-name', for: id }, name),
      this.input,
      this.#error.element,
    );
    this.#fitWidth();
  }

  get text(): string {
    return this.input.value;
  }

  set text(text: string) {
    this.input.value = text;
    this.#fitWidth();
  }

  /** With the cursor after what is there, so that one types on. */
  focusAtEnd(): void {
    this.input.focus();
    this.input.setSelectionRange(this.text.length, this.text.length);
  }

  get isRequired(): boolean {
    return this.option.required === true;
  }

  get picked(): OptionChoice | undefined {
    return this.#picked;
  }

  pick(choice: OptionChoice): void {
    this.#picked = choice;
    this.text = choice.name;
    this.check();
  }

  /** The value to send; undefined for an empty field. Throws when it cannot be sent. */
  value(): OptionValue | undefined {
    return parseOptionValue(this.option, this.text, this.#picked, this.#context);
  }

  /** The value as far as it is typed, for autocomplete of another option. */
  draft(): OptionValue | undefined {
    return this.#picked?.value ?? (this.text || undefined);
  }

  /** Marks a field that cannot be sent. Returns whether it can. */
  check(): boolean {
    try {
      this.value();
      this.#error.show(this, '');
      return true;
    } catch (error) {
      this.#error.show(this, (error as Error).message);
      return false;
    }
  }

  #createInput(id: string, listeners: OptionFieldListeners): HTMLInputElement {
    const { type } = this.option;
    const isNumber = type === OptionType.Integer || type === OptionType.Number;
    return h('input', {
      class: 'pill-input',
      type: 'text',
      id,
      dir: 'auto',
      spellcheck: 'false',
      autocomplete: 'off',
      inputmode: isNumber ? 'decimal' : undefined,
      'aria-describedby': this.#error.element.id,
      'aria-required': String(this.isRequired),
      onfocus: listeners.onFocus,
      onblur: () => {
        listeners.onBlur();
        this.check();
      },
      oninput: () => {
        this.#picked = undefined;
        this.#fitWidth();
        listeners.onInput();
      },
      onkeydown: listeners.onKey,
    });
  }

  #fitWidth(): void {
    const width = Math.max(WIDTH.min, Math.min(this.text.length + 1, WIDTH.max));
    this.input.style.setProperty('width', `${width}ch`);
  }
}
