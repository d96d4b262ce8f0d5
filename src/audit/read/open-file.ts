import { readFileSync } from "node:fs";
import { displayName } from "../../load/load-data.ts";
import type { BuiltFile } from "./built-site.ts";

/** What opens a file of a site, by its path in the folder of the site. A text that is at hand is not read again. */
export type FileOpener = (name: string, encoding?: BufferEncoding, text?: string) => BuiltFile;

/** Returns what opens the files of a site in a folder; messages call them as they will stand in `target`. */
export function fileOpener(folder: string, target: string): FileOpener {
  const shown = displayName(target);
  const beginning = shown === "." ? "" : `${shown}/`;
  return (name, encoding = "utf8", text = readFileSync(`${folder}/${name}`, encoding)) => ({
    file: `${beginning}${name}`,
    path: pathOf(name),
    text,
  });
}

/** Returns where a file of the built site answers: `webinar/index.html` at `/webinar/`. */
export function pathOf(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** Returns the path in the folder of the site of the file that answers somewhere. */
export function nameOf(at: string): string {
  return at.endsWith("/") ? `${at.slice(1)}index.html` : at.slice(1);
}
