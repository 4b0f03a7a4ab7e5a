/** A select menu, in messages and in forms: a button that opens a list, for one choice or several. */
import { texts } from '../../src/texts.ts';
import { applyRoleColor } from '../context.ts';
import { createId, h } from '../dom.ts';
import { icon } from '../icons.ts';
import type { Choice } from './select-choices.ts';

export type SelectMenuOptions = {
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly minValues: number;
  readonly maxValues: number;
  readonly disabled: boolean;
  /** Called when the list closes on another choice than it opened with. */
  readonly onchange: (values: readonly string[]) => void;
};

/** From this many choices on, the list has a search box. */
const SEARCHABLE = 9;
/** The tallest that the list may be, and its distance from the button, in pixels. */
const LIST = { maxHeight: 320, gap: 4 };

export function createSelectMenu(options: SelectMenuOptions): HTMLElement {
  return new SelectMenu(options).element;
}

class SelectMenu {
  readonly element: HTMLElement;
  readonly #options: SelectMenuOptions;
  readonly #isMultiple: boolean;
  readonly #listId = createId('menu');
  readonly #button: HTMLButtonElement;
  readonly #search: HTMLInputElement;
  readonly #items: HTMLElement;
  readonly #list: HTMLElement;
  #chosen: readonly string[];
  #chosenAtOpening: readonly string[];
  /** The choices that match the search, and the index of the active one. */
  #shown: readonly Choice[];
  #active = 0;

