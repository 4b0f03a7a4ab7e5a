/** Small pieces that messages, notices and the list of members share. */
import type { APIMessage } from 'discord-api-types/v10';
import { texts } from '../../src/texts.ts';
import { MessageFlags } from '../discord-enums.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';

export function appBadge(): HTMLElement {
  return h('span', { class: 'badge' }, texts.page.app);
}

/** "Only you can see this", with the button that dismisses it. */
export function privateLine(dismiss: () => void): HTMLElement {
  return h(
    'div',
    { class: 'only-you' },
    icon('eye'),
    texts.page.onlyYou,
    ' • ',
    h('button', { class: 'link-button', type: 'button', onclick: dismiss }, texts.page.dismiss),
  );
}

/** Says that a message was sent without a notification, or published to followers of the channel. */
export function deliveryLine(message: APIMessage): HTMLElement | false {
  const flags = message.flags ?? 0;
  const marks = [
    (flags & MessageFlags.SuppressNotifications) !== 0 && [icon('silent'), texts.page.silent],
    (flags & MessageFlags.Crossposted) !== 0 && [icon('megaphone'), texts.page.published],
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return false;
  return h(
    'div',
    { class: 'delivery' },
    marks.map((mark) => h('span', {}, mark)),
  );
}

/** Three dots that show that something is on its way. */
export function thinkingDots(attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  return h('span', { class: 'dots', ...attributes }, h('i'), h('i'), h('i'));
}
