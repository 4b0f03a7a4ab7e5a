/** The messages of the open channel, with commands that are on their way and what went wrong. */
import type { APIMessage } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import type { PageContext } from '../context.ts';
import { createId, h, pageElement, setChildren } from '../dom.ts';
import { icon } from '../icons.ts';
import { channelBeginning } from './channel-beginning.ts';
import { findFocus, restoreFocus } from './focus.ts';
import { openMessageMenu } from './message-menu.ts';
import { continuesGroup, messageView } from './message-view.ts';
import { errorBelow, errorNotice, sendingNotice } from './notices.ts';
import { formatDay } from './times.ts';

/** Something in the list that is no message, and the message that it follows. */
type Notice = {
  readonly id: string;
  readonly after: string | undefined;
  readonly view: HTMLElement;
};

/** The view of a message, and what it shows. */
type MessageViewState = {
  readonly message: APIMessage;
  readonly referenced: APIMessage | undefined;
  readonly isContinued: boolean;
  readonly view: HTMLElement;
};

/** Somebody this near to the end is reading the end, in pixels. */
const NEAR_END = 80;

export class MessageList {
  readonly #context: PageContext;
  readonly #scroller = pageElement('messages');
  readonly #log = h('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-relevant': 'additions',
  });
  /** The button "New messages below". */
  readonly #newMessages: HTMLElement;
  #messages: readonly APIMessage[] = [];
  #notices: readonly Notice[] = [];
  /** The views of messages by id, and of days by date. */
  readonly #views = new Map<string, MessageViewState>();
  readonly #days = new Map<string, HTMLElement>();
  #beginning = h('header');
  /** Whether the list keeps showing its end while it grows. */
  #followsEnd = true;

  constructor(context: PageContext) {
    this.#context = context;
    this.#newMessages = h(
      'button',
      { class: 'present', type: 'button', onclick: () => this.#scrollToEnd() },
      texts.page.newMessages,
      icon('down'),
    );
    this.#newMessages.hidden = true;
    this.#scroller.replaceChildren(this.#log);
    pageElement('main').append(this.#newMessages);
    this.#scroller.addEventListener('scroll', () => {
      if (this.#isAtEnd()) this.#newMessages.hidden = true;
    });
    this.#scroller.addEventListener('contextmenu', (event) => this.#onContextMenu(event));
    // Pictures that load later push the end down.
    this.#scroller.addEventListener('load', () => this.#followsEnd && this.#scrollToEnd(), true);
  }

  /** Shows the messages of another channel. */
  open(messages: readonly APIMessage[]): void {
    this.#messages = messages;
    this.#notices = [];
    this.#views.clear();
    this.#days.clear();
    this.#beginning = channelBeginning(this.#context);
    this.#scroller.replaceChildren(this.#log);
    this.#draw();
    this.#scrollToEnd();
  }

  /** Adds a message, or replaces the one with its id. */
  put(message: APIMessage): void {
    const index = this.#messages.findIndex(({ id }) => id === message.id);
    this.#notices = this.#notices.filter(({ id }) => id !== errorId(message.id));
    const isNew = index < 0;
    this.#messages = isNew ? [...this.#messages, message] : this.#messages.with(index, message);
    this.#drawKeepingPlace(isNew && this.#isOwn(message));
  }

  remove(id: string): void {
    this.#messages = this.#messages.filter((message) => message.id !== id);
    this.#views.delete(id);
    this.#notices = this.#notices.filter((notice) => notice.after !== id);
    this.#draw();
  }

  /** Shows that a command is on its way. Returns a function that removes the notice. */
  addNotice(command: string): () => void {
    const id = createId('waiting');
    this.#addNotice({
      id,
      after: this.#messages.at(-1)?.id,
      view: sendingNotice(command, this.#context),
    });
    return () => this.#removeNotice(id);
  }

  /** Shows an error that only this person sees: "The application did not respond". */
  addError(text: string, command?: string): void {
    const id = createId('error');
    const dismiss = () => this.#removeNotice(id);
    this.#addNotice({
      id,
      after: this.#messages.at(-1)?.id,
      view: errorNotice(text, command, this.#context, dismiss),
    });
  }

  /** Shows below a message that its button or menu got no answer. */
  addErrorBelow(messageId: string, text: string): void {
    const id = errorId(messageId);
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
    this.#addNotice({ id, after: messageId, view: errorBelow(text) });
  }

  /** Moves a message into view and marks it for a moment. */
  scrollTo(id: string): void {
    const view = this.#log.querySelector<HTMLElement>(`[data-message="${id}"]`);
    if (view === null) return;
    view.scrollIntoView({ block: 'center' });
    view.focus({ preventScroll: true });
    view.classList.add('pointed');
    view.addEventListener('animationend', () => view.classList.remove('pointed'), { once: true });
  }

  #addNotice(notice: Notice): void {
    this.#notices = [...this.#notices, notice];
    this.#drawKeepingPlace(true);
  }

  #removeNotice(id: string): void {
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
    this.#draw();
  }

  #noticesAfter(id: string | undefined): readonly HTMLElement[] {
    return this.#notices.filter(({ after }) => after === id).map(({ view }) => view);
  }

  #isOwn(message: APIMessage): boolean {
    const { userId } = this.#context.snapshot();
    return message.author.id === userId || message.interaction_metadata?.user.id === userId;
  }

  #isAtEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  #scrollToEnd(): void {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#newMessages.hidden = true;
    this.#followsEnd = true;
  }

  /** Draws, and shows the end to whoever was reading there; with `goToEnd` to everybody. */
  #drawKeepingPlace(goToEnd: boolean): void {
    this.#followsEnd = this.#isAtEnd();
    this.#draw();
    if (this.#followsEnd || goToEnd) this.#scrollToEnd();
    else this.#newMessages.hidden = false;
  }

  /** Draws what changed and leaves the rest alone: open menus, shown spoilers, the focus. */
  #draw(): void {
    const focus = findFocus(this.#log);
    const nodes: HTMLElement[] = [this.#beginning, ...this.#noticesAfter(undefined)];
    let before: APIMessage | undefined;
    for (const message of this.#messages) {
      const day = new Date(message.timestamp).toDateString();
      if (before === undefined || new Date(before.timestamp).toDateString() !== day)
        nodes.push(this.#day(day, message.timestamp));
      nodes.push(this.#message(message, before), ...this.#noticesAfter(message.id));
      before = message;
    }
    setChildren(this.#log, nodes);
    if (focus !== undefined && !this.#log.contains(document.activeElement))
      restoreFocus(this.#log, focus);
  }

  #day(day: string, timestamp: string): HTMLElement {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const name = formatDay(timestamp, this.#context.locale());
    const view = h('div', { class: 'day', role: 'separator' }, h('span', {}, name));
    this.#days.set(day, view);
    return view;
  }

  #message(message: APIMessage, before: APIMessage | undefined): HTMLElement {
    const referenced =
      this.#messages.find(({ id }) => id === message.message_reference?.message_id) ??
      message.referenced_message ??
      undefined;
    const isContinued =
      continuesGroup(before, message) && this.#noticesAfter(before?.id).length === 0;
    const known = this.#views.get(message.id);
    if (
      known?.message === message &&
      known.referenced === referenced &&
      known.isContinued === isContinued
    )
      return known.view;
    const view = messageView(message, this.#context, referenced, isContinued);
    this.#views.set(message.id, { message, referenced, isContinued, view });
    return view;
  }

  #onContextMenu(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const messageId = target.closest<HTMLElement>('[data-message]')?.dataset['message'];
    const message = this.#messages.find(({ id }) => id === messageId);
    // On links and selected text the browser's own menu is of more use.
    const isForBrowser = target.closest('a') !== null || String(getSelection()) !== '';
    if (message === undefined || isForBrowser) return;
    event.preventDefault();
    openMessageMenu(message, this.#context, { x: event.clientX, y: event.clientY }, undefined);
  }
}

function errorId(messageId: string): string {
  return `error-${messageId}`;
}
