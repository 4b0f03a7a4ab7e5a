/** The drawer in which a phone shows the servers and channels. */
import { texts } from '../src/texts.ts';
import { pageElement } from './dom.ts';
import { icon } from './icons.ts';

export function setUpDrawer(): void {
  const button = pageElement('open-channels');
  const veil = pageElement('veil');
  button.setAttribute('aria-label', texts.page.openChannels);
  button.append(icon('menu'));
  veil.setAttribute('aria-label', texts.page.closeChannels);
  button.addEventListener('click', () => {
    pageElement('app').classList.add('drawer-open');
    pageElement('channels').querySelector<HTMLElement>('[aria-current]')?.focus();
  });
  veil.addEventListener('click', closeDrawer);
  document.addEventListener('keydown', (event) => {
    const isOpen = pageElement('app').classList.contains('drawer-open');
    if (event.key !== 'Escape' || !isOpen) return;
    closeDrawer();
    button.focus();
  });
}

export function closeDrawer(): void {
  pageElement('app').classList.remove('drawer-open');
}
