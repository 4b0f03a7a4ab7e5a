/** The messages of the open channel, with what is still on its way and what went wrong. */
import type { APIMessage } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { avatar } from '../avatar.ts';
import type { PageContext } from '../context.ts';
import { setChildren, createId, h, pageElement } from '../dom.ts';
import { icon } from '../icons.ts';
import { openMessageMenu } from './message-menu.ts';
import { appBadge, continuesGroup, messageView } from './message-view.ts';
import { ChannelType } from '../discord-enums.ts';
import { formatDay } from './times.ts';

export type MessageList = {
  readonly open: (messages: readonly APIMessage[]) => void;
  /** A message came or changed. */
  readonly put: (message: APIMessage) => void;
  readonly remove: (id: string) => void;
  /** Shows that a command is on its way, until the function that it gives is called. */
  readonly wait: (command: string) => () => void;
  /** Something that only this person sees: "The application did not respond". */
  readonly complain: (text: string, command?: string) => void;
  /** The same below a message whose button did not work. */
  readonly complainAt: (message: string, text: string) => void;
  readonly scrollTo: (id: string) => void;
};

/** Something in the list that is no message. */
type Aside = {
  readonly id: string;
  readonly after: string | undefined;
  readonly view: HTMLElement;
};

/** A message as it was drawn, and what it was drawn from. */
type Drawn = {
  readonly message: APIMessage;
  readonly referenced: APIMessage | undefined;
  readonly continued: boolean;
  readonly view: HTMLElement;
};

/** How near to the end counts as reading the end, in pixels. */
const NEAR = 80;

export function createMessageList(context: PageContext): MessageList {
  const scroller = pageElement('messages');
  const log = h('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-relevant': 'additions',
  });
  const present = h(
    'button',
    { class: 'present', type: 'button', onclick: () => toEnd() },
    texts.page.newMessages,
    icon('down'),
  );
  present.hidden = true;
  scroller.replaceChildren(log);
  pageElement('main').append(present);
  let messages: APIMessage[] = [];
  let asides: Aside[] = [];
  /** What is drawn, by message and by day. */
  const views = new Map<string, Drawn>();
  const days = new Map<string, HTMLElement>();
  let head = h('header');

  scroller.addEventListener('scroll', () => {
    if (isAtEnd()) present.hidden = true;
  });
  scroller.addEventListener('contextmenu', (event) => {
    const target = event.target as HTMLElement;
    const message = messages.find(
      ({ id }) => id === target.closest<HTMLElement>('[data-message]')?.dataset['message'],
    );
    // On links and selected text the browser's own menu is of more use.
    if (message === undefined || target.closest('a') !== null || String(getSelection()) !== '')
      return;
    event.preventDefault();
    openMessageMenu(message, context, { x: event.clientX, y: event.clientY }, undefined);
  });
  // Pictures that load later push the end down.
  scroller.addEventListener('load', () => sticking && toEnd(), true);
  let sticking = true;

  function isAtEnd(): boolean {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  }

  function toEnd(): void {
    scroller.scrollTop = scroller.scrollHeight;
    present.hidden = true;
    sticking = true;
  }

  /** Changes the list and stays at the end for those who read there. */
  function keepingPlace(change: () => void, follow: boolean): void {
    sticking = isAtEnd();
    change();
    if (sticking || follow) toEnd();
    else present.hidden = false;
  }

  /** Draws what changed and leaves the rest alone: open menus, shown spoilers, the focus. */
  function draw(): void {
    const focus = focusIn(log);
    const nodes: HTMLElement[] = [head, ...asidesAfter(undefined)];
    let before: APIMessage | undefined;
    for (const message of messages) {
      const day = new Date(message.timestamp).toDateString();
      if (before === undefined || new Date(before.timestamp).toDateString() !== day) {
        nodes.push(dayView(day, message.timestamp));
      }
      nodes.push(view(message, before), ...asidesAfter(message.id));
      before = message;
    }
    setChildren(log, nodes);
    if (focus !== undefined && !log.contains(document.activeElement)) restoreFocus(log, focus);
  }

  function dayView(day: string, timestamp: string): HTMLElement {
    const known = days.get(day);
    if (known !== undefined) return known;
    const name = formatDay(timestamp, context.locale());
    const made = h('div', { class: 'day', role: 'separator' }, h('span', {}, name));
    days.set(day, made);
    return made;
  }

  function view(message: APIMessage, before: APIMessage | undefined): HTMLElement {
    const referenced =
      messages.find(({ id }) => id === message.message_reference?.message_id) ??
      message.referenced_message ??
      undefined;
    const continued = continuesGroup(before, message) && asidesAfter(before?.id).length === 0;
    const known = views.get(message.id);
    if (
      known?.message === message &&
      known.referenced === referenced &&
      known.continued === continued
    ) {
      return known.view;
    }
    const made = messageView(message, context, referenced, continued);
    views.set(message.id, { message, referenced, continued, view: made });
    return made;
  }

  function forgetViews(): void {
    views.clear();
    days.clear();
    head = beginning(context);
  }

  function asidesAfter(id: string | undefined): readonly HTMLElement[] {
    return asides.filter(({ after }) => after === id).map((aside) => aside.view);
  }

  function addAside(aside: Aside): void {
    asides.push(aside);
    keepingPlace(draw, true);
  }

  function dropAside(id: string): void {
    asides = asides.filter((aside) => aside.id !== id);
    draw();
  }

  function complaint(id: string, text: string, command: string | undefined): HTMLElement {
    const { bot } = context.snapshot();
    return h(
      'div',
      { class: 'message private aside', role: 'alert' },
      avatar(bot.name, bot.id, true),
      h(
        'div',
        { class: 'message-body' },
        h(
          'div',
          { class: 'message-head' },
          h('span', { class: 'message-author' }, bot.name),
          appBadge(),
          command !== undefined && h('span', { class: 'mention' }, `/${command}`),
        ),
        h('p', { class: 'failure' }, icon('alert'), text),
        h(
          'div',
          { class: 'only-you' },
          icon('eye'),
          texts.page.onlyYou,
          ' • ',
          h(
            'button',
            { class: 'link-button', type: 'button', onclick: () => dropAside(id) },
            texts.page.dismiss,
          ),
        ),
      ),
    );
  }

  return {
    open(opened) {
      messages = [...opened];
      asides = [];
      forgetViews();
      scroller.replaceChildren(log);
      draw();
      toEnd();
    },
    put(message) {
      const index = messages.findIndex(({ id }) => id === message.id);
      keepingPlace(
        () => {
          if (index < 0) messages.push(message);
          else messages[index] = message;
          asides = asides.filter(({ id }) => id !== `failure-${message.id}`);
          draw();
        },
        index < 0 && isMine(message, context),
      );
    },
    remove(id) {
      messages = messages.filter((message) => message.id !== id);
      views.delete(id);
      asides = asides.filter((aside) => aside.after !== id);
      draw();
    },
    wait(command) {
      const { bot } = context.snapshot();
      const id = createId('waiting');
      const waiting = h(
        'div',
        { class: 'message aside waiting', role: 'status' },
        avatar(bot.name, bot.id, true),
        h(
          'div',
          { class: 'message-body' },
          h(
            'div',
            { class: 'message-head' },
            h('span', { class: 'message-author' }, bot.name),
            appBadge(),
            h('span', { class: 'mention' }, `/${command}`),
          ),
          h(
            'p',
            { class: 'thinking' },
            h('span', { class: 'dots' }, h('i'), h('i'), h('i')),
            texts.page.sending,
          ),
        ),
      );
      addAside({ id, after: messages.at(-1)?.id, view: waiting });
      return () => dropAside(id);
    },
    complain(text, command) {
      const id = createId('complaint');
      addAside({ id, after: messages.at(-1)?.id, view: complaint(id, text, command) });
    },
    complainAt(message, text) {
      const id = `failure-${message}`;
      asides = asides.filter((aside) => aside.id !== id);
      addAside({
        id,
        after: message,
        view: h('p', { class: 'failure below', role: 'alert' }, icon('alert'), text),
      });
    },
    scrollTo(id) {
      const found = log.querySelector<HTMLElement>(`[data-message="${id}"]`);
      if (found === null) return;
      found.scrollIntoView({ block: 'center' });
      found.focus({ preventScroll: true });
      found.classList.add('pointed');
      found.addEventListener('animationend', () => found.classList.remove('pointed'), {
        once: true,
      });
    },
  };
}

