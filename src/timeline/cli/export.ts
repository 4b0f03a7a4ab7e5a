/** `npm run export`: takes a timeline elsewhere. */
import { writeFile } from 'node:fs/promises';
import { exporting } from '../export/messages.ts';
import { runCommand } from './run-command.ts';
import type { Contents } from '../files/parse-files.ts';
import { examineTimeline, formatProblem } from '../files/load.ts';
import type { Timeline } from '../model/timeline.ts';
import { asCsv } from '../export/csv.ts';
import { asICalendar } from '../export/icalendar.ts';
import { asMarkdown } from '../export/markdown.ts';
import { asTimelineJs } from '../export/timelinejs.ts';
import { asWhole } from '../export/lossless-json.ts';

const FORMATS = ['json', 'csv', 'markdown', 'timelinejs', 'ical'] as const;

type Format = (typeof FORMATS)[number];

/** Where an export goes: `print` what was asked for, `say` what there is to know about it. */
export type Outlets = {
  readonly print: (text: string) => void;
  readonly say: (line: string) => void;
};

/** Gives the exit status: 0, 1 when the timeline is broken, 2 for a wrong command line. */
export async function exportTimeline(
  args: readonly string[],
  { print, say }: Outlets,
): Promise<number> {
  const [folder, wanted, file, ...more] = args;
  const format = FORMATS.find((known) => known === wanted);
  if (folder === undefined || wanted === undefined || more.length > 0 || !format) {
    say(
      wanted === undefined || format ? exporting.wrongArguments : exporting.unknownFormat(wanted),
    );
    say(exporting.usage(FORMATS));
    return 2;
  }
  const { result, files } = await examineTimeline(folder);
  if (result.kind === 'broken' || !files) {
    say(exporting.broken(folder));
    for (const problem of result.problems) say(formatProblem(problem));
    return 1;
  }
  const text = textIn(format, result.timeline, files.contents, say);
  if (file === undefined) {
    print(text);
  } else {
    await writeFile(file, text);
    say(exporting.exported(folder, file));
  }
  return 0;
}

function textIn(
  format: Format,
  timeline: Timeline,
  contents: Contents,
  say: (line: string) => void,
): string {
  switch (format) {
    case 'json': {
      const { timeline: about, entries, people, sources } = contents;
      if (!about) throw new Error('a timeline was loaded without its timeline.yaml');
      return asWhole({
        timeline: about,
        entries: entries.map(({ shaped }) => shaped),
        people: people.map(({ shaped }) => shaped),
        sources: sources.map(({ shaped }) => shaped),
      });
    }
    case 'csv':
      return asCsv(timeline);
    case 'markdown':
      return asMarkdown(timeline);
    case 'timelinejs':
      return asTimelineJs(timeline);
    case 'ical': {
      const { text, left } = asICalendar(timeline);
      if (left > 0) say(exporting.withoutDay(left, timeline.entries.length));
      return text;
    }
  }
}

if (import.meta.main) {
  await runCommand(() =>
    exportTimeline(process.argv.slice(2), {
      print: (text) => process.stdout.write(text),
      say: (line) => console.error(line),
    }),
  );
}
