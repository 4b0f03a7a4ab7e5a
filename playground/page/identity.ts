/** Who one is in the playground: member, moderator or admin, in which language, dark or light. */
import { Locale } from './locales.ts';
import { words } from '../src/texts.ts';
import { avatar } from './avatar.ts';
import type { Context } from './context.ts';
import { freshId, h, part } from './dom.ts';
import { icon } from './icons.ts';
import type { PersonView } from './protocol.ts';

type Standing = PersonView['standing'];

/** Kept in the browser from one visit to the next. */
const STORED = {
  standing: 'playground.standing',
  locale: 'playground.locale',
  theme: 'playground.theme',
} as const;

export type Theme = keyof typeof words.page.me.themes;

export function storedSelf(): { readonly standing: Standing; readonly locale: string } {
  const standing = localStorage.getItem(STORED.standing);
  const locale = localStorage.getItem(STORED.locale) ?? navigator.language;
  return {
    standing: standing === 'moderator' || standing === 'admin' ? standing : 'member',
    locale: Locale.includes(locale)
      ? locale
      : (Locale.find((one) => one.split('-')[0] === locale.split('-')[0]) ?? 'en-US'),
  };
}

export function applyTheme(theme = localStorage.getItem(STORED.theme) ?? 'system'): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** The corner with one's own name; it opens the settings. */
export function drawMe(context: Context, be: (standing: Standing, locale: string) => void): void {
  const { people, me } = context.snapshot();
  const self = people.find(({ id }) => id === me);
  if (self === undefined) return;
  const settings = settingsView(self, context, be);
  const button = h(
    'button',
    {
      class: 'me-button',
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
      { class: 'me-text' },
      h('span', { class: 'me-name' }, self.name),
      h('span', { class: 'me-standing' }, words.page.me.standing[self.standing]),
    ),
    h('span', { class: 'unseen' }, words.page.me.settings),
    icon('gear'),
  );
  const view = h(
    'div',
    { class: 'me-panel', onfocusout: leave, onkeydown: onKey },
    settings,
    button,
  );
  part('me').replaceChildren(view);

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
  context: Context,
  be: (standing: Standing, locale: string) => void,
): HTMLElement {
  const language = freshId('language');
  const { people } = context.snapshot();
  const settings = h(
    'div',
    { class: 'settings', role: 'dialog', 'aria-label': words.page.me.settings },
    h(
      'fieldset',
      {},
      h('legend', {}, words.page.me.who),
      people.map((person) =>
        h(
          'label',
          { class: 'standing' },
          h('input', {
            type: 'radio',
            name: 'standing',
            value: person.standing,
            checked: person.standing === self.standing,
            onchange: () => {
              localStorage.setItem(STORED.standing, person.standing);
              be(person.standing, context.locale());
            },
          }),
          avatar(person.name, person.id, false, 'small'),
          h(
            'span',
            {},
            h('span', { class: 'standing-name' }, person.name),
            h(
              'span',
              { class: 'standing-may' },
              `${words.page.me.standing[person.standing]}: ${words.page.me.may[person.standing]}`,
            ),
          ),
        ),
      ),
    ),
    h('label', { class: 'settings-label', for: language }, words.page.me.language),
    h(
      'select',
      {
        id: language,
        onchange: (event: Event) => {
          const locale = (event.target as HTMLSelectElement).value;
          localStorage.setItem(STORED.locale, locale);
          be(self.standing, locale);
        },
      },
      Locale.map((locale) =>
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
      h('legend', {}, words.page.me.appearance),
      (Object.keys(words.page.me.themes) as Theme[]).map((theme) =>
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
          h('span', {}, words.page.me.themes[theme]),
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