/** Which message has the focus, and which of its buttons. */
type Focus = { readonly message: string; readonly customId: string | undefined };

function focusIn(log: HTMLElement): Focus | undefined {
  const active = document.activeElement as HTMLElement | null;
  const message = active?.closest<HTMLElement>('[data-message]')?.dataset['message'];
  if (active === null || message === undefined || !log.contains(active)) return undefined;
  return {
    message,
    customId: active.closest<HTMLElement>('[data-custom-id]')?.dataset['customId'],
  };
}

/** After a message was replaced: the same button again, or the message. */
function restoreFocus(log: HTMLElement, { message, customId }: Focus): void {
  const again = log.querySelector<HTMLElement>(`[data-message="${message}"]`);
  const buttons = Array.from(again?.querySelectorAll<HTMLElement>('[data-custom-id]') ?? []);
  const same = buttons.find((button) => button.dataset['customId'] === customId);
  const target = same?.querySelector<HTMLElement>('button') ?? same ?? again;
  target?.focus({ preventScroll: true });
}

function isMine(message: APIMessage, context: PageContext): boolean {
  const { me } = context.snapshot();
  return message.author.id === me || message.interaction_metadata?.user.id === me;
}

/** Where a channel begins, it says what it is. */
function beginning(context: PageContext): HTMLElement {
  const channel = context.channel();
  const { beginning: say } = texts.page;
  const isThread =
    channel.type === ChannelType.PublicThread || channel.type === ChannelType.AnnouncementThread;
  const { bot } = context.snapshot();
  const [title, text] =
    channel.type === ChannelType.Direct
      ? [say.direct(bot.name), say.directText(bot.name)]
      : isThread
        ? [say.thread(channel.name), say.threadText]
        : [say.channel(channel.name), channel.topic ?? say.channelText(channel.name)];
  return h(
    'header',
    { class: 'beginning' },
    channel.type === ChannelType.Direct
      ? avatar(bot.name, bot.id, true, 'large')
      : h('span', { class: 'beginning-icon' }, icon(isThread ? 'thread' : 'hash')),
    h('h2', { dir: 'auto' }, title),
    h('p', {}, text),
  );
}
