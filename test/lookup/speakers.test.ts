/** Questions for what somebody said, about the bundled timeline in six languages. */
import { expect, test } from 'vitest';
import { toYear } from '../../src/dates/calendar.ts';
import { bundledLookup } from '../bundled.ts';

const ask = (query: string) => bundledLookup.search(query, undefined);

/** Who a query asks for as speaking; with several, all of them. */
const speakersOf = (query: string): readonly string[] =>
  ask(query).understood.speakers.map(({ id }) => id);

test.each([
  'who accused Iran of helping al-Qaeda',
  'what is Iran accused of',
  'Wer hat den Iran beschuldigt?',
  'Wer beschuldigt den Iran?',
  'man beschuldigt den Iran',
  'Iran wurde beschuldigt',
  'Was wird dem Iran vorgeworfen?',
  'Qui accuse l’Iran ?',
  'Qui a accusé l’Iran d’avoir aidé al-Qaïda ?',
  'l’Iran accusé d’avoir hébergé al-Qaïda',
  'l’Iran est accusé',
  '¿Quién acusó a Irán de ayudar a al-Qaeda?',
  '¿De qué acusan a Irán?',
  'Irán fue acusado',
  'من اتهم إيران؟',
  'اتهام إيران بإيواء القاعدة',
  'چه کسی ایران را متهم کرد؟',
  'ایران متهم شد',
])('“%s” asks for what others say of Iran, and not for what Iran says', (query) => {
  const { understood, hits } = ask(query);
  expect(understood).toMatchObject({ speakers: [], standings: ['accusation'] });
  expect(hits.length).toBeGreaterThan(0);
});

test.each([
  ['claims by Pompeo', 'mike-pompeo'],
  ['what did Zarif say about the CIA files', 'javad-zarif'],
  ['denials by Iran', 'iran'],
  ['Iran’s denials about Zarqawi', 'iran'],
  ['what does Iran say', 'iran'],
  ['what did the Commission find', '911-commission'],
  ['did the Commission prove that Iran did 9/11', '911-commission'],
  ['Iran did 9/11 and the Commission proved it', '911-commission'],
  ['the Commission found no evidence of foreknowledge', '911-commission'],
  ['what did the D.C. Circuit find', 'dc-circuit'],
  ['according to the New York Times', 'new-york-times'],
  ['according to a UN report', 'un-monitoring-team'],
  ['Treasury said', 'us-treasury'],
  ['US accusations 2011', 'united-states'],
  ['us accusations february 2002', 'united-states'],
  ['Obama on bin Laden', 'barack-obama'],
  ['Rafsanjani reply to 9/11 commission', 'akbar-hashemi-rafsanjani'],
  ['was sagt der Iran', 'iran'],
  ['Behauptungen von Pompeo', 'mike-pompeo'],
  ['was hat Sarif gesagt', 'javad-zarif'],
  ['Dementis des Iran', 'iran'],
  ['laut New York Times', 'new-york-times'],
  ['Vorwürfe der USA 2011', 'united-states'],
  ['que dit l’Iran', 'iran'],
  ['selon l’Iran', 'iran'],
  ['accusations de Pompeo', 'mike-pompeo'],
  ['d’après le New York Times', 'new-york-times'],
  ['qu’a conclu la commission du 11 septembre', '911-commission'],
  ['qué dice Irán', 'iran'],
  ['dijo Pompeo', 'mike-pompeo'],
  ['según Irán', 'iran'],
  ['acusaciones de Estados Unidos en 2011', 'united-states'],
  ['ماذا تقول إيران', 'iran'],
  ['ماذا قال بومبيو', 'mike-pompeo'],
  ['وفقا لإيران', 'iran'],
  ['نفي السودان', 'sudan'],
  ['ایران چه گفت', 'iran'],
  ['پمپئو چه گفت', 'mike-pompeo'],
  ['به گفته ایران', 'iran'],
  ['تکذیب‌های سودان', 'sudan'],
  ['¿a quién acusa Irán?', 'iran'],
  ['wen beschuldigt Iran', 'iran'],
  ['was wurde vom Iran dementiert', 'iran'],
  ['démenti par l’Iran', 'iran'],
  ['acusado por Estados Unidos', 'united-states'],
  ['اتهم بومبيو إيران', 'mike-pompeo'],
  ['ایران چه کسی را متهم کرد', 'iran'],
])('“%s” asks for what %s says', (query, speaker) => {
  const { understood, hits } = ask(query);
  expect(understood.speakers.map(({ id }) => id)).toEqual([speaker]);
  expect(hits.length).toBeGreaterThan(0);
  for (const { snippet } of hits)
    expect(snippet.claim?.speakers.map(({ id }) => id as string)).toContain(speaker);
});

test.each([
  'claims about Iran',
  'accusations against Iran',
  'Anschuldigungen gegen den Iran',
  'accusations contre l’Iran',
  'is Iran accused of sheltering al-Qaeda',
  'did a court say Iran did the USS Cole',
  'who said Iran is the new Afghanistan',
  'iran contra c’est quoi',
  'Iran found liable',
  'tell us about the embassies',
  'what did they tell us',
])('“%s” asks for nobody’s words', (query) => {
  expect(speakersOf(query)).toEqual([]);
});

test.each(['denials by Iran', 'dementis des iran', 'démentis de l’Iran', 'نفي إيران'])(
  '“%s” is answered by denials of Iran alone, and not by those of Sudan',
  (query) => {
    const { hits } = ask(query);
    expect(hits.length).toBeGreaterThan(20);
    for (const { snippet } of hits) {
      expect(snippet.claim?.standing).toBe('denial');
      expect(snippet.claim?.by).not.toMatch(/^Sudan/);
    }
  },
);

test.each([
  ['what did Zarif say about the CIA files', 'cia-files-2017'],
  ['ظریف درباره اسناد سیا چه گفت', 'cia-files-2017'],
  ['what did Kharrazi say about deporting al-Qaeda suspects', 'kharrazi-2003'],
  ['Rumsfeld said', 'flight-to-iran-2001'],
  ['claims by Pompeo', 'pompeo-speech-2021'],
  ['Judge Bates found', 'owens-ruling-2011'],
])('“%s” begins with %s', (query, entry) => {
  expect(ask(query).hits[0]?.entry.id).toBe(entry);
});

test.each([
  ['official findings 2004', 'official-finding', 2004],
  ['amtliche Feststellungen 2004', 'official-finding', 2004],
  ['denied in August 2018', 'denial', 2018],
  ['démenti en août 2018', 'denial', 2018],
  ['fallos judiciales de 2011', 'court-finding', 2011],
  ['نفي في 2004', 'denial', 2004],
  ['تکذیب در اوت ۲۰۱۸', 'denial', 2018],
])('“%s” gives what was said then', (query, standing, year) => {
  const { hits, understood } = ask(query);
  expect(understood.timeOf).toBe('claims');
  expect(hits.length).toBeGreaterThan(1);
  for (const { entry, snippet } of hits) {
    expect(snippet.claim?.standing).toBe(standing);
    const { first, last } = snippet.claim?.date ?? entry.date;
    expect(toYear(first)).toBeLessThanOrEqual(year);
    expect(toYear(last)).toBeGreaterThanOrEqual(year);
  }
});
