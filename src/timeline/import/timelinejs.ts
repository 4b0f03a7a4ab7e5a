/** Reads the JSON of TimelineJS: that of its third version, and that of those before it. */
import { z } from 'zod';
import { readPartsInterval, type WrittenParts } from './date-parts.ts';
import { withDisplayedDate } from './displayed-dates.ts';
import { importMessages } from './messages.ts';
import { leftOut, splitItems, type Draft, type Reading, type Row } from './rows.ts';
import { noteLeftOut, readMedia, readWords, toSlide, type Slide } from './slides.ts';
import { readWrittenInterval, type SlashOrder, type WrittenDate } from './written-dates.ts';

export type TimelineJs = { readonly rows: readonly Row[]; readonly slide: Slide | undefined };

/** Programs write null, "" and {} for what is not there. */
const absent = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (isEmpty(value) ? undefined : value), schema.optional()).optional();

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).every((inner) => inner === undefined || isEmpty(inner));
}

const text = absent(z.union([z.string(), z.number()]).transform(String));
const date = { year: text, month: text, day: text, hour: text, display_date: text };
const words = { headline: text, text };
const media = { url: text, caption: text, credit: text };
const event = {
  start_date: absent(z.looseObject(date)),
  end_date: absent(z.looseObject(date)),
  text: absent(z.looseObject(words)),
  media: absent(z.looseObject(media)),
  group: text,
  unique_id: text,
  display_date: text,
};
const eventSchema = z.looseObject(event);

/** Checks only that there is a list of events: each is checked by itself. */
export const timelineJsSchema = z.looseObject({
  events: z.array(z.unknown()),
  eras: absent(z.array(z.unknown())),
  title: absent(z.looseObject({ text: event.text })),
});

export function readTimelineJs(file: z.output<typeof timelineJsSchema>): TimelineJs {
  const events = file.events.map((record, nth): Row => {
    return { place: importMessages.event(nth + 1), record, ...readEvent(record) };
  });
  const { title } = file;
  const slide = title && toSlide(readWords(title.text?.headline, title.text?.text));
  return { rows: [...readTitle(title), ...events, ...readEras(file.eras)], slide };
}

/** The title slide is no event. What it shows beside its words is in the report. */
function readTitle(record: unknown): readonly Row[] {
  if (record === undefined) return [];
  const reading = leftOut(importMessages.titleSlide);
  return [{ place: importMessages.title, record, reading, notes: [] }];
}

function readEras(eras: readonly unknown[] = []): readonly Row[] {
  return eras.map((record, nth) => {
    const reading = leftOut(importMessages.era);
    return { place: importMessages.eraAt(nth + 1), record, reading, notes: [] };
  });
}

type EventReading = Pick<Row, 'reading' | 'notes'>;

function readEvent(record: unknown): EventReading {
  const parsed = eventSchema.safeParse(record);
  if (!parsed.success || !(parsed.data.start_date ?? parsed.data.text))
    return { reading: leftOut(importMessages.badEvent), notes: [] };
  const { start_date: start, end_date: end, text: said, media: shown, ...fields } = parsed.data;
  const until = end && { year: end.year, month: end.month, day: end.day };
  const from = { year: start?.year, month: start?.month, day: start?.day };
  const when = withDisplayedDate(
    readPartsInterval(from, until, { years: 'historical' }),
    fields.display_date ?? start?.display_date,
    'display_date',
  );
  return toEvent({
    when,
    words: readWords(said?.headline, said?.text),
    media: shown ?? {},
    tags: fields.group === undefined ? [] : [fields.group],
    id: fields.unique_id,
    notes: [
      ...noteLeftOut('hour', start?.hour ?? end?.hour),
      ...noteLeftOut('display_date', end?.display_date),
      ...noteUnknown(parsed.data, event),
      ...noteUnknown(start, date, 'start_date.'),
      ...noteUnknown(end, date, 'end_date.'),
      ...noteUnknown(said, words, 'text.'),
      ...noteUnknown(shown, media, 'media.'),
    ],
  });
}

