/** One message: who wrote it and when, what it answers, its contents, and the button of its menu. */
import type { APIMessage } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { avatar } from '../avatar.ts';
import { applyRoleColor, findUser, type PageContext, type UserView } from '../context.ts';
import { MessageFlags, MessageType } from '../discord-enums.ts';
import { h, type Child } from '../dom.ts';
import { componentsView } from './components-view.ts';
import { attachmentView, embedView } from './embed-view.ts';
import { markdownView } from './markdown-view.ts';
import { parseMarkdown, plainText, type Block } from './markdown.ts';
import { messageMenuButton } from './message-menu.ts';
import { appBadge, deliveryLine, privateLine, thinkingDots } from './message-parts.ts';
import { isPrivate } from './privacy.ts';
import { formatClockTime, formatFullTime, formatMessageTime } from './times.ts';

/** How long messages of one author stay in one group, in milliseconds. */
const GROUP_MS = 7 * 60_000;

/** Whether `message` continues the group of its author's messages that `before` belongs to. */
export function continuesGroup(before: APIMessage | undefined, message: APIMessage): boolean {
  return (
    before !== undefined &&
    message.type === MessageType.Default &&
    before.author.id === message.author.id &&
    !isPrivate(before) &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_MS &&
    new Date(message.timestamp).toDateString() === new Date(before.timestamp).toDateString()
  );
}

/** `referenced`: the message that this one answers. `isContinued`: it is shown without its author. */
export function messageView(
  message: APIMessage,
  context: PageContext,
  referenced: APIMessage | undefined,
  isContinued: boolean,
): HTMLElement {
  const author = authorOf(message, context);
  const isLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const classes = ['message', isContinued && 'continued', isPrivate(message) && 'private'];
  return h(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      'data-message': message.id,
      tabindex: -1,
      'aria-label': `${author.name}, ${formatMessageTime(message.timestamp, context.locale())}`,
    },
    origin(message, context, referenced),
    isContinued ? gutterTime(message, context) : avatar(author.name, author.id, author.bot),
    h(
      'div',
      { class: 'message-body' },
      !isContinued && head(message, author, context),
      isLoading ? thinking(author) : contents(message, context),
      isPrivate(message) && !isLoading && privateLine(() => context.dismiss(message)),
    ),
    // A private answer has no menu: it can only be dismissed.
    !isLoading && !isPrivate(message) && messageMenuButton(message, context),
  );
}

function head(message: APIMessage, author: UserView, context: PageContext): HTMLElement {
  const locale = context.locale();
  return h(
    'div',
    { class: 'message-head' },
    userName(author, 'message-author'),
    author.bot && appBadge(),
    h(
      'time',
      {
        class: 'message-time',
        datetime: message.timestamp,
        title: formatFullTime(new Date(message.timestamp), locale),
      },
      formatMessageTime(message.timestamp, locale),
    ),
  );
}

function gutterTime({ timestamp }: APIMessage, context: PageContext): HTMLElement {
  return h(
    'time',
    { class: 'message-gutter', datetime: timestamp },
    formatClockTime(timestamp, context.locale()),
  );
}

function thinking({ name }: UserView): HTMLElement {
  return h('p', { class: 'thinking' }, thinkingDots(), texts.page.thinking(name));
}

function contents(message: APIMessage, context: PageContext): Child {
  return [
    message.content !== '' && messageText(message, context),
    // Discord shows files above embeds.
    message.attachments.map(attachmentView),
    message.embeds.map((embed) => embedView(embed, context)),
    componentsView(message, context),
    threadCard(message, context),
    deliveryLine(message),
  ];
}

/** "(edited)" ends the last line, as in Discord. A line of its own would move the buttons. */
function messageText(message: APIMessage, context: PageContext): HTMLElement {
  const blocks = markdownView(message.content, context);
  const text = h('div', { class: 'message-text markdown' }, blocks);
  if (message.edited_timestamp !== null) {
    const last = blocks.at(-1);
    const line = last?.tagName === 'P' ? last : text;
    line.append(h('span', { class: 'edited' }, texts.page.edited));
  }
  return text;
}

/** The line above an answer: who used which command, or which message is answered. */
function origin(
  message: APIMessage,
  context: PageContext,
  referenced: APIMessage | undefined,
): Child {
  if (message.interaction !== undefined) return commandOrigin(message, context);
  if (message.type !== MessageType.Reply) return false;
  if (referenced === undefined)
    return h('div', { class: 'message-above' }, h('em', {}, texts.page.deletedReference));
  const { id } = referenced;
  const author = authorOf(referenced, context);
  return h(
    'div',
    { class: 'message-above' },
    avatar(author.name, author.id, author.bot, 'small'),
    author.bot && appBadge(),
    userName(author, 'above-name'),
    h(
      'button',
      { class: 'above-text', type: 'button', dir: 'auto', onclick: () => context.showMessage(id) },
      preview(referenced),
    ),
  );
}

function commandOrigin({ type, interaction }: APIMessage, context: PageContext): Child {
  if (interaction === undefined) return false;
  const user = toUserView(interaction.user, context);
  const isSlash = type === MessageType.ChatInputCommand;
  return h(
    'div',
    { class: 'message-above' },
    avatar(user.name, user.id, user.bot, 'small'),
    userName(user, 'above-name'),
    ` ${texts.page.used} `,
    h(
      'span',
      { class: 'mention' },
      isSlash ? texts.page.commandUsed(interaction.name) : interaction.name,
    ),
  );
}

/** The first line of a message without its marks. */
function preview({ content, embeds }: APIMessage): string {
  const text = content || (embeds[0]?.title ?? embeds[0]?.description ?? '');
  return firstLine(parseMarkdown(text)) || texts.page.attachmentOnly;
}

function firstLine(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const line = blockText(block);
    if (line.trim() !== '') return line.replaceAll('\n', ' ');
  }
  return '';
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'quote':
      return firstLine(block.inside);
    case 'list':
      return plainText(block.items[0]?.inside ?? []);
    case 'paragraph':
    case 'heading':
    case 'subtext':
      return plainText(block.inside);
  }
}

function threadCard({ thread }: APIMessage, context: PageContext): Child {
  if (thread === undefined) return false;
  const count = context.findChannel(thread.id)?.messageCount ?? 0;
  return h(
    'button',
    { class: 'thread-card', type: 'button', onclick: () => context.openChannel(thread.id) },
    h('span', { class: 'thread-name', dir: 'auto' }, thread.name),
    h('span', { class: 'thread-count' }, texts.page.threadStarted(count)),
  );
}

function authorOf({ author }: APIMessage, context: PageContext): UserView {
  return toUserView(author, context);
}

function toUserView(user: APIMessage['author'], context: PageContext): UserView {
  return (
    findUser(context, user.id) ?? {
      id: user.id,
      name: user.global_name ?? user.username,
      color: 0,
      bot: user.bot === true,
    }
  );
}

function userName({ name, color }: UserView, className: string): HTMLElement {
  return applyRoleColor(h('span', { class: className, dir: 'auto' }, name), color);
}
