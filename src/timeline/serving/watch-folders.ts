/**
 * Says when something in folders may have changed.
 *
 * Folders are watched and not files, because editors save by renaming a new file over the old one.
 * Their parents are watched too, because deployments replace a whole folder or the link to one.
 */
import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { servingMessages } from './messages.ts';

export type FolderHandlers = {
  /** Called at least once after every change, and possibly without one. */
  readonly changed: () => void;
  /** From now on changes may be missed. */
  readonly failed: (error: Error) => void;
};

export type FolderWatch = { readonly close: () => void };

export function watchFolders(folders: readonly string[], handlers: FolderHandlers): FolderWatch {
  const watches = folders.map((folder) => watchFolder(resolve(folder), handlers));
  return {
    close: () => {
      for (const one of watches) one.close();
    },
  };
}

function watchFolder(folder: string, handlers: FolderHandlers): FolderWatch {
  let inside: FSWatcher | undefined;
  let isClosed = false;
  const watchInside = (): void => {
    inside?.close();
    inside = undefined;
    if (isClosed) return;
    try {
      inside = watch(folder, handlers.changed).on('error', lost);
    } catch (error) {
      // A folder that is gone is seen again by its parent's watch when it comes back.
      if (!isMissing(error)) handlers.failed(cannotWatch(folder, error));
    }
  };
  const lost = (error: Error): void => {
    if (!isMissing(error)) handlers.failed(cannotWatch(folder, error));
    watchInside();
  };
  const parent = watchParent(folder, handlers, watchInside);
  watchInside();
  return {
    close: () => {
      isClosed = true;
      inside?.close();
      parent?.close();
    },
  };
}

/** `replaced` is called before `changed` when the folder itself came or went. */
function watchParent(
  folder: string,
  handlers: FolderHandlers,
  replaced: () => void,
): FSWatcher | undefined {
  const parent = dirname(folder);
  const failed = (error: unknown): void => {
    handlers.failed(cannotWatch(parent, error));
  };
  try {
    return watch(parent, (_event, name) => {
      if (name !== null && name !== basename(folder)) return;
      replaced();
      handlers.changed();
    }).on('error', failed);
  } catch (error) {
    failed(error);
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EPERM')
  );
}

function cannotWatch(folder: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(servingMessages.cannotWatch(folder, reason), { cause: error });
}
