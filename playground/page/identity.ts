/** Who one is in the playground (member, moderator or admin), in which language, and dark or light. */
import { texts } from '../src/texts.ts';
import { avatar } from './avatar.ts';
import type { PageContext } from './context.ts';
import { createId, h, pageElement, type Child } from './dom.ts';
import { icon } from './icons.ts';
import { LOCALES } from './locales.ts';
import type { PersonView } from '../src/page-server/protocol.ts';

type Rank = PersonView['rank'];
export type Identity = { readonly rank: Rank; readonly locale: string };
type Theme = keyof typeof texts.page.identity.themes;

/** The keys under which the browser remembers the settings from one visit to the next. */
const STORED = {
  rank: 'playground.rank',
  locale: 'playground.locale',
  theme: 'playground.theme',
} as const;

/** As stored; at first a member in the language of the browser. */
export function loadIdentity(): Identity {
  const rank = localStorage.getItem(STORED.rank);
  const locale = localStorage.getItem(STORED.locale) ?? navigator.language;
  const language = locale.split('-')[0];
  return {
    rank: rank === 'moderator' || rank === 'admin' ? rank : 'member',
    locale: LOCALES.includes(locale)
      ? locale
      : (LOCALES.find((one) => one.split('-')[0] === language) ?? 'en-US'),
  };
}

export function applyTheme(theme = loadTheme()): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function loadTheme(): string {
  return localStorage.getItem(STORED.theme) ?? 'system';
}

/** Draws the corner with one's own name, which opens the settings. */
export function drawIdentity(context: PageContext, become: (identity: Identity) => void): void {
  const { people, userId } = context.snapshot();
  const self = people.find(({ id }) => id === userId);
  if (self === undefined) return;
  const panel = new IdentityPanel(self, context, become);
  pageElement('identity').replaceChildren(panel.element);
}

class IdentityPanel {
  readonly element: HTMLElement;
  readonly #self: PersonView;
  readonly #context: PageContext;
  readonly #become: (identity: Identity) => void;
  readonly #settings: HTMLElement;
  readonly #button: HTMLElement;

  constructor(self: PersonView, context: PageContext, become: (identity: Identity) => void) {
    this.#self = self;
    this.#context = context;
    this.#become = become;
    this.#settings = h(
      'div',
      { class: 'settings', role: 'dialog', 'aria-label': texts.page.identity.settings },
      this.#people(),
      this.#language(),
      themes(),
    );
    this.#settings.hidden = true;
    this.#button = this.#createButton();
    this.element = h(
      'div',
      {
        class: 'identity-panel',
        onfocusout: (event: FocusEvent) => this.#onFocusOut(event),
        onkeydown: (event: KeyboardEvent) => this.#onKey(event),
      },
      this.#settings,
      this.#button,
    );
  }

  #createButton(): HTMLElement {
    const { id, name, rank } = this.#self;
    return h(
      'button',
      {
        class: 'identity-button',
        type: 'button',
        'aria-haspopup': 'dialog',
        'aria-expanded': 'false',
        onclick: () => this.#setOpen(this.#settings.hidden !== false),
      },
      h(
        'span',
        { class: 'with-presence' },
        avatar(name, id, false),
        h('span', { class: 'presence' }),
      ),
      h(
        'span',
        { class: 'identity-text' },
        h('span', { class: 'identity-name' }, name),
        h('span', { class: 'identity-rank' }, texts.page.identity.rank[rank]),
      ),
      h('span', { class: 'unseen' }, texts.page.identity.settings),
      icon('gear'),
    );
  }

  #people(): HTMLElement {
    return h(
      'fieldset',
      {},
      h('legend', {}, texts.page.identity.who),
      this.#context.snapshot().people.map((person) => this.#person(person)),
    );
  }

  #person({ id, name, rank }: PersonView): HTMLElement {
    const { identity } = texts.page;
    return h(
      'label',
      { class: 'rank' },
      h('input', {
        type: 'radio',
        name: 'rank',
        value: rank,
        checked: rank === this.#self.rank,
        onchange: () => {
          localStorage.setItem(STORED.rank, rank);
          this.#become({ rank, locale: this.#context.locale() });
        },
      }),
      avatar(name, id, false, 'small'),
      h(
        'span',
        {},
        h('span', { class: 'rank-name' }, name),
        h('span', { class: 'rank-may' }, `${identity.rank[rank]}: ${identity.may[rank]}`),
      ),
    );
  }

  #language(): Child {
    const id = createId('language');
    const current = this.#context.locale();
    return [
      h('label', { class: 'settings-label', for: id }, texts.page.identity.language),
      h(
        'select',
        {
          id,
          onchange: (event: Event) => {
            const locale = (event.target as HTMLSelectElement).value;
            localStorage.setItem(STORED.locale, locale);
            this.#become({ rank: this.#self.rank, locale });
          },
        },
        LOCALES.map((locale) =>
          h(
            'option',
            { value: locale, selected: locale === current, lang: locale },
            languageName(locale),
          ),
        ),
      ),
    ];
  }

  #setOpen(isOpen: boolean): void {
    this.#settings.hidden = !isOpen;
    this.#button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.#settings.querySelector<HTMLElement>('input:checked')?.focus();
  }

  #onFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (next !== null && !this.element.contains(next)) this.#setOpen(false);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#settings.hidden !== false) return;
    event.stopPropagation();
    this.#setOpen(false);
    this.#button.focus();
  }
}

function themes(): HTMLElement {
  const { appearance, themes: names } = texts.page.identity;
  const current = loadTheme();
  return h(
    'fieldset',
    { class: 'themes' },
    h('legend', {}, appearance),
    (Object.keys(names) as Theme[]).map((theme) =>
      h(
        'label',
        { class: 'theme' },
        h('input', {
          type: 'radio',
          name: 'theme',
          value: theme,
          checked: theme === current,
          onchange: () => {
            localStorage.setItem(STORED.theme, theme);
            applyTheme(theme);
          },
        }),
        h('span', {}, names[theme]),
      ),
    ),
  );
}

/** The name of a language in that language: français, 日本語. */
function languageName(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
