/** The dialog of a form that the bot opened. What was entered stays until the bot has taken it. */
import type { APITextInputComponent } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { avatar } from '../avatar.ts';
import type { PageContext } from '../context.ts';
import { ComponentType, TextInputStyle } from '../discord-enums.ts';
import { createId, h, type Child } from '../dom.ts';
import { icon } from '../icons.ts';
import { markdownView } from '../messages/markdown-view.ts';
import type { FormView } from '../../src/page-server/protocol.ts';
import { selectChoices, type SelectComponent } from './select-choices.ts';
import { createSelectMenu } from './select-menu.ts';

/** By `custom_id`: the text of a field or the values of a menu. */
export type FormInput = Record<string, string | readonly string[]>;

/** Opens the form over the page. When `submit` rejects, the form stays and shows the message. */
export function openFormDialog(
  form: FormView,
  context: PageContext,
  submit: (input: FormInput) => Promise<void>,
): void {
  new FormDialog(form, context, submit).open();
}

type Field = APITextInputComponent | SelectComponent;
type FormPart =
  | { readonly type: typeof ComponentType.TextDisplay; readonly content: string }
  | {
      readonly type: typeof ComponentType.ActionRow;
      readonly components: readonly APITextInputComponent[];
    }
  | {
      readonly type: typeof ComponentType.Label;
      readonly label: string;
      readonly description?: string | null;
      readonly component: Field;
    };

class FormDialog {
  readonly #context: PageContext;
  readonly #submit: (input: FormInput) => Promise<void>;
  readonly #input: FormInput = {};
  readonly #error = h('p', { class: 'form-error', role: 'alert' });
  readonly #submitButton = h(
    'button',
    { class: 'button primary', type: 'submit' },
    h('span', { class: 'button-content' }, texts.page.form.submit),
  );
  readonly #dialog: HTMLDialogElement;

  constructor(form: FormView, context: PageContext, submit: (input: FormInput) => Promise<void>) {
    this.#context = context;
    this.#submit = submit;
    const titleId = createId('form');
    this.#dialog = h(
      'dialog',
      {
        class: 'form',
        'aria-labelledby': titleId,
        onclose: () => this.#dialog.remove(),
      },
      this.#head(form.title, titleId),
      this.#body(form.components as readonly FormPart[]),
    );
  }

  open(): void {
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#dialog.querySelector<HTMLElement>('.form-input, .form-fields .menu-button')?.focus();
  }

  #head(title: string, titleId: string): HTMLElement {
    const { bot } = this.#context.snapshot();
    return h(
      'header',
      { class: 'form-head' },
      avatar(bot.name, bot.id, true, 'small'),
      h('h2', { id: titleId, dir: 'auto' }, title),
      h(
        'button',
        {
          class: 'icon-button',
          type: 'button',
          'aria-label': texts.page.form.close,
          onclick: () => this.#dialog.close(),
        },
        icon('close'),
      ),
    );
  }

  /** The fields scroll in themselves, so that the buttons stay in view however many fields there are. */
  #body(parts: readonly FormPart[]): HTMLElement {
    const { bot } = this.#context.snapshot();
    return h(
      'form',
      {
        class: 'form-body',
        novalidate: true,
        onsubmit: (event: SubmitEvent) => void this.#onSubmit(event),
      },
      h(
        'div',
        { class: 'form-fields' },
        h('p', { class: 'form-notice' }, icon('alert'), texts.page.form.notice(bot.name)),
        parts.map((part) => this.#part(part)),
      ),
      this.#error,
      h(
        'div',
        { class: 'form-buttons' },
        h(
          'button',
          { class: 'button secondary', type: 'button', onclick: () => this.#dialog.close() },
          texts.page.form.cancel,
        ),
        this.#submitButton,
      ),
    );
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.#error.textContent = '';
    this.#submitButton.disabled = true;
    try {
      await this.#submit(this.#input);
      this.#dialog.close();
    } catch (error) {
      this.#error.textContent = (error as Error).message || texts.page.form.failed;
      this.#submitButton.disabled = false;
      this.#dialog.querySelector<HTMLElement>('.form-input')?.focus();
    }
  }

  #part(part: FormPart): Child {
    switch (part.type) {
      case ComponentType.TextDisplay:
        return h('div', { class: 'markdown' }, markdownView(part.content, this.#context));
      case ComponentType.ActionRow:
        return part.components.map((field) => this.#field(field, field.label ?? '', undefined));
      case ComponentType.Label:
        return this.#field(part.component, part.label, part.description ?? undefined);
    }
  }

  #field(field: Field, label: string, description: string | undefined): HTMLElement {
    const id = createId('field');
    const name = fieldName(label, field.required !== false);
    const help =
      description !== undefined && h('p', { class: 'form-description', dir: 'auto' }, description);
    return field.type === ComponentType.TextInput
      ? h(
          'div',
          {},
          h('label', { for: id, class: 'form-label' }, name),
          help,
          this.#textInput(field, id),
        )
      : h(
          'div',
          {},
          h('span', { class: 'form-label' }, name),
          help,
          this.#selectMenu(field, label),
        );
  }

  #selectMenu(field: SelectComponent, label: string): HTMLElement {
    return createSelectMenu({
      label,
      placeholder: field.placeholder ?? texts.page.makeSelection,
      ...selectChoices(field, this.#context),
      minValues: field.required === false ? 0 : (field.min_values ?? 1),
      maxValues: field.max_values ?? 1,
      disabled: false,
      onchange: (values) => (this.#input[field.custom_id] = values),
    });
  }

  #textInput(field: APITextInputComponent, id: string): Child {
    const counter = h('span', { class: 'form-counter', 'aria-hidden': 'true' });
    const maxLength = field.max_length ?? MAX_TEXT_LENGTH;
    const attributes = {
      id,
      name: field.custom_id,
      class: 'form-input',
      dir: 'auto',
      placeholder: field.placeholder ?? '',
      'aria-required': String(field.required !== false),
      oninput: () => {
        this.#input[field.custom_id] = input.value;
        showLength(counter, input.value, maxLength);
      },
    };
    const input =
      field.style === TextInputStyle.Paragraph
        ? h('textarea', { ...attributes, rows: 4 })
        : h('input', { ...attributes, type: 'text' });
    input.value = field.value ?? '';
    showLength(counter, input.value, maxLength);
    return [input, counter];
  }
}

/** Discord's limit for a text field that names no other, in characters. */
const MAX_TEXT_LENGTH = 4000;

function fieldName(label: string, isRequired: boolean): Child {
  return [
    h('span', { dir: 'auto' }, label),
    isRequired
      ? h(
          'span',
          { class: 'form-required', title: texts.page.requiredMark, 'aria-hidden': 'true' },
          ' *',
        )
      : h('span', { class: 'form-optional' }, ` (${texts.page.form.optional})`),
  ];
}

/** Shows how many characters were typed, once four fifths of the limit are used. */
function showLength(counter: HTMLElement, text: string, maxLength: number): void {
  const length = Array.from(text).length;
  counter.textContent = texts.page.form.characters(length, maxLength);
  counter.classList.toggle('over', length > maxLength);
  counter.hidden = length < maxLength * 0.8;
}
