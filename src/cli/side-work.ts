import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Problem } from "../problems.ts";
import type { CardToMake } from "../publish/card-text.ts";
import type { Search } from "../publish/search-records.ts";
import type { Checked } from "./make-while-checked.ts";

/** What is done of a site beside the rendering of its pages. */
export interface SideWork {
  /** The site's address, without a slash at its end. */
  readonly root: string;
  /** The day that the site is built for. */
  readonly today: string;
  /** The folder that the site is written to, and the one where it will stand. */
  readonly folder: string;
  readonly target: string;
  readonly cards: readonly CardToMake[];
  readonly search: Search;
}

/** What was built: every file, by its path in the folder of the site, and every problem. */
export interface Built {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Another thread, which does its part while this one makes the site and its pages. */
export interface SideThread {
  /** What is found when the data is checked, which begins at once. */
  readonly checked: Promise<Checked>;
  /** Begins the work on a site whose pages are going to be written. */
  readonly begin: (work: SideWork) => void;
  /** Tells of pages that are complete, by their paths in the folder of the site. */
  readonly look: (files: readonly string[]) => void;
  /** Tells that all are, and the module that searches; returns when everything else is complete and checked too. */
  readonly end: (finder: string) => Promise<Built>;
}

/** Runs what needs another thread for the data of a folder. */
export async function withSideThread(
  data: string,
  use: (side: SideThread) => Promise<void>,
): Promise<void> {
  const file = `../cli/side-thread${path.extname(import.meta.filename)}`;
  const worker = new Worker(path.join(import.meta.dirname, file), { workerData: data });
  const failure = once(worker, "error").then(([error]) => {
    throw error;
  });
  // It is told when somebody waits for an answer.
  failure.catch(() => {});
  const nextAnswer = async () => {
    const [answer] = await Promise.race([once(worker, "message"), failure]);
    return answer;
  };
  try {
    await use({
      checked: nextAnswer(),
      begin: (work) => worker.postMessage(work),
      look: (files) => worker.postMessage(files),
      end: (finder) => {
        worker.postMessage(finder);
        return nextAnswer();
      },
    });
  } finally {
    await worker.terminate();
  }
}
