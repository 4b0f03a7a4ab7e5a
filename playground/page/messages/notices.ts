/** What the list shows beside messages: commands on their way, and errors. */
import { texts } from '../../src/texts.ts';
import { avatar } from '../avatar.ts';
import type { PageContext } from '../context.ts';
import { h, type Child } from '../dom.ts';
import { icon } from '../icons.ts';
import { appBadge, privateLine, thinkingDots } from './message-parts.ts';

export function sendingNotice(command: string, context: PageContext): HTMLElement {
  return h(
    'div',
    { class: 'message aside waiting', role: 'status' },
    botHead(command, context, h('p', { class: 'thinking' }, thinkingDots(), texts.page.sending)),
  );
}

export function errorNotice(
  text: string,
  command: string | undefined,
  context: PageContext,
  dismiss: () => void,
): HTMLElement {
  return h(
    'div',
    { class: 'message private aside', role: 'alert' },
    botHead(command, context, [
      h('p', { class: 'failure' }, icon('alert'), text),
      privateLine(dismiss),
    ]),
  );
}

/** Says below a message that its button or menu got no answer. */
export function errorBelow(text: string): HTMLElement {
  return h('p', { class: 'failure below', role: 'alert' }, icon('alert'), text);
}

/** The bot's name and the command, with `content` below them. */
function botHead(command: string | undefined, context: PageContext, content: Child): Child {
  const { bot } = context.snapshot();
  return [
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
      content,
    ),
  ];
}
