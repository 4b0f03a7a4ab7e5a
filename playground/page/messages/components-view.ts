/** Buttons and menus below a message. */
import type {
  APIButtonComponent,
  APIMessage,
  APIMessageComponentEmoji,
} from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { selectChoices, type SelectComponent } from '../controls/select-choices.ts';
import type { PageContext } from '../context.ts';
import { createSelectMenu } from '../controls/select-menu.ts';
import { ButtonStyle, ComponentType } from '../discord-enums.ts';
import { h, type Child } from '../dom.ts';
import { icon } from '../icons.ts';
import { thinkingDots } from './message-parts.ts';

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
            : selectView(component, message, context),
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
  const isDisabled = button.disabled === true;
  const [label, emoji] =
    button.style === ButtonStyle.Premium ? [undefined, undefined] : [button.label, button.emoji];
  const content = [
    emoji && h('span', { class: 'button-emoji' }, emojiText(emoji)),
    label !== undefined && h('span', { dir: 'auto' }, label),
  ];
  if ('url' in button) return linkButton(button.url, style, isDisabled, content);
  if (!('custom_id' in button))
    return h('button', { class: style, type: 'button', disabled: true }, content);
  const { custom_id: customId } = button;
  const view = h(
    'button',
    { class: style, type: 'button', disabled: isDisabled, 'data-custom-id': customId },
    h('span', { class: 'button-content' }, content),
  );
  view.addEventListener('click', () => {
    if (!view.classList.contains('working')) void press(view, message, customId, context);
  });
  return view;
}

function linkButton(url: string, style: string, isDisabled: boolean, content: Child): HTMLElement {
  const target = isDisabled
    ? { 'aria-disabled': 'true' }
    : { href: url, target: '_blank', rel: 'noreferrer noopener' };
  return h('a', { class: style, ...target }, content, icon('out'));
}

/** Shows that the button works until the bot has answered. */
async function press(
  view: HTMLElement,
  message: APIMessage,
  customId: string,
  context: PageContext,
): Promise<void> {
  const dots = thinkingDots({ role: 'img', 'aria-label': texts.page.working });
  view.classList.add('working');
  view.setAttribute('aria-busy', 'true');
  view.append(dots);
  await context.press(message, customId);
  view.classList.remove('working');
  view.removeAttribute('aria-busy');
  dots.remove();
}

function selectView(menu: SelectComponent, message: APIMessage, context: PageContext): HTMLElement {
  const placeholder = menu.placeholder ?? texts.page.makeSelection;
  const view = createSelectMenu({
    label: placeholder,
    placeholder,
    ...selectChoices(menu, context),
    minValues: menu.min_values ?? 1,
    maxValues: menu.max_values ?? 1,
    disabled: menu.disabled === true,
    onchange: (values) => void select(values),
  });
  view.dataset['customId'] = menu.custom_id;
  return view;

  async function select(values: readonly string[]): Promise<void> {
    view.classList.add('working');
    await context.select(message, menu.custom_id, values);
    view.classList.remove('working');
  }
}

function emojiText(emoji: APIMessageComponentEmoji): string {
  return emoji.id === undefined ? (emoji.name ?? '') : `:${emoji.name ?? ''}:`;
}
