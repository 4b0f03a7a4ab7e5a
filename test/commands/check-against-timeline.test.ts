/** A member picks a message, and reads what the record says about it. */
import { afterAll, describe, expect, test } from 'vitest';
import type { APIMessage } from 'discord-api-types/v10';
import { serveBot } from '../served-bot.ts';
import { controls, descriptions, idOf, isPrivate, menuOf, optionsOf, titles } from './message.ts';

const served = await serveBot();
afterAll(() => served.close());
const maya = served.standIn.person({ name: 'Maya Reader', locale: 'en-GB' });

function check(text: string): Promise<APIMessage> {
  return maya.messageCommand('Check against timeline', maya.write(text));
}

const KILLING = 'I keep reading that al-Masri was shot in Tehran in August 2020. Says who?';

describe('the answer', () => {
  test.each([
    [
      'Iran, along with Sudan, accused of liability in October bombing of USS Cole by a US federal judge',
      'The op-ed says, under the year 2000, that a US federal judge accused Iran',
    ],
    [
      'Allegations of transit of Al-Qaeda members in and out of Afghanistan through Iran in the lead-up to the attacks backed up by strong evidence in a US trial',
      'The op-ed says that allegations of al-Qaeda members’ transit',
    ],
  ])('never puts “Established” beside a charge: %s', async (message, said) => {
    const { content, embeds } = await check(message);
    expect(content).not.toContain('Established');
    expect(content).toContain('Reported (Majid Rafizadeh');
    expect(embeds[0]?.description?.replaceAll('**', '')).toContain(said);
  });

  test('begins with what is established where a message is about the event itself', async () => {
    const { content } = await check('The USS Cole was bombed in Aden in October 2000.');
    expect(content).toContain('Established');
  });

  test.each([
    'is Makkawi the same as Saif al-Adel?',
    'Is Mohammed Ibrahim Makkawi Saif al-Adel?',
    'Ist Makkawi derselbe Mann wie Saif al-Adel?',
    'Makkawi et Saif al-Adel sont-ils la même personne ?',
    '¿Es Makkawi la misma persona que Saif al-Adel?',
    'هل محمد إبراهيم مكاوي هو سيف العدل نفسه؟',
    'آیا محمد مکاوی همان سیف العدل است؟',
  ])('gives what the record says of two namesakes where a message asks: %s', async (message) => {
    const { content } = await check(message);
    expect(content).toContain('Not to be confused with: ');
    expect(content).toContain('Egypt says that they are two people');
  });

  test('gives the note on a namesake who has no page', async () => {
    const { content } = await check('Is Jaysh al-Adl the same as Saif al-Adel?');
    expect(content).toContain('An organisation on the US sanctions list');
  });

  test('gives no note on namesakes where a message names both and asks something else', async () => {
    const { content } = await check('Makkawi was arrested in Cairo in 2012, Saif al-Adel was not.');
    expect(content).not.toContain('Not to be confused with');
  });

  test('begins with the message, which it opens, and with its first words as they were typed', async () => {
    const written = maya.write('**al-Masri** was shot in Tehran in August 2020, [they](say)');
    const { content } = await maya.messageCommand('Check against timeline', written);
    const [first] = content.split('\n');
    expect(first).toContain(`/${written.channel_id}/${written.id})`);
    expect(first).toContain(String.raw`\*\*al-Masri\*\* was shot in Tehran in August 2020`);
  });

  test('sums up what each entry says, how firmly, by whom, and who denies that', async () => {
    const answer = await check(KILLING);
    expect(isPrivate(answer)).toBe(true);
    expect(answer.content).toContain('2 entries speak of this');
    const [killing, other] = answer.content
      .split('\n')
      .filter((line) => line.startsWith('-# 7 Aug'));
    expect(killing).toMatch(
      /Abu Muhammad al-Masri is reported shot dead in Tehran\. Reported \(The New York Times\): Two men/u,
    );
    expect(killing).toContain('Foreign Ministry of Iran denied it.');
    // What contradicts the first entry is no second voice for it.
    expect(other).toContain('Reported (Mehr, ILNA and Fars): Reports in Iran');
    expect(other).not.toContain('denied it');
    const [first, second] = optionsOf(answer);
    expect([first, second]).toEqual([
      'iran-al-qaeda/masri-killing-2020',
      'iran-al-qaeda/habib-daoud-2020',
    ]);
  });

  test.each([
    'What about Saif al-Adel?',
    'Iran and al-Qaeda eat ice cream',
    'Zarqawi lived in Iraq',
  ])('says where entries only name the same: %s', async (message) => {
    const { content } = await check(message);
    expect(content).toMatch(/names? the same people, places or times/u);
    expect(content).not.toMatch(/speaks? of this/u);
  });

  test('counts every entry, and has those without a row in its menu', async () => {
    const answer = await check(
      'A US court holds Iran liable for the Cole. The embassy bombings, Soleimani, Saif al-Adel, the ' +
        'hijackers through Iran in 2001, the Owens ruling of 2011, the Abbottabad files, the UN report of 2018',
    );
    const [, counted = ''] = /\*\*(\d+) entries speak of this/u.exec(answer.content) ?? [];
    const rows = descriptions(answer).match(/^\*\*.+\*\* · /gmu) ?? [];
    const left = Number(counted) - rows.length;
    expect(left).toBeGreaterThan(0);
    expect(descriptions(answer)).toMatch(new RegExp(`\n-# and ${left} more$`, 'u'));
    expect(optionsOf(answer)).toHaveLength(Number(counted));
  });

  test('stays where it is while an entry of it is read', async () => {
    const answer = await check(KILLING);
    const opened = await maya.select(answer, menuOf(answer), optionsOf(answer).slice(0, 1));
    expect(isPrivate(opened)).toBe(true);
    expect(titles(opened)).toEqual(['Abu Muhammad al-Masri is reported shot dead in Tehran']);
    const shown = maya.visibleMessages().find(({ id }) => id === answer.id);
    expect(shown?.content).toBe(answer.content);
  });

  test('is gone back to from an entry of it and from a neighbour of that entry', async () => {
    const answer = await check(KILLING);
    for (const steps of [[], ['Later →', '← Earlier']]) {
      let opened = await maya.select(answer, menuOf(answer), optionsOf(answer).slice(0, 1));
      for (const label of steps) opened = await maya.press(opened, idOf(opened, label));
      await maya.press(opened, idOf(opened, 'Back to the check'));
      expect(maya.visibleMessages().at(-1)).toEqual(answer);
    }
  });

  test('says who was understood by a name of several people', async () => {
    const answer = await check(KILLING);
    expect(answer.content).toContain('Abdullah Ahmed Abdullah (“al-Masri”)');
    expect(answer.content).not.toContain('may mean any of these');
    const opened = await maya.press(answer, idOf(answer, 'Abdullah Ahmed Abdullah'));
    expect(opened.content).toContain('Abdullah Ahmed Abdullah');
  });

  test('asks who is meant where nothing says so, with a button for each', async () => {
    const answer = await check('al-Masri was killed');
    expect(answer.content).toContain('Whom do you mean?');
    expect(controls(answer).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Abdullah Ahmed Abdullah', 'Abul Khayr al-Masri']),
    );
  });

  test('shows what a court found where the message asks for that, and nothing beside it', async () => {
    const answer = await check(
      'There were embassy bombings in August 1998 and a trial in New York. What did that court actually find?',
    );
    expect(titles(answer)).toEqual(['Bombing of the US embassies in Nairobi and Dar es Salaam']);
    expect(descriptions(answer)).toContain('Court finding');
    expect(answer.content).toContain('Court finding');
    expect(optionsOf(answer)).toEqual(['iran-al-qaeda/embassy-bombings-1998']);
  });

  test.each([
    [
      'The embassy bombings of August 1998 killed 223 people',
      'The message says “killed 223 people”; the record has “killed 224 people” (Federal Bureau of Investigation).',
    ],
    [
      'The embassy bombings of September 1998',
      'The message says “September 1998”; the record has 7 August 1998 (Federal Bureau of Investigation).',
    ],
  ])('says what the record has otherwise: %s', async (text, line) => {
    expect((await check(text)).content).toContain(line);
  });

  test('offers the year of a message that names nothing else', async () => {
    const answer = await check('It was 8 August 1998.');
    expect(answer.content).toContain('names **8 August 1998**, and nothing else');
    const year = await maya.press(answer, idOf(answer, '1998'));
    expect(year.content).toContain('1998');
    expect(optionsOf(year)).toContain('iran-al-qaeda/embassy-bombings-1998');
  });

  test.each([
    ['something happened on 16 February 2003', 'kharrazi-2003'],
    ['Did Iran shelter al-Qaeda?', 'flight-to-iran-2001'],
    ['Iran was behind 9/11!!', 'hijackers-transit-2000'],
  ])('shows entries on the subject itself, or on a day that is named: “%s”', async (text, id) => {
    const answer = await check(text);
    expect(answer.content).toMatch(/speaks? of this|names the same people, places or times/);
    expect(JSON.stringify(answer)).toContain(id);
  });

  test.each(['Iran beat Wales at the world cup', 'my flight to Iran got cancelled'])(
    'stays silent on what only shares a word with the subject: “%s”',
    async (text) => {
      expect((await check(text)).embeds).toEqual([]);
    },
  );

  test('is one fair sentence for a message about nothing here', async () => {
    const answer = await check('The cat sat on the mat.');
    expect(answer.content).toContain('That makes the message neither true nor false.');
    expect(answer.embeds).toEqual([]);
    expect(controls(answer)).toEqual([]);
  });
});
