/** The list that opens above the message box: commands, choices, options. The focus stays in the box. */
import { createId, h, type Child } from '../dom.ts';

export type PickerItem = {
  readonly name: Child;
  readonly detail?: Child;
  readonly aside?: string | undefined;
  readonly choose: () => void;
};

export type PickerOptions = {
  /** Makes the first item active at once, so that Enter takes it. */
  readonly activateFirst?: boolean;
  /** Shown below the items. */
  readonly note?: Child;
};

export class Picker {
  readonly element: HTMLElement;
  readonly #id = createId('picker');
  readonly #heading = h('div', { class: 'picker-heading' });
  readonly #list: HTMLElement;
  readonly #note = h('div', { class: 'picker-note', role: 'status' });
  #items: readonly PickerItem[] = [];
  #active = -1;
  /** The box that the list is open for. */
  #box: HTMLElement | undefined;

  constructor(label: string) {
    this.#list = h('ul', {
      id: this.#id,
      role: 'listbox',
      class: 'picker-items',
      'aria-label': label,
      tabindex: -1,
    });
    this.element = h('div', { class: 'picker' }, this.#heading, this.#list, this.#note);
    this.element.hidden = true;
  }

  /** Opens the list, or replaces what it shows. */
  show(heading: Child, items: readonly PickerItem[], options: PickerOptions = {}): void {
    const { activateFirst = false, note } = options;
    this.#items = items;
    this.#active = activateFirst && items.length > 0 ? 0 : -1;
    this.#heading.replaceChildren(h('span', {}, heading));
    this.#list.replaceChildren(...items.map((item, index) => this.#item(item, index)));
    this.#note.replaceChildren(h('span', {}, note));
    this.#note.hidden = note === undefined;
    this.element.hidden = false;
    this.#describeBox();
    this.#markActive();
  }

  hide(): void {
    this.#items = [];
    this.#active = -1;
    this.element.hidden = true;
    this.#describeBox();
    this.#box?.removeAttribute('aria-activedescendant');
  }

  isOpen(): boolean {
    return !this.element.hidden;
  }

  move(step: 1 | -1): void {
    const count = this.#items.length;
    if (count === 0) return;
    const isFromNone = this.#active < 0 && step < 0;
    this.#active = isFromNone ? count - 1 : (this.#active + step + count) % count;
    this.#markActive();
  }

  active(): PickerItem | undefined {
    return this.#items[this.#active];
  }

  first(): PickerItem | undefined {
    return this.#items[0];
  }

  /** Tells assistive technology that the list belongs to this box. */
  attach(box: HTMLElement): void {
    if (this.#box !== box) this.#box?.removeAttribute('aria-activedescendant');
    this.#box = box;
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-haspopup', 'listbox');
    box.setAttribute('aria-controls', this.#id);
    this.#describeBox();
  }

  #item(item: PickerItem, index: number): HTMLElement {
    return h(
      'li',
      {
        id: `${this.#id}-${index}`,
        role: 'option',
        class: 'picker-item',
        // The focus stays in the box.
        onmousedown: (event: MouseEvent) => event.preventDefault(),
        onmousemove: () => this.#activate(index),
        onclick: () => item.choose(),
      },
      h(
        'span',
        { class: 'picker-item-text' },
        h('span', { class: 'picker-item-name', dir: 'auto' }, item.name),
        item.detail !== undefined &&
          h('span', { class: 'picker-item-detail', dir: 'auto' }, item.detail),
      ),
      item.aside !== undefined && h('span', { class: 'picker-item-aside' }, item.aside),
    );
  }

  #activate(index: number): void {
    if (this.#active === index) return;
    this.#active = index;
    this.#markActive();
  }

  #markActive(): void {
    for (const [index, item] of [...this.#list.children].entries()) {
      item.classList.toggle('active', index === this.#active);
      item.setAttribute('aria-selected', String(index === this.#active));
    }
    this.#list.children[this.#active]?.scrollIntoView({ block: 'nearest' });
    if (this.#active < 0) this.#box?.removeAttribute('aria-activedescendant');
    else this.#box?.setAttribute('aria-activedescendant', `${this.#id}-${this.#active}`);
  }

  #describeBox(): void {
    // A box of several lines has no role that can be expanded.
    if (this.#box === undefined || this.#box instanceof HTMLTextAreaElement) return;
    this.#box.setAttribute('role', 'combobox');
    this.#box.setAttribute('aria-expanded', String(this.isOpen()));
  }
}