  constructor(options: SelectMenuOptions) {
    this.#options = options;
    this.#isMultiple = options.maxValues > 1;
    this.#chosen = options.chosen;
    this.#chosenAtOpening = options.chosen;
    this.#shown = options.choices;
    this.#button = this.#createButton();
    this.#search = this.#createSearch();
    this.#items = h('ul', {
      id: this.#listId,
      role: 'listbox',
      class: 'menu-items',
      'aria-label': options.label,
      'aria-multiselectable': String(this.#isMultiple),
      tabindex: -1,
    });
    this.#list = h(
      'div',
      { class: 'menu-list' },
      this.#isSearchable() && this.#search,
      this.#items,
    );
    this.#list.hidden = true;
    this.element = h(
      'div',
      { class: 'menu', onfocusout: (event: FocusEvent) => this.#onFocusOut(event) },
      this.#button,
      this.#list,
    );
    this.#drawButton();
  }

  #createButton(): HTMLButtonElement {
    return h('button', {
      class: 'menu-button',
      type: 'button',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': this.#listId,
      'aria-label': this.#options.label,
      disabled: this.#options.disabled,
      onclick: () => (this.#list.hidden ? this.#open() : this.#close()),
      onkeydown: (event: KeyboardEvent) => this.#onKey(event),
    });
  }

  #createSearch(): HTMLInputElement {
    return h('input', {
      class: 'menu-search',
      type: 'text',
      placeholder: texts.page.searchMenu,
      'aria-label': texts.page.searchMenu,
      'aria-controls': this.#listId,
      oninput: () => {
        this.#active = 0;
        this.#drawItems();
      },
      onkeydown: (event: KeyboardEvent) => this.#onKey(event),
    });
  }

  #isSearchable(): boolean {
    return this.#options.choices.length >= SEARCHABLE;
  }

  #drawButton(): void {
    const names = this.#options.choices
      .filter(({ value }) => this.#chosen.includes(value))
      .map(({ label, emoji }) => (emoji === undefined ? label : `${emoji} ${label}`))
      .join(', ');
    // The whole text on hover, because the button cuts it to one line.
    this.#button.title = names;
    this.#button.replaceChildren(
      names === ''
        ? h('span', { class: 'menu-placeholder' }, this.#options.placeholder)
        : h('span', { class: 'menu-chosen', dir: 'auto' }, names),
      icon('down'),
    );
  }

  #drawItems(): void {
    const wanted = this.#search.value.trim().toLocaleLowerCase();
    this.#shown = this.#options.choices.filter(({ label }) =>
      label.toLocaleLowerCase().includes(wanted),
    );
    this.#items.replaceChildren(...this.#shown.map((choice, index) => this.#item(choice, index)));
    const activeId = this.#shown[this.#active] === undefined ? '' : this.#itemId(this.#active);
    for (const element of [this.#button, this.#search])
      element.setAttribute('aria-activedescendant', activeId);
    this.#items.children[this.#active]?.scrollIntoView({ block: 'nearest' });
  }

  #item(choice: Choice, index: number): HTMLElement {
    const isChosen = this.#chosen.includes(choice.value);
    const name = h('span', { class: 'menu-item-name', dir: 'auto' }, choice.label);
    const check = isChosen && icon('check');
    return h(
      'li',
      {
        id: this.#itemId(index),
        role: 'option',
        class: `menu-item${index === this.#active ? ' active' : ''}`,
        'aria-selected': String(isChosen),
        // The focus stays where it is.
        onmousedown: (event: MouseEvent) => event.preventDefault(),
        onclick: () => this.#choose(index),
      },
      choice.emoji !== undefined && h('span', { class: 'menu-item-emoji' }, choice.emoji),
      h(
        'span',
        { class: 'menu-item-text' },
        applyRoleColor(name, choice.color ?? 0),
        choice.description !== undefined &&
          h('span', { class: 'menu-item-description', dir: 'auto' }, choice.description),
      ),
      this.#isMultiple ? h('span', { class: 'menu-check' }, check) : check,
    );
  }

  #itemId(index: number): string {
    return `${this.#listId}-${index}`;
  }

  #choose(index: number): void {
    const choice = this.#shown[index];
    if (choice === undefined) return;
    if (!this.#isMultiple) {
      this.#chosen = [choice.value];
      this.#button.focus();
      return this.#close();
    }
    this.#active = index;
    if (this.#chosen.includes(choice.value))
      this.#chosen = this.#chosen.filter((value) => value !== choice.value);
    else if (this.#chosen.length < this.#options.maxValues)
      this.#chosen = [...this.#chosen, choice.value];
    this.#drawItems();
    this.#drawButton();
  }

  #open(): void {
    if (this.#options.disabled) return;
    this.#chosenAtOpening = this.#chosen;
    this.#search.value = '';
    const firstChosen = this.#options.choices.findIndex(({ value }) =>
      this.#chosen.includes(value),
    );
    this.#active = Math.max(0, firstChosen);
    this.#setOpen(true);
    this.#drawItems();
    this.#place();
    // Again once placed: a list cut short has another part in view.
    this.#items.children[this.#active]?.scrollIntoView({ block: 'nearest' });
    if (this.#isSearchable()) this.#search.focus();
  }

  #close(): void {
    if (this.#list.hidden) return;
    this.#setOpen(false);
    this.#drawButton();
    const before = this.#chosenAtOpening;
    const isChanged =
      this.#chosen.length !== before.length ||
      this.#chosen.some((value) => !before.includes(value));
    // Picking the same one again counts as a choice; leaving a list of several unchanged does not.
    const isChoice = isChanged || (!this.#isMultiple && this.#chosen.length > 0);
    if (isChoice && this.#chosen.length >= this.#options.minValues)
      this.#options.onchange(this.#chosen);
  }

  /** Closes the list with what was chosen when it opened. */
  #cancel(): void {
    this.#chosen = this.#chosenAtOpening;
    this.#setOpen(false);
    this.#drawButton();
    this.#button.focus();
  }

  #setOpen(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#button.setAttribute('aria-expanded', String(isOpen));
    const listen = isOpen ? window.addEventListener : window.removeEventListener;
    listen.call(window, 'scroll', this.#onScroll, true);
    listen.call(window, 'resize', this.#onScroll);
  }

  readonly #onScroll = (event: Event): void => {
    if (event.target instanceof Node && this.#list.contains(event.target)) return;
    this.#place();
  };

  /**
   * Puts the list below the button, or above it where it does not fit below and there is more room.
   * The list is fixed to the window, so that neither a form nor the channel cuts it off.
   */
  #place(): void {
    const { style } = this.#list;
    const button = this.#button.getBoundingClientRect();
    const below = window.innerHeight - button.bottom - 2 * LIST.gap;
    const above = button.top - 2 * LIST.gap;
    style.setProperty('max-height', `${LIST.maxHeight}px`);
    const isBelow = below >= this.#list.offsetHeight || below >= above;
    const room = isBelow ? below : above;
    style.setProperty('max-height', `${Math.min(LIST.maxHeight, room)}px`);
    style.setProperty('left', `${button.left}px`);
    style.setProperty('width', `${button.width}px`);
    style.setProperty('top', isBelow ? `${button.bottom + LIST.gap}px` : 'auto');
    const fromBottom = window.innerHeight - button.top + LIST.gap;
    style.setProperty('bottom', isBelow ? 'auto' : `${fromBottom}px`);
  }

  #onFocusOut(event: FocusEvent): void {
    if (!this.element.contains(event.relatedTarget as Node | null)) this.#close();
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#list.hidden) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      return this.#open();
    }
    const isTyping = event.currentTarget === this.#search;
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'Enter' || (event.key === ' ' && !isTyping)) this.#choose(this.#active);
    else if (event.key === 'Escape') {
      // The list alone closes, not the form around it.
      event.stopPropagation();
      this.#cancel();
    } else if (event.key === 'Tab') {
      // From the button on, so that the focus goes to what follows the menu.
      this.#button.focus();
      return this.#close();
    } else return;
    event.preventDefault();
  }

  #move(step: 1 | -1): void {
    const count = this.#shown.length;
    this.#active = (this.#active + step + count) % Math.max(count, 1);
    this.#drawItems();
  }
}
