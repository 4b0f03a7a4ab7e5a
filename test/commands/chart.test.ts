/** `/chart` and the Chart button through the real bot: the picture, and the list beside it. */
import type { APIMessage } from 'discord-api-types/v10';
import pino from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Person } from '@chronocite/playground';
import { bundledTimeline } from '../bundled.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { controls, idOf, isPrivate, menuOf, optionsOf } from './message.ts';

let served: ServedBot;
let alice: Person;
const logged: string[] = [];

beforeAll(async () => {
  const log = pino({ level: 'info' }, { write: (line) => void logged.push(line) });
  served = await serveBot({ log });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterAll(() => served.close());

async function pictureOf({ attachments: [file] }: APIMessage) {
  if (!file) throw new Error('the reply has no picture');
  const bytes = await (await fetch(file.url)).arrayBuffer();
  return { altText: file.description ?? '', ...(await sharp(Buffer.from(bytes)).metadata()) };
}

const rowsIn = ({ embeds }: APIMessage) => embeds[0]?.description ?? '';

describe('/chart', () => {
  test('draws the whole timeline, privately, beside its list with years and sources', async () => {
    const reply = await alice.slash('chart', {});
    expect(isPrivate(reply)).toBe(true);
    const count = bundledTimeline.entries.length;
    expect(reply.content).toContain(`**Iran and Al-Qaeda, 1991–2026** · ${count} entries`);
    expect(rowsIn(reply)).toMatch(/\]\(https:/u);
    const { format, altText } = await pictureOf(reply);
    expect(format).toBe('png');
    expect(altText).toContain(`: Iran and Al-Qaeda, 1991–2026 (${count} entries): `);
  });

  test('draws what is asked for: a time, a person, a query, all at once', async () => {
    const all = { from: '1998', to: '2004', person: 'Saif al-Adel', query: 'embassies' };
    const { content, ...reply } = await alice.slash('chart', all);
    expect(content).toMatch(/1998 – 2004 · Saif al-Adel · سيف العدل · “embassies”/u);
    expect((await pictureOf({ content, ...reply })).altText).toContain(
      'Bombing of the US embassies',
    );
  });

  test('reads one side alone as open', async () => {
    const { content } = await alice.slash('chart', { from: '2020' });
    expect(content).toMatch(/^\*\*since 2020\*\* · \d+ entries/u);
  });

  test('says what it cannot read, and what does not exist', async () => {
    expect((await alice.slash('chart', { from: 'qwertz' })).content).toContain('qwertz');
    expect((await alice.slash('chart', { from: '2004', to: '1998' })).content).toContain(
      'does not exist',
    );
  });

  test.each([
    ['1998 or 1999', 'since 1998'],
    ['{1991,1995-03}', 'since 1991'],
    ['since 1996', 'since 1996'],
  ])('begins where %j begins', async (from, title) => {
    expect((await alice.slash('chart', { from })).content).toContain(`**${title}** ·`);
  });

  test('asks which day is meant, and draws the one that is pressed with all else that was asked', async () => {
    const options = { from: '9/10/2001', to: '8/11/2010', person: 'Saif al-Adel' };
    const question = await alice.slash('chart', options);
    expect(question.content).toContain('several ways');
    const reply = await alice.press(
      question,
      idOf(question, '10 September 2001 – 8 November 2010'),
    );
    expect(reply.content).toContain('Saif al-Adel');
    expect(reply.attachments).toHaveLength(1);
  });

  test.each(['Hajj', 'al-Masri', 'Hamzah', 'Muhammad', 'Qwertzuiop'])(
    'asks whom %j means in the words of /person',
    async (name) => {
      const asked = await alice.slash('chart', { person: name });
      const asPerson = await alice.slash('person', { name });
      const { content, components } = asPerson;
      expect(asked.content).toBe(content);
      const labels = (message: APIMessage) => controls(message).map(({ label }) => label);
      expect(labels(asked)).toEqual(labels(asPerson));
      expect(components?.length).toBe(name === 'Qwertzuiop' ? 0 : 1);
    },
  );

  test('draws whoever is pressed, with all else that was asked', async () => {
    const question = await alice.slash('chart', { person: 'al-Masri', from: '1990' });
    const reply = await alice.press(question, idOf(question, 'Mustafa Hamid'));
    expect(reply.content).toContain('since 1990 · Mustafa Hamid');
    expect(reply.attachments).toHaveLength(1);
  });

  test('offers many namesakes in a menu, each with who they are', async () => {
    const options = { person: 'al-Masri', from: '9/10/2001' };
    const question = await alice.slash('chart', options);
    const offered = JSON.stringify(question.components);
    expect(offered).toContain('since 10 September 2001 · Mustafa Hamid');
    expect(offered).toContain('"description":"Egyptian');
    const [first = ''] = optionsOf(question);
    const reply = await alice.select(question, menuOf(question), [first]);
    expect(reply.content).toContain('since 9 October 2001 · Abdullah Ahmed Abdullah');
    expect(reply.attachments).toHaveLength(1);
  });

  test('sends the list and says so where the picture cannot be drawn, and draws it the next time', async () => {
    vi.spyOn(sharp.prototype, 'toBuffer').mockRejectedValueOnce(new Error('out of memory'));
    const options = { query: 'embassy attack' };
    const reply = await alice.slash('chart', options);
    expect(reply.content).toContain('The picture cannot be drawn just now.');
    expect(reply.attachments).toEqual([]);
    expect(rowsIn(reply)).toMatch(/\]\(https:/u);
    expect(logged.join('')).toContain('out of memory');
    expect(logged.join('')).not.toContain('embassy');
    expect((await alice.slash('chart', options)).attachments).toHaveLength(1);
  });

  test('sends no picture where there is nothing to draw', async () => {
    const reply = await alice.slash('chart', { from: '1800', to: '1801' });
    expect(reply.attachments).toEqual([]);
    expect(reply.content).toContain('nothing to draw for 1800 – 1801');
  });

  test('keeps the picture when its list is turned', async () => {
    const reply = await alice.slash('chart', {});
    const turned = await alice.press(reply, idOf(reply, '›'));
    expect(rowsIn(turned)).not.toBe(rowsIn(reply));
    expect(turned.attachments).toHaveLength(1);
  });
});

describe('the Chart button', () => {
  test.each([
    ['year', { year: '1998-2004' }, '1998 – 2004'],
    ['person', { name: 'Saif al-Adel' }, 'Saif al-Adel · سيف العدل'],
    ['search', { query: 'embassy bombings' }, '“embassy bombings”'],
    [
      'search',
      { query: 'which embassy was bombed by whom and who said so afterwards in a court' },
      '“which',
    ],
    ['about', {}, 'Iran and Al-Qaeda'],
  ])('of /%s %j draws what the list shows', async (command, options, title) => {
    const list = await alice.slash(command, options);
    const reply = await alice.press(list, idOf(list, 'Chart'));
    expect(reply.content).toContain(title);
    expect((await pictureOf(reply)).altText).toContain(title.slice(0, 8));
  });
});
