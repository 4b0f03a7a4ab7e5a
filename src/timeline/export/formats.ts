/** The formats in which a timeline, or a part of one, can be written for other programs. */
import type { Timeline } from '../model/timeline.ts';

export type Export = {
  readonly text: string;
  /** Entries that the format cannot hold. */
  readonly leftOut: number;
};

type Format = {
  /** Of a file's name, without the dot. */
  readonly extension: string;
  write(timeline: Timeline): Promise<string | Export>;
};

// Each writer is loaded when it is first asked for: a bot that starts needs none of them.
export const FORMATS = {
  csv: {
    extension: 'csv',
    write: async (timeline) => (await import('./csv.ts')).formatCsv(timeline),
  },
  markdown: {
    extension: 'md',
    write: async (timeline) => (await import('./markdown.ts')).formatMarkdown(timeline),
  },
  ical: {
    extension: 'ics',
    write: async (timeline) => (await import('./icalendar.ts')).formatICalendar(timeline),
  },
  bibtex: {
    extension: 'bib',
    write: async (timeline) => (await import('./bibtex.ts')).formatBibtex(timeline),
  },
  csl: {
    extension: 'json',
    write: async (timeline) => (await import('./csl-json.ts')).formatCslJson(timeline),
  },
  jsonld: {
    extension: 'jsonld',
    write: async (timeline) => (await import('./json-ld.ts')).formatJsonLd(timeline),
  },
  timelinejs: {
    extension: 'json',
    write: async (timeline) => (await import('./timelinejs.ts')).formatTimelineJs(timeline),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export function isFormat(name: string | undefined): name is FormatName {
  return name !== undefined && Object.hasOwn(FORMATS, name);
}

export async function formatTimeline(name: FormatName, timeline: Timeline): Promise<Export> {
  const format: Format = FORMATS[name];
  const written = await format.write(timeline);
  return typeof written === 'string' ? { text: written, leftOut: 0 } : written;
}
