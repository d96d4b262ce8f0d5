import { readdirSync } from "node:fs";
import { compareTexts } from "./problems.ts";

/** Returns the paths of all files below a folder, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return namesIn(folder, "").sort(compareTexts);
}

function namesIn(folder: string, below: string): string[] {
  return readdirSync(`${folder}/${below}`, { withFileTypes: true }).flatMap((entry) => {
    const name = `${below}${entry.name}`;
    if (entry.isDirectory()) return namesIn(folder, `${name}/`);
    return entry.isFile() ? [name] : [];
  });
}
