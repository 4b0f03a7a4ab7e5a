/** Draws Discord's Markdown. */
import { texts } from '../../src/texts.ts';
import { findUser, type PageContext } from '../context.ts';
import { h, type Child } from '../dom.ts';
import { parseInline, parseMarkdown, type Block, type Inline, type Item } from './markdown.ts';
import { formatFullTime, formatTimestamp } from './times.ts';

/** For a whole text. Each block has its own direction, so that Arabic and English can follow each other. */
export function markdownView(text: string, context: PageContext): HTMLElement[] {
  return parseMarkdown(text).map((block) => blockView(block, context));
}

/** For a text of one line. */
export function inlineMarkdownView(text: string, context: PageContext): Child {
  return inlineView(parseInline(text), context);
}

function blockView(block: Block, context: PageContext): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return h('p', { dir: 'auto' }, inlineView(block.inside, context));
    case 'heading':
      // All on one level below the page's own headings, because people skip levels at will.
      return h(
        'p',
        {
          class: `heading heading-${block.level}`,
          role: 'heading',
          'aria-level': 3,
          dir: 'auto',
        },
        inlineView(block.inside, context),
      );
    case 'subtext':
      return h('p', { class: 'subtext', dir: 'auto' }, inlineView(block.inside, context));
    case 'quote':
      return h(
        'blockquote',
        { dir: 'auto', class: block.isApart ? 'apart' : '' },
        block.inside.map((one) => blockView(one, context)),
      );
    case 'code':
      return h('pre', { dir: 'ltr' }, h('code', {}, block.text));
    case 'list':
      return block.start === undefined
        ? h('ul', { dir: 'auto' }, items(block.items, context))
        : h('ol', { dir: 'auto', start: block.start }, items(block.items, context));
  }
}

function items(list: readonly Item[], context: PageContext): Child {
  return list.map(({ inside, nested }) =>
    h(
      'li',
      {},
      inlineView(inside, context),
      nested.map((block) => blockView(block, context)),
    ),
  );
}

function inlineView(inside: readonly Inline[], context: PageContext): Child {
  return inside.map((node) => nodeView(node, context));
}

function nodeView(node: Inline, context: PageContext): Child {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'strong':
      return h('strong', {}, inlineView(node.inside, context));
    case 'emphasis':
      return h('em', {}, inlineView(node.inside, context));
    case 'underline':
      return h('u', {}, inlineView(node.inside, context));
    case 'strike':
      return h('s', {}, inlineView(node.inside, context));
    case 'code':
      return h('code', { dir: 'auto' }, node.text);
    case 'spoiler':
      return spoiler(inlineView(node.inside, context));
    case 'link':
      return h(
        'a',
        { href: node.href, target: '_blank', rel: 'noreferrer noopener', title: node.href },
        inlineView(node.inside, context),
      );
    case 'user':
    case 'role':
    case 'channel':
    case 'everyone':
    case 'command':
      return mentionView(node, context);
    case 'emoji':
      return `:${node.name}:`;
    case 'time':
      return timeView(node.at, node.style, context.locale());
  }
}

type Mention = Extract<
  Inline,
  { readonly kind: 'user' | 'role' | 'channel' | 'everyone' | 'command' }
>;

function mentionView(node: Mention, context: PageContext): HTMLElement {
  switch (node.kind) {
    case 'user':
      return h('span', { class: 'mention' }, `@${findUser(context, node.id)?.name ?? node.id}`);
    case 'role': {
      const role = context.snapshot().roles.find(({ id }) => id === node.id);
      return h('span', { class: 'mention' }, `@${role?.name ?? node.id}`);
    }
    case 'everyone':
      return h('span', { class: 'mention' }, node.text);
    case 'channel': {
      const channel = context.findChannel(node.id);
      return h(
        'button',
        {
          class: 'mention',
          type: 'button',
          disabled: channel === undefined,
          onclick: () => context.openChannel(node.id),
        },
        `#${channel?.name ?? node.id}`,
      );
    }
    case 'command':
      return h(
        'button',
        { class: 'mention', type: 'button', onclick: () => context.beginCommand(node.name) },
        `/${node.name}`,
      );
  }
}

/** `seconds` since 1970. */
function timeView(seconds: number, style: string, locale: string): HTMLElement {
  const date = new Date(seconds * 1000);
  return h(
    'time',
    { class: 'stamp', datetime: date.toISOString(), title: formatFullTime(date, locale) },
    formatTimestamp(seconds, style, locale),
  );
}

/** A text that is covered until it is pressed. */
function spoiler(inside: Child): HTMLElement {
  const cover = h(
    'span',
    { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': texts.page.spoiler },
    h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, inside),
  );
  const uncover = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    cover.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) cover.removeAttribute(name);
    cover.firstElementChild?.removeAttribute('aria-hidden');
  };
  cover.addEventListener('click', uncover, { once: true });
  cover.addEventListener('keydown', uncover);
  return cover;
}
