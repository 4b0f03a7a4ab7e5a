/** What comes out is opened again by the readers that people have. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/timeline/export/excerpt.ts';
import { formatTimeline, type FormatName } from '../../../src/timeline/export/formats.ts';
import { loadTimeline } from '../../../src/timeline/files/load.ts';
import type { Timeline } from '../../../src/timeline/model/timeline.ts';
import { bundledTimeline } from '../../bundled.ts';
import { altered, folderWith, VALID } from '../folder.ts';

async function write(format: FormatName, timeline: Timeline = bundledTimeline): Promise<string> {
  return (await formatTimeline(format, timeline)).text;
}

/** The timeline of the tests, its files changed. */
async function sample(changes: Parameters<typeof folderWith>[0]): Promise<Timeline> {
  const result = await loadTimeline(await folderWith(changes));
  if (result.kind === 'broken') throw new Error(JSON.stringify(result.diagnostics));
  return result.timeline;
}

/** With an entry on that date. */
const dated = (edtf: string) =>
  sample({ entries: altered('entries', 'date: 1998-08-07', `date: '${edtf}'`) });

/** With other fields in the first source. */
function sourced(fields: object): Promise<Timeline> {
  const [first, ...others] = JSON.parse(String(VALID.sources)) as readonly object[];
  return sample({ sources: JSON.stringify([{ ...first, ...fields }, ...others]) });
}

/** With a denial of a claim. */
const denied = () =>
  sample({
    entries: altered('entries', '- text: A storm', '- id: broke\n      text: A storm').replace(
      'standing: denial',
      'standing: denial\n      denies: [broke]',
    ),
  });

