/** Reads the two formats of TimelineJS: its spreadsheet, row by row, and its JSON. */
import { z } from 'zod';
import { importMessages } from './messages.ts';
import { readHtml } from './html.ts';
import { leftOut, type DraftSource, type Reading, type Row } from './rows.ts';
import { formatInterval, readWrittenDate, type WrittenDate } from './written-dates.ts';
import { yearText } from '../../dates/edtf-text.ts';

/** A spreadsheet with these columns is one of TimelineJS. In lower case. */
export const SHEET_COLUMNS = ['year', 'headline', 'text'] as const;

export type Slide = { readonly title: string; readonly summary: string };

/** The cells of a row, trimmed, by the lower-case name of their column. */
export function readSheetRow(
  cells: ReadonlyMap<string, string>,
): Pick<Row, 'reading' | 'notes'> & { readonly slide?: Slide } {
  const cell = (name: string) => cells.get(name) || undefined;
  const type = cell('type')?.toLowerCase();
  const words = readWords(cell('headline'), cell('text'));
  if (type === 'title') {
    const reading = leftOut(importMessages.titleSlide);
    return { reading, notes: [], slide: { title: words.title ?? '', summary: words.text ?? '' } };
  }
  if (type === 'era') return { reading: leftOut(importMessages.era), notes: [] };
  const begun = readDate(cell('year'), cell('month'), cell('day'));
  const ended = cell('end year')
    ? readDate(cell('end year'), cell('end month'), cell('end day'))
    : begun;
  const media = readMedia(cell('media'), cell('media caption'), cell('media credit'));
  const notes = [
    ...media.notes,
    ...noteLeftOut('Time', cell('time')),
    ...noteLeftOut('End Time', cell('end time')),
    ...noteLeftOut('Display Date', cell('display date')),
    ...noteLeftOut('Background', cell('background')),
  ];
  return { reading: createDraft(begun, ended, words, media.sources, cell('group')), notes };
}

const numberText = z.union([z.number(), z.string()]).transform(String);
const date = z.looseObject({
  year: numberText.optional(),
  month: numberText.optional(),
  day: numberText.optional(),
  hour: numberText.optional(),
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

/** Checks only that there is a list of events: each is checked by itself. */
export const timelineJsSchema = z.looseObject({
  events: z.array(z.unknown()),
  eras: z.array(z.unknown()).optional(),
  title: z.looseObject({ text: words.optional() }).optional(),
});

export function readTimelineJs(file: z.output<typeof timelineJsSchema>): {
  readonly rows: readonly Row[];
  readonly slide: Slide | undefined;
} {
  const events = file.events.map((record, nth): Row => {
    return { place: importMessages.event(nth + 1), record, ...readEvent(record) };
  });
  const eras = (file.eras ?? []).map((record, nth): Row => {
    const reading = leftOut(importMessages.era);
    return { place: importMessages.eraAt(nth + 1), record, reading, notes: [] };
  });
  const { title, text } = readWords(file.title?.text?.headline, file.title?.text?.text);
  const slide = file.title ? { title: title ?? '', summary: text ?? '' } : undefined;
  return { rows: [...events, ...eras], slide };
}

function readEvent(record: unknown): Pick<Row, 'reading' | 'notes'> {
  const parsed = event.safeParse(record);
  if (!parsed.success) return { reading: leftOut(importMessages.badEvent), notes: [] };
  const {
    start_date: start,
    end_date: end,
    text,
    media: shown,
    group,
    unique_id: id,
  } = parsed.data;
  const begun = readDate(start?.year, start?.month, start?.day);
  const ended = end ? readDate(end.year, end.month, end.day) : begun;
  const sources = readMedia(shown?.url, shown?.caption, shown?.credit);
  const notes = [
    ...sources.notes,
    ...noteLeftOut('hour', start?.hour ?? end?.hour),
    ...noteLeftOut('display_date', start?.display_date),
  ];
  const reading = createDraft(
    begun,
    ended,
    readWords(text?.headline, text?.text),
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

function readWords(headline: string | undefined, text: string | undefined): Words {
  const title = readHtml(headline ?? '');
  const body = readHtml(text ?? '');
  return {
    title: title.text || undefined,
    text: body.text || undefined,
    links: [...title.links, ...body.links],
  };
}

function createDraft(
  begun: WrittenDate,
  ended: WrittenDate,
  { title, text, links }: Words,
  sources: readonly DraftSource[],
  group: string | undefined,
  id?: string,
): Reading {
  if (begun.kind === 'unclear') return leftOut(begun.why);
  if (ended.kind === 'unclear') return leftOut(ended.why);
  const when = formatInterval(begun.edtf, ended.edtf);
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
function readDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): WrittenDate {
  const number = Number(year);
  if (year === undefined || year.trim() === '' || !Number.isInteger(number)) {
    return { kind: 'unclear', why: importMessages.noYear(year ?? '') };
  }
  const years = yearText(number < 0 ? number + 1 : number);
  const parts = [month, day].map((part) => (part ?? '').trim());
  if (parts[0] === '' && parts[1] !== '') {
    return { kind: 'unclear', why: importMessages.dayWithoutMonth };
  }
  return readWrittenDate(
    [years, ...parts.filter(Boolean).map((part) => part.padStart(2, '0'))].join('-'),
  );
}

/** Pictures, sounds and films illustrate an event; a claim cannot be checked there. */
const ILLUSTRATION =
  /\.(?:jpe?g|png|gif|svg|webp|mp4|mp3|webm)(?:$|\?)|youtu\.?be|vimeo|soundcloud|<iframe/i;

function readMedia(
  url: string | undefined,
  caption: string | undefined,
  credit: string | undefined,
): { readonly sources: readonly DraftSource[]; readonly notes: readonly string[] } {
  const about = [caption, credit]
    .map((text) => readHtml(text ?? '').text)
    .filter(Boolean)
    .join(', ');
  if (url === undefined || url === '') return { sources: [], notes: noteLeftOut('media', about) };
  if (!/^https?:/.test(url) || ILLUSTRATION.test(url)) {
    return { sources: [], notes: noteLeftOut('media', [url, about].filter(Boolean).join(', ')) };
  }
  return { sources: [about === '' ? { url } : { title: about, url }], notes: [] };
}

function noteLeftOut(field: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [importMessages.unknownColumn(field, value)];
}
