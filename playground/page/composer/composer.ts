/** The message box: plain messages, and commands after a slash. */
import { texts } from '../../src/texts.ts';
import type { PageContext } from '../context.ts';
import { ChannelType } from '../discord-enums.ts';
import { h, pageElement } from '../dom.ts';
import { icon, type IconName } from '../icons.ts';
import { CommandLine } from './command-line.ts';
import type { OptionValues } from './option-values.ts';
import { Picker, type PickerItem } from './picker.ts';
import {
  matchCommands,
  parseSlashCommand,
  slashCommands,
  type SlashCommand,
} from './slash-commands.ts';

export type ComposerActions = {
  readonly write: (text: string) => Promise<void>;
  readonly slash: (path: string, values: OptionValues) => void;
  readonly complete: (
    path: string,
    option: string,
    typed: string,
    others: OptionValues,
  ) => Promise<readonly { readonly name: string; readonly value: string | number }[]>;
};

/** How tall the box grows with its text, in pixels. */
const MAX_HEIGHT = 200;

export class Composer {
  readonly #context: PageContext;
  readonly #actions: ComposerActions;
  readonly #picker = new Picker(texts.page.commandsIn);
  readonly #box: HTMLTextAreaElement;
  readonly #slot: HTMLElement;
  readonly #notice = h('p', { class: 'composer-notice', role: 'status' });
  readonly #slashButton: HTMLElement;
  readonly #leaveButton: HTMLElement;
  readonly #sendButton: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #form: HTMLFormElement;
  /** The command that is being filled in, in place of the box. */
  #line: CommandLine | undefined;

