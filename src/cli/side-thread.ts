import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { auditOf } from "../audit/index.ts";
import { filesIn } from "../audit/read-built-site.ts";
import type { SideWork } from "./side-work.ts";
import { writeCards } from "./write-cards.ts";
import { makeSearchIndex, writeSearchIndex } from "./write-search-index.ts";

// What is done of a site beside the rendering of its pages, in a thread of its own: its cards, its search, and the check
// of what was built. The first message is the work, each one after it names files that are complete, and null is the end.

parentPort?.once("message", (work: SideWork) => {
  const { folder, target, cards, search, root, today, records, data } = work;
  const audit = auditOf(folder, target, { root, today, records, isTyped: typedIn(data) });
  const others = Promise.all([makeSearchIndex(search), writeCards(cards, folder)]);
  parentPort?.on("message", async (files: readonly string[] | null) => {
    if (files) return audit.look(files);
    const [index] = await others;
    const problems = audit.problems();
    // After the check of our own pages: the search is not written by us.
    if (problems.length === 0) await writeSearchIndex(search, index, folder);
    parentPort?.postMessage(problems);
    parentPort?.close();
  });
});

/** The data is read once more only where a page says what nobody may have meant. */
function typedIn(data: string): (word: string) => boolean {
  let texts: readonly string[] | undefined;
  return (word) => {
    texts ??= filesIn(data).map((file) => readFileSync(path.join(data, file), "utf8"));
    return texts.some((text) => text.includes(word));
  };
}
