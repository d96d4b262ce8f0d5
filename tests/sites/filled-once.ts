import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runFolder } from "../run-folder.ts";

/**
 * Returns a folder of the run that the first test file to ask for it fills, while others wait. Nobody writes into it
 * afterwards.
 */
export async function filledOnce(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const [folder, fresh] = [path.join(runFolder, name), path.join(runFolder, `${name}.new`)];
  while (!existsSync(folder)) {
    if (!claim(fresh)) {
      await sleep(50);
      continue;
    }
    try {
      // It may have been filled since the loop looked.
      if (existsSync(folder)) break;
      await fill(fresh);
      renameSync(fresh, folder);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Makes a folder, and says whether it was not there: of several processes one succeeds. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}
