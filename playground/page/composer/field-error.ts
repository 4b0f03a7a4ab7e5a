/** The text at a field that says why it cannot be sent. */
import { h } from '../dom.ts';

type Field = { readonly element: HTMLElement; readonly input: HTMLInputElement };

export class FieldError {
  readonly element: HTMLElement;

  /** `fieldId`: the id of the field that it belongs to. */
  constructor(fieldId: string) {
    this.element = h('span', { class: 'pill-error', role: 'alert', id: `${fieldId}-error` });
  }

  /** Marks the field as wrong. An empty message marks it as right. */
  show({ element, input }: Field, message: string): void {
    const isWrong = message !== '';
    this.element.textContent = message;
    element.classList.toggle('wrong', isWrong);
    if (isWrong) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
}
