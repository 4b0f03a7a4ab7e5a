/** What can be done with a message: the commands that the bot offers for it, by the "⋯" button or a right click. */
import type { APIMessage } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import type { PageContext } from '../context.ts';
import { h, pageElement } from '../dom.ts';
import { icon } from '../icons.ts';
import { CommandType } from '../discord-enums.ts';
import { isPrivate } from './privacy.ts';
import { localize } from '../composer/typed-commands.ts';

export function messageMenuButton(message: APIMessage, context: PageContext): HTMLElement {
  const who = message.author.global_name ?? message.author.username;
  const button = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-label': texts.page.more(who),
    },
    icon('more'),
  );
  button.addEventListener('click', () => {
    const box = button.getBoundingClientRect();
    openMessageMenu(message, context, { right: box.right, y: box.bottom + 4 }, button);
  });
  return h('div', { class: 'message-actions' }, button);
}

/** Opens at a point of the window, or with its right edge there; closes on Escape, on a choice, and on a click elsewhere. `from` gets the focus back. */
export function openMessageMenu(
  message: APIMessage,
  context: PageContext,
  point: ({ readonly x: number } | { readonly right: number }) & { readonly y: number },
  from: HTMLElement | undefined,
): void {
  const commands = isPrivate(message)
    ? []
    : context.commands().filter(({ type }) => type === CommandType.Message);
  const menu = h(
    'div',
    {
      class: 'context-menu',
      role: 'menu',
      'aria-label': texts.page.more(message.author.global_name ?? message.author.username),
      onkeydown: onKey,
      onfocusout: onLeave,
    },
    h('div', { class: 'context-heading', role: 'presentation' }, texts.page.apps),
    commands.length === 0 &&
      h('div', { class: 'context-none', role: 'presentation' }, texts.page.noApps),
    commands.map((command) =>
      item(
        [
          h('span', { class: 'avatar avatar-small avatar-bot', 'aria-hidden': 'true' }),
          localize(command, 'name', context.locale()),
        ],
        () => void context.useMenu(command.name, message),
      ),
    ),
    h('div', { class: 'context-line', role: 'separator' }),
    item(
      [texts.page.copyText, icon('file')],
      () => void navigator.clipboard.writeText(textOf(message)),
    ),
  );
  pageElement('main').append(menu);
  // Inside the window, whichever corner was pressed.
  const left = 'x' in point ? point.x : point.right - menu.offsetWidth;
  const most = window.innerWidth - menu.offsetWidth - 8;
  menu.style.setProperty('left', `${Math.max(8, Math.min(left, most))}px`);
  menu.style.setProperty(
    'top',
    `${Math.max(8, Math.min(point.y, window.innerHeight - menu.offsetHeight - 8))}px`,
  );
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  items[0]?.focus();

  function item(content: readonly (string | Node)[], act: () => void): HTMLElement {
    return h(
      'button',
      {
        class: 'context-item',
        role: 'menuitem',
        type: 'button',
        tabindex: -1,
        onclick: () => {
          close();
          act();
        },
      },
      content,
    );
  }

  /** Taking the menu off moves the focus, which would ask for it to be taken off once more. */
  let closed = false;
  function close(): void {
    if (closed) return;
    closed = true;
    menu.remove();
    from?.focus();
  }

  function onLeave(event: FocusEvent): void {
    if (closed || menu.contains(event.relatedTarget as Node | null)) return;
    closed = true;
    menu.remove();
  }

  function onKey(event: KeyboardEvent): void {
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items.at(next % items.length)?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    }
  }
}

function textOf(message: APIMessage): string {
  const parts = message.embeds.flatMap((embed) => [
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return [message.content, ...parts].filter(Boolean).join('\n');
}
