/** The menu of a message: the commands that the bot offers for it. Opened by the "⋯" button or a right click. */
import type { APIMessage } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { localize } from '../composer/slash-commands.ts';
import type { PageContext } from '../context.ts';
import { CommandType } from '../discord-enums.ts';
import { h, pageElement, type Child } from '../dom.ts';
import { icon } from '../icons.ts';
import { isPrivate } from './privacy.ts';

/** A point of the window, in pixels, for the left or the right edge of the menu. */
type Point = ({ readonly x: number } | { readonly right: number }) & { readonly y: number };

/** How far the menu stays from the edges of the window, in pixels. */
const MARGIN = 8;

export function messageMenuButton(message: APIMessage, context: PageContext): HTMLElement {
  const button = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-label': menuLabel(message),
      onclick: () => {
        const { right, bottom } = button.getBoundingClientRect();
        openMessageMenu(message, context, { right, y: bottom + 4 }, button);
      },
    },
    icon('more'),
  );
  return h('div', { class: 'message-actions' }, button);
}

/** Closes on Escape, on a choice, and on a click elsewhere. `opener` gets the focus back. */
export function openMessageMenu(
  message: APIMessage,
  context: PageContext,
  point: Point,
  opener: HTMLElement | undefined,
): void {
  new MessageMenu(message, context, opener).open(point);
}

class MessageMenu {
  readonly #element: HTMLElement;
  readonly #items: readonly HTMLElement[];
  readonly #opener: HTMLElement | undefined;
  #isClosed = false;

  constructor(message: APIMessage, context: PageContext, opener: HTMLElement | undefined) {
    this.#opener = opener;
    const commands = isPrivate(message)
      ? []
      : context.commands().filter(({ type }) => type === CommandType.Message);
    const commandItems = commands.map((command) =>
      this.#item(
        [
          h('span', { class: 'avatar avatar-small avatar-bot', 'aria-hidden': 'true' }),
          localize(command, 'name', context.locale()),
        ],
        () => void context.useMessageCommand(command.name, message),
      ),
    );
    const copy = this.#item(
      [texts.page.copyText, icon('file')],
      () => void navigator.clipboard.writeText(messageText(message)),
    );
    this.#items = [...commandItems, copy];
    this.#element = h(
      'div',
      {
        class: 'context-menu',
        role: 'menu',
        'aria-label': menuLabel(message),
        onkeydown: (event: KeyboardEvent) => this.#onKey(event),
        onfocusout: (event: FocusEvent) => this.#onFocusOut(event),
      },
      h('div', { class: 'context-heading', role: 'presentation' }, texts.page.apps),
      commands.length === 0 &&
        h('div', { class: 'context-none', role: 'presentation' }, texts.page.noApps),
      commandItems,
      h('div', { class: 'context-line', role: 'separator' }),
      copy,
    );
  }

  open(point: Point): void {
    pageElement('main').append(this.#element);
    const { offsetWidth, offsetHeight, style } = this.#element;
    const left = 'x' in point ? point.x : point.right - offsetWidth;
    const maxLeft = window.innerWidth - offsetWidth - MARGIN;
    const maxTop = window.innerHeight - offsetHeight - MARGIN;
    style.setProperty('left', `${Math.max(MARGIN, Math.min(left, maxLeft))}px`);
    style.setProperty('top', `${Math.max(MARGIN, Math.min(point.y, maxTop))}px`);
    this.#items[0]?.focus();
  }

  #item(content: Child, act: () => void): HTMLElement {
    return h(
      'button',
      {
        class: 'context-item',
        role: 'menuitem',
        type: 'button',
        tabindex: -1,
        onclick: () => {
          this.#close();
          this.#opener?.focus();
          act();
        },
      },
      content,
    );
  }

  /** Removing the element moves the focus, which calls this a second time. */
  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#element.remove();
  }

  #onFocusOut(event: FocusEvent): void {
    if (!this.#element.contains(event.relatedTarget as Node | null)) this.#close();
  }

  #onKey(event: KeyboardEvent): void {
    const index = this.#items.indexOf(document.activeElement as HTMLElement);
    const last = this.#items.length - 1;
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.#items.at(next % this.#items.length)?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      this.#close();
      this.#opener?.focus();
    }
  }
}

function menuLabel({ author }: APIMessage): string {
  return texts.page.more(author.global_name ?? author.username);
}

function messageText({ content, embeds }: APIMessage): string {
  const parts = embeds.flatMap((embed) => [
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...parts].filter(Boolean).join('\n');
}