describe('an iCalendar reader', () => {
  const readCalendar = (text: string) => new ICAL.Component(ICAL.parse(text));
  const readEvents = (text: string) =>
    readCalendar(text)
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));

  test('gets every entry of the bundled timeline that has a day, on that day', async () => {
    const { text, leftOut } = await formatTimeline('ical', bundledTimeline);
    const events = readEvents(text);
    expect(events.length + leftOut).toBe(bundledTimeline.entries.length);
    const bombing = events.find(({ uid }) => uid.startsWith('embassy-bombings-1998@'));
    expect(bombing?.startDate.toString()).toBe('1998-08-07');
    expect(bombing?.endDate.toString()).toBe('1998-08-08');
  });

  test('gets each claim with its standing, who says so and its sources, and each denial', async () => {
    const events = readEvents(await write('ical'));
    for (const entry of bundledTimeline.entries) {
      const event = events.find(({ uid }) => uid.startsWith(`${entry.id}@`));
      if (!event) continue;
      for (const { text, by, citations } of entry.claims) {
        expect(event.description).toContain(text);
        expect(event.description).toContain(by);
        expect(event.description).toContain(citations[0]?.source.short);
      }
    }
  });

  test('is told in the description that a day is not certain, and takes it for tentative', async () => {
    const [event] = readEvents(await write('ical', await dated('1998-08-07?')));
    expect(event?.description).toMatch(/^Date: 7 August 1998 \(uncertain\)\n/u);
    expect(event?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  });

  test.each(['1998-08', '1998', '1998-08-07~', '[1998-08-07,1998-08-09]', '1998-08-07/..'])(
    'gets no day for %s, which names none for certain',
    async (edtf) => {
      const { text, leftOut } = await formatTimeline('ical', await dated(edtf));
      expect(readEvents(text)).toEqual([]);
      expect(leftOut).toBe(2);
    },
  );

  test('finds the licence, and each line ended as RFC 5545 says, the last one too', async () => {
    const text = await write('ical');
    expect(String(readCalendar(text).getFirstPropertyValue('x-wr-caldesc'))).toContain('CC BY 4.0');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

type Item = Readonly<Record<string, unknown>>;

function readBibtex(text: string): readonly Item[] {
  return plugins.input.chain(text, {
    generateGraph: false,
    forceType: '@biblatex/text',
  });
}

describe('a reader of BibTeX', () => {
  test('gets every source of the bundled timeline, with its title, date, link and authors', async () => {
    const read = new Map(readBibtex(await write('bibtex')).map((item) => [item['id'], item]));
    const wanted = bundledTimeline.sources.map(({ item }) => item);
    expect([...read.keys()]).toEqual(wanted.map(({ id }) => id));
    for (const { id, title, issued: date, URL: url, publisher, ...item } of wanted) {
      expect(read.get(id)).toMatchObject({
        title,
        ...(date ? { issued: date } : {}),
        ...(url === undefined ? {} : { URL: url }),
        ...(item['container-title'] === undefined
          ? {}
          : { 'container-title': item['container-title'] }),
        ...(publisher === undefined || item.authority !== undefined ? {} : { publisher }),
      });
    }
  });

  test('gets with each source what it says here, how firmly, and who denies it', async () => {
    const items = readBibtex(await write('bibtex', await denied()));
    expect(items.map(({ annote }) => annote)).toEqual([
      '[7 August 1998: The lighthouse is lit] Reported, The Harbour Gazette: The lighthouse was lit for the first time.',
      '[1992 – 1996: A storm breaks the mole] Denial, The builder, March 1999: The builder said that the mole had been broken before.',
      '[1992 – 1996: A storm breaks the mole] Official finding, Board of Inquiry, 1999: A storm broke the mole. Denied by The builder.',
    ]);
  });

  test('gets letters of any script, and what TeX takes for commands, as plain text', async () => {
    const title = String.raw`100% of $5 & #1_a {b} ~ ^ \\textbf یران „Übel“`;
    const timeline = await sourced({ title });
    expect(readBibtex(await write('bibtex', timeline))[0]?.['title']).toBe(title);
  });

  test.each(['page', 'editor', 'issue', 'volume', 'event-date', 'event-title', 'original-title'])(
    'gets the rest of a source whose %s holds anything at all',
    async (variable) => {
      for (const value of [null, 12, true, 'A. B.', [], ['x'], [null], [{ family: 1 }], {}, '']) {
        const timeline = await sourced({ type: 'article-journal', [variable]: value });
        const [source] = readBibtex(await write('bibtex', timeline));
        expect(source).toMatchObject({ title: 'Let there be light' });
      }
    },
  );

  test('gets when an event was, and the first edition, no more certain than that', async () => {
    const timeline = await sourced({
      'event-date': { 'date-parts': [[1998, 8]], circa: true },
      'original-date': { 'date-parts': [[1890]] },
    });
    const text = await write('bibtex', timeline);
    expect(text).toContain('  eventdate = {1998-08~},\n  origdate = {1890},\n');
  });

  test('gets no entry out of the name or the licence of a timeline', async () => {
    const timeline = { ...(await sample({})), title: '@book{x, title={y}}', licence: '@article' };
    expect(readBibtex(await write('bibtex', timeline))).toHaveLength(timeline.sources.length);
  });

  test.each([
    ['Sense &amp; <i>Natrix</i>', 'title = {Sense \\& {Natrix}}'],
    ['On <i>natrix</i>', 'title = {On \\textit{natrix}}'],
  ])('gets the markup of %j as TeX, or as plain text', async (title, field) => {
    expect(await write('bibtex', await sourced({ title }))).toContain(`  ${field},\n`);
  });

  test.each([
    [{ 'date-parts': [[1998, 8]] }, 'date = {1998-08}'],
    [{ 'date-parts': [[1998, 8, 9]], circa: true }, 'date = {1998-08-09~}'],
    [{ 'date-parts': [[1998]], season: 2 }, 'date = {1998-22}'],
    [{ 'date-parts': [[1998], [2001]] }, 'date = {1998/2001}'],
    [{ raw: '199X' }, 'date = {199X}'],
    [{ raw: '1998?' }, 'date = {1998?}'],
    [{ raw: '[1998,2001]' }, 'year = {1998 or 2001}'],
    [{ literal: 'in press' }, 'year = {in press}'],
  ])('gets %j no more certain than that', async (date, field) => {
    const text = await write('bibtex', await sourced({ issued: date }));
    expect(text).toContain(`  ${field},\n`);
    expect(text.match(/^ {2}(?:date|year|month) = /gmu)).toHaveLength(3);
  });
});

test.each(['markdown', 'ical', 'timelinejs'] as const)(
  '%s says behind a claim who denies it',
  async (format) => {
    const entries = altered('entries', 'date: 1992/1996', 'date: 1992-06-05').replace(
      '- text: A storm',
      '- id: broke\n      text: A storm',
    );
    const timeline = await sample({
      entries: entries.replace('standing: denial', 'standing: denial\n      denies: [broke]'),
    });
    const text = (await write(format, timeline)).replaceAll('\r\n ', '');
    expect(text).toMatch(/A storm broke the mole\.[^\n]*? Denied by The builder\./u);
  },
);

test('CSL-JSON has the sources as they are in the file, so that nothing is lost', async () => {
  expect(JSON.parse(await write('csl'))).toEqual(bundledTimeline.sources.map(({ item }) => item));
});

describe('a reader of JSON-LD', () => {
  const SCHEMA = 'http://schema.org/';
  type Node = Readonly<Record<string, readonly unknown[]>>;

  /** schema.org's own context is on the network; this part of it names all of its words. */
  async function expand(timeline: Timeline): Promise<readonly Node[]> {
    const documentLoader = async (documentUrl: string) => ({
      document: { '@context': { '@vocab': SCHEMA } },
      documentUrl,
    });
    const file = JSON.parse(await write('jsonld', timeline));
    // In its safe mode it throws for whatever it would have to leave out.
    const options = { documentLoader, safe: true };
    return (await jsonld.expand(file, options)) as unknown as Node[];
  }
  const ofType = (nodes: readonly Node[], type: string) =>
    nodes.filter((node) => node['@type']?.includes(SCHEMA + type));

  test('gets an event for each entry, with its claims, and finds whatever is pointed at', async () => {
    const nodes = await expand(bundledTimeline);
    const events = ofType(nodes, 'Event');
    expect(events).toHaveLength(bundledTimeline.entries.length);
    for (const [nth, { claims, errata }] of bundledTimeline.entries.entries()) {
      expect(events[nth]?.[`${SCHEMA}subjectOf`]).toHaveLength(claims.length + errata.length);
    }
    expect(dangling(nodes)).toEqual([]);
  });

  test('finds whatever an excerpt points at', async () => {
    const { entries } = bundledTimeline;
    for (const entry of entries.filter((_, nth) => nth % 10 === 0)) {
      const part = excerpt(bundledTimeline, [entry], entry.title);
      expect(dangling(await expand(part))).toEqual([]);
    }
  });

  /** What is pointed at and described nowhere. */
  function dangling(nodes: readonly Node[]): readonly string[] {
    const ids = new Set(JSON.stringify(nodes).match(/(?<="@id":")[^"]+/gu));
    const described = new Set(JSON.stringify(nodes).match(/(?<="@id":")[^"]+(?=","@type")/gu));
    return [...ids].filter((id) => !described.has(id));
  }

  test('rates nothing: a claim has its standing, who says so and what it denies', async () => {
    const nodes = await expand(await denied());
    expect(JSON.stringify(nodes)).not.toMatch(/ClaimReview|Rating/u);
    const [storm] = ofType(nodes, 'Event');
    const [broke, denial] = (storm?.[`${SCHEMA}subjectOf`] ?? []) as readonly Node[];
    expect(denial).toMatchObject({
      [`${SCHEMA}creditText`]: [{ '@value': 'The builder' }],
      [`${SCHEMA}keywords`]: [{ '@id': 'urn:chronocite:harbours:standing:denial' }],
      [`${SCHEMA}dateCreated`]: [{ '@value': '1999-03' }],
      [`${SCHEMA}about`]: [{ '@id': broke?.['@id'] }],
    });
  });

  test.each([
    ['1998-08-07', [{ '@value': '1998-08-07' }], undefined],
    ['1998-08/1998-09', [{ '@value': '1998-08' }], [{ '@value': '1998-09' }]],
    ['1998~', [edtf('1998~')], undefined],
    ['1998-22', [edtf('1998-22')], undefined],
    ['199X', [edtf('199X')], undefined],
    ['[1991,1992]', [edtf('[1991,1992]')], undefined],
    ['1992?/1996', [edtf('1992?')], [{ '@value': '1996' }]],
    ['2001/..', [{ '@value': '2001' }], undefined],
    ['-0043', [edtf('-0043')], undefined],
  ])('gets %s no more certain than that', async (written, start, end) => {
    const events = ofType(await expand(await dated(written)), 'Event');
    const event = events.find((one) => String(one['@id']).endsWith('lighthouse-lit'));
    expect(event?.[`${SCHEMA}startDate`]).toEqual(start);
    expect(event?.[`${SCHEMA}endDate`]).toEqual(end);
  });

  function edtf(value: string): object {
    return { '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': value };
  }
});
