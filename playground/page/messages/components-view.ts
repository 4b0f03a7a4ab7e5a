/** Buttons and menus below a message. */
import type {
  APIButtonComponent,
  APIMessage,
  APIMessageComponentEmoji,
} from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { selectChoices, type SelectComponent } from '../controls/select-choices.ts';
import type { PageContext } from '../context.ts';
import { h, type Child } from '../dom.ts';
import { icon } from '../icons.ts';
import { createSelectMenu } from '../controls/select-menu.ts';
import { ButtonStyle, ComponentType } from '../discord-enums.ts';

const STYLES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
};

export function componentsView(message: APIMessage, context: PageContext): Child {
  const rows = (message.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow ? [row.components] : [],
  );
  if (rows.length === 0) return false;
  return h(
    'div',
    { class: 'components' },
    rows.map((row) =>
      h(
        'div',
        { class: 'component-row' },
        row.map((component) =>
          component.type === ComponentType.Button
            ? buttonView(component, message, context)
            : inMessage(component, message, context),
        ),
      ),
    ),
  );
}

function buttonView(
  button: APIButtonComponent,
  message: APIMessage,
  context: PageContext,
): HTMLElement {
  const style = `button ${STYLES[button.style] ?? 'secondary'}`;
  const disabled = button.disabled === true;
  const [label, emoji] =
    button.style === ButtonStyle.Premium ? [undefined, undefined] : [button.label, button.emoji];
  const content = [
    emoji && h('span', { class: 'button-emoji' }, emojiText(emoji)),
    label !== undefined && h('span', { dir: 'auto' }, label),
  ];
  if ('url' in button) {
    return h(
      'a',
      {
        class: style,
        ...(disabled
          ? { 'aria-disabled': 'true' }
          : { href: button.url, target: '_blank', rel: 'noreferrer noopener' }),
      },
      content,
      icon('out'),
    );
  }
  if (!('custom_id' in button))
    return h('button', { class: style, type: 'button', disabled: true }, content);
  const { custom_id: customId } = button;
  const view = h(
    'button',
    { class: style, type: 'button', disabled, 'data-custom-id': customId },
    h('span', { class: 'button-content' }, content),
  );
  view.addEventListener('click', () => {
    if (view.classList.contains('working')) return;
    view.classList.add('working');
    view.setAttribute('aria-busy', 'true');
    view.append(
      h(
        'span',
        { class: 'dots', role: 'img', 'aria-label': texts.page.working },
        h('i'),
        h('i'),
        h('i'),
      ),
    );
    void context.press(message, customId).finally(() => {
      view.classList.remove('working');
      view.removeAttribute('aria-busy');
      view.querySelector('.dots')?.remove();
    });
  });
  return view;
}

function inMessage(menu: SelectComponent, message: APIMessage, context: PageContext): HTMLElement {
  const { choices, chosen } = selectChoices(menu, context);
  const placeholder = menu.placeholder ?? texts.page.makeSelection;
  const view = createSelectMenu({
    label: placeholder,
    placeholder,
    choices,
    chosen,
    minValues: menu.min_values ?? 1,
    maxValues: menu.max_values ?? 1,
    disabled: menu.disabled === true,
    onchange(values) {
      view.classList.add('working');
      void context
        .select(message, menu.custom_id, values)
        .finally(() => view.classList.remove('working'));
    },
  });
  view.dataset['customId'] = menu.custom_id;
  return view;
}

function emojiText(emoji: APIMessageComponentEmoji): string {
  return emoji.id === undefined ? (emoji.name ?? '') : `:${emoji.name ?? ''}:`;
}
