/** Who one is in the playground: member, moderator or admin, in which language, dark or light. */
import { LOCALES } from './locales.ts';
import { texts } from '../src/texts.ts';
import { avatar } from './avatar.ts';
import type { PageContext } from './context.ts';
import { createId, h, pageElement } from './dom.ts';
import { icon } from './icons.ts';
import type { PersonView } from './protocol.ts';

type Rank = PersonView['rank'];

/** Kept in the browser from one visit to the next. */
const STORED = {
  rank: 'playground.rank',
  locale: 'playground.locale',
  theme: 'playground.theme',
} as const;

export type Theme = keyof typeof texts.page.identity.themes;

export function loadIdentity(): { readonly rank: Rank; readonly locale: string } {
  const rank = localStorage.getItem(STORED.rank);
  const locale = localStorage.getItem(STORED.locale) ?? navigator.language;
  return {
    rank: rank === 'moderator' || rank === 'admin' ? rank : 'member',
    locale: LOCALES.includes(locale)
      ? locale
      : (LOCALES.find((one) => one.split('-')[0] === locale.split('-')[0]) ?? 'en-US'),
  };
}

export function applyTheme(theme = localStorage.getItem(STORED.theme) ?? 'system'): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The corner with one's own name; it opens the settings. */
export function drawIdentity(context: PageContext, be: (rank: Rank, locale: string) => void): void {
  const { people, me } = context.snapshot();
  const self = people.find(({ id }) => id === me);
  if (self === undefined) return;
  const settings = settingsView(self, context, be);
  const button = h(
    'button',
    {
      class: 'identity-button',
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      onclick: () => toggle(settings.hidden !== false),
    },
    h(
      'span',
      { class: 'with-presence' },
      avatar(self.name, self.id, false),
      h('span', { class: 'presence' }),
    ),
    h(
      'span',
      { class: 'identity-text' },
      h('span', { class: 'identity-name' }, self.name),
      h('span', { class: 'identity-rank' }, texts.page.identity.rank[self.rank]),
    ),
    h('span', { class: 'unseen' }, texts.page.identity.settings),
    icon('gear'),
  );
  const view = h(
    'div',
    { class: 'identity-panel', onfocusout: leave, onkeydown: onKey },
    settings,
    button,
  );
  pageElement('identity').replaceChildren(view);

  function toggle(open: boolean): void {
    settings.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) settings.querySelector<HTMLElement>('input:checked')?.focus();
  }

  function leave(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (to !== null && !view.contains(to)) toggle(false);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || settings.hidden !== false) return;
    event.stopPropagation();
    toggle(false);
    button.focus();
  }
}

function settingsView(
  self: PersonView,
  context: PageContext,
  be: (rank: Rank, locale: string) => void,
): HTMLElement {
  const language = createId('language');
  const { people } = context.snapshot();
  const settings = h(
    'div',
    { class: 'settings', role: 'dialog', 'aria-label': texts.page.identity.settings },
    h(
      'fieldset',
      {},
      h('legend', {}, texts.page.identity.who),
      people.map((person) =>
        h(
          'label',
          { class: 'rank' },
          h('input', {
            type: 'radio',
            name: 'rank',
            value: person.rank,
            checked: person.rank === self.rank,
            onchange: () => {
              localStorage.setItem(STORED.rank, person.rank);
              be(person.rank, context.locale());
            },
          }),
          avatar(person.name, person.id, false, 'small'),
          h(
            'span',
            {},
            h('span', { class: 'rank-name' }, person.name),
            h(
              'span',
              { class: 'rank-may' },
              `${texts.page.identity.rank[person.rank]}: ${texts.page.identity.may[person.rank]}`,
            ),
          ),
        ),
      ),
    ),
    h('label', { class: 'settings-label', for: language }, texts.page.identity.language),
    h(
      'select',
      {
        id: language,
        onchange: (event: Event) => {
          const locale = (event.target as HTMLSelectElement).value;
          localStorage.setItem(STORED.locale, locale);
          be(self.rank, locale);
        },
      },
      LOCALES.map((locale) =>
        h(
          'option',
          { value: locale, selected: locale === context.locale(), lang: locale },
          nameOf(locale),
        ),
      ),
    ),
    h(
      'fieldset',
      { class: 'themes' },
      h('legend', {}, texts.page.identity.appearance),
      (Object.keys(texts.page.identity.themes) as Theme[]).map((theme) =>
        h(
          'label',
          { class: 'theme' },
          h('input', {
            type: 'radio',
            name: 'theme',
            value: theme,
            checked: theme === (localStorage.getItem(STORED.theme) ?? 'system'),
            onchange: () => {
              localStorage.setItem(STORED.theme, theme);
              applyTheme(theme);
            },
          }),
          h('span', {}, texts.page.identity.themes[theme]),
        ),
      ),
    ),
  );
  settings.hidden = true;
  return settings;
}

/** A language in itself: français, 日本語. */
function nameOf(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
