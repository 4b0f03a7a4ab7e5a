/** A member chooses a language of their own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '@chronocite/playground';
import { isPrivate } from './message.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

let served: ServedBot;

beforeAll(async () => {
  served = await serveBot();
});
afterAll(() => served.close());

const person = (name: string, more: object = {}): Person =>
  served.standIn.person({ name, locale: 'en-GB', ...more });

describe('/language', () => {
  test('answers in the chosen language from then on, also after a restart', async () => {
    const layla = person('Layla');
    const chosen = await layla.slash('language', { language: 'fa' });
    expect(isPrivate(chosen)).toBe(true);
    expect(chosen.content).toContain('فارسی');
    await served.restart();
    expect((await layla.slash('year', { year: '1998' })).content).toContain('مدخل');
  });

  test.each(['ar', 'fa'])(
    'in %s, the line about English entries keeps their order',
    async (language) => {
      const layla = person(`Layla ${language}`);
      await layla.slash('language', { language });
      const { content } = await layla.slash('year', { year: '2020' });
      const [, start = ''] = content.split('\n');
      expect(start).toContain('Sudan settles with victims');
      // An isolate that begins with a right-to-left mark would put the title before its date.
      expect(start).not.toContain('\u2068\u200f\u200e');
    },
  );

  test('is one’s own: others are answered as before', async () => {
    await person('Omar').slash('language', { language: 'ar' });
    expect((await person('Zoe').slash('year', { year: '1998' })).content).toContain('entries');
  });

  test('wins over the language of the server', async () => {
    const dora = person('Dora', { permissions: 'admin' });
    await dora.slash('language', { language: 'de' });
    expect((await dora.slash('year', { year: '1998' })).content).toContain('Einträge');
  });

  test('is forgotten when one wants none', async () => {
    const kim = person('Kim');
    await kim.slash('language', { language: 'fr' });
    expect((await kim.slash('year', { year: '1998' })).content).toContain('entrées');
    await kim.slash('language', { language: 'automatic' });
    expect((await kim.slash('year', { year: '1998' })).content).toContain('entries');
  });
});
