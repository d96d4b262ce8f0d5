import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { RenderedPage } from "../build/render-pages.ts";
import type { Problem } from "../problems.ts";
import type { Search } from "../search/search-records.ts";
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
  /** Writes pages; returns when it is not more than a few parts behind, so that not all wait in memory. */
  readonly take: (pages: readonly RenderedPage[]) => Promise<void>;
  /** Tells that all are, and the module that searches; returns when everything else is complete and checked too. */
  readonly end: (finder: string) => Promise<Built>;
}

/** How many parts of a site may wait in memory: parts take unequally long, and neither thread shall wait for the other. */
const mostBehind = 2;

/** Runs what needs another thread for the data of a folder. */
export async function withSideThread(
  data: string,
  use: (side: SideThread) => Promise<void>,
): Promise<void> {
  const file = `../cli/side-thread${path.extname(import.meta.filename)}`;
  const worker = new Worker(path.join(import.meta.dirname, file), {
    workerData: data,
    // What it reads of a page is soon forgotten; more room would only be filled.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
  const failure = once(worker, "error").then(([error]) => {
    throw error;
  });
  const waiting: ((answer: unknown) => void)[] = [];
  worker.on("message", (answer) => waiting.shift()?.(answer));
  const nextAnswer = <Answer>() => {
    const given = new Promise<Answer>((resolve) =>
      waiting.push(resolve as (answer: unknown) => void),
    );
    const answer = Promise.race([given, failure]);
    // A failure is told when somebody waits for the answer.
    answer.catch(() => {});
    return answer;
  };
  const checked = nextAnswer<Checked>();
  const taken: Promise<unknown>[] = [];
  try {
    await use({
      checked,
      begin: (work) => worker.postMessage(work),
      take: async (pages) => {
        taken.push(nextAnswer());
        // Bytes change hands without a copy.
        worker.postMessage(
          pages,
          pages.map(({ bytes }) => bytes.buffer as ArrayBuffer),
        );
        if (taken.length > mostBehind) await taken.shift();
      },
      end: (finder) => {
        worker.postMessage(finder);
        return nextAnswer<Built>();
      },
    });
  } finally {
    await worker.terminate();
  }
}
