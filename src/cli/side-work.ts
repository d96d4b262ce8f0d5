import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Premises } from "../audit/built-site.ts";
import type { Problem } from "../problems.ts";
import type { CardToMake } from "../publish/card-text.ts";
import type { Search } from "../publish/search-records.ts";

/** What is done of a site beside the rendering of its pages. */
export interface SideWork extends Omit<Premises, "isTyped"> {
  /** The folder of the data. */
  readonly data: string;
  /** The folder that the site is written to, and the one where it will stand. */
  readonly folder: string;
  readonly target: string;
  readonly cards: readonly CardToMake[];
  readonly search: Search;
}

/** Tells of files that are complete, by their paths in the folder of the site. */
type Look = (files: readonly string[]) => void;

/** Writes the pages of a site while another thread does the rest; returns every problem of the built site. */
export async function withSideWork(
  work: SideWork,
  writePages: (look: Look) => Promise<void>,
): Promise<readonly Problem[]> {
  const file = `../cli/side-thread${path.extname(import.meta.filename)}`;
  const worker = new Worker(path.join(import.meta.dirname, file));
  try {
    const problems = new Promise<readonly Problem[]>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    worker.postMessage(work);
    // A failure is told below, when nothing is written any more.
    problems.catch(() => {});
    await writePages((files) => worker.postMessage(files));
    performance.mark("audit");
    worker.postMessage(null);
    return await problems;
  } finally {
    await worker.terminate();
  }
}
