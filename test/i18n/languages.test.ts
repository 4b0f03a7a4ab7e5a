/** Every language says the same as English, in its own words, and is chosen for its locales. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import { parsePeriod } from '../../src/dates/reading/parse-period.ts';
import { toLatinDigits } from '../../src/text/normalize-text.ts';
import { everyMessage, findFailures, otherLanguages, type MessageText } from './every-message.ts';

describe('a language is chosen', () => {
  test.each([
    ['de', 'de'],
    ['fr', 'fr'],
    ['es-ES', 'es'],
    ['es-419', 'es'],
    ['ar', 'ar-u-ca-gregory-nu-latn'],
    ['fa', 'fa-u-ca-gregory-nu-arabext'],
    ['en-US', 'en-GB'],
    ['en-GB', 'en-GB'],
  ])('%s is answered in %s', (locale, language) => {
    expect(messagesFor(locale).locale).toBe(language);
  });

  test.each(['pt-BR', 'ja', 'zh-TW', 'tlh', '', '-', '__proto__', 'constructor'])(
    'English answers "%s"',
    (locale) => expect(messagesFor(locale)).toBe(en),
  );

  test.each(languages)('$code is offered by its own name, $name', ({ code, name }) => {
    const own = new Intl.DisplayNames(code, { type: 'language' }).of(code);
    expect(name.toLowerCase()).toBe(own?.toLowerCase());
  });
});

/** Texts that are the same in several languages. Any other English text is a missing translation. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ['about.version'],
  es: ['settings.changeRoles'],
  fr: [
    'standings.accusation.name',
    'standings.opinion.name',
    'entry.sources',
    'about.version',
    'about.licence',
  ],
};

describe.each(otherLanguages)('$locale', (messages) => {
  const english = new Map(everyMessage(en).map(({ path, text }) => [path, text]));
  const own = everyMessage(messages);

  test('leaves nothing in English', () => {
    const wordsOf = (text: string) => text.replace(/`[^`]*`|<[^>]*>/gu, '').match(/\p{L}{2,}/gu);
    const left = own
      .filter(({ path, text }) => text === english.get(path) && wordsOf(text) !== null)
      .map(({ path }) => path);
    expect(left).toEqual(SHARED[messages.locale] ?? []);
  });

  test('keeps every name, number, mention and command', () => {
    const same = ({ path, text }: MessageText) =>
      isDeepStrictEqual(untranslated(text), untranslated(english.get(path) ?? ''));
    expect(findFailures(own, same)).toEqual([]);
  });

  test('has as much in bold', () => {
    const pieces = (text = '') => text.split('**').length;
    const same = ({ path, text }: MessageText) => pieces(text) === pieces(english.get(path));
    expect(findFailures(own, same)).toEqual([]);
  });

  test('has its own quotation marks, and apostrophes that are none', () => {
    const foreign = messages.locale === 'de' ? /["'”«»]/u : /["'“”„]/u;
    // Members type straight quotation marks around a phrase.
    const written = own.filter(({ path }) => path !== 'commands.search.query');
    expect(findFailures(written, ({ text }) => !foreign.test(text))).toEqual([]);
  });

  test('gives examples of times that can be typed as they are', () => {
    const hint = messages.year.unreadable('');
    const examples = [...hint.matchAll(/\(([^)]*\p{N}[^)]*)\)/gu)].map(([, example = '']) =>
      example.replaceAll(/[\u2066-\u2069\u200f]/gu, ''),
    );
    expect(examples).toHaveLength(5);
    expect(examples.filter((example) => parsePeriod(example).kind !== 'period')).toEqual([]);
  });

  test('names the message menu as Discord shows it', () => {
    const shown =
      messages.direction === 'rtl' ? en.commands.check.name : messages.commands.check.name;
    expect(messages.about.commands.replaceAll(/[\u2068\u2069]/gu, '')).toContain(`**${shown}**`);
  });
});

/** What is the same in each language: numbers, which fill the gaps, mentions, times and commands. */
function untranslated(text: string): readonly string[] {
  return (toLatinDigits(text).match(/`[^`]+`|<[@#t:][^>]*>|https?:\S+|\d+/gu) ?? []).toSorted();
}

test('French keeps high punctuation marks on the line of the word before them', () => {
  const fr = messagesFor('fr');
  expect(findFailures(everyMessage(fr), ({ text }) => !/ [:;!?»]|« /u.test(text))).toEqual([]);
  expect(fr.quoted('Cole')).toBe('«\u00a0Cole\u00a0»');
  expect(fr.pickPerson).toBe('De qui s’agit-il\u202f?');
});

describe('default judgments have their legal name', () => {
  test.each([
    ['en', '⚖️ Court finding (default judgment)'],
    ['de', '⚖️ Gerichtliche Feststellung (Versäumnisurteil)'],
    ['fr', '⚖️ Constat judiciaire (jugement par défaut)'],
    ['es', '⚖️ Conclusión judicial (sentencia en rebeldía)'],
    ['ar', '\u200f⚖️ خلاصة قضائية (حكم غيابي)\u200f'],
    ['fa', '\u200f⚖️ یافتهٔ دادگاه (حکم غیابی)\u200f'],
  ])('in %s', (code, written) => {
    const { standings, qualified, defaultJudgment } = messagesFor(code);
    expect(qualified(`⚖️ ${standings['court-finding'].name}`, defaultJudgment)).toBe(written);
  });

  test.each(otherLanguages)('$locale explains the same term in the legend', (messages) => {
    const { meaning } = messages.standings['court-finding'];
    expect(meaning.toLowerCase()).toContain(messages.defaultJudgment.toLowerCase());
  });
});
