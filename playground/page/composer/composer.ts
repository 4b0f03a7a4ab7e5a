/** The message box: plain messages, and commands after a slash. */
import { texts } from '../../src/texts.ts';
import { createCommandLine, type CommandLine } from './command-line.ts';
import type { PageContext } from '../context.ts';
import { h, pageElement } from '../dom.ts';
import { icon } from '../icons.ts';
import { ChannelType } from '../discord-enums.ts';
import type { OptionValues } from './option-values.ts';
import { createPicker } from './picker.ts';
import {
  parseTypedCommand,
  matchCommands,
  flattenCommands,
  type SlashCommand,
} from './typed-commands.ts';

export type Composer = {
  /** Fits the box to the channel that is open: its name, and whether one may write there. */
  readonly draw: () => void;
  /** Puts a command into the box. */
  readonly begin: (name: string) => void;
  readonly focus: () => void;
};

export type ComposerActions = {
  readonly write: (text: string) => Promise<void>;
  readonly slash: (command: SlashCommand, values: OptionValues) => void;
  readonly complete: (
    command: string,
    option: string,
    typed: string,
    others: OptionValues,
  ) => Promise<readonly { readonly name: string; readonly value: string | number }[]>;
};

export function createComposer(context: PageContext, actions: ComposerActions): Composer {
  const picker = createPicker(texts.page.commandsIn);
  let line: CommandLine | undefined;

  const box = h('textarea', {
    id: 'message-box',
    class: 'message-box',
    rows: 1,
    dir: 'auto',
    maxlength: 2000,
    autocomplete: 'off',
    oninput: () => {
      grow();
      offer();
    },
    onkeydown: onKey,
    onfocus: () => picker.attach(box),
    onblur: () => picker.hide(),
  });
  const notice = h('p', { class: 'composer-notice', role: 'status' });
  const slash = h(
    'button',
    {
      class: 'icon-button slash-button',
      type: 'button',
      'aria-label': texts.page.hint,
      title: texts.page.hint,
      onclick: startSlash,
    },
    icon('slash'),
  );
  const leave = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      'aria-label': texts.page.leaveCommand,
      onclick: () => leaveCommand(''),
    },
    icon('close'),
  );
  const sendButton = h(
    'button',
    { class: 'icon-button send', type: 'submit', 'aria-label': texts.page.send },
    icon('send'),
  );
  const slot = h('div', { class: 'composer-slot' }, box);
  const frame = h('div', { class: 'composer-frame' }, slash, slot, leave, sendButton);
  const form = h('form', { class: 'composer', onsubmit: submit }, notice, picker.element, frame);
  leave.hidden = true;
  picker.attach(box);
  pageElement('composer').replaceChildren(form);

  function grow(): void {
    box.style.setProperty('height', 'auto');
    box.style.setProperty('height', `${Math.min(box.scrollHeight, 200)}px`);
  }

  const commands = () => flattenCommands(context.commands(), context.locale());

  /** While the name of a command is typed: those that fit. With a space after it: its options. */
  function offer(): void {
    const { value } = box;
    if (!value.startsWith('/') || value.includes('\n')) return picker.hide();
    const begun = parseTypedCommand(commands(), value);
    const isLonger =
      begun !== undefined &&
      commands().some(({ shown }) => shown.startsWith(`${begun.command.shown} `));
    if (begun !== undefined && value.endsWith(' ') && !isLonger)
      return beginCommand(begun.command, begun.rest);
    const shown = matchCommands(commands(), value.slice(1));
    picker.show(
      texts.page.commandsIn,
      shown.map((command) => ({
        // Spaces between the parts, for those who listen.
        name: [
          h('span', { class: 'picker-command' }, `/${command.shown}`),
          command.options
            .filter(({ required }) => required)
            .map(({ name }) => [' ', h('span', { class: 'picker-option' }, name)]),
          ' ',
        ],
        detail: command.description,
        aside: context.snapshot().bot.name,
        choose: () => beginCommand(command, ''),
      })),
      { first: true, ...(shown.length === 0 ? { note: texts.page.noCommand } : {}) },
    );
  }

  function beginCommand(command: SlashCommand, typed: string): void {
    box.value = '';
    grow();
    picker.hide();
    line = createCommandLine(command, typed, context, picker, {
      send(chosen, values) {
        leaveCommand('');
        actions.slash(chosen, values);
      },
      leave: leaveCommand,
      complete: (option, text, others) => actions.complete(command.path, option, text, others),
    });
    slot.replaceChildren(line.element);
    leave.hidden = false;
    slash.hidden = true;
    // A command without options has nothing to fill in; the button takes the focus so that Enter sends it.
    if (command.options.length === 0) sendButton.focus();
    else line.focus();
  }

  function leaveCommand(text: string): void {
    line = undefined;
    picker.hide();
    leave.hidden = true;
    slash.hidden = false;
    slot.replaceChildren(box);
    box.value = text;
    grow();
    box.focus();
    if (text !== '') offer();
  }

  function startSlash(): void {
    if (!box.value.startsWith('/')) box.value = '/';
    box.focus();
    offer();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (picker.isOpen()) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        return picker.move(event.key === 'ArrowDown' ? 1 : -1);
      }
      const active = picker.active();
      if (
        (event.key === 'Enter' || event.key === 'Tab') &&
        active !== undefined &&
        parseTypedCommand(commands(), box.value) === undefined
      ) {
        event.preventDefault();
        return active.choose();
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        return picker.hide();
      }
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  }

  function submit(event: Event): void {
    event.preventDefault();
    if (line !== undefined) return line.send();
    const text = box.value.trim();
    if (text === '') return box.focus();
    const begun = parseTypedCommand(commands(), text);
    if (begun !== undefined) return beginCommand(begun.command, begun.rest);
    picker.hide();
    box.value = '';
    grow();
    actions.write(text).catch(() => {
      // What was written is not lost with the connection.
      box.value = text;
      grow();
    });
  }

  return {
    draw() {
      const channel = context.channel();
      const { bot } = context.snapshot();
      const isForum = channel.type === ChannelType.Forum;
      if (line !== undefined) leaveCommand('');
      const name = channel.type === ChannelType.Direct ? `@${bot.name}` : `#${channel.name}`;
      box.placeholder = channel.writable
        ? texts.page.message(name)
        : isForum
          ? texts.page.forumComposer
          : texts.page.readOnly;
      box.setAttribute('aria-label', box.placeholder);
      box.disabled = !channel.writable;
      slash.hidden = !channel.writable;
      sendButton.hidden = !channel.writable;
      frame.classList.toggle('locked', !channel.writable);
      notice.textContent = bot.online ? '' : texts.page.botOffline(bot.name);
      notice.hidden = bot.online;
      form.hidden = isForum;
      picker.hide();
      grow();
    },
    begin(name) {
      const command = commands().find(({ path }) => path === name);
      if (command !== undefined && context.channel().writable) beginCommand(command, '');
    },
    focus: () => (line === undefined ? box.focus() : line.focus()),
  };
}
