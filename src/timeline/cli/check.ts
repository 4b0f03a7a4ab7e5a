/** `npm run check:data [folder …] [--links] [--figures]`: everything that is wrong with timelines, at once. */
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cliMessages } from './messages.ts';
import { runCommand } from './run-command.ts';
import { DEFAULT_LINK_OPTIONS, probeLinks, type LinkOptions } from '../checks/probe-links.ts';
import { checkMessages } from '../checks/messages.ts';
import {
  error,
  formatDiagnostic,
  sortDiagnostics,
  warning,
  type Diagnostic,
} from '../files/diagnostics.ts';
import { examineTimeline, type ExaminedTimeline } from '../files/load.ts';
import { FILE_NAMES } from '../files/read-file.ts';
import { figures } from '../model/figures.ts';
import { statistics } from '../model/statistics.ts';

/** Gives the exit status: 0, 1 for errors in the data, 2 for a wrong command line. */
export async function checkData(
  args: readonly string[],
  write: (line: string) => void,
  linkOptions: LinkOptions = DEFAULT_LINK_OPTIONS,
): Promise<number> {
  const parsed = parseArguments(args);
  if ('badCommandLine' in parsed) {
    write(cliMessages.badCommandLine(parsed.badCommandLine));
    write(cliMessages.checkUsage);
    return 2;
  }
  const folders = parsed.folders.length > 0 ? parsed.folders : await timelineFolders('data');
  if (folders.length === 0) {
    write(cliMessages.noTimelines('data'));
    return 1;
  }
  let errors = 0;
  for (const folder of folders) {
    const examined = await examineTimeline(folder);
    const ofLinks = parsed.links ? await checkLinks(examined, linkOptions) : [];
    const diagnostics = sortDiagnostics([...examined.result.diagnostics, ...ofLinks]);
    for (const diagnostic of diagnostics) write(formatDiagnostic(diagnostic));
    const errorsHere = diagnostics.filter(({ severity }) => severity === 'error').length;
    write(summary(folder, examined, errorsHere, diagnostics.length - errorsHere));
    const { result } = examined;
    if (parsed.figures && result.kind === 'loaded') {
      for (const line of cliMessages.figures(figures(result.timeline))) write(line);
    }
    errors += errorsHere;
  }
  return errors > 0 ? 1 : 0;
}

function parseArguments(
  args: readonly string[],
):
  | { readonly folders: readonly string[]; readonly links: boolean; readonly figures: boolean }
  | { readonly badCommandLine: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        links: { type: 'boolean', default: false },
        figures: { type: 'boolean', default: false },
      },
    });
    return { folders: positionals, ...values };
  } catch (reason) {
    return { badCommandLine: reason instanceof Error ? reason.message : String(reason) };
  }
}

/** The folders in this one that hold a timeline.yaml, by name. */
async function timelineFolders(parent: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const name of await readdir(parent).catch(() => [])) {
    const isTimeline = await access(join(parent, name, FILE_NAMES.timeline)).then(
      () => true,
      () => false,
    );
    if (isTimeline) folders.push(join(parent, name));
  }
  return folders.toSorted();
}

function summary(
  folder: string,
  { result }: ExaminedTimeline,
  errors: number,
  warnings: number,
): string {
  const counted = result.kind === 'loaded' ? statistics(result.timeline) : undefined;
  return cliMessages.summary(folder, counted, errors, warnings);
}

/** Asks the servers that the sources link to. */
async function checkLinks(
  { files }: ExaminedTimeline,
  options: LinkOptions,
): Promise<readonly Diagnostic[]> {
  if (!files) return [];
  const linked = files.contents.sources.flatMap(({ index, value: { URL: link } }) =>
    link !== undefined && /^https?:/.test(link) ? [{ index, link }] : [],
  );
  const answers = await probeLinks(
    linked.map(({ link }) => link),
    options,
  );
  const diagnostics = linked.flatMap(({ index, link }) => {
    const answer = answers.get(link);
    if (!answer || answer.kind === 'alive') return [];
    const path = [index, 'URL'];
    return answer.kind === 'dead'
      ? [error('sources', path, checkMessages.deadLink(link, answer.why))]
      : [warning('sources', path, checkMessages.unclearLink(link, answer.why))];
  });
  return files.place(diagnostics);
}

if (import.meta.main) {
  await runCommand(() => checkData(process.argv.slice(2), (line) => console.log(line)));
}
