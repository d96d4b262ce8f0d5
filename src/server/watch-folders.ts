import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
import path from "node:path";

/** Editors write a few files at once: this long after the last of them, in milliseconds, they are read. */
const quietTime = 30;

/** Files that editors keep beside what is edited: hidden ones, `#x#`, `x~`, and the `4913` with which Vim tries a folder. */
const editorFile = /^[.#]|~$|^\d+$/;

/**
 * Calls `onChange` after something below one of the folders has changed; a folder may go and come back. Returns what ends it.
 *
 * Each folder has a watcher of its own, as recursive ones lose files on Linux. A change only says that everything is to be
 * looked at again, and the watchers are renewed before that: whatever happens after it is a change again.
 */
export function watchFolders(folders: readonly string[], onChange: () => void): () => void {
  let watchers: readonly FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  const renew = () => {
    const old = watchers;
    watchers = folders.flatMap((folder) => watchTree(path.resolve(folder), changed));
    for (const watcher of old) watcher.close();
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      renew();
      onChange();
    }, quietTime);
  };
  renew();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Watches a folder with all folders in it, and the folder above for its coming and going. */
function watchTree(folder: string, changed: () => void): FSWatcher[] {
  let above = folder;
  do above = path.dirname(above);
  while (!existsSync(above));
  const [child] = path.relative(above, folder).split(path.sep);
  return [
    ...watchFolder(above, (name) => name === child, changed),
    ...watchInside(folder, changed),
  ];
}

function watchInside(folder: string, changed: () => void): FSWatcher[] {
  const own = watchFolder(folder, (name) => !editorFile.test(name), changed);
  if (own.length === 0) return [];
  const inner = foldersIn(folder).flatMap((name) => watchInside(path.join(folder, name), changed));
  return [...own, ...inner];
}

/** Returns a watcher that calls `changed` for names that matter; none where the folder does not exist. */
function watchFolder(
  folder: string,
  matters: (name: string) => boolean,
  changed: () => void,
): FSWatcher[] {
  try {
    const watcher = watch(folder, (_event, name) => {
      if (name === null || matters(name)) changed();
    });
    // Windows reports the end of the folder as an error.
    return [watcher.on("error", changed)];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") console.error(`${folder} is not watched: ${message}`);
    return [];
  }
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}
