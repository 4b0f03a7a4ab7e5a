/** A menu to choose from, in messages and in forms: a button that opens a list, for one choice or several. */
import { texts } from '../../src/texts.ts';
import type { Choice } from './select-choices.ts';
import { applyRoleColor } from '../context.ts';
import { createId, h } from '../dom.ts';
import { icon } from '../icons.ts';

export type SelectMenuOptions = {
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly disabled: boolean;
  /** Called when the list closes on another choice than it opened with. */
  readonly onchoose: (values: readonly string[]) => void;
};

/** Enough choices to make looking for one a chore. */
const SEARCHABLE = 9;

export function createSelectMenu(options: SelectMenuOptions): HTMLElement {
  const { choices, most } = options;
  let chosen = [...options.chosen];
  let active = 0;
  let shown = choices;
  const listId = createId('menu');
  const several = most > 1;

  const button = h('button', {
    class: 'menu-button',
    type: 'button',
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-label': options.label,
    disabled: options.disabled,
    onclick: () => (list.hidden ? open() : close()),
    onkeydown: onKey,
  });
  const search = h('input', {
    class: 'menu-search',
    type: 'text',
    placeholder: texts.page.searchMenu,
    'aria-label': texts.page.searchMenu,
    'aria-controls': listId,
    oninput: () => {
      active = 0;
      draw();
    },
    onkeydown: onKey,
  });
  const items = h('ul', {
    id: listId,
    role: 'listbox',
    class: 'menu-items',
    'aria-label': options.label,
    'aria-multiselectable': String(several),
    tabindex: -1,
  });
  const list = h('div', { class: 'menu-list' }, choices.length >= SEARCHABLE && search, items);
  list.hidden = true;
  const view = h('div', { class: 'menu', onfocusout: leave }, button, list);
  drawButton();
  return view;

  function drawButton(): void {
    const names = choices
      .filter(({ value }) => chosen.includes(value))
      .map(({ label, emoji }) => (emoji === undefined ? label : `${emoji} ${label}`));
    const text =
      names.length === 0
        ? h('span', { class: 'menu-placeholder' }, options.placeholder)
        : h('span', { class: 'menu-chosen', dir: 'auto' }, names.join(', '));
    button.replaceChildren(text, icon('down'));
  }

  function draw(): void {
    const wanted = search.value.trim().toLocaleLowerCase();
    shown = choices.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
    items.replaceChildren(...shown.map(itemView));
    const id = shown[active] === undefined ? '' : `${listId}-${active}`;
    for (const element of [button, search]) element.setAttribute('aria-activedescendant', id);
    items.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  function itemView(choice: Choice, index: number): HTMLElement {
    const name = h('span', { class: 'menu-item-name', dir: 'auto' }, choice.label);
    applyRoleColor(name, choice.color ?? 0);
    return h(
      'li',
      {
        id: `${listId}-${index}`,
        role: 'option',
        class: `menu-item${index === active ? ' active' : ''}`,
        'aria-selected': chosen.includes(choice.value) ? 'true' : 'false',
        // The list keeps the focus where it is.
        onmousedown: (event: MouseEvent) => event.preventDefault(),
        onclick: () => choose(index),
      },
      choice.emoji !== undefined && h('span', { class: 'menu-item-emoji' }, choice.emoji),
      h(
        'span',
        { class: 'menu-item-text' },
        name,
        choice.description !== undefined &&
          h('span', { class: 'menu-item-description', dir: 'auto' }, choice.description),
      ),
      several
        ? h('span', { class: 'menu-check' }, chosen.includes(choice.value) && icon('check'))
        : chosen.includes(choice.value) && icon('check'),
    );
  }

  function choose(index: number): void {
    const choice = shown[index];
    if (choice === undefined) return;
    if (!several) {
      chosen = [choice.value];
      button.focus();
      return close();
    }
    active = index;
    if (chosen.includes(choice.value)) chosen = chosen.filter((value) => value !== choice.value);
    else if (chosen.length < most) chosen.push(choice.value);
    draw();
    drawButton();
  }

  function open(): void {
    if (options.disabled) return;
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    search.value = '';
    active = Math.max(
      0,
      choices.findIndex(({ value }) => chosen.includes(value)),
    );
    draw();
    const below = window.innerHeight - button.getBoundingClientRect().bottom;
    list.classList.toggle('above', below < Math.min(list.offsetHeight + 8, 320));
    if (choices.length >= SEARCHABLE) search.focus();
  }

  function close(): void {
    if (list.hidden) return;
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    drawButton();
    const before = options.chosen;
    const changed =
      chosen.length !== before.length || chosen.some((value) => !before.includes(value));
    // Picking the same again is a choice too when there is one to make; several send only a change.
    if (chosen.length >= options.least && (changed || (!several && chosen.length > 0)))
      options.onchoose(chosen);
  }

  function leave(event: FocusEvent): void {
    if (!view.contains(event.relatedTarget as Node | null)) close();
  }

  function onKey(event: KeyboardEvent): void {
    const typing = event.currentTarget === search;
    if (list.hidden) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        open();
      }
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      active = (active + step + shown.length) % Math.max(shown.length, 1);
      draw();
    } else if (event.key === 'Enter' || (event.key === ' ' && !typing)) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Tab') {
      // From the button on, so that the next thing after the menu gets the focus.
      button.focus();
      close();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      chosen = [...options.chosen];
      list.hidden = true;
      button.setAttribute('aria-expanded', 'false');
      drawButton();
      button.focus();
    }
  }
}
