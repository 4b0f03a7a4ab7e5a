/** `npm run new:timeline NAME`: writes data/NAME, a valid example to start from. */
import { join } from 'node:path';
import { cliMessages } from './messages.ts';
import { starterFiles } from './starter-files.ts';
import { runCommand } from './run-command.ts';
import { FILE_NAMES } from '../files/read-file.ts';
import { timelineId } from '../model/schema.ts';
import { isFreeFolder, schemaLine, writeFiles } from '../files/write-files.ts';

/** Gives the exit status. `today` is an ISO day; the new folder is made in `parent`. */
export async function newTimeline(
  args: readonly string[],
  write: (line: string) => void,
  today: string,
  parent = 'data',
): Promise<number> {
  const [name, ...more] = args;
  if (name === undefined || more.length > 0) {
    write(cliMessages.newUsage);
    return 2;
  }
  const id = timelineId.safeParse(name);
  if (!id.success) {
    write(cliMessages.badTimelineName(name));
    return 2;
  }
  const folder = join(parent, name);
  if (!(await isFreeFolder(folder))) {
    write(cliMessages.folderTaken(folder));
    return 1;
  }
  await writeFiles(
    folder,
    starterFiles(id.data, titleFrom(name), today, (kind) => schemaLine(kind, folder)),
  );
  write(cliMessages.timelineMade(folder, Object.values(FILE_NAMES)));
  return 0;
}

/** "red-sea-convoys" as "Red sea convoys". */
function titleFrom(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

if (import.meta.main) {
  const today = new Date().toISOString().slice(0, 10);
  await runCommand(() => newTimeline(process.argv.slice(2), (line) => console.log(line), today));
}
