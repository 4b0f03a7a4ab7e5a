/**
 * Loads timelines, and loads them again when their files change. What is served is replaced as a
 * whole, and only by a version in which the check finds no error.
 */
import { stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { servingMessages } from './messages.ts';
import { watchFolders } from './watch-folders.ts';
import type { Diagnostic } from '../files/diagnostics.ts';
import { loadTimeline, type LoadResult } from '../files/load.ts';
import { FILE_KINDS, FILE_NAMES, filePath } from '../files/read-file.ts';
import type { Timeline } from '../model/timeline.ts';

export type Reloader = {
  /**
   * What can be served, in the order of the folders: the last valid version of each. A new array
   * after each change, never a changed one.
   */
  readonly served: () => readonly Timeline[];
  /** What came of reading each folder last, in their order. */
  readonly results: () => readonly LoadResult[];
  /** Reads all folders again, whether they changed or not. */
  readonly reload: () => Promise<Reload>;
  /** From now on, reads a folder again after its files have changed. */
  readonly watch: (handlers: WatchHandlers) => Watch;
};

export type Reload = {
  /** Of the folders that were read. For a broken one, its last valid version is still served. */
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

/** Loads the folders. Never throws for what they hold; `served` is empty when all are broken. */
export async function createReloader(folders: readonly string[]): Promise<Reloader> {
  const servedFolders = new ServedFolders(folders);
  const reload = () => servedFolders.read(async () => true);
  await reload();
  return {
    served: () => servedFolders.served,
    results: () => servedFolders.results(),
    reload,
    watch: (handlers) => startWatch(servedFolders, folders, handlers),
  };
}

type ServedFolder = {
  readonly folder: string;
  /** `filesState` when they were read last. */
  state: string;
  result: LoadResult | undefined;
  lastValid: Timeline | undefined;
};

class ServedFolders {
  served: readonly Timeline[] = [];
  readonly #folders: readonly ServedFolder[];
  /** One reading at a time, so that an older one never overtakes a newer. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor(folders: readonly string[]) {
    this.#folders = folders.map((folder) => ({
      folder,
      state: '',
      result: undefined,
      lastValid: undefined,
    }));
  }

  results(): readonly LoadResult[] {
    return this.#folders.flatMap(({ result }) => result ?? []);
  }

  /** Reads the folders for which `isDue`, after what is being read already. */
  read(isDue: (folder: ServedFolder) => Promise<boolean>): Promise<Reload> {
    const reading = this.#reading.then(() => this.#readNow(isDue));
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  async #readNow(isDue: (folder: ServedFolder) => Promise<boolean>): Promise<Reload> {
    const results: LoadResult[] = [];
    for (const one of this.#folders) {
      if (await isDue(one)) results.push(await this.#readFolder(one));
    }
    if (results.some(({ kind }) => kind === 'loaded')) {
      this.served = this.#folders.flatMap(({ lastValid }) => lastValid ?? []);
    }
    return { results, served: this.served };
  }

  async #readFolder(one: ServedFolder): Promise<LoadResult> {
    one.state = await filesState(one.folder);
    const loaded = await loadTimeline(one.folder);
    const refused = this.#refuseTakenId(loaded, one.folder);
    // It is due again, since another folder may give up the id.
    if (refused) one.state = '';
    one.result = refused ?? loaded;
    if (one.result.kind === 'loaded') one.lastValid = one.result.timeline;
    return one.result;
  }

  /** Entries are told apart by the id of their timeline: two of one id cannot be served. */
  #refuseTakenId(loaded: LoadResult, folder: string): LoadResult | undefined {
    if (loaded.kind === 'broken') return undefined;
    const { id } = loaded.timeline;
    const other = this.#folders.find((one) => one.folder !== folder && one.lastValid?.id === id);
    if (!other) return undefined;
    const diagnostic: Diagnostic = {
      severity: 'error',
      file: filePath(folder, 'timeline'),
      line: 1,
      column: 1,
      message: servingMessages.idTaken(id, other.folder),
    };
    return { kind: 'broken', folder, diagnostics: [...loaded.diagnostics, diagnostic] };
  }
}

function startWatch(
  servedFolders: ServedFolders,
  folders: readonly string[],
  handlers: WatchHandlers,
): Watch {
  let isClosed = false;
  let isWaiting = false;
  const readChanged = async (): Promise<void> => {
    // What changes while this waits for its turn is read with it.
    if (isWaiting) return;
    isWaiting = true;
    const reload = await servedFolders.read((one) => {
      isWaiting = false;
      return hasChanged(one);
    });
    if (!isClosed && reload.results.length > 0) handlers.reloaded(reload);
  };
  const watching = watchFolders(folders, {
    changed: () => {
      readChanged().catch(handlers.failed);
    },
    failed: handlers.failed,
  });
  return {
    close: () => {
      isClosed = true;
      watching.close();
    },
  };
}

async function hasChanged({ folder, state }: ServedFolder): Promise<boolean> {
  return (await settledFilesState(folder)) !== state;
}

/** Differs whenever one of the files does. */
async function filesState(folder: string): Promise<string> {
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

/**
 * Milliseconds for which files must stay as they are before they are read. Editors and git write
 * all four within a few, and a quarter of a second goes unnoticed.
 */
const REST = 250;

/** A file that changes for longer than 10 s must not hold up the others. */
const MOST_RESTS = 40;

/** The state once it is twice the same: a file of 50 MB takes a while to write. */
async function settledFilesState(folder: string): Promise<string> {
  let before = await filesState(folder);
  for (let rests = 0; rests < MOST_RESTS; rests += 1) {
    await setTimeout(REST);
    const now = await filesState(folder);
    if (now === before) return now;
    before = now;
  }
  return before;
}
