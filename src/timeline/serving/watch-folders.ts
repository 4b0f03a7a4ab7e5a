/**
 * Says when something in folders may have changed. Folders are watched and not files, because
 * editors save by renaming a new file over the old one; and what they lie in is watched too, because
 * deployments replace whole folders or the link that leads to one.
 */
import { watch, type FSWatcher } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { checking } from '../messages.ts';

export type FolderHandlers = {
  /** Called at least once after every change, and possibly without one. */
  readonly changed: () => void;
  /** From now on changes may be missed. */
  readonly failed: (error: Error) => void;
};

export function watchFolders(
  folders: readonly string[],
  handlers: FolderHandlers,
): { readonly close: () => void } {
  const watches = folders.map((folder) => watchFolder(resolve(folder), handlers));
  return {
    close: () => {
      for (const one of watches) one.close();
    },
  };
}

function watchFolder(folder: string, handlers: FolderHandlers): { readonly close: () => void } {
  let inside: FSWatcher | undefined;
  let closed = false;
  const begin = (): void => {
    inside?.close();
    inside = undefined;
    if (closed) return;
    try {
      inside = watch(folder, handlers.changed).on('error', lost);
    } catch (error) {
      // A folder that is gone is seen again when it is put back, through what it lay in.
      if (!isMissing(error)) handlers.failed(cannotWatch(folder, error));
    }
  };
  const lost = (error: Error): void => {
    if (!isMissing(error)) handlers.failed(cannotWatch(folder, error));
    begin();
  };

  let around: FSWatcher | undefined;
  try {
    around = watch(dirname(folder), (_event, name) => {
      if (name !== null && name !== basename(folder)) return;
      begin();
      handlers.changed();
    }).on('error', (error) => {
      handlers.failed(cannotWatch(dirname(folder), error));
    });
  } catch (error) {
    handlers.failed(cannotWatch(dirname(folder), error));
  }
  begin();
  return {
    close: () => {
      closed = true;
      inside?.close();
      around?.close();
    },
  };
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EPERM')
  );
}

function cannotWatch(folder: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(checking.cannotWatch(folder, reason), { cause: error });
}
