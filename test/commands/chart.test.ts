/** `/chart` and the Chart button through the real bot: the picture, and the list beside it. */
import type { APIMessage } from 'discord-api-types/v10';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '@chronocite/playground';
import { bundledTimeline } from '../bundled.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { idOf, isPrivate } from './message.ts';

let served: ServedBot;
let alice: Person;

beforeAll(async () => {
  served = await serveBot();
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
    expect(altText).toContain(`“Iran and Al-Qaeda, 1991–2026”, ${count} entries`);
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
