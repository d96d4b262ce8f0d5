import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { auditOf } from "../audit/index.ts";
import { filesIn } from "../audit/read-built-site.ts";
import { searchIndexOf } from "../publish/search-index.ts";
import { checkData } from "./make-site.ts";
import type { SideWork } from "./side-work.ts";
import { writeCards } from "./write-cards.ts";
import { writeSearchIndex } from "./write-search-index.ts";

// What is done beside the making of a site and the rendering of its pages, in a thread of its own: the check of its data,
// its cards, its search, and the check of what was built. The first message is the work on the site, each one after it
// names files that are complete, and the last is the module that searches. The first answer tells the problems of the data,
// the second one those of the built site.

const data: string = workerData;

/** Checks the data, and keeps of it what the check of the built site asks for. */
function checked() {
  const { records, problems } = checkData(data);
  parentPort?.postMessage(problems);
  const { published, redirects, privacy } = records;
  return { published, redirects, privacy };
}

const records = checked();
parentPort?.once("message", ({ folder, target, cards, search, root, today }: SideWork) => {
  const audit = auditOf(folder, target, { root, today, records, isTyped: typedIn(data) });
  const others = Promise.all([searchIndexOf(search), writeCards(cards, folder)]);
  parentPort?.on("message", async (news: readonly string[] | string) => {
    if (typeof news !== "string") return audit.look(news);
    const [index] = await others;
    const problems = audit.problems();
    if (problems.length === 0) writeSearchIndex(index, news, folder);
    parentPort?.postMessage(problems);
    parentPort?.close();
  });
});

/** The data is read once more only where a page says what nobody may have meant. */
function typedIn(folder: string): (word: string) => boolean {
  let texts: readonly string[] | undefined;
  return (word) => {
    texts ??= filesIn(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
    return texts.some((text) => text.includes(word));
  };
}
