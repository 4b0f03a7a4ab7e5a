/** `npm run check:data [folder …] [--links]`: everything that is wrong with timelines, at once. */
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checking } from '../messages.ts';
import { runCommand } from './run-command.ts';
import { statistics } from '../model/statistics.ts';
import { FILE_NAMES } from '../files/read-file.ts';
import { error, warning } from '../files/findings.ts';
import { probeLinks, DEFAULT_LINK_OPTIONS, type LinkOptions } from '../checks/links.ts';
import { examineTimeline, type Examined } from '../files/load.ts';
import { formatDiagnostic, sortDiagnostics, type Diagnostic } from '../files/diagnostics.ts';

/** Gives the exit status: 0, 1 for errors in the data, 2 for a wrong command line. */
export async function checkData(
  args: readonly string[],
  write: (line: string) => void,
  linkOptions: LinkOptions = DEFAULT_LINK_OPTIONS,
): Promise<number> {
  let links: boolean;
  let folders: readonly string[];
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { links: { type: 'boolean', default: false } },
    });
    links = values.links;
    folders = positionals.length > 0 ? positionals : await timelineFolders('data');
  } catch (problem) {
    write(checking.commandLine(problem instanceof Error ? problem.message : String(problem)));
    write(checking.checkUsage);
    return 2;
  }
  if (folders.length === 0) {
    write(checking.noTimelines('data'));
    return 1;
  }
  let errors = 0;
  for (const folder of folders) {
    const examined = await examineTimeline(folder);
    const dead = links ? await checkLinks(examined, linkOptions) : [];
    const problems = sortDiagnostics([...examined.result.problems, ...dead]);
    for (const problem of problems) write(formatDiagnostic(problem));
    const wrong = problems.filter(({ severity }) => severity === 'error').length;
    write(summary(folder, examined, wrong, problems.length - wrong));
    errors += wrong;
  }
  return errors > 0 ? 1 : 0;
}

/** The folders below this one that hold a timeline.yaml, by name. */
async function timelineFolders(below: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const name of await readdir(below).catch(() => [])) {
    const holds = await access(join(below, name, FILE_NAMES.timeline)).then(
      () => true,
      () => false,
    );
    if (holds) folders.push(join(below, name));
  }
  return folders.toSorted();
}

function summary(folder: string, { result }: Examined, errors: number, warnings: number): string {
  const counts = result.kind === 'loaded' ? statistics(result.timeline) : undefined;
  return checking.summary(folder, counts, errors, warnings);
}

async function checkLinks(
  examined: Examined,
  options: LinkOptions,
): Promise<readonly Diagnostic[]> {
  const { files } = examined;
  if (!files) return [];
  const linked = files.contents.sources.flatMap(({ index, value: { URL: link } }) =>
    link !== undefined && /^https?:/.test(link) ? [{ index, link }] : [],
  );
  const answers = await probeLinks(
    linked.map(({ link }) => link),
    options,
  );
  return linked.flatMap(({ index, link }) => {
    const answer = answers.get(link);
    if (!answer || answer.kind === 'alive') return [];
    const path = [index, 'URL'];
    return answer.kind === 'dead'
      ? [files.place(error('sources', path, checking.deadLink(link, answer.why)))]
      : [files.place(warning('sources', path, checking.unclearLink(link, answer.why)))];
  });
}

if (import.meta.main) {
  await runCommand(() => checkData(process.argv.slice(2), (line) => console.log(line)));
}
