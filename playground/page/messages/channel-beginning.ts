/** What a channel begins with: its name and topic. */
import { texts } from '../../src/texts.ts';
import { avatar } from '../avatar.ts';
import type { PageContext } from '../context.ts';
import { ChannelType } from '../discord-enums.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';

export function channelBeginning(context: PageContext): HTMLElement {
  const { type, name, topic } = context.channel();
  const { bot } = context.snapshot();
  const words = texts.page.beginning;
  if (type === ChannelType.Direct) {
    const picture = avatar(bot.name, bot.id, true, 'large');
    return header(picture, words.direct(bot.name), words.directText(bot.name));
  }
  if (type === ChannelType.PublicThread || type === ChannelType.AnnouncementThread)
    return header(iconPicture('thread'), words.thread(name), words.threadText);
  return header(iconPicture('hash'), words.channel(name), topic ?? words.channelText(name));
}

function header(picture: HTMLElement, title: string, text: string): HTMLElement {
  return h(
    'header',
    { class: 'beginning' },
    picture,
    h('h2', { dir: 'auto' }, title),
    h('p', {}, text),
  );
}

function iconPicture(name: 'thread' | 'hash'): HTMLElement {
  return h('span', { class: 'beginning-icon' }, icon(name));
}
