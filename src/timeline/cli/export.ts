/** `npm run export`: writes a timeline in the format of another program. */
import { writeFile } from 'node:fs/promises';
import { exportMessages } from '../export/messages.ts';
import type { Contents } from '../files/parse-files.ts';
import { formatDiagnostic } from '../files/diagnostics.ts';
import { examineTimeline } from '../files/load.ts';
import { FORMATS, formatTimeline, isFormat } from '../export/formats.ts';
import { formatLosslessJson } from '../export/lossless-json.ts';

/** JSON is written from what the files say, every other format from the timeline. */
const FORMAT_NAMES = ['json', ...Object.keys(FORMATS)];

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
  const isKnown = wanted === 'json' || isFormat(wanted);
  if (folder === undefined || more.length > 0 || !isKnown) {
    say(
      wanted === undefined || isKnown
        ? exportMessages.wrongArguments
        : exportMessages.unknownFormat(wanted),
    );
    say(exportMessages.usage(FORMAT_NAMES));
    return 2;
  }
  const { result, files } = await examineTimeline(folder);
  if (result.kind === 'broken' || !files) {
    say(exportMessages.broken(folder));
    for (const diagnostic of result.diagnostics) say(formatDiagnostic(diagnostic));
    return 1;
  }
  const { timeline } = result;
  const { text, leftOut } =
    wanted === 'json'
      ? { text: formatFiles(files.contents), leftOut: 0 }
      : await formatTimeline(wanted, timeline);
  if (leftOut > 0) say(exportMessages.withoutDay(leftOut, timeline.entries.length));
  if (file === undefined) {
    print(text);
  } else {
    await writeFile(file, text);
    say(exportMessages.exported(folder, file));
  }
  return 0;
}

function formatFiles({ timeline, entries, people, sources }: Contents): string {
  if (!timeline) throw new Error('a timeline was loaded without its timeline.yaml');
  return formatLosslessJson({
    timeline,
    entries: entries.map(({ value }) => value),
    people: people.map(({ value }) => value),
    sources: sources.map(({ value }) => value),
  });
}
