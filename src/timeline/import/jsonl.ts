/** Reads one JSON object a line: `{"date", "text", "title"?, "source"?, "url"?, "links"?: [{"title", "url"}], …}`. */
import { z } from 'zod';
import { importMessages } from './messages.ts';
import { STANDINGS } from '../model/schema.ts';
import { joinSources, leftOut, splitSources, type Row } from './rows.ts';
import { readWrittenDate, type SlashOrder } from './written-dates.ts';

const texts = z.array(z.string()).default([]);

const shape = z.object({
  id: z.string().optional(),
  date: z.union([z.string(), z.number().int()]).transform(String),
  title: z.string().optional(),
  text: z.string().optional(),
  standing: z.enum(STANDINGS).optional(),
  by: z.string().optional(),
  speakers: z.array(z.string()).optional(),
  locator: z.string().optional(),
  source: z.string().optional(),
  url: z.string().optional(),
  links: z.array(z.object({ title: z.string().optional(), url: z.string() })).default([]),
  people: texts,
  places: texts,
  tags: texts,
  keywords: texts,
});

export function readJsonLines(text: string, order?: SlashOrder): readonly Row[] {
  return text.split('\n').flatMap((line, nth) => {
    const place = importMessages.line(nth + 1);
    return line.trim() === '' ? [] : [readLine(line, place, order)];
  });
}

function readLine(line: string, place: string, order: SlashOrder | undefined): Row {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { place, record: line, reading: leftOut(importMessages.notJson(why)), notes: [] };
  }
  const parsed = shape.safeParse(record);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    return { place, record, reading: leftOut(importMessages.badFields(fields)), notes: [] };
  }
  const { date: written, source, url, links, ...fields } = parsed.data;
  const date = readWrittenDate(written, order);
  if (date.kind === 'unclear') return { place, record, reading: leftOut(date.why), notes: [] };
  const notes = [...date.notes];
  const sources = [...joinSources(splitSources(source), splitSources(url), notes), ...links];
  const unknown = Object.entries(record ?? {}).filter(([field]) => !(field in shape.shape));
  return {
    place,
    record,
    reading: { kind: 'draft', draft: { ...fields, date: date.edtf, sources } },
    notes: [
      ...notes,
      ...unknown.map(([field, value]) =>
        importMessages.unknownColumn(
          field,
          typeof value === 'string' ? value : JSON.stringify(value),
        ),
      ),
    ],
  };
}
