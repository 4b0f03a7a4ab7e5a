/** Round pictures: a person's initials on a colour of their own, or the mark of the bot. */
import { h } from './dom.ts';

/** White text on each of these has a contrast of at least 4.5 (WCAG AA). */
const COLORS = ['#5865f2', '#a12d62', '#1f7a4d', '#8a5a00', '#3a6ea5', '#7a4bb3'];

export function avatar(
  name: string,
  id: string,
  bot: boolean,
  size: 'small' | 'middle' | 'large' = 'middle',
): HTMLElement {
  const picture = h('span', {
    class: `avatar avatar-${size}${bot ? ' avatar-bot' : ''}`,
    'data-initials': bot ? undefined : initials(name),
    'aria-hidden': 'true',
  });
  if (!bot) {
    // The last digits of an id differ most.
    const color = COLORS[Number(BigInt(id) % BigInt(COLORS.length))] ?? '';
    picture.style.setProperty('background-color', color);
  }
  return picture;
}

export function initials(name: string): string {
  return name
    .split(/[\s’']+/u)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
