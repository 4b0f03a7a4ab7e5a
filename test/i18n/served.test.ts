/** Who is answered in which language, through the real bot. */
import { Writable } from 'node:stream';
import type { APIMessage } from 'discord-api-types/v10';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openedForm, type Person } from '@chronocite/playground';
import { discordLog } from '../../src/discord/messages.ts';
import { descriptions, idOf, isPrivate } from '../commands/message.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

const logged: string[] = [];
const log = pino(
  new Writable({
    write(line: Buffer, _, done) {
      logged.push(String(line));
      done();
    },
  }),
);

let served: ServedBot;
let admin: Person;
let german: Person;

beforeAll(async () => {
  served = await serveBot({ log });
  admin = served.standIn.person({ name: 'Ada', permissions: 'admin', locale: 'en-GB' });
  german = served.standIn.person({ name: 'Heike', locale: 'de' });
});
afterAll(() => served.close());

async function choose(language: string): Promise<APIMessage> {
  const settings = await admin.slash('settings');
  const [change = ''] = (settings.components ?? []).flatMap((row) =>
    'components' in row
      ? row.components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : []))
      : [],
  );
  return admin.submit(await openedForm(admin.press(settings, change)), { language: [language] });
}

test('a German client is answered in German', async () => {
  const answer = await german.slash('year', { year: '1998' });
  expect(answer.content).toMatch(/^\*\*1998\*\* · \d+ (Eintrag|Einträge)\n/u);
  expect(descriptions(answer)).toMatch(/Vorwurf|Gerichtliche Feststellung|Amtliche Feststellung/u);
  expect(descriptions(answer)).toMatch(/\*\*\d{1,2}\. \p{L}+\.? 1998\*\*/u);
  const legend = await german.press(answer, idOf(answer, 'Lesehilfe'));
  expect(legend.content).toMatch(/^\*\*Wie eine Antwort zu lesen ist\*\*\n/u);
});

test('a German error is as private and as useful as an English one', async () => {
  const refused = await german.slash('year', { year: 'irgendwann' });
  expect(isPrivate(refused)).toBe(true);
  expect(refused.content).toContain('**irgendwann** ist nicht als Zeitangabe zu lesen.');
});

test('a year that was picked from German choices is read as that year', async () => {
  const [choice] = await german.complete('year', 'year', '1998');
  expect(choice?.name).toMatch(/^1998 · \d+ Einträge$/u);
  const answer = await german.slash('year', { year: String(choice?.value) });
  expect(answer.content).toMatch(/^\*\*1998\*\* · /u);
});

test('the menu of a message works by its German name', async () => {
  const menu = german.visibleCommands().find(({ name }) => name === 'Check against timeline');
  expect(menu?.name_localizations?.de).toBe('Mit der Chronik abgleichen');
  const written = german.write('Was geschah am 7. August 1998 in Nairobi?');
  const answer = await german.messageCommand('Check against timeline', written);
  expect(answer.content).toMatch(/^\[Was die Chronik zu dieser Nachricht sagt\]\(https:/u);
});

test.each(['pt-BR', 'ja', 'tr'])('a client in %s is answered in English', async (locale) => {
  const person = served.standIn.person({ name: `Speaker of ${locale}`, locale });
  const answer = await person.slash('about');
  expect(JSON.stringify(answer.embeds)).toContain('Found an error?');
});

test('a server that chose Arabic is answered in Arabic, until it changes back', async () => {
  const settings = await choose('ar');
  expect(settings.content).toContain('إعدادات هذا الخادم');
  expect(settings.content).toContain('العربية');

  const answer = await german.slash('year', { year: '1998' });
  expect(answer.content).toMatch(/^\u200f\*\*1998\*\* · \u200f?\d+ (مداخل|مدخلًا)/u);
  expect(descriptions(answer)).toContain('أغسطس 1998');
  const elsewhere = served.standIn.person({ name: 'Heike', locale: 'de', where: 'dm' });
  expect((await elsewhere.slash('year', { year: '1998' })).content).toMatch(/Eintr/u);

  await choose('unset');
  expect((await german.slash('year', { year: '1998' })).content).toMatch(/Eintr/u);
});

test('a Persian server reads Persian digits, and can pick the offered years', async () => {
  await choose('fa');
  const [choice] = await german.complete('year', 'year', '۱۹۹۸');
  expect(choice?.name).toMatch(/^۱۹۹۸ · /u);
  const answer = await german.slash('year', { year: String(choice?.value) });
  expect(answer.content).toMatch(/\*\*۱۹۹۸\*\* · \u200f?[۰-۹]+ مدخل/u);
  await choose('unset');
});

test('descriptions in other languages are registered once, not again after a restart', async () => {
  const registrations = () => logged.filter((line) => line.includes(discordLog.registered)).length;
  expect(registrations()).toBe(1);
  const year = german.visibleCommands().find(({ name }) => name === 'year');
  expect(year?.description_localizations?.['es-419']).toMatch(/^Lo que contiene la cronología/u);
  await served.restart();
  expect(registrations()).toBe(1);
});
