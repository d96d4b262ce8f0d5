import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";

/** Returns why a path in a data folder is not a file to read, or null; a pipe or a device is never opened. */
export function whyNoFile(file: string, data: string): string | null {
  return factAbout(file, data, "file", (stats) =>
    stats.isFile() ? null : `is ${kindOf(stats)}, not a file`,
  );
}

/** Returns why a path in a data folder, or the data folder itself, is not a folder to read, or null. */
export function whyNoFolder(folder: string, data: string): string | null {
  return factAbout(folder, data, "folder", (stats) =>
    stats.isDirectory() ? null : "is not a folder",
  );
}

/** Returns what keeps a file or a folder from being read, in an organizer's words. */
export function unreadable({ code, message }: NodeJS.ErrnoException): string {
  if (code === "EACCES" || code === "EPERM")
    return `cannot be read: you have no permission (${code})`;
  if (code === "ELOOP") return "is a link that leads back to itself";
  return `cannot be read (${code ?? message})`;
}

function factAbout(
  file: string,
  data: string,
  wanted: "file" | "folder",
  factOf: (stats: Stats) => string | null,
): string | null {
  try {
    const own = lstatSync(file);
    // The data folder itself may be a link.
    if (!own.isSymbolicLink() || file === data) return factOf(statSync(file));
    const target = realpathSync(file);
    const inside = path.relative(realpathSync(data), target);
    const isOutside = inside.startsWith("..") || path.isAbsolute(inside);
    return isOutside ? "is a link that leads out of the data folder" : factOf(statSync(target));
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    if (failure.code !== "ENOENT") return unreadable(failure);
    const isLink = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
    return isLink ? "is a link that leads nowhere" : `${wanted} is missing`;
  }
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a named pipe";
  return stats.isSocket() ? "a socket" : "a device";
}