  constructor(context: PageContext, actions: ComposerActions) {
    this.#context = context;
    this.#actions = actions;
    this.#box = this.#createBox();
    this.#slot = h('div', { class: 'composer-slot' }, this.#box);
    this.#slashButton = button('slash', texts.page.hint, () => this.#startSlash());
    this.#leaveButton = button('close', texts.page.leaveCommand, () => this.#leaveCommand(''));
    this.#leaveButton.hidden = true;
    this.#sendButton = h(
      'button',
      { class: 'icon-button send', type: 'submit', 'aria-label': texts.page.send },
      icon('send'),
    );
    this.#frame = h(
      'div',
      { class: 'composer-frame' },
      this.#slashButton,
      this.#slot,
      this.#leaveButton,
      this.#sendButton,
    );
    this.#form = h(
      'form',
      { class: 'composer', onsubmit: (event: SubmitEvent) => this.#onSubmit(event) },
      this.#notice,
      this.#picker.element,
      this.#frame,
    );
    this.#picker.attach(this.#box);
    pageElement('composer').replaceChildren(this.#form);
  }

  /** Fits the box to the open channel: its name, and whether one may write there. */
  draw(): void {
    const { type, writable } = this.#context.channel();
    const { bot } = this.#context.snapshot();
    if (this.#line !== undefined) this.#leaveCommand('');
    this.#box.placeholder = this.#placeholder();
    this.#box.setAttribute('aria-label', this.#box.placeholder);
    this.#box.disabled = !writable;
    this.#slashButton.hidden = !writable;
    this.#sendButton.hidden = !writable;
    this.#frame.classList.toggle('locked', !writable);
    this.#notice.textContent = bot.online ? '' : texts.page.botOffline(bot.name);
    this.#notice.hidden = bot.online;
    this.#form.hidden = type === ChannelType.Forum;
    this.#picker.hide();
    this.#fitHeight();
  }

  /** Puts a command into the box, if the person may use it here. */
  begin(path: string): void {
    const command = this.#commands().find((one) => one.path === path);
    if (command !== undefined && this.#context.channel().writable) this.#beginCommand(command, '');
  }

  focus(): void {
    if (this.#line === undefined) this.#box.focus();
    else this.#line.focus();
  }

  #createBox(): HTMLTextAreaElement {
    return h('textarea', {
      id: 'message-box',
      class: 'message-box',
      rows: 1,
      dir: 'auto',
      maxlength: 2000,
      autocomplete: 'off',
      oninput: () => {
        this.#fitHeight();
        this.#offerCommands();
      },
      onkeydown: (event: KeyboardEvent) => this.#onKey(event),
      onfocus: () => this.#picker.attach(this.#box),
      onblur: () => this.#picker.hide(),
    });
  }

  #placeholder(): string {
    const { type, name, writable } = this.#context.channel();
    if (type === ChannelType.Direct)
      return texts.page.message(`@${this.#context.snapshot().bot.name}`);
    if (writable) return texts.page.message(`#${name}`);
    return type === ChannelType.Forum ? texts.page.forumComposer : texts.page.readOnly;
  }

  #commands(): readonly SlashCommand[] {
    return slashCommands(this.#context.commands(), this.#context.locale());
  }

  #setText(text: string): void {
    this.#box.value = text;
    this.#fitHeight();
  }

  #fitHeight(): void {
    this.#box.style.setProperty('height', 'auto');
    const height = Math.min(this.#box.scrollHeight, MAX_HEIGHT);
    this.#box.style.setProperty('height', `${height}px`);
  }

  /** While a name is typed after a slash: the commands that match. After a space: the command's options. */
  #offerCommands(): void {
    const { value } = this.#box;
    if (!value.startsWith('/') || value.includes('\n')) return this.#picker.hide();
    const commands = this.#commands();
    const typed = parseSlashCommand(commands, value);
    const isWhole = ({ shown }: SlashCommand) =>
      !commands.some((other) => other.shown.startsWith(`${shown} `));
    if (typed !== undefined && value.endsWith(' ') && isWhole(typed.command))
      return this.#beginCommand(typed.command, typed.rest);
    const matches = matchCommands(commands, value.slice(1));
    return this.#picker.show(
      texts.page.commandsIn,
      matches.map((command) => this.#commandItem(command)),
      { activateFirst: true, note: matches.length === 0 ? texts.page.noCommand : undefined },
    );
  }

  #commandItem(command: SlashCommand): PickerItem {
    const required = command.options.filter((option) => option.required);
    return {
      // The spaces separate the parts for screen readers.
      name: [
        h('span', { class: 'picker-command' }, `/${command.shown}`),
        required.map(({ name }) => [' ', h('span', { class: 'picker-option' }, name)]),
        ' ',
      ],
      detail: command.description,
      aside: this.#context.snapshot().bot.name,
      choose: () => this.#beginCommand(command, ''),
    };
  }

  /** `typed`: what follows the name of the command. */
  #beginCommand(command: SlashCommand, typed: string): void {
    this.#setText('');
    this.#picker.hide();
    this.#line = new CommandLine(command, typed, this.#context, this.#picker, {
      send: (values) => {
        this.#leaveCommand('');
        this.#actions.slash(command.path, values);
      },
      leave: (text) => this.#leaveCommand(text),
      complete: (option, text, others) =>
        this.#actions.complete(command.path, option, text, others),
    });
    this.#slot.replaceChildren(this.#line.element);
    this.#leaveButton.hidden = false;
    this.#slashButton.hidden = true;
    this.#line.focus();
  }

  /** Back to a plain message that begins with `text`. */
  #leaveCommand(text: string): void {
    this.#line = undefined;
    this.#picker.hide();
    this.#leaveButton.hidden = true;
    this.#slashButton.hidden = false;
    this.#slot.replaceChildren(this.#box);
    this.#setText(text);
    this.#box.focus();
    if (text !== '') this.#offerCommands();
  }

  #startSlash(): void {
    if (!this.#box.value.startsWith('/')) this.#box.value = '/';
    this.#box.focus();
    this.#offerCommands();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.#picker.isOpen() && this.#onPickerKey(event.key)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#form.requestSubmit();
    }
  }

  /** Returns whether the key was for the list. */
  #onPickerKey(key: string): boolean {
    switch (key) {
      case 'ArrowDown':
        this.#picker.move(1);
        return true;
      case 'ArrowUp':
        this.#picker.move(-1);
        return true;
      case 'Escape':
        this.#picker.hide();
        return true;
      case 'Enter':
      case 'Tab': {
        const active = this.#picker.active();
        const isComplete = parseSlashCommand(this.#commands(), this.#box.value) !== undefined;
        if (active === undefined || isComplete) return false;
        active.choose();
        return true;
      }
      default:
        return false;
    }
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.#line !== undefined) return this.#line.send();
    const text = this.#box.value.trim();
    if (text === '') return this.#box.focus();
    const typed = parseSlashCommand(this.#commands(), text);
    if (typed !== undefined) return this.#beginCommand(typed.command, typed.rest);
    return void this.#write(text);
  }

  async #write(text: string): Promise<void> {
    this.#picker.hide();
    this.#setText('');
    try {
      await this.#actions.write(text);
    } catch {
      // What was written must not be lost with the connection.
      this.#setText(text);
    }
  }
}

function button(picture: IconName, label: string, onclick: () => void): HTMLElement {
  return h(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': label, title: label, onclick },
    icon(picture),
  );
}
