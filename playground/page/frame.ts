/** The frame of the page: its labels, the head of the open channel, and the line that says what is wrong. */
import { texts } from '../src/texts.ts';
import type { PageContext } from './context.ts';
import { ChannelType } from './discord-enums.ts';
import { pageElement } from './dom.ts';
import { channelIcon, drawSidebar } from './sidebar.ts';

/** Call once, before anything is known of the playground. */
export function labelFrame(): void {
  pageElement('badge').textContent = texts.page.badge;
  pageElement('badge').title = texts.page.badgeMeaning;
  pageElement('skip').textContent = texts.page.skip;
  pageElement('servers').setAttribute('aria-label', texts.page.servers);
  pageElement('members').setAttribute('aria-label', texts.page.members);
  showStatus(texts.page.loading);
}

/** Draws everything but the messages and the message box. */
export function drawFrame(context: PageContext): void {
  const channel = context.channel();
  const isDirect = channel.type === ChannelType.Direct;
  const name = isDirect ? context.snapshot().bot.name : channel.name;
  const [picture, kind] = channelIcon(channel);
  document.title = `${isDirect ? '@' : '#'}${name} · ${texts.page.title}`;
  pageElement('channel-icon').replaceChildren(picture);
  pageElement('channel-icon').title = kind;
  pageElement('channel-name').textContent = name;
  pageElement('channel-topic').textContent = channel.topic ?? '';
  drawSidebar(context);
}

export function showStatus(text: string): void {
  const status = pageElement('status');
  status.textContent = text;
  status.hidden = false;
}

/** Shows the page, which is hidden until it can be used. */
export function showPage(): void {
  document.documentElement.dataset['ready'] = 'true';
  pageElement('status').hidden = true;
}
