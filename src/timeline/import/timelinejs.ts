/** Reads what TimelineJS reads: its spreadsheet, row by row, and its JSON. */
import { z } from 'zod';
import { importing } from './messages.ts';
import { readHtml } from './html.ts';
import { leftOut, type DraftSource, type Reading, type Row } from './rows.ts';
import { between, readWrittenDate, type WrittenDate } from './written-dates.ts';

/** By these a spreadsheet is known as one of TimelineJS; in lower case. */
export const SHEET_COLUMNS = ['year', 'headline', 'text'] as const;

export type Slide = { readonly title: string; readonly summary: string };

/** The cells of a row, trimmed, by the lower-case name of their column. */
export function readSheetRow(
  cells: ReadonlyMap<string, string>,
): Pick<Row, 'reading' | 'notes'> & { readonly slide?: Slide } {
  const cell = (name: string) => cells.get(name) || undefined;
  const type = cell('type')?.toLowerCase();
  const words = wordsOf(cell('headline'), cell('text'));
  if (type === 'title') {
    const reading = leftOut(importing.titleSlide);
    return { reading, notes: [], slide: { title: words.title ?? '', summary: words.text ?? '' } };
  }
  if (type === 'era') return { reading: leftOut(importing.era), notes: [] };
  const begun = dateOf(cell('year'), cell('month'), cell('day'));
  const ended = cell('end year')
    ? dateOf(cell('end year'), cell('end month'), cell('end day'))
    : begun;
  const media = mediaOf(cell('media'), cell('media caption'), cell('media credit'));
  const notes = [
    ...media.notes,
    ...unkept('Time', cell('time')),
    ...unkept('End Time', cell('end time')),
    ...unkept('Display Date', cell('display date')),
    ...unkept('Background', cell('background')),
  ];
  return { reading: draftOf(begun, ended, words, media.sources, cell('group')), notes };
}

const number = z.union([z.number(), z.string()]).transform(String);
const date = z.looseObject({
  year: number.optional(),
  month: number.optional(),
  day: number.optional(),
  hour: number.optional(),
  display_date: z.string().optional(),
});
const words = z.looseObject({ headline: z.string().optional(), text: z.string().optional() });
const media = z.looseObject({
  url: z.string().optional(),
  caption: z.string().optional(),
  credit: z.string().optional(),
});
const event = z.looseObject({
  start_date: date.optional(),
  end_date: date.optional(),
  text: words.optional(),
  media: media.optional(),
  group: z.string().optional(),
  unique_id: z.string().optional(),
});

/** Only that there is a list of events; each of them is looked at by itself. */
export const timelineJs = z.looseObject({
  events: z.array(z.unknown()),
  eras: z.array(z.unknown()).optional(),
  title: z.looseObject({ text: words.optional() }).optional(),
});

export function readTimelineJs(file: z.output<typeof timelineJs>): {
  readonly rows: readonly Row[];
  readonly slide: Slide | undefined;
} {
  const events = file.events.map((record, nth): Row => {
    return { place: importing.event(nth + 1), record, ...readEvent(record) };
  });
  const eras = (file.eras ?? []).map((record, nth): Row => {
    const reading = leftOut(importing.era);
    return { place: importing.eraAt(nth + 1), record, reading, notes: [] };
  });
  const { title, text } = wordsOf(file.title?.text?.headline, file.title?.text?.text);
  const slide = file.title ? { title: title ?? '', summary: text ?? '' } : undefined;
  return { rows: [...events, ...eras], slide };
}

function readEvent(record: unknown): Pick<Row, 'reading' | 'notes'> {
  const parsed = event.safeParse(record);
  if (!parsed.success) return { reading: leftOut(importing.badEvent), notes: [] };
  const {
    start_date: start,
    end_date: end,
    text,
    media: shown,
    group,
    unique_id: id,
  } = parsed.data;
  const begun = dateOf(start?.year, start?.month, start?.day);
  const ended = end ? dateOf(end.year, end.month, end.day) : begun;
  const sources = mediaOf(shown?.url, shown?.caption, shown?.credit);
  const notes = [
    ...sources.notes,
    ...unkept('hour', start?.hour ?? end?.hour),
    ...unkept('display_date', start?.display_date),
  ];
  const reading = draftOf(
    begun,
    ended,
    wordsOf(text?.headline, text?.text),
    sources.sources,
    group,
    id,
  );
  return { reading, notes };
}

type Words = {
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly links: readonly DraftSource[];
};

function wordsOf(headline: string | undefined, text: string | undefined): Words {
  const title = readHtml(headline ?? '');
  const body = readHtml(text ?? '');
  return {
    title: title.text || undefined,
    text: body.text || undefined,
    links: [...title.links, ...body.links],
  };
}

function draftOf(
  begun: WrittenDate,
  ended: WrittenDate,
  { title, text, links }: Words,
  sources: readonly DraftSource[],
  group: string | undefined,
  id?: string,
): Reading {
  if (begun.kind === 'unclear') return leftOut(begun.why);
  if (ended.kind === 'unclear') return leftOut(ended.why);
  const when = between(begun.edtf, ended.edtf);
  if (when.kind === 'unclear') return leftOut(when.why);
  return {
    kind: 'draft',
    draft: {
      id,
      title,
      date: when.edtf,
      text,
      sources: [...links, ...sources],
      people: [],
      places: [],
      tags: group === undefined ? [] : [group],
    },
  };
}

/** TimelineJS has no year 0: its -44 is 44 BC, the astronomical -43. */
function dateOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): WrittenDate {
  const said = Number(year);
  if (year === undefined || year.trim() === '' || !Number.isInteger(said)) {
    return { kind: 'unclear', why: importing.noYear(year ?? '') };
  }
  const astronomical = said < 0 ? said + 1 : said;
  const digits = String(Math.abs(astronomical)).padStart(4, '0');
  const sign = astronomical < 0 ? '-' : '';
  const years = digits.length > 4 ? `Y${sign}${digits}` : sign + digits;
  const parts = [month, day].map((part) => (part ?? '').trim());
  if (parts[0] === '' && parts[1] !== '') {
    return { kind: 'unclear', why: importing.dayWithoutMonth };
  }
  return readWrittenDate(
    [years, ...parts.filter(Boolean).map((part) => part.padStart(2, '0'))].join('-'),
  );
}

/** Files that are shown, and pages that play: an illustration, and not where a claim can be checked. */
const SHOWN =
  /\.(?:jpe?g|png|gif|svg|webp|mp4|mp3|webm)(?:$|\?)|youtu\.?be|vimeo|soundcloud|<iframe/i;

function mediaOf(
  url: string | undefined,
  caption: string | undefined,
  credit: string | undefined,
): { readonly sources: readonly DraftSource[]; readonly notes: readonly string[] } {
  const about = [caption, credit]
    .map((text) => readHtml(text ?? '').text)
    .filter(Boolean)
    .join(', ');
  if (url === undefined || url === '') return { sources: [], notes: unkept('media', about) };
  if (!/^https?:/.test(url) || SHOWN.test(url)) {
    return { sources: [], notes: unkept('media', [url, about].filter(Boolean).join(', ')) };
  }
  return { sources: [about === '' ? { url } : { title: about, url }], notes: [] };
}

function unkept(field: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [importing.unknownColumn(field, value)];
}
