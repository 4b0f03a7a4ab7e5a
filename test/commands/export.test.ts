/** `/export` through the real bot: what a moderator gets, and who gets nothing. */
import { InteractionType, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { Person } from '@chronocite/playground';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { bundledTimeline } from '../bundled.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { isPrivate } from './message.ts';

const NOW = Date.UTC(2026, 10, 28, 12);

let served: ServedBot;
let mona: Person;
let alice: Person;

beforeAll(async () => {
  served = await serveBot({ now: () => NOW });
  mona = served.standIn.person({ name: 'Mona', permissions: 'moderator', locale: 'en-GB' });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterAll(() => served.close());

/** The file of a reply: its name, and its text as somebody downloads it. */
async function fileOf({ attachments: [file] }: APIMessage) {
  if (!file) throw new Error('the reply has no file');
  return { name: file.filename, text: await (await fetch(file.url)).text() };
}

const rowsOf = (text: string): readonly Record<string, string>[] =>
  parse(text, { columns: true, bom: true });

describe('a moderator', () => {
  test('gets the whole timeline, privately, with a text that says what it is', async () => {
    const reply = await mona.slash('export', { format: 'csv' });
    expect(isPrivate(reply)).toBe(true);
    expect(reply.content.split('\n')).toEqual([
      '**Iran and Al-Qaeda, 1991–2026**',
      `${bundledTimeline.entries.length} entries as CSV, as of 28 November 2026.`,
      expect.stringMatching(/^Version \d+\.\d+\.\d+, \d+ November 2026$/u),
      expect.stringMatching(/^Licence: Text: CC BY 4\.0 \(/u),
      expect.stringContaining('its standing, who says so, its sources and its denials'),
    ]);
    const { name, text } = await fileOf(reply);
    expect(name).toBe('iran-al-qaeda_2026-11-28.csv');
    expect(new Set(rowsOf(text).map(({ id }) => id)).size).toBe(bundledTimeline.entries.length);
  });

  test('gets a year, and each claim of it with its standing and who says so', async () => {
    const reply = await mona.slash('export', { format: 'csv', year: '1998' });
    expect(reply.content).toMatch(/^\*\*Iran and Al-Qaeda, 1991–2026\*\* · 1998\n/u);
    const { name, text } = await fileOf(reply);
    expect(name).toBe('iran-al-qaeda_1998_2026-11-28.csv');
    const rows = rowsOf(text);
    expect(rows.map(({ id }) => id)).toContain('embassy-bombings-1998');
    expect(rows.filter(({ standing, by, sources }) => !standing || !by || !sources)).toEqual([]);
    expect(rows.map(({ standing }) => standing)).toContain('denial');
  });

  test('gets a range as Markdown, which says that it is an excerpt', async () => {
    const { name, text } = await fileOf(
      await mona.slash('export', { format: 'markdown', year: '1996-2000' }),
    );
    expect(name).toBe('iran-al-qaeda_1996-2000_2026-11-28.md');
    expect(text).toMatch(/^# Iran and Al-Qaeda, 1991–2026: 1996 – 2000\n/u);
    expect(text).toMatch(/This is an excerpt: \d+ of \d+ entries\./u);
    expect(text).not.toContain('6 January 2021');
  });

  test('gets the entries about a person, and those in which they say something', async () => {
    for (const name of ['Saif al-Adel', '9/11 Commission']) {
      const reply = await mona.slash('export', { format: 'csv', person: name });
      const ids = rowsOf((await fileOf(reply)).text).map(({ id }) => id);
      const wanted = bundledTimeline.entries.filter(({ people, claims }) =>
        [...people, ...claims.flatMap(({ speakers }) => speakers)].some(
          (person) => person.name === name,
        ),
      );
      expect(wanted.length).toBeGreaterThan(3);
      expect([...new Set(ids)]).toEqual(wanted.map(({ id }) => id));
    }
  });

  test('gets one entry as a calendar, and is told what a calendar cannot hold', async () => {
    const day = await mona.slash('export', { format: 'ical', entry: 'embassy-bombings-1998' });
    const { name, text } = await fileOf(day);
    expect(name).toBe('iran-al-qaeda_embassy-bombings-1998_2026-11-28.ics');
    expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
    const years = await mona.slash('export', { format: 'ical', year: '1991' });
    expect(years.content).toMatch(/\d entr(?:y|ies) without an exact day: not in the calendar/u);
  });

  test('gets as BibTeX only the sources of what was asked for', async () => {
    const whole = await fileOf(await mona.slash('export', { format: 'bibtex' }));
    const one = await fileOf(
      await mona.slash('export', { format: 'bibtex', entry: 'embassy-bombings-1998' }),
    );
    const sources = (text: string) => text.match(/^@/gmu)?.length ?? 0;
    expect(sources(one.text)).toBeGreaterThan(5);
    expect(sources(one.text)).toBeLessThan(sources(whole.text) / 2);
  });

  test.each(['jsonld', 'timelinejs'])('gets %s that can be parsed', async (format) => {
    const { text } = await fileOf(await mona.slash('export', { format, year: '2001' }));
    expect(JSON.stringify(JSON.parse(text))).toContain('11 September 2001');
  });

  test('gets what fits the time and the person together', async () => {
    const both = await mona.slash('export', {
      format: 'csv',
      year: '1998',
      person: 'Osama bin Laden',
    });
    expect(both.content).toContain('** · 1998 · Osama bin Laden\n');
    const none = await mona.slash('export', { format: 'csv', year: '1985' });
    expect(none).toMatchObject({ content: expect.stringContaining('No entry fits') });
    expect(none.attachments).toEqual([]);
  });

  test('picks from the same choices as elsewhere', async () => {
    const [year] = await mona.complete('export', 'year', '199');
    expect(year?.value).toBe('199X');
    const [person] = await mona.complete('export', 'person', 'saif');
    const picked = await mona.slash('export', { format: 'csv', person: String(person?.value) });
    expect(picked.content).toContain(' · Saif al-Adel\n');
    const [entry] = await mona.complete('export', 'entry', 'embassies');
    expect(entry?.value).toBe('iran-al-qaeda/embassy-bombings-1998');
  });

  test.each([
    [{ year: '8/7/1998' }, '**8/7/1998** may mean any of these'],
    [{ year: 'soon' }, 'I cannot read **soon** as a time'],
    [{ year: '31 February 2001' }, 'does not exist'],
    [{ person: 'Nobody Whatsoever' }, 'nobody and no entry called **Nobody Whatsoever**'],
    [{ entry: 'nothing-like-this-at-all' }, 'nobody and no entry called'],
    [{ timeline: 'rome' }, 'No timeline is called **rome**'],
  ])('is asked back about %j, and gets no file', async (options, answer) => {
    const reply = await mona.slash('export', { format: 'csv', ...options });
    expect(isPrivate(reply)).toBe(true);
    expect(reply.content).toContain(answer);
    expect(reply.attachments).toEqual([]);
  });
});

test('more than a file holds is refused, with what to ask instead', async () => {
  const [entry, ...others] = bundledTimeline.entries;
  if (!entry) throw new Error('the timeline is empty');
  const claims = Array.from({ length: 5_001 }, () => entry.claims).flat();
  const entries = [{ ...entry, claims }, ...others];
  const large = await serveBot({ now: () => NOW });
  try {
    await large.restart({ lookup: createLookup([{ ...bundledTimeline, entries }]) });
    const moderator = large.standIn.person({
      name: 'Mona',
      permissions: 'moderator',
      locale: 'en-GB',
    });
    const refused = await moderator.slash('export', { format: 'csv' });
    expect(refused.content).toContain('Discord takes 10 MB. Export a year');
    expect(refused.attachments).toEqual([]);
    const one = await moderator.slash('export', { format: 'csv', year: '1998' });
    expect(one.attachments).toHaveLength(1);
  } finally {
    await large.close();
  }
});

test('the text around the file is in the language of the moderator', async () => {
  const reza = served.standIn.person({ name: 'Reza', permissions: 'moderator', locale: 'de' });
  const reply = await reza.slash('export', { format: 'bibtex', year: '1998' });
  expect(reply.content).toMatch(/\d+ Einträge als BibTeX, Stand: 28\. November 2026\./u);
});

describe('a member who may not share', () => {
  test('does not see the command', () => {
    expect(alice.visibleCommands().map(({ name }) => name)).not.toContain('export');
    expect(mona.visibleCommands().map(({ name }) => name)).toContain('export');
  });

  test('gets no file by a forged command, in a server or a direct message', async () => {
    const forged = {
      type: InteractionType.ApplicationCommand,
      data: {
        id: mona.visibleCommands().find(({ name }) => name === 'export')?.id,
        name: 'export',
        type: 1,
        options: [{ type: 3, name: 'format', value: 'csv' }],
      },
    };
    const refused = await served.standIn.interact({
      ...forged,
      member: { user: alice.user, roles: [], permissions: '0' },
    } as never);
    expect(JSON.stringify(refused)).toContain('Exporting is for members with **Manage Messages**');
    expect(JSON.stringify(refused)).not.toContain('attachments":[{');
    const direct = await served.standIn.interact({
      ...forged,
      user: alice.user,
      guild_id: undefined,
      member: undefined,
    } as never);
    expect(JSON.stringify(direct)).toContain('Exporting works in servers');
  });
});