/** The fields that are no part of the format, and those that only say how something looks. */
function noteUnknown(
  fields: Readonly<Record<string, unknown>> = {},
  known: Readonly<Record<string, unknown>>,
  place = '',
): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    if (field in known || value === undefined || isEmpty(value)) return [];
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    return noteLeftOut(`${place}${field}`, written);
  });
}

type Event = {
  readonly when: WrittenDate;
  readonly words: ReturnType<typeof readWords>;
  readonly media: Parameters<typeof readMedia>[0];
  readonly tags: readonly string[];
  readonly id: string | undefined;
  readonly notes: readonly string[];
};

function toEvent({
  when,
  words: { title, text: body, links },
  media: shown,
  ...rest
}: Event): EventReading {
  if (when.kind === 'unclear') return { reading: leftOut(when.why), notes: [] };
  const { sources, notes } = readMedia(shown);
  const draft: Draft = {
    id: rest.id,
    title,
    date: when.edtf,
    text: body,
    sources: [...links, ...sources],
    people: [],
    places: [],
    tags: rest.tags,
  };
  const reading: Reading = { kind: 'draft', draft };
  return { reading, notes: [...notes, ...when.notes, ...rest.notes] };
}

const asset = { media: text, credit: text, caption: text };
const oldEvent = {
  startDate: text,
  endDate: text,
  headline: text,
  text,
  tag: text,
  asset: absent(z.looseObject(asset)),
};
const oldEventSchema = z.looseObject(oldEvent);

/** The first and second version. Its one list is called "date". */
export const oldTimelineJsSchema = z.object({
  timeline: z.looseObject({
    headline: text,
    text,
    date: z.array(z.unknown()),
    era: absent(z.array(z.unknown())),
  }),
});

export function readOldTimelineJs(
  { timeline }: z.output<typeof oldTimelineJsSchema>,
  order?: SlashOrder,
): TimelineJs {
  const events = timeline.date.map((record, nth): Row => {
    return { place: importMessages.event(nth + 1), record, ...readOldEvent(record, order) };
  });
  const { date: _, era, ...title } = timeline;
  const slide = toSlide(readWords(timeline.headline, timeline.text));
  return { rows: [...readTitle(title), ...events, ...readEras(era)], slide };
}

function readOldEvent(record: unknown, order: SlashOrder | undefined): EventReading {
  const parsed = oldEventSchema.safeParse(record);
  if (!parsed.success) return { reading: leftOut(importMessages.badEvent), notes: [] };
  const { startDate = '', endDate, headline, text: body, tag, asset: shown } = parsed.data;
  const [from, until] = [startDate, endDate].map((written) => written && splitCommas(written));
  const hours = [from, until].flatMap((parts) => (typeof parts === 'object' ? parts.hours : []));
  const when =
    typeof from === 'object' && typeof until !== 'string'
      ? readPartsInterval(from, until, { order, years: 'historical' })
      : readWrittenInterval(startDate, endDate ?? '', order);
  return toEvent({
    when,
    words: readWords(headline, body),
    media: { url: shown?.media, caption: shown?.caption, credit: shown?.credit },
    tags: splitItems(tag),
    id: undefined,
    notes: [
      ...noteLeftOut('hour', hours.join(', ')),
      ...noteUnknown(parsed.data, oldEvent),
      ...noteUnknown(shown, asset, 'asset.'),
    ],
  });
}

/** "2011,12,10" and "2011,12,10,7,30" are what its documentation has; others write dates as people do. */
function splitCommas(
  written: string,
): (WrittenParts & { readonly hours: readonly string[] }) | string {
  if (!/^\s*-?\d+\s*(?:,\s*\d*\s*)*$/.test(written)) return written;
  const [year, month, day, ...time] = written.split(',').map((part) => part.trim());
  const hours = time.some((part) => part !== '' && Number(part) !== 0) ? [time.join(':')] : [];
  return { year, month, day, hours };
}
