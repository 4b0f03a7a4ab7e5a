/**
 * Generates timelines of any size from made-up words, people and days, the same in every run. Words
 * are as frequent as in English (Zipf), and as many as a text of that length has (Heaps).
 */
import { toDay } from '../../src/dates/calendar.ts';
import { dayText } from '../../src/dates/edtf-text.ts';
import { parseDate } from '../../src/dates/parse-date.ts';
import { entryId, personId, sourceId, timelineId } from '../../src/timeline/model/schema.ts';
import type { Entry, Person, Source, Timeline } from '../../src/timeline/model/timeline.ts';
import { lowerBound } from '../../src/text/binary-search.ts';
import { generatePeople } from './name-generator.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';

const TIMELINE = timelineId.parse('generated');

export function generateTimeline(entries: number, seed: number): Timeline {
  const random = seeded(seed);
  // Heaps' law: new words come with the square root of the length, 40 words an entry.
  const words = makeWords(Math.min(200_000, Math.round(10 * Math.sqrt(40 * entries))), random);
  const people = makePeople(Math.min(5_000, Math.max(20, Math.round(entries / 50))), seed);
  const sources = makeSources(Math.min(5_000, Math.max(5, Math.round(entries / 20))));
  const draw = zipf(words.length, random);
  const text = (count: number): string =>
    Array.from({ length: count }, () => words[draw()] ?? '').join(' ');
  const firstDay = toDay(1900, 1, 1);
  const days = toDay(2024, 1, 1) - firstDay;
  const made = Array.from({ length: entries }, (_, at): Entry => {
    const day = firstDay + Math.floor((at / entries) * days);
    const source = random.pick(sources);
    return {
      id: entryId.parse(`entry-${at}`),
      timeline: TIMELINE,
      title: capitalised(text(7)),
      date: parseDate(dayText(day)),
      claims: Array.from({ length: 1 + random.below(2) }, () => ({
        text: `${capitalised(text(18 + random.below(8)))}.`,
        standing: random.pick(['established', 'reported', 'accusation', 'denial'] as const),
        id: undefined,
        defaultJudgment: false,
        denies: [],
        deniedBy: [],
        by: capitalised(text(2)),
        speakers: [],
        date: undefined,
        citations: [{ source, locator: undefined }],
      })),
      people: [random.pick(people)],
      places: [capitalised(text(1))],
      tags: [],
      keywords: [],
      unanswered: false,
      errata: [],
    };
  });
  return {
    id: TIMELINE,
    title: 'Generated',
    summary: 'Made up.',
    version: '1.0.0',
    updated: parseDate('2024'),
    licence: 'CC0',
    corrections: 'none',
    glossary: {},
    entries: made,
    people,
    sources,
  };
}

const ONSETS = 'b c d f g h j k l m n p r s t v w st tr pl gr sh ch'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 't', 'l', 'm'];

/** Two to four syllables, as English words have; all different. */
function makeWords(count: number, random: Random): readonly string[] {
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    const syllables = 2 + random.below(3);
    for (let at = 0; at < syllables; at += 1) word += random.pick(ONSETS) + random.pick(VOWELS);
    words.add(word + random.pick(ENDS));
  }
  return [...words];
}

/** Draws indexes: the nth is 1/n as frequent as the first. */
function zipf(count: number, random: Random): () => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    sum += 1 / (at + 1);
    sums[at] = sum;
  }
  return () => {
    const drawn = random.next() * sum;
    return lowerBound(0, count - 1, (index) => (sums[index] ?? 0) < drawn);
  };
}

function makePeople(count: number, seed: number): readonly Person[] {
  return generatePeople(count, seed).people.map(({ id, name }) => ({
    id: personId.parse(id),
    timeline: TIMELINE,
    kind: 'person',
    partOf: undefined,
    name,
    about: `About ${name}.`,
    citations: [],
    aliases: [],
    namesakes: [],
  }));
}

function makeSources(count: number): readonly Source[] {
  return Array.from({ length: count }, (_, at) => ({
    id: sourceId.parse(`source-${at}`),
    timeline: TIMELINE,
    title: `Record ${at}`,
    short: `Record ${at}`,
    full: `Record ${at}. 2024.`,
    authors: [],
    publisher: undefined,
    isLong: false,
    accessed: undefined,
    issued: undefined,
    url: undefined,
    copyHost: undefined,
    accessedVia: undefined,
    character: undefined,
    item: { id: sourceId.parse(`source-${at}`), type: 'document', title: `Record ${at}` },
  }));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
