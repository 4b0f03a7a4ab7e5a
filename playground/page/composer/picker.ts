/** The list that opens above the message box: commands, choices, options. The focus stays in the box. */
import { createId, h, type Child } from '../dom.ts';

export type PickerItem = {
  readonly name: Child;
  readonly detail?: Child;
  readonly aside?: string | undefined;
  readonly choose: () => void;
};

export type Picker = {
  readonly element: HTMLElement;
  /** Replaces what is shown. With `first` the first item is active at once, so that Enter takes it. */
  readonly show: (
    heading: Child,
    items: readonly PickerItem[],
    options?: { readonly first?: boolean; readonly note?: Child },
  ) => void;
  readonly hide: () => void;
  readonly isOpen: () => boolean;
  readonly move: (step: 1 | -1) => void;
  readonly active: () => PickerItem | undefined;
  readonly firstItem: () => PickerItem | undefined;
  /** Tells assistive technology that this box is what the list is for. */
  readonly attach: (box: HTMLElement) => void;
};

export function createPicker(label: string): Picker {
  const id = createId('picker');
  let items: readonly PickerItem[] = [];
  let active = -1;
  let box: HTMLElement | undefined;
  const heading = h('div', { class: 'picker-heading' });
  const list = h('ul', {
    id,
    role: 'listbox',
    class: 'picker-items',
    'aria-label': label,
    tabindex: -1,
  });
  const note = h('div', { class: 'picker-note', role: 'status' });
  const element = h('div', { class: 'picker' }, heading, list, note);
  element.hidden = true;

  function mark(): void {
    for (const [index, item] of [...list.children].entries()) {
      item.classList.toggle('active', index === active);
      item.setAttribute('aria-selected', String(index === active));
    }
    list.children[active]?.scrollIntoView({ block: 'nearest' });
    if (active < 0) box?.removeAttribute('aria-activedescendant');
    else box?.setAttribute('aria-activedescendant', `${id}-${active}`);
  }

  return {
    element,
    show(title, shown, options = {}) {
      items = shown;
      active = options.first === true && shown.length > 0 ? 0 : -1;
      heading.replaceChildren();
      heading.append(h('span', {}, title));
      list.replaceChildren(
        ...shown.map((item, index) =>
          h(
            'li',
            {
              id: `${id}-${index}`,
              role: 'option',
              class: 'picker-item',
              onmousedown: (event: MouseEvent) => event.preventDefault(),
              onmousemove: () => {
                if (active === index) return;
                active = index;
                mark();
              },
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
          ),
        ),
      );
      note.replaceChildren();
      if (options.note !== undefined) note.append(h('span', {}, options.note));
      note.hidden = options.note === undefined;
      element.hidden = false;
      expand();
      mark();
    },
    hide() {
      items = [];
      active = -1;
      element.hidden = true;
      expand();
      box?.removeAttribute('aria-activedescendant');
    },
    isOpen: () => !element.hidden,
    move(step) {
      if (items.length === 0) return;
      active =
        active < 0 && step < 0 ? items.length - 1 : (active + step + items.length) % items.length;
      mark();
    },
    active: () => items[active],
    firstItem: () => items[0],
    attach(next) {
      if (box !== next) box?.removeAttribute('aria-activedescendant');
      box = next;
      next.setAttribute('aria-autocomplete', 'list');
      next.setAttribute('aria-haspopup', 'listbox');
      next.setAttribute('aria-controls', id);
      expand();
    },
  };

  /** A box of several lines has no role that can be expanded. */
  function expand(): void {
    if (box === undefined || box instanceof HTMLTextAreaElement) return;
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-expanded', String(!element.hidden));
  }
}
