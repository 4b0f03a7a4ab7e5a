/** Restores the keyboard's focus after a message was drawn again. */

/** Which message has the focus, and which of its components. */
export type MessageFocus = { readonly message: string; readonly customId: string | undefined };

/** Undefined when the focus is not on a message of `log`. */
export function findFocus(log: HTMLElement): MessageFocus | undefined {
  const active = document.activeElement as HTMLElement | null;
  const message = active?.closest<HTMLElement>('[data-message]')?.dataset['message'];
  if (active === null || message === undefined || !log.contains(active)) return undefined;
  const customId = active.closest<HTMLElement>('[data-custom-id]')?.dataset['customId'];
  return { message, customId };
}

/** Focuses the component with the same `custom_id`; when it is gone, the message. */
export function restoreFocus(log: HTMLElement, { message, customId }: MessageFocus): void {
  const view = log.querySelector<HTMLElement>(`[data-message="${message}"]`);
  const components = Array.from(view?.querySelectorAll<HTMLElement>('[data-custom-id]') ?? []);
  const same = components.find((component) => component.dataset['customId'] === customId);
  const target = same?.querySelector<HTMLElement>('button') ?? same ?? view;
  target?.focus({ preventScroll: true });
}
