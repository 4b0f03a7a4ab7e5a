/** A form that popped up. What was entered stays until it was taken. */
import type { APITextInputComponent } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { avatar } from '../avatar.ts';
import { selectChoices, type SelectComponent } from './select-choices.ts';
import type { PageContext } from '../context.ts';
import { createId, h, type Child } from '../dom.ts';
import { icon } from '../icons.ts';
import { markdownView } from '../messages/markdown-view.ts';
import { createSelectMenu } from './select-menu.ts';
import { ComponentType, TextInputStyle } from '../discord-enums.ts';
import type { FormView } from '../protocol.ts';

/** Opens the form over the page. `submit` rejects with what went wrong, and the form stays. */
export function openFormDialog(
  form: FormView,
  context: PageContext,
  submit: (filled: Record<string, string | string[]>) => Promise<void>,
): void {
  const { bot } = context.snapshot();
  const filled: Record<string, string | string[]> = {};
  const titleId = createId('form');
  const problem = h('p', { class: 'form-problem', role: 'alert' });
  const send = h(
    'button',
    { class: 'button primary', type: 'submit' },
    h('span', { class: 'button-content' }, texts.page.form.submit),
  );
  const body = h(
    'form',
    { class: 'form-body', novalidate: true },
    h('p', { class: 'form-notice' }, icon('alert'), texts.page.form.notice(bot.name)),
    (form.components as readonly Part[]).map(partView),
    problem,
    h(
      'div',
      { class: 'form-buttons' },
      h(
        'button',
        { class: 'button secondary', type: 'button', onclick: () => dialog.close() },
        texts.page.form.cancel,
      ),
      send,
    ),
  );
  const dialog = h(
    'dialog',
    { class: 'form', 'aria-labelledby': titleId },
    h(
      'header',
      { class: 'form-head' },
      avatar(bot.name, bot.id, true, 'small'),
      h('h2', { id: titleId, dir: 'auto' }, form.title),
      h(
        'button',
        {
          class: 'icon-button',
          type: 'button',
          'aria-label': texts.page.form.close,
          onclick: () => dialog.close(),
        },
        icon('close'),
      ),
    ),
    body,
  );
  body.addEventListener('submit', (event) => {
    event.preventDefault();
    problem.textContent = '';
    send.disabled = true;
    submit(filled).then(
      () => dialog.close(),
      (error: Error) => {
        problem.textContent = error.message || texts.page.form.failed;
        send.disabled = false;
        dialog.querySelector<HTMLElement>('input, textarea')?.focus();
      },
    );
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog
    .querySelector<HTMLElement>('.form-body input, .form-body textarea, .form-body .menu-button')
    ?.focus();

  function partView(one: Part): Child {
    if (one.type === ComponentType.TextDisplay)
      return h('div', { class: 'markdown form-text' }, markdownView(one.content, context));
    if (one.type === ComponentType.ActionRow)
      return one.components.map((field) => fieldView(field, field.label ?? '', undefined));
    return fieldView(one.component, one.label, one.description ?? undefined);
  }

  function fieldView(field: Field, label: string, description: string | undefined): HTMLElement {
    const id = createId('field');
    const optional = field.required === false;
    const name = [
      h('span', { dir: 'auto' }, label),
      optional
        ? h('span', { class: 'form-optional' }, ` (${texts.page.form.optional})`)
        : h(
            'span',
            { class: 'form-required', title: texts.page.requiredMark, 'aria-hidden': 'true' },
            ' *',
          ),
    ];
    const about =
      description !== undefined &&
      h('p', { class: 'form-description', id: `${id}-about`, dir: 'auto' }, description);
    if (field.type === ComponentType.TextInput) {
      return h(
        'div',
        { class: 'form-field' },
        h('label', { for: id, class: 'form-label' }, name),
        about,
        textField(field, id),
      );
    }
    const { choices, chosen } = selectChoices(field, context);
    const view = createSelectMenu({
      label,
      placeholder: field.placeholder ?? texts.page.makeSelection,
      choices,
      chosen,
      least: optional ? 0 : (field.min_values ?? 1),
      most: field.max_values ?? 1,
      disabled: false,
      onchoose: (values) => (filled[field.custom_id] = [...values]),
    });
    return h('div', { class: 'form-field' }, h('span', { class: 'form-label' }, name), about, view);
  }

  function textField(field: APITextInputComponent, id: string): Child {
    const most = field.max_length ?? 4000;
    const counter = h('span', { class: 'form-counter', 'aria-hidden': 'true' });
    const shared = {
      id,
      name: field.custom_id,
      class: 'form-input',
      dir: 'auto',
      placeholder: field.placeholder ?? '',
      'aria-required': field.required === false ? 'false' : 'true',
      oninput: () => {
        filled[field.custom_id] = input.value;
        count();
      },
    };
    const input =
      field.style === TextInputStyle.Paragraph
        ? h('textarea', { ...shared, rows: 4 })
        : h('input', { ...shared, type: 'text' });
    input.value = field.value ?? '';
    const count = () => {
      const used = Array.from(input.value).length;
      counter.textContent = texts.page.form.characters(used, most);
      counter.classList.toggle('over', used > most);
      // Near the limit it is of interest, before that it is noise.
      counter.hidden = used < most * 0.8;
    };
    count();
    return [input, counter];
  }
}

type Field = APITextInputComponent | SelectComponent;
type Part =
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
