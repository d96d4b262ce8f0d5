import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { displayName } from "../load/load-data.ts";
import type { Problem } from "../problems.ts";
import type { FilePremises, Findings, Premises } from "./built-site.ts";
import { type AuditedFile, examineFiles } from "./examine-file.ts";
import { builtSite, mergeFindings } from "./findings.ts";
import { auditRules } from "./index.ts";

/** A check of the built site that goes on while the site is rendered. */
export interface Audit {
  /**
   * Examines a batch of files; resolves when that is done, and rejects if it fails. A caller that renders the next batch
   * before it awaits this one has at most two batches in memory.
   */
  readonly look: (files: readonly AuditedFile[]) => Promise<void>;
  /** Returns every problem of the site that these files make up, and ends the audit; rejects if a batch failed. */
  readonly problems: () => Promise<Problem[]>;
}

/** Starting a worker takes 0.25 s of CPU time: as long as examining this many pages. */
const worthAWorker = 500;

/** Starts the audit of a site of about `expectedFiles` files; messages name them below the folder `target`. */
export function startAudit(premises: Premises, target: string, expectedFiles: number): Audit {
  const file = filePremises(premises, target);
  const { examine, stop } = expectedFiles < worthAWorker ? here(file) : inWorker(file);
  const found: Promise<Findings>[] = [];
  return {
    look: (files) => {
      const findings = examine(files);
      found.push(findings);
      const examined = findings.then(() => {});
      // A caller need not await it: `problems` rejects as well.
      examined.catch(() => {});
      return examined;
    },
    problems: async () => {
      const findings = mergeFindings(await Promise.all(found).finally(stop));
      const site = builtSite(findings, premises);
      const onSite = auditRules.flatMap((rule) =>
        "checkSite" in rule ? rule.checkSite(site) : [],
      );
      return [...findings.problems, ...onSite];
    },
  };
}

function filePremises({ root, meant, records }: Premises, target: string): FilePremises {
  const folder = displayName(target);
  return {
    root,
    meant,
    prefix: folder === "." ? "" : `${folder}/`,
    moved: new Set(records.redirects?.record.map(({ from }) => from)),
  };
}

interface Examiner {
  readonly examine: (files: readonly AuditedFile[]) => Promise<Findings>;
  readonly stop: () => void;
}

function here(premises: FilePremises): Examiner {
  return { examine: async (files) => examineFiles(files, premises), stop: () => {} };
}

function inWorker(premises: FilePremises): Examiner {
  const worker = startWorker(premises);
  const failure = once(worker, "error").then(([error]) => {
    throw error;
  });
  failure.catch(() => {});
  // A build that fails for another reason can exit without waiting for the worker.
  worker.unref();
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (files: readonly AuditedFile[]): Promise<Findings> => {
    worker.ref();
    worker.postMessage(files);
    const answer = Promise.race([once(worker, "message"), failure]);
    const [findings] = await answer.finally(() => worker.unref());
    return findings;
  };
  return {
    examine: (files) => {
      const findings = last.then(() => ask(files));
      last = findings;
      return findings;
    },
    stop: () => void worker.terminate(),
  };
}

function startWorker(workerData: FilePremises): Worker {
  // From a bundled command in src/cli, this path leads to the worker as well.
  const file = new URL(`../audit/worker${path.extname(import.meta.filename)}`, import.meta.url);
  if (file.pathname.endsWith(".js") || Reflect.get(process.features, "typescript"))
    return new Worker(file, { workerData });
  // On Node 20, tests run TypeScript with tsx, which each thread has to register.
  const start = `import("tsx/esm/api").then(({ register }) => { register(); import("${file}"); });`;
  return new Worker(start, { eval: true, workerData });
}
