/** Small pieces that messages, notices and the list of members share. */
import { texts } from '../../src/texts.ts';
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

/** Three dots that show that something is on its way. */
export function thinkingDots(attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  return h('span', { class: 'dots', ...attributes }, h('i'), h('i'), h('i'));
}
