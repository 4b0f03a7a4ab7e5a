/**
 * Keeps timelines loaded while their files change: checks first, swaps whole, and goes on with the
 * old one when the new one is broken.
 */
import { stat } from 'node:fs/promises';
import { checking } from '../messages.ts';
import { FILE_KINDS, FILE_NAMES, filePath } from '../files/read-file.ts';
import { loadTimeline, type LoadResult } from '../files/load.ts';
import type { Diagnostic } from '../files/diagnostics.ts';
import type { Timeline } from '../model/timeline.ts';
import { watchFolders } from './watch-folders.ts';

export type Reloader = {
  /**
   * What can be served, in the order of the folders: the latest sound version of each. A new array
   * after each change, never a changed one.
   */
  readonly served: () => readonly Timeline[];
  /** What came of reading each folder last, in their order. */
  readonly results: () => readonly LoadResult[];
  /** Reads all folders again, whether they changed or not. */
  readonly reload: () => Promise<Reload>;
  /** From now on reads a folder again when its files have changed and are at rest. */
  readonly watch: (handlers: WatchHandlers) => Watch;
};

export type Reload = {
  /** Of the folders that were read; a broken one goes on as it was before, if it ever was sound. */
  readonly results: readonly LoadResult[];
  /** What is served from now on. */
  readonly served: readonly Timeline[];
};

export type WatchHandlers = {
  readonly reloaded: (reload: Reload) => void;
  /** Changes cannot be seen any more, or a fault of ours; what is served stays. */
  readonly failed: (error: unknown) => void;
};

export type Watch = { readonly close: () => void };

/**
 * Milliseconds for which files must stay as they are before they are read. Editors and git write
 * the four of them within a few; whoever edits does not notice a quarter of a second.
 */
const REST = 250;

/** Loads the folders. Never throws for what they hold; `served` is empty when all are broken. */
export async function createReloader(folders: readonly string[]): Promise<Reloader> {
  const kept: ServedFolder[] = folders.map((folder) => ({
    folder,
    state: '',
    result: undefined,
    sound: undefined,
  }));
  let served: readonly Timeline[] = [];
  // One reading at a time, so that an older one never overtakes a newer.
  let busy: Promise<unknown> = Promise.resolve();

  const read = (which: (folder: ServedFolder) => Promise<boolean>): Promise<Reload> => {
    const reading = busy.then(async () => {
      const results: LoadResult[] = [];
      for (const one of kept) {
        if (!(await which(one))) continue;
        one.state = await readFilesState(one.folder);
        const result = await loadTimeline(one.folder);
        const taken = refuseTakenId(result, one, kept);
        // To be read again when another folder gives the id free.
        if (taken) one.state = '';
        one.result = taken ?? result;
        if (one.result.kind === 'loaded') one.sound = one.result.timeline;
        results.push(one.result);
      }
      if (results.some(({ kind }) => kind === 'loaded')) {
        served = kept.flatMap(({ sound }) => sound ?? []);
      }
      return { results, served };
    });
    busy = reading.catch(() => undefined);
    return reading;
  };

  await read(async () => true);
  return {
    served: () => served,
    results: () => kept.flatMap(({ result }) => result ?? []),
    reload: () => read(async () => true),
    watch: (handlers) => {
      let closed = false;
      let due = false;
      const readChanged = async (): Promise<void> => {
        // What changes while this waits for its turn is read with it.
        if (due) return;
        due = true;
        const reload = await read((one) => {
          due = false;
          return hasChanged(one);
        });
        if (!closed && reload.results.length > 0) handlers.reloaded(reload);
      };
      const watching = watchFolders(folders, {
        changed: () => {
          readChanged().catch(handlers.failed);
        },
        failed: handlers.failed,
      });
      return {
        close: () => {
          closed = true;
          watching.close();
        },
      };
    },
  };
}

async function hasChanged({ folder, state }: ServedFolder): Promise<boolean> {
  return (await waitUntilUnchanged(folder)) !== state;
}

type ServedFolder = {
  readonly folder: string;
  /** Of the files when they were read last. */
  state: string;
  result: LoadResult | undefined;
  sound: Timeline | undefined;
};

/** Entries are told apart by the id of their timeline, so that two of one id cannot be served. */
function refuseTakenId(
  result: LoadResult,
  one: ServedFolder,
  kept: readonly ServedFolder[],
): LoadResult | undefined {
  if (result.kind === 'broken') return undefined;
  const { id } = result.timeline;
  const other = kept.find(({ folder, sound }) => folder !== one.folder && sound?.id === id);
  if (!other) return undefined;
  const problem: Diagnostic = {
    severity: 'error',
    file: filePath(one.folder, 'timeline'),
    line: 1,
    column: 1,
    message: checking.timelineTaken(id, other.folder),
  };
  return { kind: 'broken', folder: one.folder, problems: [...result.problems, problem] };
}

/** Changes whenever one of the files does. */
async function readFilesState(folder: string): Promise<string> {
  const states = FILE_KINDS.map(async (kind) => {
    try {
      const { mtimeMs, size, ino } = await stat(filePath(folder, kind));
      return `${mtimeMs} ${size} ${ino}`;
    } catch {
      return `no ${FILE_NAMES[kind]}`;
    }
  });
  return (await Promise.all(states)).join('\n');
}

/** The state once it is the same twice: a file of 50 MB is not written at once. */
async function waitUntilUnchanged(folder: string): Promise<string> {
  for (let before = await readFilesState(folder); ;) {
    await new Promise((resolve) => setTimeout(resolve, REST));
    const now = await readFilesState(folder);
    if (now === before) return now;
    before = now;
  }
}
