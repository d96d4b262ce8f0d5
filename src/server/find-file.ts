import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Returns the file that `asked`, a decoded path below the folder `root`, means; "folder" where a slash is missing; null
 * where there is nothing, or nothing inside the folder once links are resolved.
 */
export function findFile(root: string, asked: string): string | "folder" | null {
  const isFolder = asked === "" || asked.endsWith("/");
  for (const name of isFolder ? [`${asked}index.html`] : [asked, `${asked}.html`]) {
    const file = path.join(root, name);
    if (!existsSync(file) || !isInside(root, file) || !isSpelledSo(root, file)) continue;
    const stats = statSync(file);
    if (stats.isFile()) return file;
    if (stats.isDirectory()) return "folder";
  }
  return null;
}

function isInside(root: string, file: string): boolean {
  return [file, realpathSync(file)].every((each) => each.startsWith(root + path.sep));
}

/** GitHub Pages is case-sensitive; the file systems of macOS and Windows are not. */
function isSpelledSo(root: string, file: string): boolean {
  if (file === root) return true;
  const folder = path.dirname(file);
  return readdirSync(folder).includes(path.basename(file)) && isSpelledSo(root, folder);
}
