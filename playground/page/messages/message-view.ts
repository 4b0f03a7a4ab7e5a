/** One message: who, when, what it answers, its text, embeds, files, buttons, and what can be done with it. */
import type { APIMessage } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { avatar } from '../avatar.ts';
import { componentsView } from './components-view.ts';
import { applyRoleColor, findUser, type PageContext } from '../context.ts';
import { h, type Child } from '../dom.ts';
import { attachmentView, embedView } from './embed-view.ts';
import { icon } from '../icons.ts';
import { markdownView } from './markdown-view.ts';
import { parseMarkdown, plainText, type Block } from './markdown.ts';
import { messageMenuButton } from './message-menu.ts';
import { MessageFlags, MessageType } from '../discord-enums.ts';
import { isPrivate } from './privacy.ts';
import { formatClockTime, formatFullTime, formatMessageTime } from './times.ts';

/** How long messages of one author stand together under one name, in milliseconds. */
const TOGETHER = 7 * 60_000;

/** Whether `message` continues what its author said just before. */
export function continuesGroup(before: APIMessage | undefined, message: APIMessage): boolean {
  return (
    before !== undefined &&
    message.type === MessageType.Default &&
    before.author.id === message.author.id &&
    !isPrivate(before) &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER &&
    new Date(message.timestamp).toDateString() === new Date(before.timestamp).toDateString()
  );
}

export function messageView(
  message: APIMessage,
  context: PageContext,
  referenced: APIMessage | undefined,
  continued: boolean,
): HTMLElement {
  const author = authorOf(message, context);
  const loading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const at = new Date(message.timestamp);
  const view = h(
    'article',
    {
      class: ['message', continued && 'continued', isPrivate(message) && 'private']
        .filter(Boolean)
        .join(' '),
      'data-message': message.id,
      tabindex: -1,
      'aria-label': `${author.name}, ${formatMessageTime(message.timestamp, context.locale())}`,
    },
    above(message, context, referenced),
    continued
      ? h(
          'time',
          { class: 'message-gutter', datetime: message.timestamp },
          formatClockTime(message.timestamp, context.locale()),
        )
      : avatar(author.name, author.id, author.bot),
    h(
      'div',
      { class: 'message-body' },
      !continued &&
        h(
          'div',
          { class: 'message-head' },
          named(author, 'message-author'),
          author.bot && appBadge(),
          h(
            'time',
            {
              class: 'message-time',
              datetime: message.timestamp,
              title: formatFullTime(at, context.locale()),
            },
            formatMessageTime(message.timestamp, context.locale()),
          ),
        ),
      loading
        ? h(
            'p',
            { class: 'thinking' },
            h('span', { class: 'dots' }, h('i'), h('i'), h('i')),
            texts.page.thinking(author.name),
          )
        : contents(message, context),
      isPrivate(message) && !loading && privateLine(message, context),
    ),
    // Nothing can be done with what only one person sees but to dismiss it.
    !loading && !isPrivate(message) && messageMenuButton(message, context),
  );
  return view;
}

export function appBadge(): HTMLElement {
  return h('span', { class: 'badge' }, texts.page.app);
}

function contents(message: APIMessage, context: PageContext): Child {
  return [
    message.content !== '' &&
      h(
        'div',
        { class: 'message-text markdown' },
        markdownView(message.content, context),
        message.edited_timestamp !== null && h('span', { class: 'edited' }, texts.page.edited),
      ),
    message.embeds.map((embed) => embedView(embed, context)),
    message.attachments.map(attachmentView),
    componentsView(message, context),
    threadCard(message, context),
  ];
}

/** The line above an answer: which command was used by whom, or which message is answered. */
function above(
  message: APIMessage,
  context: PageContext,
  referenced: APIMessage | undefined,
): Child {
  if (message.interaction !== undefined) {
    const { user, name } = message.interaction;
    const by = findUser(context, user.id) ?? {
      id: user.id,
      name: user.global_name ?? user.username,
      color: 0,
      bot: false,
    };
    const slash = message.type === MessageType.ChatInputCommand;
    return h(
      'div',
      { class: 'message-above' },
      avatar(by.name, by.id, by.bot, 'small'),
      named(by, 'above-name'),
      ` ${texts.page.used} `,
      h('span', { class: 'mention' }, slash ? texts.page.commandUsed(name) : name),
    );
  }
  if (message.type !== MessageType.Reply) return false;
  if (referenced === undefined) {
    return h('div', { class: 'message-above' }, h('em', {}, texts.page.deletedReference));
  }
  const by = authorOf(referenced, context);
  const id = referenced.id;
  return h(
    'div',
    { class: 'message-above' },
    avatar(by.name, by.id, by.bot, 'small'),
    by.bot && appBadge(),
    named(by, 'above-name'),
    h(
      'button',
      { class: 'above-text', type: 'button', dir: 'auto', onclick: () => context.showMessage(id) },
      preview(referenced),
    ),
  );
}

function preview(message: APIMessage): string {
  const [embed] = message.embeds;
  const text = message.content || (embed?.title ?? embed?.description ?? '');
  const said = firstLine(parseMarkdown(text));
  return said === '' ? texts.page.attachmentOnly : said;
}

function firstLine(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const line =
      block.kind === 'code'
        ? block.text
        : block.kind === 'quote'
          ? firstLine(block.inside)
          : block.kind === 'list'
            ? plainText(block.items[0]?.inside ?? [])
            : plainText(block.inside);
    if (line.trim() !== '') return line.replaceAll('\n', ' ');
  }
  return '';
}

function privateLine(message: APIMessage, context: PageContext): HTMLElement {
  return h(
    'div',
    { class: 'only-you' },
    icon('eye'),
    texts.page.onlyYou,
    ' • ',
    h(
      'button',
      { class: 'link-button', type: 'button', onclick: () => context.dismiss(message) },
      texts.page.dismiss,
    ),
  );
}

function threadCard(message: APIMessage, context: PageContext): Child {
  const { thread } = message;
  if (thread === undefined) return false;
  const count = context.findChannel(thread.id)?.messages ?? 0;
  return h(
    'button',
    { class: 'thread-card', type: 'button', onclick: () => context.openChannel(thread.id) },
    h('span', { class: 'thread-name', dir: 'auto' }, thread.name),
    h('span', { class: 'thread-count' }, texts.page.threadStarted(count)),
  );
}

type Author = {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly bot: boolean;
};

function authorOf(message: APIMessage, context: PageContext): Author {
  const { author } = message;
  return (
    findUser(context, author.id) ?? {
      id: author.id,
      name: author.global_name ?? author.username,
      color: 0,
      bot: author.bot === true,
    }
  );
}

function named(author: Author, className: string): HTMLElement {
  return applyRoleColor(h('span', { class: className, dir: 'auto' }, author.name), author.color);
}
