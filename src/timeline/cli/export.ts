/** `npm run export`: writes a timeline in the format of another program. */
import { writeFile } from 'node:fs/promises';
import { exportMessages } from '../export/messages.ts';
import { runCommand } from './run-command.ts';
import type { Contents } from '../files/parse-files.ts';
import { formatDiagnostic } from '../files/diagnostics.ts';
import { examineTimeline } from '../files/load.ts';
import type { Timeline } from '../model/timeline.ts';
import { formatCsv } from '../export/csv.ts';
import { formatICalendar } from '../export/icalendar.ts';
import { formatMarkdown } from '../export/markdown.ts';
import { formatTimelineJs } from '../export/timelinejs.ts';
import { formatLosslessJson } from '../export/lossless-json.ts';

const FORMATS = ['json', 'csv', 'markdown', 'timelinejs', 'ical'] as const;

type Format = (typeof FORMATS)[number];

/** `print` takes the export itself, `say` takes lines about it. */
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
      wanted === undefined || format
        ? exportMessages.wrongArguments
        : exportMessages.unknownFormat(wanted),
    );
    say(exportMessages.usage(FORMATS));
    return 2;
  }
  const { result, files } = await examineTimeline(folder);
  if (result.kind === 'broken' || !files) {
    say(exportMessages.broken(folder));
    for (const diagnostic of result.diagnostics) say(formatDiagnostic(diagnostic));
    return 1;
  }
  const text = formatTimeline(format, result.timeline, files.contents, say);
  if (file === undefined) {
    print(text);
  } else {
    await writeFile(file, text);
    say(exportMessages.exported(folder, file));
  }
  return 0;
}

function formatTimeline(
  format: Format,
  timeline: Timeline,
  contents: Contents,
  say: (line: string) => void,
): string {
  switch (format) {
    case 'json': {
      const { timeline: about, entries, people, sources } = contents;
      if (!about) throw new Error('a timeline was loaded without its timeline.yaml');
      return formatLosslessJson({
        timeline: about,
        entries: entries.map(({ value }) => value),
        people: people.map(({ value }) => value),
        sources: sources.map(({ value }) => value),
      });
    }
    case 'csv':
      return formatCsv(timeline);
    case 'markdown':
      return formatMarkdown(timeline);
    case 'timelinejs':
      return formatTimelineJs(timeline);
    case 'ical': {
      const { text, leftOut } = formatICalendar(timeline);
      if (leftOut > 0) say(exportMessages.withoutDay(leftOut, timeline.entries.length));
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
