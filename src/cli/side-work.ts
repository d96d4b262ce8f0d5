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

/** The thread that does it. It starts before there is anything to do: until then it loads its code. */
export interface SideThread {
  readonly begin: (work: SideWork) => void;
  /** Tells of files that are complete, by their paths in the folder of the site. */
  readonly look: (files: readonly string[]) => void;
  /** Waits until all is done; returns every problem of the built site. */
  readonly end: () => Promise<readonly Problem[]>;
  /** Ends the thread, whatever it does. */
  readonly stop: () => Promise<unknown>;
}

/** Starts the thread. */
export function startSideThread(): SideThread {
  const file = `../cli/side-thread${path.extname(import.meta.filename)}`;
  const worker = new Worker(path.join(import.meta.dirname, file));
  const done = new Promise<readonly Problem[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  // Where the build fails before the thread does, nobody waits for it.
  done.catch(() => {});
  return {
    begin: (work) => worker.postMessage(work),
    look: (files) => worker.postMessage(files),
    end: () => {
      worker.postMessage(null);
      return done;
    },
    stop: () => worker.terminate(),
  };
}
