/** In each language, definitions, forms, buttons and menus stay within Discord's limits. */
import { ComponentType, InteractionResponseType, Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { codePoints, LIMITS } from '../../src/answers/limits.ts';
import {
  answersForm,
  eraseQuestion,
  rolesForm,
  settingsAnswer,
} from '../../src/answers/settings.ts';
import { sharedAt } from '../../src/answers/share.ts';
import { shareForm } from '../../src/answers/share-form.ts';
import { messagesFor } from '../../src/i18n/language.ts';
import type { Message } from '../../src/answers/message.ts';
import { bundledTimeline } from '../bundled.ts';
import { validate } from '../discord/schema.ts';
import { everyLanguage, everyMessage, findFailures, type MessageText } from './every-message.ts';

const TRANSLATED = ['de', 'fr', 'es-ES', 'es-419'];
const ENGLISH = ['en-GB', 'en-US'];

describe.each(commands.map(({ definition }) => definition))('/$name', (definition) => {
  test('is described within the limits in every language that Discord and the bot share', () => {
    const route = '/applications/:application/commands';
    expect(validate({ method: 'POST', route, body: definition })).toEqual([]);
    for (const texts of localizations(definition)) {
      expect(Object.keys(texts)).toEqual(TRANSLATED);
      for (const text of Object.values(texts)) expect(text.trim()).toBe(text);
    }
  });

  test('has its own words in each of them', () => {
    expect(localizations(definition).length).toBeGreaterThan(0);
    for (const texts of localizations(definition)) {
      const { de, fr, 'es-ES': es } = texts;
      expect(new Set([de, fr, es]).size).toBe(3);
    }
  });
});

test('Spanish is the same in Spain and in Latin America', () => {
  for (const { definition } of commands) {
    for (const texts of localizations(definition)) expect(texts['es-419']).toBe(texts['es-ES']);
  }
});

test('every other language of Discord’s client falls back to English', () => {
  const ours = new Set([...TRANSLATED, ...ENGLISH]);
  for (const locale of Object.values<string>(Locale).filter((one) => !ours.has(one))) {
    expect(messagesFor(locale)).toBe(messagesFor('en'));
  }
});

/** The localized names and descriptions of a command, its options and its choices. */
function localizations(value: unknown): Record<string, string>[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key.endsWith('_localizations') ? [inner as Record<string, string>] : localizations(inner),
  );
}

describe.each(everyLanguage)('$locale', (messages) => {
  const [entry] = bundledTimeline.entries;
  const settings = { answers: 'private', channels: {}, timeZone: 'UTC' } as const;

  test.each([
    ['answers', answersForm(settings, '1', messages)],
    ['roles', rolesForm(settings, messages)],
    ['share', shareForm(entry ? [entry] : [], '1', { to: 'share', reply: '' }, messages)],
    [
      'share, with a choice',
      shareForm(bundledTimeline.entries, '1', { to: 'share', reply: '' }, messages),
    ],
  ])('the form "%s" is one that Discord opens', (_, form) => {
    const route = '/interactions/:interaction/:token/callback';
    const body = { type: InteractionResponseType.Modal, data: form };
    expect(validate({ method: 'POST', route, body })).toEqual([]);
  });

  test('no label is cut short', () => {
    const { buttons, settings: words } = messages;
    const labels = [...Object.values(buttons), words.erase, words.eraseSure, words.export];
    for (const label of labels) expect(codePoints(label)).toBeLessThanOrEqual(LIMITS.buttonLabel);
    const shown = [
      settingsAnswer(settings, messages),
      eraseQuestion(messages),
      sharedAt({ url: 'https://example.org', channel: '1', share: '1' }, messages),
    ].flatMap(labelsOf);
    const whole = new Set(everyMessage(messages).map(({ text }) => text));
    expect(shown.filter((label) => !whole.has(label))).toEqual([]);
  });

  test.each(['pickEntry', 'pickPerson', 'pickSource', 'pickMentioned'] as const)(
    'the menu %s shows all of its placeholder',
    (menu) => expect(codePoints(messages[menu])).toBeLessThanOrEqual(LIMITS.selectPlaceholder),
  );

  test('leaves room in every sentence for what fills its gaps', () => {
    // A message has 2,000 code points, of which names, links and lists of permissions take a part.
    const leavesRoom = ({ text }: MessageText) => codePoints(text) <= 700;
    expect(findFailures(everyMessage(messages), leavesRoom)).toEqual([]);
  });
});

function labelsOf({ components = [] }: Message): string[] {
  return components.flatMap((row) =>
    row.components.flatMap((component) =>
      component.type === ComponentType.Button && 'label' in component
        ? [component.label ?? '']
        : [],
    ),
  );
}
